"""Paragraphs -> positioned lines."""

from hypothesis import given

from journeymap.layout.typeset import BODY, NAME, SMALL, Paragraph, Sign, height_of, set_column, set_line
from tests.layout.journeys import texts

SIGN = Sign("square", "pain-mark", "pain-mark")


def test_lines_follow_each_other_at_their_leading() -> None:
    setting = set_column([Paragraph("one two", BODY), Paragraph("three", SMALL, above=3)], 10, 20, 30)

    assert [(line.text, line.x) for line in setting.lines] == [("one", 10), ("two", 10), ("three", 10)]
    assert setting.height == 2 * BODY.leading + 3 + SMALL.leading


def test_capitals_stand_in_the_middle_of_their_line() -> None:
    line = set_column([Paragraph("H", BODY)], 0, 0, 100).lines[0]

    cap = 0.7109375 * BODY.size
    assert line.y - cap == BODY.leading - line.y


def test_a_centred_line_has_its_capitals_around_the_middle() -> None:
    line = set_line("H", 50, 40, NAME)

    assert (line.x, line.anchor, round(line.y - 40, 3)) == (50, "middle", round(0.7109375 * NAME.size / 2, 3))


def test_text_stands_beside_its_signs() -> None:
    setting = set_column([Paragraph("high", SMALL, signs=(SIGN, SIGN))], 0, 0, 100)

    assert setting.lines[0].x > setting.marks[1].x + setting.marks[1].size


def test_right_to_left_text_stands_at_the_right() -> None:
    line = set_column([Paragraph("שלום", BODY)], 10, 0, 100).lines[0]

    assert (line.x, line.anchor, line.rtl) == (110, "end", True)


def test_empty_paragraphs_take_no_room() -> None:
    assert height_of([Paragraph("", BODY, above=9, signs=(SIGN,)), Paragraph("  ")], 100) == 0


@given(texts)
def test_every_line_has_a_width(text: str) -> None:
    assert all(line.width > 0 for line in set_column([Paragraph(text)], 0, 0, 100).lines)
