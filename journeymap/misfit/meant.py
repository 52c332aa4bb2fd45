"""The unknown keys of a file -> what was probably meant by each: another key, or a text that YAML took for a key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from journeymap.coerce import Written
from journeymap.document import Document
from journeymap.finding import KeyPath
from journeymap.misfit.shape import class_at, value_at
from journeymap.misfit.words import suggestion
from journeymap.model import Metric, MetricUse, Part, Persona, PersonaUse
from journeymap.wording import either

_DEMOGRAPHICS = (
    "age", "gender", "occupation", "education", "income", "location", "family", "industry", "company", "company_size",
)  # fmt: skip
_MOST_HOMES = 2
_USED: dict[type[Part], type[Part]] = {PersonaUse: Persona, MetricUse: Metric}


@dataclass(frozen=True, slots=True)
class Meant:
    """What the unknown keys of a file stand for.

    `suggestions` are the keys of the model by the path of the unknown one; `renames` are those of them that are still
    free. `texts` are the paths of mappings that YAML made of one text: `- Waits: 3 days`.
    """

    suggestions: dict[KeyPath, str] = field(default_factory=dict)
    renames: dict[KeyPath, str] = field(default_factory=dict)
    texts: set[KeyPath] = field(default_factory=set)


def meant_by(
    model: type[Part], shaped: dict[str, Any], errors: Sequence[Mapping[str, Any]], document: Document
) -> Meant:
    """Return what is meant by the keys that pydantic's `errors` call unknown."""
    meant, way, taken = Meant(), Written(document.value), set()
    for error in errors:
        path, parent = error["loc"], error["loc"][:-1]
        part = class_at(model, parent) if error["type"] == "extra_forbidden" else None
        if part is None:
            continue
        present = value_at(shaped, parent)
        if key := suggestion(str(path[-1]), known_keys(part), present):
            meant.suggestions[path] = key
            if key not in present and (*parent, key) not in taken:
                meant.renames[path] = key
                taken.add((*parent, key))
        elif len(present) == 1 and _may_be_text(part, parent) and _is_bare_item(way.path(parent), document):
            meant.texts.add(parent)
    return meant


@cache
def known_keys(part: type[Part]) -> list[str]:
    """Return the keys that a part may have, sorted."""
    return sorted(part.keys())


def home_of(key: str, part: type[Part]) -> str:
    """Return where a key belongs that was written in a `part` but is only known further down; empty if nobody knows."""
    if part is Persona and key in _DEMOGRAPHICS:
        return 'write it below "demographics"'
    homes = [(f'"{name}"', is_list) for name, is_list, keys in _below(part) if key in keys]
    if len(homes) > _MOST_HOMES or len({is_list for _, is_list in homes}) != 1:
        return ""
    return f"write it {'in an item of' if homes[0][1] else 'below'} {either([name for name, _ in homes])}"


@cache
def _below(part: type[Part]) -> list[tuple[str, bool, list[str]]]:
    """The keys of a part that hold other parts, whether they hold many, and the keys of those."""
    below = [(name, class_at(part, (name,)), class_at(part, (name, 0))) for name in known_keys(part)]
    found = [(name, inner is None, inner or item) for name, inner, item in below]
    return [(name, is_list, known_keys(_USED.get(inner, inner))) for name, is_list, inner in found if inner]


def _may_be_text(part: type[Part], path: KeyPath) -> bool:
    """Whether a text may stand for the part; for a metric in use it may, too."""
    return bool(part.shorthand) or path[-1:] == ("metric",)


def _is_bare_item(path: KeyPath, document: Document) -> bool:
    """Whether an item of a list stands there as a mapping without braces."""
    node = document.node(path)
    return isinstance(path[-1] if path else None, int) and node is not None and document.text[node.start] != "{"
