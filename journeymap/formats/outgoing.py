"""A map -> what an exporter makes of it: bytes, and a hit for all that the format cannot hold (JM942)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from journeymap.finding import Finding, Hit
from journeymap.formats.plain import defaults
from journeymap.journey import Journey
from journeymap.model import MetricUse, Part, PersonaUse
from journeymap.wording import listing

Held = Callable[[Part], frozenset[str]]
"""What a format can hold of a part of the map: the fields of it that do not get lost."""

_NAMES = ("title", "name", "text", "mode", "id", "to")
# These only lead to what is used.
_USES = (PersonaUse, MetricUse)


class Exported(NamedTuple):
    """A file in another format, and what was left out on the way."""

    data: bytes
    losses: list[Hit]


@dataclass(frozen=True, slots=True)
class Exporter:
    """How maps go out in one format: `write` makes a file of a map, `write_all` one of many where a file holds many.

    `write_linted` is `write_all` where a file also shows what lint finds.
    """

    name: str
    suffix: str
    write: Callable[[Journey], Exported]
    write_all: Callable[[Sequence[Journey]], Exported] | None = None
    write_linted: Callable[[Sequence[Journey], Sequence[Finding]], Exported] | None = None


def left_out(journey: Journey, format_: str, held: Held) -> list[Hit]:
    """Return a hit for every part of a map of which the format called `format_` cannot hold something."""
    return list(_lost(journey, format_, held, journey.model, journey.title))


def loss(journey: Journey, format_: str, what: str, name: str, part: Part, key: str) -> Hit:
    """Return the hit that says that `what`, written under `key` on a part called `name`, is left out."""
    return Hit(f'{format_} cannot hold {what} of "{name}"; it is left out', journey.place(part, key), code="JM942")


def _lost(journey: Journey, format_: str, held: Held, part: Part, name: str) -> Iterator[Hit]:
    name = next((text for key in _NAMES if isinstance(text := getattr(part, key, None), str)), name)
    known = frozenset(type(part).model_fields) if isinstance(part, _USES) else held(part)
    lost = [_key(part, field) for field, _ in _written(part) if field not in known]
    if lost:
        yield loss(journey, format_, listing([f'"{key}"' for key in lost], most=len(lost)), name, part, lost[0])
    for field, value in _written(part):
        if field in known:
            for inner in _parts(value):
                yield from _lost(journey, format_, held, inner, name)


def _written(part: Part) -> Iterator[tuple[str, Any]]:
    unset = defaults(type(part))
    for field in type(part).model_fields:
        value = getattr(part, field)
        if field != "jmap" and (field not in unset or value != unset[field]):
            yield field, value


def _key(part: Part, field: str) -> str:
    """A field as it is written in a file; one of the user's own keys for all of them."""
    if field == "own":
        return next(iter(part.own))
    return type(part).model_fields[field].alias or field


def _parts(value: Any) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _parts(item)
