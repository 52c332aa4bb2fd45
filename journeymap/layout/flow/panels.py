"""Strands into panels: a titled panel for each stage, the panels side by side and, where they are many, in rows."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from journeymap.journey import Journey
from journeymap.layout.block import Block, moved
from journeymap.layout.board import Band, Box
from journeymap.layout.entries import Clerk
from journeymap.layout.flow.badges import Feeling, with_badges
from journeymap.layout.flow.strand import Strand
from journeymap.layout.grid import GUTTER, MARGIN, Grid, Span
from journeymap.layout.touchpoints import lay_stages

SHEET = 2.0
"""Width over height of the sheet that panels are arranged to fill."""

_SIDE = 28.0
_GAP = 38.0
_ROW_GAP = 44.0
_INSET = 24.0
_HEAD = 50.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A stage and its strands."""

    span: Span
    strands: tuple[Strand, ...]

    @property
    def width(self) -> float:
        """Room for the strands and the ways beside them."""
        return sum(strand.width for strand in self.strands) + _GAP * (len(self.strands) - 1) + 2 * _SIDE

    @property
    def height(self) -> float:
        """Room for the longest strand and the ways above and below it."""
        return max(strand.height for strand in self.strands) + 2 * _INSET


Row = tuple[Panel, ...]


def make_rows(grid: Grid, strands: Iterable[Strand]) -> list[Row]:
    """Return the panels in rows, so that they fit on the smallest sheet of the usual proportions."""
    by_stage: dict[int, list[Strand]] = {}
    for strand in strands:
        by_stage.setdefault(strand.stage, []).append(strand)
    panels = [Panel(span, tuple(by_stage[span.number])) for span in grid.spans]
    limits = {limit for first in range(len(panels)) for limit in accumulate(_room(panel) for panel in panels[first:])}
    return min((_filled(panels, limit) for limit in sorted(limits)), key=_sheet, default=[])


def _room(panel: Panel) -> float:
    return panel.width + GUTTER


def _filled(panels: list[Panel], limit: float) -> list[Row]:
    """Fill rows from left to right, each at most `limit` wide."""
    rows: list[list[Panel]] = []
    room = 0.0
    for panel in panels:
        room -= _room(panel)
        if rows and room >= 0:
            rows[-1].append(panel)
        else:
            rows.append([panel])
            room = limit - _room(panel)
    return [tuple(row) for row in rows]


def _sheet(rows: list[Row]) -> float:
    """Return the height of the sheet that holds `rows`."""
    high = sum(max(panel.height for panel in row) + _HEAD + _ROW_GAP for row in rows)
    return max(high, width_of(rows) / SHEET)


def width_of(rows: list[Row]) -> float:
    """Return the width of the widest row."""
    return max((sum(map(_room, row)) - GUTTER for row in rows), default=0.0)


def lay_rows(
    journey: Journey, rows: list[Row], clerk: Clerk, feelings: Mapping[str, list[Feeling]], top: float
) -> Block:
    """Return the panels with all that stands in them."""
    boxes: list[Box] = []
    bands: list[Band] = []
    bottom = top - _ROW_GAP
    for row in rows:
        block = _lay_row(journey, row, clerk, feelings, bottom + _ROW_GAP)
        boxes += block.boxes
        bands += block.bands
        bottom = block.bottom
    return Block(bottom, tuple(boxes), tuple(bands))


def _lay_row(journey: Journey, row: Row, clerk: Clerk, feelings: Mapping[str, list[Feeling]], top: float) -> Block:
    lefts = accumulate(map(_room, row), initial=MARGIN)
    spans = tuple(replace(panel.span, x=left, width=panel.width) for panel, left in zip(row, lefts, strict=False))
    titles = lay_stages(journey, Grid((), spans, width_of([row])), clerk, top)
    felt = [_felt(span, feelings[span.key], titles.bottom) for span in spans if span.key in feelings]
    below = max((box.y + box.height for box in felt), default=titles.bottom)
    bottom = below + max(panel.height for panel in row)
    bands = tuple(Band(span.x, top, span.width, bottom - top, "cell") for span in spans)
    inner = (box for panel, span in zip(row, spans, strict=True) for box in _inner(panel, span.x, below))
    return Block(bottom, (*titles.boxes, *felt, *inner), bands)


def _felt(span: Span, feelings: list[Feeling], top: float) -> Box:
    """Return how a stage as a whole feels."""
    return moved(with_badges(Box(f"{span.key}_feeling", "feeling", 0, 0, span.width), feelings), span.x, top)


def _inner(panel: Panel, left: float, top: float) -> Iterator[Box]:
    left += _SIDE
    for strand in panel.strands:
        yield from (moved(box, left, top + _INSET) for box in strand.boxes)
        left += strand.width + _GAP
