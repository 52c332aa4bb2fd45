"""Boards for tests of drawing."""

from journeymap.layout.board import Band, Board, Box, Curve, Line
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster as lay_poster
from journeymap.layout.typeset import BODY, Paragraph, Sign, set_column
from tests.layout.journeys import RICH, journey

STAR = Sign("star", "star", "star")


def poster(text: str = RICH) -> Board:
    """Return the poster of a map; without a text of one that uses nearly everything."""
    return lay_poster(journey(text), MAP)


def board_with(text: str, link: str = "") -> Board:
    """Return a board of one box that holds `text`, a sign, a band and a broken line."""
    setting = set_column([Paragraph(text, BODY, signs=(STAR,))], 20, 20, 160)
    box = Box("a-b", "card", 10, 10, 180, setting.height + 20, "rounded", "cell", "stage-1")
    full = Box(box.id, box.kind, box.x, box.y, box.width, box.height, box.shape, box.fill, box.stroke, 1.0,
               setting.lines, setting.marks, text, link)  # fmt: skip
    curve = Curve("c", "curve", ((10, 5), (60, 5), (140, 5), (190, 5)), "ink", dashed=True, title=text)
    band = Band(0, 0, 200, 8, "band-high")
    return Board("map", text, text, 200, setting.height + 40, (band,), (curve,), (full,))


def lines_of(board: Board) -> list[Line]:
    """Return every line of text on a board."""
    return [line for box in board.boxes for line in box.lines]
