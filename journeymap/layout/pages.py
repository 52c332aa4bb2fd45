"""Boxes that have no place yet into the pages of a document: in columns, cut between lines only where they are long."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, combinations_with_replacement, pairwise

from journeymap.layout import font
from journeymap.layout.block import moved
from journeymap.layout.board import Band, Board, Box, Curve, Image, Line
from journeymap.layout.text import one_line
from journeymap.layout.typeset import SMALL, joined, set_line

Stacks = list[list[Box]]
"""Columns of boxes, each from top to bottom."""

_ASCENT, _DESCENT = 1.06, 0.34
"""Room for a line above and below its baseline, in its size of type."""

_LONG = 0.5
"""A box that is higher than this share of a page may be cut."""

_LEAST = 80.0
"""The least room in which a part of a cut box is set."""

_HAIR = 0.75
_ABOVE_FOOT = 18.0
_NUMBER = 14.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where boxes are set: in how many columns, how wide, the first at `x`, with `gap` between boxes and columns.

    `inset` is the distance of text from the edges of a box, for those that are cut.
    """

    ways: int
    x: float
    width: float
    gap: float = 0.0
    inset: float = 0.0


@dataclass(frozen=True, slots=True)
class Paper:
    """The size of a page and the margin around what stands on it, in points."""

    width: float
    height: float
    margin: float = 40.0

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def room(self) -> float:
        """The height between the margins."""
        return self.height - 2 * self.margin

    def columns(self, ways: int, gap: float, inset: float) -> Columns:
        """Return columns that share the width between the margins."""
        return Columns(ways, self.margin, (self.measure + gap) / ways - gap, gap, inset)


A4 = Paper(595.0, 842.0)
A4_ACROSS = Paper(842.0, 595.0)
A3_ACROSS = Paper(1191.0, 842.0)
LETTER_ACROSS = Paper(792.0, 612.0)


@dataclass(slots=True)
class _Page:
    boxes: list[Box] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)


class Pages:
    """Pages that fill from top to bottom; `y` is where the next box goes on the last of them."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.y = paper.margin
        self._pages = [_Page()]

    @property
    def left(self) -> float:
        """The room that is left on the last page."""
        return self.paper.height - self.paper.margin - self.y

    def put(self, *parts: Box | Band | Image) -> None:
        """Put what knows its place on the last page."""
        for part in parts:
            match part:
                case Box():
                    self._pages[-1].boxes.append(part)
                case Band():
                    self._pages[-1].bands.append(part)
                case Image():
                    self._pages[-1].images.append(part)

    def skip(self, gap: float) -> None:
        """Leave a gap, but not at the top of a page."""
        self.y += gap if self.y > self.paper.margin else 0.0

    @property
    def number(self) -> int:
        """The number of the last page, from 1."""
        return len(self._pages)

    def turn(self) -> None:
        """Begin a new page."""
        self._pages.append(_Page())
        self.y = self.paper.margin

    def set(self, boxes: Sequence[Box], columns: Columns) -> None:
        """Set boxes in the order in which they are read, down one column after the other, from page to page.

        On the last page the columns are as even as they can be.
        """
        waiting = list(boxes)
        while waiting:
            if _fit(waiting, columns, self.left):
                self._place(_even(waiting, columns), columns)
                return
            filled, waiting = _filled(waiting, columns, self.left, self.paper.room)
            self._place(filled, columns)
            if waiting:
                self.turn()

    def put_together(self, boxes: Sequence[Box], x: float) -> None:
        """Put boxes that know their places beside each other on one page: their origin at `x`, below what is there."""
        height = max((box.y + box.height for box in boxes), default=0.0)
        if height > self.left:
            self.turn()
        self.put(*(moved(box, x, self.y) for box in boxes))
        self.y += height

    def set_at_foot(self, boxes: Sequence[Box], columns: Columns) -> None:
        """Set boxes under a fine line at the foot of the page, or on pages of their own where it is too full."""
        if _fit(boxes, columns, self.left - _ABOVE_FOOT):
            self.y += self.left - _height(_even(boxes, columns), columns.gap)
            line_y = self.y - _ABOVE_FOOT / 2
            self.put(Band(self.paper.margin, line_y, self.paper.measure, _HAIR, "hairline"))
        else:
            self.turn()
        self.set(boxes, columns)

    def _place(self, filled: Stacks, columns: Columns) -> None:
        x, top = columns.x, self.y
        for stack in filled:
            y = top
            for box in stack:
                self.put(moved(box, x - box.x, y - box.y))
                y += box.height + columns.gap
            x += columns.width + columns.gap
            self.y = max(self.y, y - columns.gap)

    def boards(self, *, view: str, title: str, description: str) -> tuple[Board, ...]:
        """Return the pages, numbered where there are several."""
        return tuple(
            Board(
                view, title, description, self.paper.width, self.paper.height, tuple(page.bands),
                boxes=(*page.boxes, *foot(self.paper, title, number, len(self._pages))), images=tuple(page.images),
            )
            for number, page in enumerate(self._pages, start=1)
        )  # fmt: skip


def foot(paper: Paper, title: str, number: int, count: int) -> tuple[Box, ...]:
    """Return what stands below a page: the title and, of several, which page it is."""
    if count == 1:
        return ()
    y = paper.height - (paper.margin + _NUMBER) / 2
    which = f"{number} of {count}"
    named = joined((one_line(title), which))
    text = named if font.width(named, SMALL.size) <= paper.measure else which
    line = set_line(text, paper.width / 2, y + _NUMBER / 2, SMALL)
    return (Box(f"page_{number}", "page", paper.margin, y, paper.measure, _NUMBER, lines=(line,)),)


def stacked(pages: Sequence[Board]) -> Board:
    """Return pages of one width as one board, below each other."""
    tops = accumulate((page.height for page in pages), initial=0.0)
    below = [_lowered(page, top) for page, top in zip(pages, tops, strict=False)]
    return replace(
        pages[0],
        height=sum(page.height for page in pages),
        bands=tuple(band for page in below for band in page.bands),
        curves=tuple(curve for page in below for curve in page.curves),
        boxes=tuple(box for page in below for box in page.boxes),
        images=tuple(image for page in below for image in page.images),
    )


def _lowered(page: Board, by: float) -> Board:
    return replace(
        page,
        bands=tuple(replace(band, y=band.y + by) for band in page.bands),
        curves=tuple(_lowered_curve(curve, by) for curve in page.curves),
        boxes=tuple(moved(box, 0, by) for box in page.boxes),
        images=tuple(replace(image, y=image.y + by) for image in page.images),
    )


def _lowered_curve(curve: Curve, by: float) -> Curve:
    tip = (curve.tip[0], curve.tip[1] + by) if curve.tip else None
    return replace(curve, points=tuple((x, y + by) for x, y in curve.points), tip=tip)


def _fit(boxes: Sequence[Box], columns: Columns, room: float) -> bool:
    """Whether columns of this height hold all boxes."""
    needed, left = 0, -1.0
    for box in boxes:
        if box.height > room:
            return False
        if box.height > left:
            needed, left = needed + 1, room
        left -= box.height + columns.gap
    return needed <= columns.ways


def _even(boxes: Sequence[Box], columns: Columns) -> Stacks:
    """Divide boxes into columns as even as can be: the highest as low as possible, then the next, and so on."""
    tops = list(accumulate((box.height + columns.gap for box in boxes), initial=0.0))
    cuts = [(0, *cut, len(boxes)) for cut in combinations_with_replacement(range(len(boxes) + 1), columns.ways - 1)]

    def heights(cut: tuple[int, ...]) -> list[float]:
        return sorted((tops[end] - tops[start] for start, end in pairwise(cut)), reverse=True)

    best = min(reversed(cuts), key=heights)
    return [list(boxes[start:end]) for start, end in pairwise(best)]


def _height(stacks: Stacks, gap: float) -> float:
    return max(sum(box.height + gap for box in stack) - gap for stack in stacks)


def _filled(boxes: Sequence[Box], columns: Columns, room: float, whole: float) -> tuple[Stacks, list[Box]]:
    """Fill the columns of a page; return them and what is left over.

    Args:
        boxes: at least one.
        columns: how they are set.
        room: what is left of the page.
        whole: the room of an empty page.
    """
    waiting = list(boxes)
    filled: Stacks = [[] for _ in range(columns.ways)]
    for stack in filled:
        left = room
        while waiting and waiting[0].height <= left:
            left -= waiting[0].height + columns.gap
            stack.append(waiting.pop(0))
        if waiting and left >= _LEAST and waiting[0].height > _LONG * whole:
            first, rest = _cut(waiting.pop(0), left, columns.inset)
            stack.append(first)
            waiting[:0] = rest
    return filled, waiting


def _cut(box: Box, room: float, inset: float) -> tuple[Box, list[Box]]:
    """Cut a box between two of its lines, the first part at most `room` high; return it and the rest.

    Blank lines at the edges are left out.
    """
    end = box.y + room - inset
    count = max(sum(_bottom(line) <= end for line in box.lines), 1)
    upper, lower = box.lines[:count], box.lines[count:]
    if not upper:
        return replace(box, height=room), []
    y = box.y if _bottom(upper[-1]) <= end else _top(upper[0]) - inset
    edge = _top(lower[0]) if lower else box.y + box.height
    height = _bottom(upper[-1]) + inset - y
    first = replace(box, y=y, height=height, lines=upper, marks=tuple(mark for mark in box.marks if mark.y < edge))
    if not lower:
        return first, []
    y = edge - inset
    marks = tuple(mark for mark in box.marks if mark.y >= edge)
    return first, [
        replace(box, id=f"{box.id}_more", y=y, height=box.y + box.height - y, lines=lower, marks=marks, title="")
    ]


def _top(line: Line) -> float:
    return line.y - _ASCENT * line.size


def _bottom(line: Line) -> float:
    return line.y + _DESCENT * line.size
