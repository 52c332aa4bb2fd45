"""Two journeys, or one as two personas live it -> a `Comparison`: touchpoints side by side, and what has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from statistics import fmean
from typing import Literal, TypeVar

from journeymap.dates import days
from journeymap.journey import Journey, Point, is_open
from journeymap.model import Emotion, Moment, Opportunity, PainPoint, slug
from journeymap.wording import folded

Change = Literal["improved", "worse", "new", "gone", "same"]

_ALIKE = 0.05
"""Scores that differ by less than this are the same."""

_Item = TypeVar("_Item", PainPoint, Opportunity)


@dataclass(frozen=True)
class Side:
    """A journey as it is compared: for everybody on it, or for the persona whose id as a slug is `persona`."""

    journey: Journey
    persona: str = ""

    def emotions(self, point: Point) -> list[Emotion]:
        """Return how it feels at a point: all that is said; for a persona its own emotion, else that of everybody."""
        if not self.persona:
            return self.journey.all_emotions(point)
        own = (emotion for key, emotion in self.journey.emotions(point).items() if slug(key) == self.persona)
        found = next(own, self.journey.emotion(point))
        return [found] if found else []

    def score(self, point: Point) -> float | None:
        """Return the mean of the scores at a point, -2..2, written or read from words; `None` if there is none."""
        read = map(self.journey.read_score, self.emotions(point))
        scores = [score for score in read if score is not None]
        return fmean(scores) if scores else None

    @cached_property
    def scores(self) -> list[tuple[float, Point]]:
        """The scores of all points that have one, in file order."""
        return [(score, point) for point in self.journey.points if (score := self.score(point)) is not None]

    @cached_property
    def pains(self) -> list[tuple[Moment, PainPoint]]:
        """The pain points that are open, each with the moment it stands on."""
        return [(moment, pain) for moment in self.journey.moments for pain in self.pains_at(moment)]

    def pains_at(self, moment: Moment) -> list[PainPoint]:
        """Return the open pain points of one moment that concern this side."""
        return [pain for pain in moment.pain_points if is_open(pain) and self._concerns(pain)]

    def _concerns(self, pain: PainPoint) -> bool:
        return not self.persona or not pain.personas or self.persona in map(slug, pain.personas)

    @cached_property
    def shipped(self) -> list[tuple[Moment, Opportunity]]:
        """The opportunities that are shipped, each with the moment it stands on."""
        return [found for found in self.journey.opportunities() if found[1].status == "shipped"]

    @cached_property
    def times(self) -> list[float]:
        """How long the touchpoints take with waiting, in days, where they say so in a way that can be counted."""
        return [time for point in self.journey.touchpoints if (time := _time(point)) is not None]


@dataclass(frozen=True, slots=True)
class Pair:
    """A touchpoint, or a stage without any, before and after; one of the two may be missing."""

    before: Point | None
    after: Point | None

    @property
    def point(self) -> Point:
        """The latest of the two."""
        point = self.after or self.before
        assert point is not None  # a pair is made of at least one
        return point


@dataclass(frozen=True)
class Comparison:
    """Two sides and their points, those that are alike side by side."""

    before: Side
    after: Side

    @property
    def is_one_map(self) -> bool:
        """Whether two personas on one map are compared."""
        return self.before.journey is self.after.journey

    @cached_property
    def pairs(self) -> list[Pair]:
        """All points: those of the first side in their order, and each that is new behind the one it follows."""
        return list(_merged(self.before.journey.points, self.after.journey.points))

    def rise(self, pair: Pair) -> float | None:
        """Return by how much the score of a touchpoint is higher, -4..4; `None` if it cannot be compared."""
        before = self.before.score(pair.before) if pair.before else None
        after = self.after.score(pair.after) if pair.after else None
        return after - before if before is not None and after is not None else None

    def change(self, pair: Pair) -> Change:
        """Return what becomes of a touchpoint: by its score and, where that stays, by the number of its pain points."""
        if pair.before is None or pair.after is None:
            return "new" if pair.before is None else "gone"
        rise = self.rise(pair) or 0.0
        if abs(rise) < _ALIKE:
            rise = self.relief(pair.before, pair.after)
        return "same" if not rise else "improved" if rise > 0 else "worse"

    def relief(self, before: Point, after: Point) -> int:
        """Return how many pain points there are fewer at a touchpoint; negative if there are more."""
        return len(self.before.pains_at(before.moment)) - len(self.after.pains_at(after.moment))

    @cached_property
    def resolved(self) -> list[tuple[Moment, PainPoint]]:
        """The pain points of the first side that the second does not have."""
        return _without(self.before.pains, self.after.pains)

    @cached_property
    def arisen(self) -> list[tuple[Moment, PainPoint]]:
        """The pain points of the second side that the first does not have."""
        return _without(self.after.pains, self.before.pains)

    @cached_property
    def remaining(self) -> list[tuple[Moment, PainPoint]]:
        """The pain points of the second side that the first has too."""
        known = _all_names(self.before.pains)
        return [(moment, pain) for moment, pain in self.after.pains if known & _names(pain)]

    @cached_property
    def shipped(self) -> list[tuple[Moment, Opportunity]]:
        """The opportunities that are shipped on the second side and not on the first."""
        return _without(self.after.shipped, self.before.shipped)


def _time(point: Point) -> float | None:
    touchpoint = point.touchpoint
    written = (touchpoint.duration, touchpoint.wait) if touchpoint else ()
    counted = [time for text in written if text and (time := days(text)) is not None]
    return sum(counted) if counted else None


def _without(
    found: Iterable[tuple[Moment, _Item]], others: Iterable[tuple[Moment, _Item]]
) -> list[tuple[Moment, _Item]]:
    """Return what is found and not among the others: nothing there has its id or its text."""
    known = _all_names(others)
    return [(moment, item) for moment, item in found if not known & _names(item)]


def _all_names(found: Iterable[tuple[Moment, _Item]]) -> set[tuple[str, str]]:
    return {name for _, item in found for name in _names(item)}


def _names(item: PainPoint | Opportunity) -> set[tuple[str, str]]:
    return {("text", _plain(item.text))} | ({("id", item.id)} if item.id else set())


def _merged(before: list[Point], after: list[Point]) -> Iterator[Pair]:
    twins = _twins(before, after)
    partner = {old: new for new, old in twins.items()}
    followers: dict[int | None, list[Point]] = {}
    last: int | None = None
    for number, point in enumerate(after):
        if number in twins:
            last = twins[number]
        else:
            followers.setdefault(last, []).append(point)
    yield from (Pair(None, point) for point in followers.get(None, ()))
    for number, point in enumerate(before):
        yield Pair(point, after[partner[number]] if number in partner else None)
        yield from (Pair(None, follower) for follower in followers.get(number, ()))


def _twins(before: list[Point], after: list[Point]) -> dict[int, int]:
    """Return which point of `after` is which of `before`, by number: by id, and the rest by name."""
    twins: dict[int, int] = {}
    for key in (lambda point: point.id, lambda point: _plain(point.moment.name)):
        free = {key(point): number for number, point in reversed([*enumerate(before)]) if number not in twins.values()}
        for number, point in enumerate(after):
            if number not in twins and key(point) in free:
                twins[number] = free.pop(key(point))
    return twins


def _plain(text: str) -> str:
    """Return a text for comparing, with its signs only where it is made of nothing else."""
    return folded(text) or text
