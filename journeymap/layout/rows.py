"""Lanes into rows of cells: every item in its column, what belongs to a whole stage above its columns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Band, Box
from journeymap.layout.entries import Entry
from journeymap.layout.grid import GUTTER, LABELS, MARGIN, PADDING, Column, Grid, Span
from journeymap.layout.lanes import Lane
from journeymap.layout.typeset import NAME, Paragraph, Sign

_SLIT = 2.0
"""Distance between the items of a cell."""

_LINE = 0.75


@dataclass(frozen=True, slots=True)
class _Stack:
    """Items below each other, each with its id: those of a touchpoint, or a share of those of a stage."""

    entries: tuple[tuple[str, Entry], ...]
    x: float
    width: float

    def boxes(self, lane: Lane, top: float) -> tuple[Box, ...]:
        """Return a box for each item, from `top` down."""
        boxes = []
        for key, entry in self.entries:
            look = Box(
                key, lane.key, self.x, top, self.width, 0, "rounded", lane.fill, link=entry.link, source=entry.source
            )
            boxes.append(text_box(look, entry.paragraphs, aside=PADDING, above=PADDING))
            top = _bottom(boxes) + _SLIT
        return tuple(boxes)


def lay_lane(lane: Lane, grid: Grid, top: float) -> Block:
    """Return the row of one lane, under a fine line, with its label at the left."""
    row = lay_row(lane, grid, top)
    line = Band(MARGIN, top - GUTTER / 2 - _LINE / 2, grid.width, _LINE, "hairline")
    return replace(row, bands=(line,))


def lay_row(lane: Lane, grid: Grid, top: float) -> Block:
    """Return the row of one lane with its label at the left."""
    label = lay_label(lane.key, lane.label, top)
    wide = {span.number: _stage_boxes(lane, span, top) for span in grid.spans}
    below = {number: _bottom(wide[number]) + _SLIT for number in _divided(lane, grid)}
    start = max(below.values(), default=top)
    narrow = [
        box
        for column in grid.columns
        if column.number in lane.columns
        for box in _column_boxes(lane, column, start if column.stage in below else top)
    ]
    items = [*label.boxes, *(box for boxes in wide.values() for box in boxes), *narrow]
    return Block(_bottom(items) + GUTTER, tuple(items))


def lay_label(key: str, label: str, top: float, signs: tuple[Sign, ...] = ()) -> Block:
    """Return the label of a lane in the column at the left."""
    named = Paragraph(label, NAME, signs=signs)
    box = text_box(Box(f"lane_{key}", "label", MARGIN, top, LABELS), (named,), above=PADDING)
    return Block(top + box.height, (box,))


def _divided(lane: Lane, grid: Grid) -> set[int]:
    """The stages that have items of their own above items of their touchpoints."""
    return lane.stages.keys() & {grid.columns[number].stage for number in lane.columns}


def _stage_boxes(lane: Lane, span: Span, top: float) -> tuple[Box, ...]:
    """Return the items of a stage beside each other, in as many columns as it spans."""
    entries = _named(span.key, lane.key, lane.stages.get(span.number, ()))
    ways = min(len(entries), span.last - span.first + 1)
    share = (span.width - _SLIT * (ways - 1)) / max(ways, 1)
    stacks = (_Stack(entries[way::ways], span.x + way * (share + _SLIT), share) for way in range(ways))
    return tuple(box for stack in stacks for box in stack.boxes(lane, top))


def _column_boxes(lane: Lane, column: Column, top: float) -> tuple[Box, ...]:
    """Return the items of a touchpoint below each other."""
    entries = lane.columns[column.number]
    return _Stack(_named(column.key, lane.key, entries), column.x, column.width).boxes(lane, top)


def _named(key: str, lane: str, entries: tuple[Entry, ...]) -> tuple[tuple[str, Entry], ...]:
    return tuple((f"{key}_{lane}_{number}", entry) for number, entry in enumerate(entries, start=1))


def _bottom(boxes: Sequence[Box]) -> float:
    return max(box.y + box.height for box in boxes)
