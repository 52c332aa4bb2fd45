"""Characters and font files -> the characters that no font has."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout import font as own
from journeymap.render.glyphs import font_folders, without_glyph
from tests.render.fonts import font, written

KANA, SIGNS = "カナ漢字", "𝔸😀"


def missing(text: str, folder: Path) -> str:
    return "".join(sorted(without_glyph(frozenset(text), (folder,))))


@pytest.mark.parametrize(("form", "characters"), [(4, KANA), (4, "字あ漢ア"), (12, KANA + SIGNS)])
def test_what_a_font_has_is_not_missing(form: int, characters: str, tmp_path: Path) -> None:
    written(tmp_path / "deep" / "below" / "Small.TTF", characters, form)

    assert missing(characters, tmp_path) == ""
    assert missing(characters + "ק\U0010fffd", tmp_path) == "ק\U0010fffd"


def test_several_fonts_help_each_other_out(tmp_path: Path) -> None:
    written(tmp_path / "a.ttf", "カ")
    written(tmp_path / "b.otf", "漢😀")

    assert missing("カ漢😀ה", tmp_path) == "ה"


def test_every_font_of_a_collection_counts(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [font("カ"), font("漢")]
    collection.save(tmp_path / "both.ttc")

    assert missing("カ漢ה", tmp_path) == "ה"


def test_our_own_font_is_read_as_the_font_library_reads_it() -> None:
    characters = "".join(map(chr, range(0x20, 0x3000)))
    folder = own.path("regular").parent

    assert set(missing(characters, folder)) == {one for one in characters if not own.holds(one)}


def test_without_a_font_everything_is_missing(tmp_path: Path) -> None:
    assert missing(KANA, tmp_path / "nowhere") == "".join(sorted(KANA))


@given(st.integers(0, 4000), st.binary(max_size=8), st.booleans())
def test_a_broken_font_is_no_font_and_no_trouble(
    tmp_path_factory: pytest.TempPathFactory, place: int, noise: bytes, is_cut: bool
) -> None:
    folder = tmp_path_factory.mktemp("fonts")
    data = written(folder / "a.ttf", KANA + SIGNS).read_bytes()
    place %= len(data)
    rest = b"" if is_cut else data[place + len(noise) :]
    (folder / "a.ttf").write_bytes(data[:place] + noise + rest)

    assert set(missing(KANA, folder)) <= set(KANA)


@pytest.mark.parametrize("data", [b"", b"ttcf", b"ttcf\0\0\0\0\xff\xff\xff\xff", b"\0\1\0\0\xff\xff" + b"cmap" * 40])
def test_what_is_no_font_holds_nothing(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(data)

    assert missing("カ", tmp_path) == "カ"


def test_fonts_are_looked_for_where_each_system_keeps_them() -> None:
    found = font_folders({"WINDIR": "C:/Windows", "LOCALAPPDATA": "C:/Local", "XDG_DATA_HOME": "/data"})

    assert {Path("/usr/share/fonts"), Path("/Library/Fonts"), Path("/data/fonts")} <= set(found)
    assert {Path("C:/Windows/Fonts"), Path("C:/Local/Microsoft/Windows/Fonts")} <= set(found)
