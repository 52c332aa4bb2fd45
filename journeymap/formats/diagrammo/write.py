"""A map -> a `journey-map` of diagrammo: stages as phases, touchpoints as steps, whole scores from 1 to 5."""

import re
from collections.abc import Iterator

from journeymap.channels import canonical
from journeymap.finding import Hit
from journeymap.formats.diagrammo.grammar import COLORS, WHOLE_STAGE
from journeymap.formats.diagrammo.step import step_of
from journeymap.formats.outgoing import Exported, Held, left_out, loss
from journeymap.journey import Journey, Point
from journeymap.model import Emotion, File, Item, Moment, Opportunity, PainPoint, Part, Persona, Stage, Touchpoint

_NAME = "diagrammo"
_SCORES = range(1, 6)
_LOOK_ALIKES = str.maketrans({":": "：", "|": "¦", '"': "”", "'": "’"})
_DETAILS = (("pain", "pain_points"), ("opportunity", "opportunities"), ("thought", "thoughts"))
_HELD: dict[type[Part], frozenset[str]] = {
    File: frozenset({"title", "personas", "emotion_scale", "stages"}),
    Stage: frozenset({"name", "touchpoints"}),
    Touchpoint: frozenset({"name", "channel"}),
    Emotion: frozenset({"score", "words"}),
    Persona: frozenset({"name", "bio"}),
    PainPoint: frozenset({"text"}),
    Opportunity: frozenset({"text"}),
    Item: frozenset({"text"}),
}
_SHOWN = frozenset({"description", "emotion", "thoughts", "pain_points", "opportunities"})


def write(journey: Journey) -> Exported:
    """Return the chart in UTF-8, and what it cannot hold.

    A stage without touchpoints is written as a step of its own, below a comment by which our importer knows it.
    """
    lines = [f"journey-map {_line(journey.title)}", "", *_persona(journey), *_channels(journey)]
    waiting = list(journey.points)
    for stage in journey.stages:
        lines += [f"[{_line(stage.name)}]"]
        while waiting and waiting[0].stage is stage:
            lines += [f"  {line}" for line in _step(waiting.pop(0), journey)]
        lines.append("")
    text = "".join(f"{line}\n" for line in lines[:-1])
    return Exported(text.encode(), [*left_out(journey, _NAME, _held(journey)), *_shortened(journey)])


def _persona(journey: Journey) -> Iterator[str]:
    for actor in journey.actors[:1]:
        name = _line(actor.name)
        # A colour in lower case behind a name would be taken for its colour.
        yield f"persona {name} color: blue" if name.rpartition(" ")[2] in COLORS else f"persona {name}"
        about = actor.persona.bio if actor.persona and actor.persona.bio else ""
        yield from (f"  {_line(line)}" for line in about.splitlines() if line.strip())
        yield ""


def _channels(journey: Journey) -> Iterator[str]:
    points = (point.touchpoint for point in journey.touchpoints)
    names = dict.fromkeys(_channel(point.channel[0], journey) for point in points if point and point.channel)
    if names:
        yield "tag Channel as ch"
        yield from (f"  {name} gray" for name in names)
        yield ""


def _channel(id_: str, journey: Journey) -> str:
    channel = journey.atlas.channels.get(canonical(id_))
    return _line(channel.name if channel and channel.name else id_).replace(",", " ")


def _step(point: Point, journey: Journey) -> Iterator[str]:
    if point.touchpoint is None:
        yield f"// {WHOLE_STAGE}"
    pairs = _pairs(point, journey)
    yield " ".join([_safe(point.moment.name), *([", ".join(pairs)] if pairs else [])])
    for key, field in _DETAILS:
        for item in getattr(point.moment, field):
            yield f"  {key}: {_line(item.text)}"
    if point.moment.description:
        yield f"  description: {_line(point.moment.description)}"


def _pairs(point: Point, journey: Journey) -> list[str]:
    emotion = journey.emotion(point)
    pairs = []
    if emotion is not None and emotion.score is not None and round(emotion.score) + 3 in _SCORES:
        pairs.append(f"score: {round(emotion.score) + 3}")
    if emotion is not None and (word := _word(emotion)):
        pairs.append(f"emotion: {word}")
    if point.touchpoint and point.touchpoint.channel:
        pairs.append(f"ch: {_channel(point.touchpoint.channel[0], journey)}")
    return pairs


def _word(emotion: Emotion) -> str:
    """The one word for a feeling that a step can have."""
    return next((word for word in emotion.words if re.fullmatch(r"[^\s,:\"']+", word)), "")


def _line(text: str) -> str:
    return " ".join(text.replace("\ufeff", " ").split())


def _safe(name: str) -> str:
    """A name of which nothing is read as a comment, a score or a key."""
    line = _line(name)
    if line.startswith("//"):
        line = f"/ {line[1:]}"
    is_read = all(step_of(f"{line}{more}", ("ch", "channel")).name == line for more in ("", " score: 1"))
    return line if is_read else line.translate(_LOOK_ALIKES)


def _held(journey: Journey) -> Held:
    # What is felt in a stage stands for its touchpoints that have no feeling of their own.
    felt = {id(journey.felt_at(point)) for point in journey.points}
    steps = {id(point.moment) for point in journey.points}

    def held(part: Part) -> frozenset[str]:
        shown = _SHOWN - {"emotion"} if id(part) in steps else frozenset[str]()
        return _HELD.get(type(part), frozenset()) | shown | ({"emotion"} if id(part) in felt else frozenset())

    return held


def _shortened(journey: Journey) -> Iterator[Hit]:
    """What is held only in part: more than one persona, channel or word, fractions of scores, signs in names."""
    for actor in journey.actors[1:]:
        yield loss(journey, _NAME, f'the persona "{actor.name}"', journey.title, journey.model, "personas")
    for feeling in journey.feelings:
        if emotion := feeling.moment.emotion:
            yield from _of_emotion(journey, feeling.moment, emotion)
    for point in journey.points:
        name = point.moment.name
        if _safe(name) != _line(name):
            yield loss(journey, _NAME, "some signs in the name", name, point.moment, "name")
        for channel in point.touchpoint.channel[1:] if point.touchpoint else []:
            yield loss(journey, _NAME, f'the channel "{channel}"', name, point.moment, "channel")


def _of_emotion(journey: Journey, moment: Moment, emotion: Emotion) -> Iterator[Hit]:
    if emotion.score is not None and emotion.score not in range(-2, 3):
        written = journey.written_score(emotion.score)
        yield loss(journey, _NAME, f"the score {written} as it is", moment.name, emotion, "score")
    for word in emotion.words:
        if word != _word(emotion):
            yield loss(journey, _NAME, f'the word "{word}" for the feeling', moment.name, emotion, "words")
