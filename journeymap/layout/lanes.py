"""The lanes of a journey: which of them it uses, in the field's order, and what stands in them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from journeymap.journey import Journey
from journeymap.layout.entries import Clerk, Entry
from journeymap.layout.grid import Grid
from journeymap.model import Moment
from journeymap.theme import Role

_LANES: tuple[tuple[str, str, Role], ...] = (
    ("goals", "Goals", "cell"),
    ("actions", "Actions", "cell"),
    ("thoughts", "Thoughts", "said"),
    ("questions", "Questions", "said"),
    ("quotes", "In their words", "said"),
    ("motivations", "Motivations", "cell"),
    ("doubts", "Doubts", "said"),
    ("gains", "Gains", "gain"),
    ("alternatives", "Alternatives", "cell"),
    ("expectation", "Expectation", "cell"),
    ("pain_points", "Pain points", "pain"),
    ("failure", "If it fails", "pain"),
    ("barriers", "Barriers", "pain"),
    ("opportunities", "Opportunities", "gain"),
    ("metrics", "Metrics", "cell"),
    ("content", "Content", "cell"),
    ("frontstage", "Frontstage", "cell"),
    ("backstage", "Backstage", "cell"),
    ("support", "Support", "cell"),
    ("systems", "Systems", "cell"),
    ("physical_evidence", "Physical evidence", "cell"),
    ("next", "Ways on", "cell"),
)

_SPECIAL = {"image": "Pictures", "time": "Time", "emotion": "Emotion"}
"""Lanes that are no lists of items."""

_Entries = Callable[[Moment], tuple[Entry, ...]]
_Cells = dict[int, tuple[Entry, ...]]


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the poster. `stages` and `columns` hold the entries by the number of the stage or column."""

    key: str
    label: str
    fill: Role
    stages: _Cells = field(default_factory=dict)
    columns: _Cells = field(default_factory=dict)

    @property
    def is_used(self) -> bool:
        """Whether anything stands in it."""
        return bool(self.stages or self.columns)


def lanes(journey: Journey, grid: Grid, clerk: Clerk) -> list[Lane]:
    """Return the lanes that hold anything: those of the field, then the map's own in the order they appear."""
    return [lane for lane in all_lanes(journey, grid, clerk) if lane.is_used]


def all_lanes(journey: Journey, grid: Grid, clerk: Clerk) -> list[Lane]:
    """Return every lane of the field, whether it holds anything or not, and the map's own."""
    special: dict[str, _Entries] = {"failure": clerk.failure, "next": clerk.ways}
    known = [
        _lane(key, label, fill, grid, special.get(key, partial(clerk.entries, key=key))) for key, label, fill in _LANES
    ]
    own = [
        _lane(f"own{number}", label, "cell", grid, partial(clerk.own_entries, label=label))
        for number, label in enumerate(own_labels(journey), start=1)
    ]
    return [*known, *own]


def own_labels(journey: Journey) -> list[str]:
    """Return the labels of the map's own lanes, in the order they appear."""
    return list(dict.fromkeys(label for moment in journey.moments for label in moment.lanes))


def lane_labels() -> dict[str, str]:
    """Return the label of every lane of the field by its key."""
    return _SPECIAL | {key: label for key, label, _ in _LANES}


def _lane(key: str, label: str, fill: Role, grid: Grid, entries: _Entries) -> Lane:
    stages = {span.number: entries(span.stage) for span in grid.spans}
    touchpoints = {column.number: entries(column.point.moment) for column in grid.columns if column.point.touchpoint}
    return Lane(key, label, fill, _filled(stages), _filled(touchpoints))


def _filled(cells: _Cells) -> _Cells:
    return {number: entries for number, entries in cells.items() if entries}
