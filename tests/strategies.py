"""Maps as people could write them, drawn from the fields of the model: valid, in every script, with any key."""

from datetime import date
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import yaml
from hypothesis import strategies as st

from journeymap.channels import BUILT_IN
from journeymap.model import Emotion, File, Metric, Part, Persona, Source, Stage, Team, Touchpoint, slug
from journeymap.model.part import Day, Duration, Link, Points, Share

Values = dict[str, Any]

SAMPLES = (
    "Anna", "Нина", "アンナ", "آنا", "Zoë Ångström", "Ana & Ben", "NO", "1.10", "007", "12:30", "on", "~", "a: b",
    "- c", "# d", '"quoted"', "it's", "[bracket", "{brace", "100 %", "@home", "😀 happy", "two  spaces",
    "決める", "e\u0301", "one\ntwo", "x" * 70,
)  # fmt: skip
"""Texts that have broken other tools."""

# No control characters, line separators or signs that turn the direction of writing: those are findings.
_letters = st.characters(exclude_categories=("C", "Zl", "Zp"))
texts = st.one_of(st.sampled_from(SAMPLES), st.text(_letters, min_size=1, max_size=20)).filter(str.strip)
names = texts.filter(slug)
words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=8)
days = st.dates(date(2024, 1, 1), date(2026, 11, 20)).map(date.isoformat)
durations = st.one_of(
    st.builds("{} {}".format, st.integers(2, 90), st.sampled_from(("seconds", "minutes", "days", "weeks", "months"))),
    st.sampled_from(("a week", "2-3 weeks", "P3D", "PT20M", "half an hour")),
)
links = st.sampled_from(("https://shop.example/cart", "mailto:ana@shop.example", "../notes.md"))
scores = st.sampled_from((-2, -1.5, -1, 0, 0.5, 1, 2))
emotions = st.one_of(
    scores,
    st.sampled_from(("positive", "very negative", "hopeful, a little lost")),
    st.fixed_dictionaries(
        {"score": scores}, optional={"words": st.lists(texts, min_size=1, max_size=2), "note": texts}
    ),
)

_OF_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: texts, bool: st.booleans(), int: st.integers(1, 40), float: st.integers(0, 50), Link: links, Day: days,
    Points: st.integers(1, 5), Share: st.integers(1, 9).map(lambda tenths: tenths / 10), Duration: durations,
    Emotion: emotions,
}  # fmt: skip
# What refers to something is drawn from what the map defines; `events` has no form.
_REFERENCES = frozenset(
    {"id", "personas", "evidence", "owner", "channel", "channels", "actors", "emotions", "next", "journey", "based_on",
     "addresses", "code", "events", "emotion_scale", "metric", "metrics", "sources", "teams", "stages", "touchpoints"}
)  # fmt: skip


@cache
def parts(model: type[Part], most: int = 4) -> st.SearchStrategy[Values]:
    """A part with its required keys and at most so many others; nothing in it refers to anything."""
    fields = {key: info for key, info in model.keys().items() if key not in _REFERENCES}
    kinds = {key: names if key == "name" else _of_type(info.annotation) for key, info in fields.items()}
    optional = sorted(key for key, info in fields.items() if not info.is_required())
    some = st.sets(st.sampled_from(optional), max_size=most) if optional else st.just(set())

    @st.composite
    def part(draw: st.DrawFn) -> Values:
        wanted = draw(some)
        return {key: draw(kind) for key, kind in kinds.items() if key in wanted or fields[key].is_required()}

    return part()


def _of_type(annotation: Any) -> st.SearchStrategy[Any]:
    """Values that may stand in a field with this annotation."""
    if annotation in _OF_TYPE:
        return _OF_TYPE[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _of_type(next(argument for argument in arguments if argument is not type(None)))
    if origin is Literal:
        return st.sampled_from([True if word == "true" else word for word in arguments])
    if origin is Annotated:
        return _of_type(arguments[0])
    if origin is list:
        return st.lists(_of_type(arguments[0]), min_size=1, max_size=2, unique_by=repr)
    if origin is dict:
        return st.dictionaries(names, _of_type(arguments[1]), min_size=1, max_size=2)
    return parts(annotation, 2)


def _named(model: type[Part], least: int, most: int) -> st.SearchStrategy[list[Values]]:
    return st.lists(parts(model), min_size=least, max_size=most, unique_by=lambda part: slug(part["name"]))


def _with_ids(model: type[Part]) -> st.SearchStrategy[list[Values]]:
    return st.lists(st.builds(lambda id_, part: {"id": id_} | part, words, parts(model)), max_size=2, unique_by=_id)


def _id(part: Values) -> str:
    return str(part["id"])


# Made once: a strategy that is made while drawing is looked through each time.
_SHARED = st.fixed_dictionaries({"sources": _with_ids(Source), "metrics": _with_ids(Metric), "teams": _with_ids(Team)})
_PERSONAS = _named(Persona, 0, 3)
_STAGES = _named(Stage, 1, 4)
_TOUCHPOINTS = st.lists(parts(Touchpoint), max_size=3)
_LINKED = st.sets(st.sampled_from(("evidence", "metrics", "owner", "emotions")))
_CHANNELS = st.sampled_from(sorted(BUILT_IN))


@st.composite
def maps(draw: st.DrawFn) -> Values:
    """Draw a map whose references all lead somewhere: personas, evidence, metrics, owners, ways on."""
    head = draw(parts(File))
    shared = draw(_SHARED)
    personas = draw(_PERSONAS)
    stages = draw(_STAGES)
    touchpoints: list[Values] = []
    for stage in stages:
        below = draw(_TOUCHPOINTS)
        for touchpoint in below:
            touchpoint["id"] = f"touch-{len(touchpoints)}"
            touchpoints.append(touchpoint)
        stage.update({"touchpoints": below} if below else {})
    for moment in (*stages, *touchpoints):
        moment.update(draw(_links(shared, [slug(persona["name"]) for persona in personas])))
    for touchpoint in touchpoints:
        touchpoint.update(draw(_ways([_id(other) for other in touchpoints])))
    whole = head | {"jmap": 1, "title": draw(names), "personas": personas, **shared, "stages": stages}
    return {key: value for key, value in whole.items() if value != []}


@st.composite
def _links(draw: st.DrawFn, shared: dict[str, list[Values]], personas: list[str]) -> Values:
    """Keys of a stage or touchpoint that refer to what the map defines."""
    found: Values = {}
    wanted = draw(_LINKED)
    for key, kind in (("evidence", "sources"), ("metrics", "metrics")):
        if key in wanted and shared[kind]:
            found[key] = [_id(draw(st.sampled_from(shared[kind])))]
    if "owner" in wanted:
        found["owner"] = draw(st.sampled_from(shared["teams"]).map(_id) if shared["teams"] else texts)
    if "emotions" in wanted and personas:
        found["emotions"] = draw(st.dictionaries(st.sampled_from(personas), emotions, min_size=1))
    return found


@st.composite
def _ways(draw: st.DrawFn, touchpoints: list[str]) -> Values:
    """Keys of a touchpoint alone: where it happens and where it leads, with branches and ways back."""
    found: Values = {}
    if draw(st.booleans()):
        found["channel"] = draw(_CHANNELS)
    if draw(st.booleans()):
        way = st.fixed_dictionaries({"to": st.sampled_from(touchpoints)}, optional={"when": texts})
        found["next"] = draw(st.lists(way, max_size=2, unique_by=lambda way: way["to"]))
    return found


def yaml_of(values: Values) -> str:
    """Return values as YAML text."""
    return str(yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=100))


map_texts = maps().map(yaml_of)
