"""The two sides of a comparison into their looks: a name, a sign, columns that both share, and a curve each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.comparison import Comparison, Pair, Side
from journeymap.finding import KeyPath
from journeymap.journey import Journey, Point
from journeymap.layout.cast import Member, cast
from journeymap.layout.emotion import CROWDED
from journeymap.layout.grid import GUTTER, LABELS, MARGIN, Column, Grid, column_width, spans_of
from journeymap.layout.readings import Reading, Track, shown
from journeymap.layout.typeset import Sign
from journeymap.model import Moment, Part
from journeymap.theme import Role

_SIGNS = {"before": Sign("circle", "neutral", "neutral"), "after": Sign("diamond", "persona-1", "persona-1")}


@dataclass(frozen=True, slots=True)
class Look:
    """A side as it is drawn: its name and sign, and its touchpoints, each in the column of its pair.

    `role` is its colour, if not that of its stages; `is_foreign` says that it stands in another file than the second.
    """

    side: Side
    member: Member
    grid: Grid
    role: Role | None
    is_foreign: bool

    def column(self, moment: Moment) -> tuple[int, bool]:
        """Return the number of the column of a touchpoint, or the first of a stage, and whether it is a stage's."""
        columns = self.grid.columns
        for column in columns:
            if column.point.moment is moment:
                return column.number, False
        return next(column.number for column in columns if column.point.stage is moment), True

    def source(self, part: Part) -> KeyPath:
        """Return where a part stands in the file of the second side; nothing for what stands in another file."""
        return () if self.is_foreign else self.side.journey.paths[id(part)]


def looks(comparison: Comparison) -> tuple[Look, Look]:
    """Return the looks of both sides."""
    one, other = comparison.before, comparison.after
    return (
        _look("before", one, other, [pair.before for pair in comparison.pairs]),
        _look("after", other, one, [pair.after for pair in comparison.pairs]),
    )


def _look(key: str, side: Side, other: Side, points: Sequence[Point | None]) -> Look:
    member = _member(key, side, other)
    is_one_map = side.journey is other.journey
    role = None if is_one_map else member.sign.fill
    return Look(side, member, _grid(key, points, side.journey), role, key == "before" and not is_one_map)


def common_grid(pairs: list[Pair]) -> Grid:
    """Return a column for each pair, without stages."""
    return _grid("pair", [pair.point for pair in pairs])


def _member(key: str, side: Side, other: Side) -> Member:
    """Name a side by what tells it from the other: its persona, its state, its title, else its id."""
    if side.persona and side.journey is other.journey:
        return next(member for member in cast(side.journey) if member.key == side.persona)
    journey, beside = side.journey, other.journey
    names = ((journey.model.state, beside.model.state), (journey.title, beside.title))
    name = next((mine for mine, theirs in names if mine and theirs and mine != theirs), journey.id)
    return Member(key, name[:1].upper() + name[1:], _SIGNS[key])


def _grid(key: str, points: Sequence[Point | None], journey: Journey | None = None) -> Grid:
    """Return the columns of the points that are there, and the stages of `journey` above them."""
    width = column_width(len(points), narrowest=3 * CROWDED)
    left, step = MARGIN + LABELS + GUTTER, width + GUTTER
    numbers = {id(stage): number for number, stage in enumerate(journey.stages if journey else ())}
    columns = tuple(
        Column(f"{key}_{number}", number, point, left + number * step, width, numbers.get(id(point.stage), 0))
        for number, point in enumerate(points)
        if point
    )
    spans = spans_of(columns, [f"{key}_stage{number}" for number in range(len(numbers))]) if journey else ()
    return Grid(columns, spans, LABELS + len(points) * step)


def curves(one: Look, other: Look) -> tuple[Track, Track]:
    """Return how both sides feel, as two curves with scores in the scale of the first side."""
    return _curve(one, other, one.side.journey), _curve(other, one, one.side.journey)


def _curve(look: Look, other: Look, scale: Journey) -> Track:
    mine, theirs = ({column.number for column in side.grid.columns} for side in (look, other))
    return Track((look.member,), tuple(_readings(look, other, scale)), frozenset(theirs - mine))


def _readings(look: Look, other: Look, scale: Journey) -> Iterator[Reading]:
    """Yield how a side feels at each of its points; where two personas share one emotion, they share the point."""
    journey = look.side.journey
    for column in look.grid.columns:
        moment, emotions = journey.felt_at(column.point), look.side.emotions(column.point)
        score = look.side.score(column.point)
        if score is None:
            continue
        yield Reading(
            column.number,
            column.number,
            score,
            shown(scale, score) if any(emotion.score is not None for emotion in emotions) else "",
            ", ".join(dict.fromkeys(word for emotion in emotions for word in emotion.words)),
            "",
            all(
                journey.has_evidence(moment, emotion) and not journey.is_guess(moment, emotion) for emotion in emotions
            ),
            look.source(emotions[0]),
            is_shared=journey is other.side.journey and emotions == other.side.emotions(column.point),
        )
