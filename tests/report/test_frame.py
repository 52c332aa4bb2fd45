"""Code frames where lines are long, wide, short or missing."""

import pytest

from journeymap.document.source import Source
from journeymap.finding import Point, Span
from journeymap.report.frame import frame, mark
from journeymap.report.paint import painter


def drawn(text: str, *places: tuple[str, str]) -> list[str]:
    """The frame of `text` with the first place as the main one; a place is written text and its label."""
    source = Source("a.yaml", text)
    marks = []
    for number, (written, label) in enumerate(places):
        start = text.index(written)
        span = source.span(start, start + len(written))
        marks.append(mark(source, span, label, "frame" if number else "error"))
    return list(frame(source, marks, 1, painter(color=False)))


def pointed(text: str, span: Span) -> list[str]:
    source = Source("a.yaml", text)
    return list(frame(source, [mark(source, span, "here", "error")], 1, painter(color=False)))


def test_tabs_are_four_spaces() -> None:
    assert drawn("\tab\tcd", ("cd", "")) == ["  |", "1 |     ab    cd", "  |           ^^"]


def test_wide_characters_take_two_columns_and_combining_ones_none() -> None:
    assert drawn("決e\u0301🎉: x", ("x", "")) == ["  |", "1 | 決e\u0301🎉: x", "  |        ^"]


def test_escapes_take_the_room_they_need() -> None:
    assert drawn("a\x1bb", ("\x1b", ""), ("b", "")) == ["  |", "1 | a\\x1Bb", "  |  ^^^^-"]


def test_an_underline_ends_where_the_line_ends() -> None:
    assert drawn("ab: >  \n  cd\n", (">  \n  cd", "this")) == ["  |", "1 | ab: >", "  |     ^ this"]


def test_labels_on_one_line_stand_below_each_other() -> None:
    assert drawn("aa bb cc", ("bb", "main"), ("aa", "first"), ("cc", "last")) == [
        "  |",
        "1 | aa bb cc",
        "  | -- ^^ -- last",
        "  | |  main",
        "  | first",
    ]


def test_the_main_place_is_drawn_over_a_second_one() -> None:
    assert drawn("aaaa", ("aa", "main"), ("aaaa", "all")) == ["  |", "1 | aaaa", "  | ^^-- all", "  | main"]


def test_lines_between_are_left_out() -> None:
    assert drawn("a\nb\nc\nd\n", ("d", ""), ("a", ""), ("b", "")) == [
        "  |", "1 | a", "  | -", "2 | b", "  | -", "...", "4 | d", "  | ^",
    ]  # fmt: skip


def test_a_long_line_is_cut_around_each_place() -> None:
    rows = drawn("a: " + "x" * 500 + " here " + "y" * 500, ("here", "this"), ("a", "that"))

    assert [row[:2] for row in rows] == ["  ", "1 ", "  ", "1 ", "  "]
    assert rows[1] == "1 | a: " + "x" * 117 + "…"
    assert rows[2] == "  | - that"
    assert rows[3] == "1 | …" + "x" * 14 + " here " + "y" * 100 + "…"
    assert rows[4] == "  | " + " " * 16 + "^^^^ this"


def test_a_long_line_of_wide_characters_is_cut_by_columns() -> None:
    rows = drawn("決" * 500, ("決" * 500, ""))

    assert rows[1] == "1 | " + "決" * 60 + "…"
    assert rows[2] == "  | " + "^" * 120


def test_characters_without_width_cannot_make_a_line_endless() -> None:
    assert len(drawn("a" + "\u0301" * 10_000, ("a", ""))[1]) < 300


def test_a_place_at_the_end_of_a_long_line() -> None:
    text = "x" * 1000
    point = Point(1, 1001, 1000)

    assert pointed(text, Span(point, point))[1:] == ["1 | …" + "x" * 15, "  | " + " " * 16 + "^ here"]


@pytest.mark.parametrize("text", ["a: b", "a: b\n", "a: b\r\n"])
def test_a_place_past_the_end_of_its_line(text: str) -> None:
    assert pointed(text, Span(Point(1, 9, 8), Point(1, 12, 11)))[1:] == ["1 | a: b", "  |     ^ here"]


def test_a_place_past_the_last_line() -> None:
    assert pointed("a\nb", Span(Point(7, 1, 90), Point(8, 1, 91)))[1:] == ["2 | b", "  | ^ here"]


def test_a_place_on_the_empty_line_after_the_last() -> None:
    assert pointed("a\n", Span(Point(2, 1, 2), Point(2, 1, 2)))[1:] == ["2 |", "  | ^ here"]
