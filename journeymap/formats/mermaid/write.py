"""A map -> a journey diagram that Mermaid 11 draws: stages as sections, touchpoints as tasks, scores from 1 to 5."""

from collections.abc import Iterator

from journeymap.formats.mermaid.entities import encoded
from journeymap.formats.mermaid.grammar import UNRATED, WHOLE_STAGE
from journeymap.formats.outgoing import Exported, Held, left_out
from journeymap.journey import Journey, Point
from journeymap.model import Emotion, File, Persona, Stage, Touchpoint, slug
from journeymap.wording import text_of

_NEUTRAL = 3.0


def write(journey: Journey) -> Exported:
    """Return the diagram in UTF-8, and what it cannot hold.

    Mermaid wants a score for every task: one without gets that of its words, or a neutral one, and a comment that
    says so, by which our importer takes it off again. A stage without touchpoints is drawn as a task of its own.
    """
    lines = ["journey", f"    title {encoded(journey.title)}"]
    if journey.model.description:
        lines.append(f"    accDescr: {encoded(journey.model.description)}")
    names = {actor.id: actor.name for actor in journey.actors}
    waiting = list(journey.points)
    for stage in journey.stages:
        lines.append(f"    section {encoded(stage.name)}")
        while waiting and waiting[0].stage is stage:
            lines += [f"      {line}" for line in _task(waiting.pop(0), journey, names)]
    return Exported("".join(f"{line}\n" for line in lines).encode(), left_out(journey, "Mermaid", _held(journey)))


def _task(point: Point, journey: Journey, names: dict[str, str]) -> Iterator[str]:
    score, is_written = _score(point, journey)
    if point.touchpoint is None:
        yield f"%% {WHOLE_STAGE}"
    if not is_written:
        yield f"%% {UNRATED}"
    actors = point.touchpoint.actors if point.touchpoint else []
    people = ", ".join(encoded(names.get(slug(actor), actor)) for actor in actors)
    yield f"{encoded(point.moment.name)}: {text_of(round(score, 6))}" + (f": {people}" if people else "")


def _score(point: Point, journey: Journey) -> tuple[float, bool]:
    """The score of a point from 1 to 5, and whether it is written on the map."""
    if scores := journey.scores(point):
        return scores[0] + _NEUTRAL, True
    read = (journey.read_score(emotion) for emotion in journey.all_emotions(point))
    return next((score for score in read if score is not None), 0.0) + _NEUTRAL, False


def _held(journey: Journey) -> Held:
    """What the diagram holds; personas only if all of them take part, for it knows them by that."""
    acting = {slug(actor) for point in journey.touchpoints if point.touchpoint for actor in point.touchpoint.actors}
    everybody_acts = all(actor.id in acting for actor in journey.actors)
    table = {
        File: frozenset({"title", "description", "emotion_scale", "stages", *(["personas"] if everybody_acts else [])}),
        Stage: frozenset({"name", "touchpoints"}),
        Touchpoint: frozenset({"name", "emotion", "actors"}),
        Emotion: frozenset({"score"}),
        Persona: frozenset({"name"}),
    }
    # What is felt in a stage stands for its touchpoints that have no feeling of their own.
    shown = {id(journey.felt_at(point)) for point in journey.points}
    return lambda part: table.get(type(part), frozenset()) | ({"emotion"} if id(part) in shown else frozenset())
