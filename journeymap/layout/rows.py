"""Lanes into rows of cells: every item in its column, what belongs to a whole stage above its columns."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Band, Box, Role
from journeymap.layout.entries import Entry
from journeymap.layout.grid import GUTTER, LABELS, MARGIN, PADDING, Grid, Span
from journeymap.layout.lanes import Lane
from journeymap.layout.typeset import NAME, Paragraph, height_of

_SLIT = 2.0
"""Distance between the items of a cell."""


@dataclass(frozen=True, slots=True)
class _Stack:
    """Items below each other: a cell, or a part of a wide one. Each entry comes with its id."""

    entries: tuple[tuple[str, Entry], ...]
    x: float
    width: float

    def heights(self) -> list[float]:
        return [height_of(entry.paragraphs, self.width - 2 * PADDING) + 2 * PADDING for _, entry in self.entries]

    def height(self) -> float:
        return sum(self.heights()) + _SLIT * (len(self.entries) - 1)


@dataclass(frozen=True, slots=True)
class _Part:
    """What one stage has in a lane: stacks of its own over its whole width, and the stacks of its touchpoints."""

    wide: tuple[_Stack, ...]
    narrow: tuple[_Stack, ...]

    def wide_height(self) -> float:
        return max((stack.height() for stack in self.wide), default=0.0)

    def height(self, divide: float) -> float:
        """The height needed when stages that have both begin their narrow cells `divide` below the top."""
        narrow = max((stack.height() for stack in self.narrow), default=0.0)
        return divide + _SLIT + narrow if self.wide and self.narrow else max(self.wide_height(), narrow)


def lay_lane(lane: Lane, grid: Grid, top: float) -> Block:
    """Return the row of one lane with its label at the left; the cells of a row end on one line."""
    label = lay_label(lane.key, lane.label, top)
    parts = [_part(lane, span, grid) for span in grid.spans]
    divide = max((part.wide_height() for part in parts if part.wide and part.narrow), default=0.0)
    bottom = max(label.bottom, *(top + part.height(divide) for part in parts))
    boxes, bands = list(label.boxes), list[Band]()
    for part in parts:
        edge = top + divide if part.narrow else bottom
        start = top + divide + _SLIT if part.wide else top
        for stack, first, last in (
            *((stack, top, edge) for stack in part.wide),
            *((stack, start, bottom) for stack in part.narrow),
        ):
            bands += _bands(stack, first, last, lane.fill)
            boxes += _boxes(stack, first, lane.key)
    return Block(bottom + GUTTER, tuple(boxes), tuple(bands))


def lay_label(key: str, label: str, top: float) -> Block:
    """Return the label of a lane in the column at the left."""
    look = Box(f"lane_{key}", "label", MARGIN, top, LABELS)
    box = text_box(look, (Paragraph(label, NAME),), above=PADDING)
    return Block(top + box.height, (box,))


def _part(lane: Lane, span: Span, grid: Grid) -> _Part:
    own = _named(span.key, lane.key, lane.stages.get(span.number, ()))
    ways = min(len(own), span.last - span.first + 1)
    share = (span.width - _SLIT * (ways - 1)) / max(ways, 1)
    wide = tuple(_Stack(own[way::ways], span.x + way * (share + _SLIT), share) for way in range(ways))
    columns = [(number, grid.columns[number]) for number in range(span.first, span.last + 1) if number in lane.columns]
    narrow = tuple(
        _Stack(_named(column.key, lane.key, lane.columns[number]), column.x, column.width) for number, column in columns
    )
    return _Part(wide, narrow)


def _named(key: str, lane: str, entries: tuple[Entry, ...]) -> tuple[tuple[str, Entry], ...]:
    return tuple((f"{key}_{lane}_{number}", entry) for number, entry in enumerate(entries, start=1))


def _bands(stack: _Stack, top: float, bottom: float, fill: Role) -> Iterator[Band]:
    """Yield the ground of every item; that of the last reaches down to `bottom`."""
    heights = stack.heights()
    for height in heights[:-1]:
        yield Band(stack.x, top, stack.width, height, fill)
        top += height + _SLIT
    yield Band(stack.x, top, stack.width, bottom - top, fill)


def _boxes(stack: _Stack, top: float, kind: str) -> Iterator[Box]:
    for key, entry in stack.entries:
        look = Box(key, kind, stack.x, top, stack.width, link=entry.link, source=entry.source)
        box = text_box(look, entry.paragraphs, aside=PADDING, above=PADDING)
        yield box
        top += box.height + _SLIT
