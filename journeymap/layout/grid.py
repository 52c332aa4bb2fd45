"""The stages and touchpoints of a journey into columns that everything on a poster keeps to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from journeymap.journey import Journey, Point
from journeymap.model import Stage

MARGIN = 40.0
GUTTER = 10.0
PADDING = 9.0
LABELS = 104.0
"""Width of the column of lane labels at the left."""

_INSET = 8.0
_NARROWEST = 900.0
COLUMN = 152.0
WIDEST_COLUMN = 280.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the poster: one touchpoint, or a stage that has none. `key` is unique on the board.

    `stage` is the number of its stage in the map.
    """

    key: str
    number: int
    point: Point
    x: float
    width: float
    stage: int

    @property
    def middle(self) -> float:
        """The x of the middle of the column."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Span:
    """A stage, its number in the map, and the columns it spans, `first` to `last`."""

    key: str
    stage: Stage
    number: int
    first: int
    last: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Grid:
    """All columns and the stages above them; `width` reaches from the left edge of the labels to the right."""

    columns: tuple[Column, ...]
    spans: tuple[Span, ...]
    width: float

    @property
    def left(self) -> float:
        """Where the first column begins."""
        return MARGIN + LABELS + GUTTER

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return MARGIN + self.width

    def reach(self, first: int, last: int) -> tuple[float, float]:
        """From where to where something is drawn that holds for the columns `first` to `last`."""
        begin, end = self.columns[first], self.columns[last]
        return begin.x + _INSET, end.x + end.width - _INSET

    def span(self, column: Column) -> Span:
        """Return the stage of a column."""
        return next(span for span in self.spans if span.number == column.stage)


def make_grid(
    journey: Journey, *, narrowest: float = 0.0, only: Sequence[int] | None = None, width: float | None = None
) -> Grid:
    """Return the columns of `journey` and its stages above them.

    Args:
        journey: the map.
        narrowest: each column is at least so wide, wider where there are few.
        only: the numbers of the points that have a column; without it all have.
        width: how wide columns are, whatever their number.
    """
    numbers = range(len(journey.points)) if only is None else only
    width = width or column_width(len(numbers), narrowest=narrowest)
    stages = [number for number, stage in enumerate(journey.stages) for _ in stage.touchpoints or (stage,)]
    kinds = ["touchpoint" if point.touchpoint else "stage" for point in journey.points]
    keys = unique(
        [f"{kind}_{point.id.removeprefix('stage/')}" for kind, point in zip(kinds, journey.points, strict=True)]
    )
    left, step = MARGIN + LABELS + GUTTER, width + GUTTER
    columns = tuple(
        Column(keys[number], place, journey.points[number], left + place * step, width, stages[number])
        for place, number in enumerate(numbers)
    )
    spans = spans_of(columns, unique([f"stage_{stage_id}" for stage_id in journey.stage_ids]))
    return Grid(columns, spans, LABELS + len(columns) * step)


def column_width(count: int, *, narrowest: float = 0.0) -> float:
    """Return the width of `count` columns, at least `narrowest`: they fill a sheet where they are few."""
    room = _NARROWEST - LABELS - GUTTER * max(count, 1)
    return max(COLUMN, narrowest, min(WIDEST_COLUMN, room / max(count, 1)))


def spans_of(columns: Iterable[Column], keys: Sequence[str]) -> tuple[Span, ...]:
    """Return a span for every run of columns of one stage; `keys` are those of all stages."""
    runs = [tuple(run) for _, run in groupby(columns, key=attrgetter("stage"))]
    names = unique([keys[run[0].stage] for run in runs])
    return tuple(
        Span(name, first.point.stage, first.stage, first.number, last.number, first.x, last.x + last.width - first.x)
        for name, (first, *_, last) in zip(names, (run * 2 for run in runs), strict=True)
    )


def unique(keys: list[str]) -> list[str]:
    """Return the keys in order, equal ones told apart: the map may hold an id twice, a drawing must not."""
    seen: dict[str, int] = {}
    result = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        result.append(key if seen[key] == 1 else f"{key}_{seen[key]}")
    return result
