"""The maps of one source -> the same with titles of their own; a map of the future is based on that of the present."""

from collections.abc import Sequence
from typing import Any

from journeymap.model import slug

_LONGEST_NAME = 48


def relate(maps: Sequence[dict[str, Any]]) -> None:
    """Base maps of the future on the last one of the present before them: both get a name to go by."""
    _name_apart(maps)
    current: dict[str, Any] | None = None
    for value in maps:
        if value.get("state") == "current":
            current = value
        elif value.get("state") and current and _are_alike(value, current):
            current.setdefault("name", slug(current["title"])[:_LONGEST_NAME].strip("-") or "current")
            value["based_on"] = current["name"]


def _name_apart(maps: Sequence[dict[str, Any]]) -> None:
    """Titles that come again get a number."""
    seen: dict[str, int] = {}
    for value in maps:
        title = value["title"]
        seen[title] = seen.get(title, 0) + 1
        if seen[title] > 1:
            value["title"] = f"{title} ({seen[title]})"


def _are_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two maps share stages: a future map with other stages may be of another journey."""
    names, others = ({slug(stage["name"]) for stage in value["stages"]} for value in (one, other))
    return bool(names & others)
