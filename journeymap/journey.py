"""A map of the atlas -> a `Journey`: the map with the meaning of its parts, in the terms of the lint catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from journeymap.atlas import Atlas, Definition, Sheet
from journeymap.emotion_words import score_of
from journeymap.model import (
    Emotion,
    Metric,
    MetricUse,
    Moment,
    Next,
    Opportunity,
    PainPoint,
    Persona,
    PersonaUse,
    Solution,
    Source,
    Stage,
    Touchpoint,
    bounds,
    slug,
)

_GUESSES = ("inferred", "assumed", "ai_generated")
_DONE = ("shipped", "dropped")

LANES = (
    "goals", "actions", "thoughts", "questions", "quotes", "motivations", "doubts", "gains", "alternatives",
    "expectation", "emotion", "emotions", "pain_points", "opportunities", "metrics", "frontstage", "backstage",
    "support", "systems", "physical_evidence", "content", "lanes", "barriers",
)  # fmt: skip
"""The keys of a stage or touchpoint that are drawn as rows."""

_BLUEPRINT = ("frontstage", "backstage", "support", "systems", "physical_evidence")


@dataclass(frozen=True, slots=True)
class Point:
    """A touchpoint, or a stage that has no touchpoints. `id` is unique in the map."""

    id: str
    moment: Moment
    stage: Stage

    @property
    def touchpoint(self) -> Touchpoint | None:
        """The touchpoint; `None` for a stage without any."""
        return self.moment if isinstance(self.moment, Touchpoint) else None


@dataclass(frozen=True, slots=True)
class Actor:
    """A persona of the map: `id` as it is referred to, `use` where; `persona` is `None` if nothing defines it."""

    id: str
    persona: Persona | None
    use: PersonaUse

    @property
    def name(self) -> str:
        """What the persona is called on pictures and in messages."""
        return self.persona.name if self.persona else self.id


@dataclass(frozen=True, slots=True)
class Way:
    """One way on from a point; `to` is `None` if it leads into another map or nowhere; `next` as written."""

    to: str | None
    next: Next | None = None


@dataclass(frozen=True, slots=True)
class Feeling:
    """Emotions of the curve: `moment` is where they are written, `moments` all that they tell of, that one first.

    A stage's emotions tell of the stage and of its touchpoints that have none of their own.
    """

    moment: Moment
    moments: list[Moment]

    @property
    def scores(self) -> list[float]:
        """The scores that are written there, -2..2: the common one first."""
        return [emotion.score for emotion in emotions_of(self.moment) if emotion.score is not None]


class Journey(Sheet):
    """A map and what its parts mean together."""

    def __init__(self, sheet: Sheet, atlas: Atlas) -> None:
        super().__init__(sheet.loaded, sheet.default_id)
        self.contents = sheet.contents
        self.atlas = atlas
        self.stages: list[Stage] = self.model.stages or []
        self.title = self.model.title or ""

    @cached_property
    def actors(self) -> list[Actor]:
        """The personas of the map, in order."""
        actors = []
        for use in self.model.personas:
            if use.persona is not None:
                actors.append(Actor(use.persona.id or slug(use.persona.name), use.persona, use))
            elif use.reference:
                found = self.atlas.find("persona", use.reference, self)
                persona = found.part if found and isinstance(found.part, Persona) else None
                actors.append(Actor(found.id if found else slug(use.reference), persona, use))
        return actors

    @cached_property
    def uses(self) -> list[Definition]:
        """Every definition this map refers to: personas, channels, sources, metrics, teams and maps, each once."""
        words = dict.fromkeys((mention.kind, mention.word) for mention in self.atlas.mentions_by_file[self.name])
        found = (self.atlas.find(kind, word, self) for kind, word in words)
        return [definition for definition in found if definition is not None]

    @cached_property
    def stage_ids(self) -> list[str]:
        """The id of every stage, written or by default."""
        return _ids([(stage.id, stage.name) for stage in self.stages], "stage")

    @cached_property
    def touchpoints(self) -> list[Point]:
        """All touchpoints, in file order."""
        pairs = [(touchpoint, stage) for stage in self.stages for touchpoint in stage.touchpoints]
        ids = _ids([(touchpoint.id, touchpoint.name) for touchpoint, _ in pairs], "touchpoint")
        return [Point(id_, touchpoint, stage) for id_, (touchpoint, stage) in zip(ids, pairs, strict=True)]

    @cached_property
    def points(self) -> list[Point]:
        """All touchpoints, and the stages that have none, in file order."""
        touchpoints = iter(self.touchpoints)
        points: list[Point] = []
        for stage, stage_id in zip(self.stages, self.stage_ids, strict=True):
            if stage.touchpoints:
                points += [next(touchpoints) for _ in stage.touchpoints]
            else:
                points.append(Point(f"stage/{stage_id}", stage, stage))
        return points

    @cached_property
    def moments(self) -> list[Moment]:
        """Every stage and touchpoint, in file order."""
        return [moment for stage in self.stages for moment in (stage, *stage.touchpoints)]

    @cached_property
    def is_blueprint(self) -> bool:
        """Whether some stage or touchpoint has a lane of the service blueprint."""
        return any(getattr(moment, lane) for moment in self.moments for lane in _BLUEPRINT)

    @cached_property
    def ways(self) -> dict[str, list[Way]]:
        """The ways on from every point, by its id: what `next` says, else the point that follows in the file."""
        known = {point.id for point in self.touchpoints}
        ways = {}
        for point, successor in zip_longest(self.points, self.points[1:]):
            written = point.touchpoint.next if point.touchpoint else None
            if written is None:
                ways[point.id] = [Way(successor.id)] if successor else []
            else:
                ways[point.id] = [Way(target if (target := slug(way.to)) in known else None, way) for way in written]
        return ways

    @cached_property
    def has_written_flow(self) -> bool:
        """Whether some `next` is written."""
        return any(point.touchpoint and point.touchpoint.next is not None for point in self.points)

    @cached_property
    def ends(self) -> list[Point]:
        """The points where the journey ends: the last without `next`, any `next: []`, any `next` into another map."""
        return [point for point in self.points if self._is_end(point)]

    def _is_end(self, point: Point) -> bool:
        ways = self.ways[point.id]
        return not ways or any(way.next is not None and "/" in way.next.to for way in ways)

    def reachable(self, start: set[str], backwards: bool = False) -> set[str]:
        """Return the ids of the points to which a path leads from `start` (backwards: from which one does)."""
        edges: dict[str, set[str]] = {}
        for source, ways in self.ways.items():
            for way in ways:
                if way.to is not None:
                    tail, head = (way.to, source) if backwards else (source, way.to)
                    edges.setdefault(tail, set()).add(head)
        seen, waiting = set(start), list(start)
        while waiting:
            fresh = edges.get(waiting.pop(), set()) - seen
            seen |= fresh
            waiting += fresh
        return seen

    def felt_at(self, point: Point) -> Moment:
        """Return the moment whose emotions are those of a point: its own, or its stage where it has none."""
        return point.moment if point.moment.emotion or point.moment.emotions else point.stage

    def emotion(self, point: Point) -> Emotion | None:
        """Return the common emotion of a point; that of its stage stands in for a touchpoint that has none."""
        return self.felt_at(point).emotion

    def emotions(self, point: Point) -> dict[str, Emotion]:
        """Return the emotions of single personas at a point, by persona id as written."""
        return self.felt_at(point).emotions

    def all_emotions(self, point: Point) -> list[Emotion]:
        """Return every emotion of a point: the common one first, then those of single personas."""
        return emotions_of(self.felt_at(point))

    def scores(self, point: Point) -> list[float]:
        """Return every score of a point, -2..2."""
        return [emotion.score for emotion in self.all_emotions(point) if emotion.score is not None]

    @cached_property
    def feelings(self) -> list[Feeling]:
        """The emotions of all points, each once where it is written, in the order of the points."""
        feelings: dict[int, Feeling] = {}
        for point in self.points:
            moment = self.felt_at(point)
            if emotions_of(moment):
                feeling = feelings.setdefault(id(moment), Feeling(moment, [moment]))
                if point.moment is not moment:
                    feeling.moments.append(point.moment)
        return list(feelings.values())

    def read_score(self, emotion: Emotion) -> float | None:
        """Return the score of an emotion, -2..2: as written, else read from the words; `None` if no word is known."""
        if emotion.score is not None:
            return emotion.score
        return score_of(emotion.words, self.atlas.settings.config.emotion_words)

    def written_score(self, score: float) -> str:
        """Return a score in the file's own scale, as people write it."""
        low, high = bounds(self.model.emotion_scale)
        return f"{round((score + 2) / 4 * (high - low) + low, 4):g}"

    def pain_points(self) -> Iterator[tuple[Moment, PainPoint]]:
        """Yield every pain point of a stage or touchpoint with the moment it stands on."""
        for moment in self.moments:
            for pain in moment.pain_points:
                yield moment, pain

    @cached_property
    def pains_by_id(self) -> dict[str, PainPoint]:
        """What `addresses` may name: the pain points of the map and its personas, by id (default: slug of the text)."""
        pains = [pain for _, pain in self.pain_points()]
        pains += [pain for actor in self.actors if actor.persona for pain in actor.persona.pain_points]
        return {pain_id(pain): pain for pain in reversed(pains)}

    def opportunities(self) -> Iterator[tuple[Moment, Opportunity]]:
        """Yield every opportunity of a stage or touchpoint with the moment it stands on."""
        for moment in self.moments:
            for opportunity in moment.opportunities:
                yield moment, opportunity

    def work(self) -> Iterator[tuple[Moment, Opportunity, Opportunity | Solution]]:
        """Yield every opportunity, and after it its solutions, with the moment and the opportunity they belong to."""
        for moment, opportunity in self.opportunities():
            yield moment, opportunity, opportunity
            yield from ((moment, opportunity, solution) for solution in opportunity.solutions)

    def metric_uses(self) -> Iterator[MetricUse]:
        """Yield every use of a metric: on a stage or touchpoint, then on an opportunity or solution."""
        for moment in self.moments:
            yield from moment.metrics
        yield from (item.metric for _, _, item in self.work() if item.metric)

    def metric(self, use: MetricUse) -> Metric | None:
        """Return the metric that is used, written out there or defined elsewhere; `None` if nothing defines it."""
        if use.metric is not None or use.reference is None:
            return use.metric
        found = self.atlas.find("metric", use.reference, self)
        return found.part if found and isinstance(found.part, Metric) else None

    def stage_of(self, moment: Moment) -> Stage:
        """Return the stage that `moment` is or belongs to."""
        return self._stage_by_moment[id(moment)]

    @cached_property
    def _stage_by_moment(self) -> dict[int, Stage]:
        return {id(moment): stage for stage in self.stages for moment in (stage, *stage.touchpoints)}

    def claims(self) -> Iterator[tuple[Moment, Moment | PainPoint | Emotion]]:
        """Yield all that may have a basis and evidence: every moment, its emotions and its pain points.

        Each comes with the moment it stands on (a moment with itself), in file order.
        """
        for moment in self.moments:
            yield moment, moment
            yield from ((moment, emotion) for emotion in emotions_of(moment))
            yield from ((moment, pain) for pain in moment.pain_points)

    def has_evidence(self, moment: Moment, item: Moment | PainPoint | Emotion | None = None) -> bool:
        """Whether a source stands behind a pain point or emotion (its own, else its moment's), or behind a moment.

        A moment's own is that of its emotions too. What the map as a whole cites stands behind all that names no
        source. What was generated by a machine has no evidence, whatever it cites.
        """
        item = item or moment
        if (item.basis or moment.basis) == "ai_generated":
            return False
        if item.evidence or moment.evidence or self.model.evidence:
            return True
        return item is moment and any(self.has_evidence(moment, emotion) for emotion in emotions_of(moment))

    def is_guess(self, moment: Moment, item: Moment | PainPoint | Emotion | None = None) -> bool:
        """Whether the map itself says that something is inferred, assumed or generated."""
        basis = (item or moment).basis or moment.basis
        return basis in _GUESSES if basis else self.model.basis == "assumption"

    @cached_property
    def cited(self) -> list[str]:
        """The ids of all sources named by evidence on the map, as written, each once."""
        cited = dict.fromkeys(self.model.evidence)
        for _, claim in self.claims():
            if claim.basis != "ai_generated":
                cited |= dict.fromkeys(claim.evidence)
        return list(cited)

    @cached_property
    def sources(self) -> list[Source]:
        """The cited sources that are defined somewhere, in the order of the map."""
        return [found.part for found in self.source_definitions if isinstance(found.part, Source)]

    @cached_property
    def source_definitions(self) -> list[Definition]:
        """The definitions of the cited sources, in the order of the map."""
        found = (self.atlas.find("source", word, self) for word in self.cited)
        return [definition for definition in found if definition is not None]


def pain_id(pain: PainPoint) -> str:
    """Return the id that `addresses` refers to a pain point by: the written one, else its text as an id."""
    return pain.id or slug(pain.text)


def emotions_of(moment: Moment) -> list[Emotion]:
    """Return the emotions written on a stage or touchpoint: the common one first, then those of single personas."""
    return [*([moment.emotion] if moment.emotion else []), *moment.emotions.values()]


def is_open(item: PainPoint | Opportunity | Solution) -> bool:
    """Whether a pain point is not resolved; whether an opportunity or solution is neither shipped nor dropped."""
    return item.status != "resolved" if isinstance(item, PainPoint) else item.status not in _DONE


def is_empty(stage: Stage) -> bool:
    """Whether a stage has neither touchpoints nor any lane of its own."""
    return not stage.touchpoints and not any(getattr(stage, lane) for lane in LANES)


def _ids(items: list[tuple[str | None, str]], kind: str) -> list[str]:
    """The ids of stages or touchpoints: as written, else the slug of the name, numbered where it comes again."""
    taken = {written for written, _ in items if written}
    seen: dict[str, int] = {}
    ids = []
    for number, (written, name) in enumerate(items, start=1):
        id_ = written
        if id_ is None:
            base = slug(name) or f"{kind}-{number}"
            seen[base] = seen.get(base, 0) + 1
            id_ = base if seen[base] == 1 else f"{base}-{seen[base]}"
            while id_ in taken:
                seen[base] = seen.get(base, 0) + 1
                id_ = f"{base}-{seen[base]}"
        ids.append(id_)
    return ids
