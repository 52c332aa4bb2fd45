"""Boxes -> the pages of a document."""

from collections import Counter
from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.layout.block import text_box
from journeymap.layout.board import Band, Board, Box, Curve, Image
from journeymap.layout.pages import Columns, Pages, Paper, stacked
from journeymap.layout.typeset import Paragraph
from tests.layout.boards import must_hold_its_text, must_keep_boxes_apart

PAPER = Paper(300.0, 400.0)
THREE = PAPER.columns(3, 10.0, 4.0)


def card(number: int, text: str, columns: Columns = THREE) -> Box:
    return text_box(Box(f"card{number}", "card", 0, 0, columns.width), [Paragraph(text)], aside=4, above=4)


def laid(*texts: str, columns: Columns = THREE) -> tuple[Board, ...]:
    pages = Pages(PAPER)
    pages.set([card(number, text, columns) for number, text in enumerate(texts)], columns)
    return pages.boards(view="test", title="T", description="")


def cards(board: Board) -> list[Box]:
    return [box for box in board.boxes if box.kind == "card"]


@given(st.lists(st.integers(1, 90), max_size=12))
@example([90] * 12)
def test_every_line_is_set_once_and_in_order_and_nothing_overlaps(lengths: list[int]) -> None:
    texts = [" ".join(f"{number}-{line}" for line in range(length)) for number, length in enumerate(lengths)]
    pages = laid(*texts)

    for page in pages:
        must_hold_its_text(page)
        must_keep_boxes_apart(page)
        assert all(box.y >= 40 and box.y + box.height <= 360.01 for box in cards(page))
    lines = chain.from_iterable(box.lines for page in pages for box in cards(page))
    assert " ".join(line.text for line in lines) == " ".join(texts)


def test_columns_are_as_even_as_can_be() -> None:
    (page,) = laid(*["one line"] * 7)

    assert list(Counter(box.x for box in cards(page)).values()) == [3, 2, 2]


def test_a_box_that_fits_on_the_next_page_is_not_cut() -> None:
    tall = "word\n" * 10
    one, two = laid(*[tall] * 7)

    assert [len(cards(page)) for page in (one, two)] == [6, 1]


def test_blank_lines_at_a_cut_are_left_out() -> None:
    pages = laid("first" + "\n" * 200 + "last", columns=PAPER.columns(1, 10.0, 4.0))

    assert [line.text for page in pages for box in cards(page) for line in box.lines] == ["first", "last"]
    assert all(box.height < 30 for page in pages for box in cards(page))


@pytest.mark.parametrize("text", ["\u200b\n" * 300, "\u200b\n" * 300 + "word"])
def test_a_box_of_blank_lines_stays_on_its_page(text: str) -> None:
    pages = laid("above", text, columns=PAPER.columns(1, 10.0, 4.0))

    assert all(box.y + box.height <= 360.01 for page in pages for box in cards(page))


def test_pages_are_numbered_where_there_are_several() -> None:
    one, two = laid("word\n" * 25 + "x", columns=PAPER.columns(1, 10.0, 0.0))

    assert [box.lines[0].text for page in (one, two) for box in page.boxes if box.kind == "page"] == [
        "T\u00a0· 1 of 2", "T\u00a0· 2 of 2",
    ]  # fmt: skip
    assert [box for box in laid("word")[0].boxes if box.kind == "page"] == []


def footed(lines: int) -> list[Board]:
    pages = Pages(PAPER)
    pages.set([card(0, "word\n" * lines)], THREE)
    pages.set_at_foot([card(1, "one"), card(2, "two\nlines")], THREE)
    return list(pages.boards(view="test", title="T", description=""))


def test_what_is_set_at_the_foot_ends_where_the_margin_begins() -> None:
    (page,) = footed(5)

    assert max(box.y + box.height for box in cards(page)) == pytest.approx(360)
    assert [band.fill for band in page.bands] == ["hairline"]


def test_what_does_not_fit_at_the_foot_opens_the_next_page() -> None:
    one, two = footed(21)

    assert [box.id for box in cards(one)] == ["card0"]
    assert {box.y for box in cards(two)} == {40}
    assert two.bands == ()


def test_stacked_pages_keep_all_that_is_on_them() -> None:
    page = Board(
        "test", "T", "", 100, 50,
        bands=(Band(0, 10, 5, 5, "cell"),),
        curves=(Curve("way", "way", ((0, 1), (0, 2)), "curve", tip=(0, 5)), Curve("c", "c", (), "curve")),
        boxes=(card(0, "text"),),
        images=(Image("photo", 1, 2, 3, 3, "digest", b""),),
    )  # fmt: skip
    board = stacked([page, page])

    assert (board.width, board.height) == (100, 100)
    assert [band.y for band in board.bands] == [10, 60]
    assert [curve.points[:1] for curve in board.curves] == [((0, 1),), (), ((0, 51),), ()]
    assert [curve.tip for curve in board.curves] == [(0, 5), None, (0, 55), None]
    assert [box.lines[0].y - box.y for box in board.boxes] == [board.boxes[0].lines[0].y] * 2
    assert [image.y for image in board.images] == [2, 52]
