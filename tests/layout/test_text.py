"""Text -> lines."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout import font
from journeymap.layout.text import LONGEST, clean, is_rtl, one_line, wrap
from tests.layout.journeys import texts


@given(texts, st.sampled_from([20.0, 60.0, 134.0, 600.0]), st.sampled_from([8.5, 10.0, 24.0]))
def test_no_line_is_wider_than_asked_but_for_a_single_character(text: str, width: float, size: float) -> None:
    for line in wrap(text, width, size):
        base = len(re.findall(r"[^\u0300-\u036f\u200d]", line))
        assert font.width(line, size) <= width or base <= 16
        assert len(line) <= LONGEST + 1


@given(texts)
def test_no_character_is_lost(text: str) -> None:
    lines = wrap(text, 90, 10)

    assert re.sub(r"[\s\u3000]", "", "".join(lines)) == re.sub(r"[\s\u3000]", "", clean(text))


@given(texts)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("  \n ", ()),
        ("Opens the product page", ("Opens the", "product page")),
        ("one\n\ntwo", ("one", "", "two")),
        ("Kapitänsmützenabzeichen", ("Kapitänsmütz", "enabzeichen")),
        ("https://example.com/a/page", ("https://", "example.", "com/a/page")),
        ("これは長い文章です。", ("これは長い文", "章です。")),
        ("x y\u00a0z", ("x y\u00a0z",)),
        ("\u0301x", ("\u00a0\u0301x",)),
    ],
    ids=["nothing", "blanks", "words", "paragraphs", "long word", "address", "japanese", "fixed blank", "lone mark"],
)
def test_lines_break_where_a_reader_expects_it(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 62, 10) == lines


def test_a_mark_without_a_letter_makes_no_line_too_wide() -> None:
    word = "\u0301Donau"
    room = font.width(word, 10)

    assert [line for line in wrap(f"so {word}", room, 10) if font.width(line, 10) > room] == []


def test_joined_emoji_stay_together() -> None:
    assert set(wrap("👩‍👩‍👧‍👦" * 3, 40, 10)) == {"👩‍👩‍👧‍👦"}


def test_control_characters_are_shown() -> None:
    assert clean("a\x00\x1b\ufffe\ud800b") == "a����b"


def test_text_is_composed() -> None:
    assert one_line("e\u0301\nx") == "é x"


@pytest.mark.parametrize(("text", "rtl"), [("abc", False), ("123 שלום", True), ("مرحبا abc", True), ("...", False)])
def test_the_first_letter_gives_the_direction(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


def test_a_text_of_ten_thousand_characters_is_wrapped_whole() -> None:
    assert sum(len(line) for line in wrap("x" * 10_000, 134, 10)) == 10_000
