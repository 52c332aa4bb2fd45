"""The stages and touchpoints of a journey into columns that everything on a poster keeps to."""

from dataclasses import dataclass
from itertools import accumulate

from journeymap.journey import Journey, Point
from journeymap.model import Stage

MARGIN = 40.0
GUTTER = 10.0
PADDING = 9.0
LABELS = 104.0
"""Width of the column of lane labels at the left."""

_INSET = 8.0
_NARROWEST = 900.0
_COLUMN = 152.0
_WIDEST_COLUMN = 280.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the poster: one touchpoint, or a stage that has none. `key` is unique on the board."""

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
    """A stage and the columns it spans, `first` to `last`."""

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


def make_grid(journey: Journey, *, narrowest: float = 0.0) -> Grid:
    """Return the columns of `journey`; each is at least `narrowest` points wide, wider where there are few."""
    count = len(journey.points)
    width = column_width(count, narrowest=narrowest)
    left = MARGIN + LABELS + GUTTER
    sizes = [max(len(stage.touchpoints), 1) for stage in journey.stages]
    stage_of = [number for number, size in enumerate(sizes) for _ in range(size)]
    kinds = ["touchpoint" if point.touchpoint else "stage" for point in journey.points]
    keys = unique(
        [f"{kind}_{point.id.removeprefix('stage/')}" for kind, point in zip(kinds, journey.points, strict=True)]
    )
    columns = tuple(
        Column(key, number, point, left + number * (width + GUTTER), width, stage_of[number])
        for number, (key, point) in enumerate(zip(keys, journey.points, strict=True))
    )
    return Grid(columns, _spans(journey, sizes, left, width), LABELS + count * (width + GUTTER))


def column_width(count: int, *, narrowest: float = 0.0) -> float:
    """Return the width of `count` columns, at least `narrowest`: they fill a sheet where they are few."""
    room = _NARROWEST - LABELS - GUTTER * max(count, 1)
    return max(_COLUMN, narrowest, min(_WIDEST_COLUMN, room / max(count, 1)))


def _spans(journey: Journey, sizes: list[int], left: float, width: float) -> tuple[Span, ...]:
    firsts = list(accumulate(sizes, initial=0))
    keys = unique([f"stage_{stage_id}" for stage_id in journey.stage_ids])
    step = width + GUTTER
    return tuple(
        Span(key, stage, number, first, first + size - 1, left + first * step, size * step - GUTTER)
        for number, (key, stage, first, size) in enumerate(zip(keys, journey.stages, firsts, sizes, strict=False))
    )


def unique(keys: list[str]) -> list[str]:
    """Tell equal keys apart: the map may hold an id twice, a drawing must not."""
    seen: dict[str, int] = {}
    result = []
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        result.append(key if seen[key] == 1 else f"{key}_{seen[key]}")
    return result
