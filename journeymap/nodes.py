"""The values of a file -> what its parts are known by: ways of ids, which outlive edits elsewhere."""

from collections.abc import Iterator
from typing import Any

from journeymap.finding import KeyPath
from journeymap.model import slug

_LONGEST = 60


def node_path(value: Any, path: KeyPath, *, secret: bool = False) -> str:
    """Return the way by ids (`stages/decision/touchpoints/checks-out`) for the key path of a part of `value`.

    Where what the path leads to is `secret`, its item is known by its number instead of its words.
    """
    steps = []
    for depth, segment in enumerate(path):
        is_list = isinstance(value, list) and isinstance(segment, int) and segment < len(value)
        value = value[segment] if is_list or (isinstance(value, dict) and segment in value) else None
        tells = secret and path[depth + 1 :] in ((), (_face(value),))
        steps.append(_step(value, segment) if is_list and not tells else str(segment))
    return "/".join(steps)


def node_paths(value: Any, above: str = "") -> Iterator[str]:
    """Yield the way by ids of a value, and of all that is in it."""
    yield above
    below: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        below = list(value.items())
    elif isinstance(value, list):
        below = [(_step(item, index), item) for index, item in enumerate(value)]
    for step, item in below:
        yield from node_paths(item, f"{above}/{step}" if above else step)


def _step(item: Any, index: str | int) -> str:
    if isinstance(item, dict):
        item = item.get(_face(item))
    return (slug(item)[:_LONGEST] if isinstance(item, str) else "") or str(index)


def _face(item: Any) -> str:
    """The key whose text an item is known by; empty if there is none."""
    keys = ("id", "name", "text", "to") if isinstance(item, dict) else ()
    return next((key for key in keys if isinstance(item.get(key), str)), "")
