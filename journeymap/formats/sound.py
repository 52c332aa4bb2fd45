"""The plain values of a map -> the same without what the format does not allow, each of it told as a loss."""

from collections.abc import Callable
from typing import Any

from journeymap.coerce import has
from journeymap.dump import dump, ordered
from journeymap.finding import Hit, KeyPath, Severity
from journeymap.formats.draft import Imported
from journeymap.load import load
from journeymap.runner import rule_of

_MOST_TURNS = 20


def sound(value: dict[str, Any], imported: Imported, line: Callable[[KeyPath], int]) -> dict[str, Any]:
    """Return `value` without what would be an error (JM0xx, JM1xx), and tell `imported` of it.

    `line` gives the line of the source for a place in the map.
    """
    value = ordered(value)
    for _ in range(_MOST_TURNS):
        mistakes = [hit for hit in load("", dump({"jmap": 1} | value)).hits if _is_error(hit)]
        if not mistakes:
            break
        # From the end, so that what stands before keeps its place.
        for hit in sorted(mistakes, key=lambda hit: [str(step).zfill(9) for step in hit.place.path], reverse=True):
            _drop(value, hit, imported, line)
    return value


def _is_error(hit: Hit) -> bool:
    return rule_of(hit.code).severity("draft") is Severity.ERROR


def _drop(value: Any, hit: Hit, imported: Imported, line: Callable[[KeyPath], int]) -> None:
    """Take out what a hit is on; the part around it if something is missing there."""
    way: list[tuple[Any, Any]] = []
    for step in hit.place.path:
        if not has(value, step):
            break
        way.append((value, step))
        value = value[step]
    if way:
        holder, step = way[-1]
        lost = holder.pop(step)
        imported.lose(line(hit.place.path), f'"{_spelled(lost)}"', f"left out: {hit.message}")


def _spelled(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_spelled(item)}" for key, item in value.items())
    return ", ".join(map(_spelled, value)) if isinstance(value, list) else str(value)
