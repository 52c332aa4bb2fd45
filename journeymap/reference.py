"""The model -> the reference of the format as Markdown: every key of every part, with what may be written."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from journeymap.channels import BUILT_IN
from journeymap.model import (
    Barrier,
    Channel,
    Emotion,
    Empathy,
    Failure,
    File,
    Item,
    Metric,
    MetricUse,
    Moment,
    Next,
    Opportunity,
    PainPoint,
    Part,
    Persona,
    PersonaUse,
    Psychographics,
    Scope,
    Solution,
    Source,
    Stage,
    Team,
    ThinkFeel,
    Touchpoint,
    bare,
)
from journeymap.model.part import Day

_ORDER: tuple[tuple[str, type[Part]], ...] = (
    ("A file", File), ("Scope", Scope), ("Stages and touchpoints share", Moment), ("Stage", Stage),
    ("Touchpoint", Touchpoint), ("Next", Next), ("Failure", Failure), ("Item", Item), ("Emotion", Emotion),
    ("Pain point", PainPoint), ("Barrier", Barrier), ("Opportunity", Opportunity), ("Solution", Solution),
    ("Persona", Persona), ("Psychographics", Psychographics), ("Empathy map", Empathy),
    ("Think and feel", ThinkFeel), ("Metric", Metric), ("Source", Source), ("Channel", Channel), ("Team", Team),
)  # fmt: skip
_TITLES = {part: title for title, part in _ORDER} | {PersonaUse: "Persona", MetricUse: "Metric"}
_PREFACE = """\
<!-- Written by "jmap schema --format markdown"; do not edit. -->
# The map format, version 1

A file with `stages` is a map; any file may define personas, channels, teams, metrics and sources for others. Only
`jmap`, and for a map `title`, `stages` and the names, are needed. Keys that begin with `x-` are your own.

- One text may stand where a list is meant, and a plain text where a part has one key in **bold**.
- An `id` is optional wherever a name is there: the default is the name in lower case with hyphens. The id of a map is
  its path without `maps/`.
- Text that holds `: ` or ` #`, or begins with one of `" ' [ { > | * & ! % @`, is put in quotes.
- A score lies on the `emotion_scale` of the file; the words *very negative*, *negative*, *neutral*, *positive* and
  *very positive* set it too.
"""


def format_reference() -> str:
    """Return the reference as Markdown: a section a part, in the order of the format."""
    sections = [f"## {title}\n\n{_sentence(part)}\n\n{_table(part)}" for title, part in _ORDER]
    channels = ", ".join(f"`{name}`" for name in BUILT_IN)
    return "\n".join([_PREFACE, *sections, f"## Built-in channels\n\n{channels}\n"])


def _sentence(part: type[Part]) -> str:
    return " ".join((part.__doc__ or "").split())


def _table(part: type[Part]) -> str:
    rows = [_row(key, info, part) for key, info in _own_keys(part)]
    return "\n".join(["| key | value | meaning |", "|---|---|---|", *rows, ""])


def _own_keys(part: type[Part]) -> Iterator[tuple[str, FieldInfo]]:
    """The keys of a part, without those it shares with another section."""
    shared = Moment.keys() if part in (Stage, Touchpoint) else {}
    return ((key, info) for key, info in part.keys().items() if key not in shared)


def _row(key: str, info: FieldInfo, part: type[Part]) -> str:
    name = f"**`{key}`**" if key == part.shorthand else f"`{key}`"
    needed = " (needed)" if info.is_required() else ""
    return f"| {name}{needed} | {_value(info.annotation)} | {info.description} |"


def _value(annotation: Any) -> str:
    """What may be written, in words."""
    annotation = bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Day:
        return "day"
    if origin is Annotated:
        return _value(arguments[0])
    if origin is Literal:
        return ", ".join(f"`{choice}`" for choice in arguments)
    if origin is list:
        return f"list of {_value(arguments[0])}"
    if origin is dict:
        return f"label: {_value(arguments[1])}"
    if annotation in _TITLES:
        title = _TITLES[annotation]
        return f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
    return {str: "text", float: "number", int: "whole number", bool: "true or false"}.get(annotation, "anything")
