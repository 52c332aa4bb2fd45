"""A source with `journey-map` charts -> a draft of a map for each of them."""

from collections.abc import Iterator
from typing import Any

from journeymap.channels import BUILT_IN, canonical
from journeymap.formats.diagrammo.grammar import Chart, Phase, Row, is_chart, parse
from journeymap.formats.draft import Draft, Given, Imported
from journeymap.formats.fences import Block, charts, drafted
from journeymap.formats.lane_words import lanes
from journeymap.formats.scores import scale_of_five
from journeymap.model import slug

_LISTS = {"pain": "pain_points", "opportunity": "opportunities", "thought": "thoughts"}


def recognises(given: Given) -> int:
    """Return 2 if there is a journey map of diagrammo in a source, else 0."""
    return 2 if next(_blocks(given), None) else 0


def _blocks(given: Given) -> Iterator[Block]:
    return charts(given.lines, "dgmo", is_chart)


def read(given: Given) -> Imported:
    """Return a draft for every journey map of diagrammo in a source.

    Phases become stages and steps touchpoints. Tags of a group for channels become channels, those of other groups
    lanes of their own.

    Raises:
        NotAMapError: there is no such chart, or nothing in any of them.
    """

    def draft_of(block: Block, imported: Imported) -> Draft | None:
        chart = parse(block, imported)
        return _draft(chart, block, given, imported) if chart.phases else None

    return drafted(_blocks(given), draft_of, "journey map", "phase or step")


def _draft(chart: Chart, block: Block, given: Given, imported: Imported) -> Draft:
    title = chart.title or block.heading or given.spoken_name
    if not chart.title:
        imported.lose(chart.line, "the title, which the journey map lacks,", f'read as "{title}"')
    value: dict[str, Any] = {"title": title}
    if chart.persona:
        value["personas"] = [{"name": chart.persona, "bio": "\n".join(chart.about)}]
    if scores := [row.step.score for phase in chart.phases for row in phase.rows if row.step.score is not None]:
        value["emotion_scale"] = scale_of_five(scores, (), chart.line, imported)
    channels: dict[str, str] = {}
    value["stages"] = [_stage(phase, title, chart, channels, given, imported) for phase in chart.phases]
    value["channels"] = [{"id": id_, "name": name} for id_, name in channels.items()]
    return Draft(value, notes=chart.comments)


def _stage(
    phase: Phase, title: str, chart: Chart, channels: dict[str, str], given: Given, imported: Imported
) -> dict[str, Any]:
    if not phase.name:
        imported.lose(phase.line, "what stands in no phase", f'read as a stage "{title}"')
    stage: dict[str, Any] = {"name": phase.name or title, "touchpoints": []}
    for row in phase.rows:
        moment = _moment(row, chart, channels, given, imported)
        if row.is_stage:
            stage |= {key: item for key, item in moment.items() if key != "name"}
        else:
            stage["touchpoints"].append(moment)
    return stage


def _moment(row: Row, chart: Chart, channels: dict[str, str], given: Given, imported: Imported) -> dict[str, Any]:
    moment: dict[str, Any] = {"name": row.step.name or "?"}
    feeling: dict[str, Any] = {}
    for key, text in row.step.pairs:
        if key in _LISTS:
            moment.setdefault(_LISTS[key], []).append(text)
        elif key == "description" or (key == "color" and " " in text):
            moment["description"] = "\n".join([*([moment["description"]] if "description" in moment else []), text])
        elif key == "score" and row.step.score is not None:
            feeling["score"] = row.step.score
        elif key in ("score", "emotion"):
            feeling.setdefault("words", []).append(text)
        elif key != "color" and text:
            _tag(moment, chart.groups.get(key, key), text, channels, given)
    if feeling:
        moment["emotion"] = feeling["score"] if feeling.keys() == {"score"} else feeling
    if not row.step.name:
        imported.lose(row.line, "a step without a name", 'read as "?"')
    return moment


def _tag(moment: dict[str, Any], group: str, text: str, channels: dict[str, str], given: Given) -> None:
    """Put a tag on its channel or lane; channels that jmap does not know are collected."""
    reading = lanes(given.lane_words).read(group)
    if reading and reading.key == "channel" and slug(text):
        id_ = canonical(text) if canonical(text) in BUILT_IN else slug(text)
        if id_ not in BUILT_IN:
            channels.setdefault(id_, text)
        moment.setdefault("channel", []).append(id_)
    else:
        moment.setdefault("lanes", {}).setdefault(group, []).append(text)
