"""The emotions of a journey into tracks: one curve for each persona that feels differently, read point by point."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from itertools import pairwise
from math import copysign, floor

from journeymap.finding import KeyPath
from journeymap.journey import Journey
from journeymap.layout.cast import Member
from journeymap.layout.grid import Grid, Span
from journeymap.model import Emotion, Moment, bounds, slug

_STRONG, _THIN = 3.5, 1.25

SCALE_WORDS = {-2: "very negative", -1: "negative", 0: "neutral", 1: "positive", 2: "very positive"}


@dataclass(frozen=True, slots=True)
class Reading:
    """How it feels from column `first` to column `last`.

    Args:
        score: -2..2, or nothing if none is known.
        shown: the score as people read it; empty if it was read from words.
        words: how the map names the feeling.
        is_backed: whether evidence stands behind it.
        is_shared: whether nobody feels differently there.
        is_whole_stage: whether it is the emotion of a stage.
        is_aside: whether it stays out of the curve because touchpoints of the stage have emotions of their own.
    """

    first: int
    last: int
    score: float | None
    shown: str
    words: str
    note: str
    is_backed: bool
    source: KeyPath
    is_shared: bool
    is_whole_stage: bool = False
    is_aside: bool = False

    @property
    def name(self) -> str:
        """The words for the feeling, else the word of its score."""
        return self.words or (SCALE_WORDS[level(self.score)] if self.score is not None else "")

    @property
    def told(self) -> str:
        """The score and the words."""
        return " ".join(filter(None, (self.shown, self.name)))


@dataclass(frozen=True, slots=True)
class Track:
    """The readings of one curve, from left to right; its `members` feel alike, without any it is everybody's.

    The curve runs on over the columns in `strange`, which are those of another journey, and ends before those in
    `breaks`, before which something is left out. `width` is that of its line.
    """

    members: tuple[Member, ...]
    readings: tuple[Reading, ...]
    strange: frozenset[int] = frozenset()
    breaks: frozenset[int] = frozenset()
    width: float = 2.0

    @property
    def name(self) -> str:
        """Whose curve it is."""
        return ", ".join(member.name for member in self.members)

    @property
    def on_curve(self) -> tuple[Reading, ...]:
        """The readings that make the curve."""
        return tuple(reading for reading in self.readings if reading.score is not None and not reading.is_aside)

    def joins(self, one: Reading, other: Reading) -> bool:
        """Whether the curve runs from one reading to the next: nothing of its own lies between them."""
        between = range(one.last + 1, other.first)
        return self.strange.issuperset(between) and self.breaks.isdisjoint((*between, other.first))


def tracks(journey: Journey, grid: Grid, members: tuple[Member, ...]) -> tuple[Track, ...]:
    """Return one track for each persona with emotions of its own somewhere, and one for all others together."""
    own = {slug(key) for moment in journey.moments for key in moment.emotions}
    others = tuple(member for member in members if member.key not in own)
    groups: list[tuple[tuple[Member, ...], str]] = [((member,), member.key) for member in members if member.key in own]
    if others or not groups:
        groups.insert(0, (others, ""))
    breaks = frozenset(_breaks(journey, grid))
    found = (Track(group, tuple(_readings(journey, grid, key)), breaks=breaks) for group, key in groups)
    return tuple(track for track in found if track.readings)


def _breaks(journey: Journey, grid: Grid) -> Iterator[int]:
    """Yield the columns before which touchpoints of the journey are left out."""
    place = {id(point.moment): number for number, point in enumerate(journey.points)}
    for one, other in pairwise(grid.columns):
        if place[id(other.point.moment)] != place[id(one.point.moment)] + 1:
            yield other.number


def highlighted(tracks: tuple[Track, ...], personas: Set[str]) -> tuple[Track, ...]:
    """Return the curves with those of `personas`, ids as slugs, strong and the others thin and grey."""
    chosen = [any(member.key in personas for member in track.members) for track in tracks]
    if not any(chosen):
        return tracks
    return tuple(
        replace(track, width=_STRONG) if is_chosen else _faded(track)
        for track, is_chosen in zip(tracks, chosen, strict=True)
    )


def _faded(track: Track) -> Track:
    members = (replace(member, sign=replace(member.sign, fill="neutral", stroke="neutral")) for member in track.members)
    return replace(track, members=tuple(members), width=_THIN)


def _readings(journey: Journey, grid: Grid, key: str) -> Iterator[Reading]:
    for span in grid.spans:
        single = [
            _reading(journey, column.point.moment, emotion, column.number, column.number)
            for column in grid.columns[span.first : span.last + 1]
            if column.point.touchpoint and (emotion := _felt(column.point.moment, key))
        ]
        whole = _felt(span.stage, key)
        if whole:
            is_aside = any(_is_scored(journey, _felt(touchpoint, key)) for touchpoint in span.stage.touchpoints)
            yield _whole(journey, span, whole, is_aside=is_aside)
        yield from single


def _felt(moment: Moment, key: str) -> Emotion | None:
    """How a persona feels at a moment: as said of it alone, else of everybody."""
    return next((emotion for name, emotion in moment.emotions.items() if slug(name) == key), moment.emotion)


def _is_scored(journey: Journey, emotion: Emotion | None) -> bool:
    return emotion is not None and journey.read_score(emotion) is not None


def _whole(journey: Journey, span: Span, emotion: Emotion, *, is_aside: bool) -> Reading:
    reading = _reading(journey, span.stage, emotion, span.first, span.last)
    return replace(reading, is_whole_stage=True, is_aside=is_aside)


def _reading(journey: Journey, moment: Moment, emotion: Emotion, first: int, last: int) -> Reading:
    return Reading(
        first,
        last,
        journey.read_score(emotion),
        shown(journey, emotion.score) if emotion.score is not None else "",
        ", ".join(word for word in emotion.words if word not in SCALE_WORDS.values()),
        emotion.note or "",
        journey.has_evidence(moment, emotion) and not journey.is_guess(moment, emotion),
        journey.paths[id(emotion)],
        is_shared=not moment.emotions,
    )


def shown(journey: Journey, score: float) -> str:
    """Return a score in the file's own scale, with a sign where the scale has a middle of 0."""
    written = round(float(journey.written_score(score)), 1) + 0.0
    number = f"{written:g}".replace("-", "−")
    return f"+{number}" if journey.model.emotion_scale.replace(" ", "").startswith("-") and written > 0 else number


def signed(journey: Journey, rise: float) -> str:
    """Return a difference of scores, -4..4, in the file's own scale and with its sign."""
    low, high = bounds(journey.model.emotion_scale)
    return f"{round(rise * (high - low) / 4, 1):+g}".replace("-", "−")


def bounded(score: float) -> float:
    """Return the place of a score on the picture: one beyond the scale stands at its end."""
    return max(-2.0, min(2.0, score))


def level(score: float) -> int:
    """Return the step of the scale that a score belongs to, -2..2: of two that are as near, the stronger."""
    return int(copysign(floor(abs(bounded(score)) + 0.5), score))
