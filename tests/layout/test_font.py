"""Font files -> widths."""

import pytest
from fontTools.ttLib import TTFont

from journeymap.layout import font


@pytest.mark.parametrize("weight", font.FILES)
def test_widths_are_those_of_the_font_library(weight: font.Weight) -> None:
    with TTFont(font.path(weight), lazy=True) as file:
        units = file["head"].unitsPerEm
        expected = {point: file["hmtx"][glyph][0] / units for point, glyph in file.getBestCmap().items()}

    assert font._advances(weight) == expected


@pytest.mark.parametrize("weight", font.FILES)
def test_capitals_are_as_high_as_the_font_says(weight: font.Weight) -> None:
    with TTFont(font.path(weight), lazy=True) as file:
        assert file["OS/2"].sCapHeight / file["head"].unitsPerEm == font.CAP_HEIGHT


@pytest.mark.parametrize(
    ("text", "em"), [("漢", 1.0), ("😀", 1.75), ("א", 0.8), ("\u0301", 0.25), ("\u200b", 0.0), ("\u3164", 0.0)]
)
def test_what_the_font_lacks_has_an_upper_bound(text: str, em: float) -> None:
    assert font.width(text, 1) == em


def test_the_font_holds_latin_greek_and_cyrillic_but_no_chinese() -> None:
    assert [font.holds(character) for character in "AñΩЖ漢"] == [True, True, True, True, False]
