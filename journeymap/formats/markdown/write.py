"""A map -> a page in Markdown for wikis and pull requests, which our importer reads again."""

from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.formats.markdown.asides import held
from journeymap.formats.markdown.columns import (
    HEAD,
    JOURNEY,
    LANE,
    LANES,
    MARK,
    NAME,
    PERSONA,
    PERSONAS,
    SOURCES,
    STAGE,
    WHOLE,
)
from journeymap.formats.markdown.escape import cell, escaped, lines, table
from journeymap.formats.markdown.lanes import SINGLE, Teller
from journeymap.formats.outgoing import Exported, Held, left_out
from journeymap.journey import Actor, Journey
from journeymap.model import (
    Barrier,
    Emotion,
    Failure,
    File,
    Item,
    Metric,
    Opportunity,
    PainPoint,
    Part,
    Persona,
    Psychographics,
    Scope,
    Source,
    Stage,
    Touchpoint,
)

_NAME = "Markdown"
_MOST_COLUMNS = 5
_LONGEST_CELL = 300
_MIND = ("interests", "values", "attitudes", "desires", "lifestyle")
_Column = tuple[str, dict[str, list[str]]]
_LISTS = {PainPoint: "pain_points", Opportunity: "opportunities", Barrier: "barriers", Item: ""}


def write(journey: Journey) -> Exported:
    """Return the page in UTF-8, and what it cannot hold."""
    teller = Teller(journey, {actor.id: actor.name for actor in journey.actors})
    page = [f'{MARK} changed here, it comes back with "jmap import". -->', "", f"# {escaped(journey.title)}", ""]
    for paragraph in (journey.model.description or "").splitlines():
        page += [escaped(paragraph), ""] if paragraph.strip() else []
    page += [*_head(journey), *_personas(journey), f"## {JOURNEY}", "", *_stages(journey, teller), *_sources(journey)]
    text = "\n".join(page).rstrip("\n") + "\n"
    return Exported(text.encode(), left_out(journey, _NAME, _held(journey, teller)))


def _head(journey: Journey) -> Iterator[str]:
    model = journey.model
    scope = model.scope or Scope(starts=None, ends=None)
    values = {key: getattr(model, key, None) for key in HEAD} | {"starts": scope.starts, "ends": scope.ends}
    if not any(point.moment.emotion or point.moment.emotions for point in journey.points):
        values["emotion_scale"] = None
    facts = [line for key, label in HEAD.items() for line in _fact(label, values[key])]
    yield from [*facts, ""] if facts else []


def _fact(label: str, value: Any) -> Iterator[str]:
    """A label with its text, or with a list of texts below it."""
    if isinstance(value, list):
        texts = [text for text in value if text.strip()]
        yield from [f"- **{escaped(label)}:**", *(f"  - {escaped(text)}" for text in texts)] if texts else []
    elif value is not None and str(value).strip():
        yield f"- **{escaped(label)}:** {escaped(str(value))}"


def _personas(journey: Journey) -> Iterator[str]:
    if journey.actors:
        yield from (f"## {PERSONAS}", "")
    for actor in journey.actors:
        yield from (f"### {escaped(actor.name)}", "")
        if actor.persona:
            yield from _persona(actor.persona)


def _persona(persona: Persona) -> Iterator[str]:
    if persona.quote and persona.quote.strip():
        yield from (f"> {escaped(persona.quote)}", "")
    facts = [(label, getattr(persona, key)) for key, label in PERSONA.items()]
    facts += [(_label(key), getattr(persona.psychographics, key)) for key in _MIND if persona.psychographics]
    facts += [(_label(key), value) for key, value in persona.demographics.items()]
    facts += [*persona.facts.items()]
    told = [line for label, value in facts for line in _fact(label, _texts(value))]
    yield from [*told, ""] if told else []


def _texts(value: Any) -> Any:
    """Texts of a list of pain points; one text for a list of one."""
    if not isinstance(value, list):
        return value
    texts = [item.text if isinstance(item, PainPoint) else item for item in value]
    return texts[0] if len(texts) == 1 else texts


def _label(key: str) -> str:
    return key[:1].upper() + key[1:].replace("_", " ")


def _stages(journey: Journey, teller: Teller) -> Iterator[str]:
    names = [f"{number}. {escaped(stage.name)}" for number, stage in enumerate(journey.stages, start=1)]
    rows = _rows(journey.stages, teller)
    if _is_short(journey, teller, rows):
        yield from table([[STAGE, *names], *([f"**{escaped(label)}**", *cells] for label, cells in rows.items())])
        return
    for name, stage in zip(names, journey.stages, strict=True):
        yield from (f"### {name}", "")
        for columns in _parts(_columns(stage, teller)):
            yield from _table(columns)


def _rows(stages: Sequence[Stage], teller: Teller) -> dict[str, list[str]]:
    """The cells of every lane by label, a cell for each stage; the touchpoints come first."""
    told = [teller.lanes(stage) for stage in stages]
    labels = dict.fromkeys(label for lanes in told for label in lanes)
    rows = {label: [_cell(label, lanes.get(label, [])) for lanes in told] for label in _sorted(labels)}
    touchpoints = [cell([*map(teller.touchpoint, stage.touchpoints)]) for stage in stages]
    return {NAME: touchpoints} | rows if any(touchpoints) else rows


def _sorted(labels: Sequence[str] | dict[str, None]) -> list[str]:
    order = [*LANES.values()]
    return sorted(labels, key=lambda label: order.index(label) if label in order else len(order))


def _is_short(journey: Journey, teller: Teller, rows: dict[str, list[str]]) -> bool:
    """Whether all of a map fits into one table that can still be read."""
    longest = max((len(cell) for cells in rows.values() for cell in cells), default=0)
    fits = 0 < len(journey.stages) <= _MOST_COLUMNS and longest <= _LONGEST_CELL
    return fits and bool(rows) and all(map(teller.is_short, journey.all(Touchpoint)))


def _columns(stage: Stage, teller: Teller) -> list[_Column]:
    """The lanes of a stage and of its touchpoints, each with the header above them."""
    whole = teller.lanes(stage)
    columns = [(WHOLE, whole)] if whole else []
    for number, touchpoint in enumerate(stage.touchpoints, start=1):
        columns.append((f"{number}. {escaped(touchpoint.name)}", teller.lanes(touchpoint)))
    return columns


def _parts(columns: list[_Column]) -> list[list[_Column]]:
    """Columns in as many tables as can be read."""
    return [columns[start : start + _MOST_COLUMNS] for start in range(0, len(columns), _MOST_COLUMNS)]


def _table(columns: list[_Column]) -> list[str]:
    labels = _sorted(dict.fromkeys(label for _, lanes in columns for label in lanes))
    rows = [
        [f"**{escaped(label)}**", *(_cell(label, lanes.get(label, [])) for _, lanes in columns)] for label in labels
    ]
    return table([[LANE, *(header for header, _ in columns)], *rows])


def _cell(label: str, texts: Sequence[str]) -> str:
    """A cell of a lane: one text as it is where a lane holds one, else items."""
    is_single = any(LANES[key] == label for key in SINGLE)
    return lines("\n".join(texts)) if is_single else cell(texts)


def _sources(journey: Journey) -> Iterator[str]:
    if journey.sources:
        yield from (f"## {SOURCES}", "", *map(_source, journey.sources))


def _source(source: Source) -> str:
    people = f"{source.participants} participants" if source.participants else None
    said = (source.name, source.method, source.date, people, source.link, source.note)
    texts = [escaped(str(text)) for text in said if text is not None and str(text).strip()]
    return f"- **{escaped(source.id)}:** {', '.join(texts)}".rstrip(" ")


def _held(journey: Journey, teller: Teller) -> Held:
    moment = frozenset({"name", "lanes", "emotions", "touchpoints", "failure", *LANES})
    tables: dict[type[Part], frozenset[str]] = {
        File: frozenset(
            {"title", "description", "personas", "evidence", "sources", "metrics", "scope", "stages", *HEAD}
        ),
        Scope: frozenset({"starts", "ends"}),
        Persona: frozenset({"name", "quote", "demographics", "psychographics", "facts", *PERSONA}),
        Psychographics: frozenset(_MIND),
        Stage: moment,
        Touchpoint: moment,
        Failure: frozenset({"mode", "recovery"}),
        Emotion: frozenset({"score", "words", "note"}),
        Metric: frozenset({"name", "value", "unit", "baseline", "target"}),
        Source: frozenset(Source.model_fields),
    }
    of_personas = {id(pain) for actor in journey.actors for pain in _pains(actor)}

    def held_of(part: Part) -> frozenset[str]:
        if isinstance(part, Item | PainPoint | Opportunity | Barrier):
            is_plain = id(part) in of_personas
            return frozenset({"text"}) if is_plain else held(part, _LISTS[type(part)], teller.name_of)
        return tables.get(type(part), frozenset())

    return held_of


def _pains(actor: Actor) -> Sequence[PainPoint]:
    return actor.persona.pain_points if actor.persona else ()
