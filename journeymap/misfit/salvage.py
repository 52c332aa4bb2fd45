"""Values with mistakes in them -> the model of what is right in them, so that one mistake does not hide the rest."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError

from journeymap.coerce import has
from journeymap.finding import KeyPath
from journeymap.misfit.shape import value_at
from journeymap.model import Part

Error = Mapping[str, Any]
_MOST_PASSES = 10


@dataclass(frozen=True, slots=True)
class Saved:
    """What could be saved: the model, `None` if nothing.

    `moved` leads back to where it stood: by the path of a value, its key or place before, where that was another.
    """

    model: Any = None
    moved: dict[KeyPath, str | int] = field(default_factory=dict)


def salvage(
    model: type[Part], shaped: dict[str, Any], errors: Sequence[Error], renames: Mapping[KeyPath, str]
) -> Saved:
    """Return the model of `shaped` without what the `errors` of pydantic name, and with misspelt keys renamed."""
    values = copy.deepcopy(shaped)
    for path, meant in renames.items():
        parent = value_at(values, path[:-1])
        parent[meant] = parent.pop(path[-1])
    moved: dict[KeyPath, str | int] = {(*path[:-1], meant): path[-1] for path, meant in renames.items()}
    places: dict[int, list[int]] = {}
    for _ in range(_MOST_PASSES):
        for error in sorted(errors, key=lambda error: _depth_first(error["loc"]), reverse=True):
            _mend(values, error, places)
        try:
            return Saved(model.model_validate(values), moved | dict(_moved(values, (), places)))
        except ValidationError as invalid:
            errors = invalid.errors(include_url=False)
    return Saved()


def _depth_first(path: KeyPath) -> tuple[tuple[int, str], ...]:
    return tuple((segment, "") if isinstance(segment, int) else (-1, segment) for segment in path)


def _mend(values: Any, error: Error, places: dict[int, list[int]]) -> None:
    """Take out, or put in, what one error names; `places` are the old places of the items left, by list."""
    path, kind, value = error["loc"], error["type"], error["input"]
    parent = _parent(values, path)
    if kind == "missing" and isinstance(parent, dict):
        parent.setdefault(path[-1], 1 if path[-1] == "jmap" else "")
    elif kind == "unsupported_version":
        values["jmap"] = 1
    elif kind == "model_type" and isinstance(value, str) and isinstance(parent, list):
        parent[path[-1]] = {"name": value}
    elif isinstance(parent, dict):
        parent.pop(path[-1], None)
    elif isinstance(parent, list) and path[-1] < len(parent):
        if id(parent) not in places:
            places[id(parent)] = list(range(len(parent)))
        del places[id(parent)][path[-1]]
        del parent[path[-1]]


def _parent(values: Any, path: KeyPath) -> Any:
    for segment in path[:-1]:
        if not has(values, segment):
            return None
        values = values[segment]
    return values


def _moved(value: Any, path: KeyPath, places: dict[int, list[int]]) -> Iterator[tuple[KeyPath, int]]:
    if isinstance(value, list) and id(value) in places:
        yield from (((*path, index), place) for index, place in enumerate(places[id(value)]))
    if isinstance(value, list | dict) and places:
        for segment, item in enumerate(value) if isinstance(value, list) else value.items():
            yield from _moved(item, (*path, segment), places)
