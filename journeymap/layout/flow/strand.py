"""The columns of a grid into strands: what is drawn from top to bottom, without lines one box below the other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from math import ceil, sqrt

from journeymap.layout.block import moved
from journeymap.layout.board import Box
from journeymap.layout.grid import Column, Grid

CARDS = ("touchpoint", "bare-stage")
"""Kinds of boxes that stand for a point of the journey; all others hang on one of these."""

_SHORTEST = 6
_PROPORTION = 1.5
"""How many more strands than cards in a strand make a sheet of the usual shape: cards are wider than high."""

_GAP = 16.0


@dataclass(frozen=True, slots=True)
class Strand:
    """Touchpoints of one stage that follow each other in the map, with all that hangs on them."""

    stage: int
    boxes: tuple[Box, ...]

    @property
    def width(self) -> float:
        """How far the boxes reach to the right."""
        return max(box.x + box.width for box in self.boxes)

    @property
    def height(self) -> float:
        """How far the boxes reach down."""
        return max(box.y + box.height for box in self.boxes)


def card_id(column: Column) -> str:
    """Return the id of the card of a column, which is not that of the title of its stage."""
    return column.key if column.point.touchpoint else f"{column.key}_card"


def strands_of(grid: Grid) -> Iterator[tuple[int, tuple[Column, ...]]]:
    """Yield the columns of each strand with the number of their stage; a long stage has several, of even length."""
    longest = max(_SHORTEST, ceil(sqrt(_PROPORTION * len(grid.columns))))
    for span in grid.spans:
        columns = grid.columns[span.first : span.last + 1]
        count = ceil(len(columns) / longest)
        for number in range(count):
            yield span.number, columns[number * len(columns) // count : (number + 1) * len(columns) // count]


def stacked(strand: Strand) -> Strand:
    """Return a strand with its boxes one below the other."""
    tops = accumulate((box.height + _GAP for box in strand.boxes), initial=0.0)
    return replace(strand, boxes=tuple(moved(box, 0, top) for box, top in zip(strand.boxes, tops, strict=False)))
