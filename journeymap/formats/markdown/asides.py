"""What is known of an item beside its words <-> a bracket behind them: `No tracking (severity: high; for: Ana)`."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from journeymap.model import (
    Barrier,
    Frequency,
    Item,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Severity,
)

_ASIDE = re.compile(r"\A(.*\S) \(([^()]+)\)\Z", re.DOTALL)
_PAIR = re.compile(r"([a-z]+): ([^;()]*[^;()\s])")
_NOT_HELD = re.compile(r"[;()]")
_POINTS = frozenset("12345")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FOR = "for"

Entry = Item | PainPoint | Opportunity | Barrier
Names = Callable[[str], str]
"""The id of a persona -> its name, or the other way round; empty if there is none."""

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "pain_points": ("severity", "frequency", "status"),
    "opportunities": ("impact", "effort", "status", "owner", "due"),
    "barriers": ("severity", "response"),
}
_VALUES: Mapping[str, frozenset[str]] = {
    "severity": frozenset(get_args(Severity)),
    "frequency": frozenset(get_args(Frequency)),
    "status": frozenset((*get_args(PainStatus), *get_args(OpportunityStatus))),
    "impact": _POINTS,
    "effort": _POINTS,
}


def with_aside(text: str, pairs: Mapping[str, str]) -> str:
    """Return a text with what is known beside it in a bracket; one of its own that would be read so gets corners."""
    text = " ".join(text.split())
    if pairs:
        return f"{text} ({'; '.join(f'{name}: {value}' for name, value in pairs.items())})"
    return re.sub(r"\(([^()]*)\)\Z", r"[\1]", text) if parted(text)[1] else text


def parted(text: str) -> tuple[str, dict[str, str]]:
    """Return a text without the bracket behind it, and the pairs in that; none if it holds anything else."""
    match = _ASIDE.match(text)
    pairs = [_PAIR.fullmatch(part.strip()) for part in match[2].split(";")] if match else []
    found = {pair[1]: pair[2] for pair in pairs if pair}
    return (match[1], found) if match and len(found) == len(pairs) else (text, {})


def can_hold(value: str) -> bool:
    """Whether a value can stand in a bracket: it holds no sign that would end it there."""
    return bool(value.strip()) and not _NOT_HELD.search(value)


def written(entry: Entry, key: str, name_of: Names) -> str:
    """Return an entry of the list `key` as one text, with all of it that can stand in a bracket."""
    fields = held(entry, key, name_of)
    pairs = {field: _spelled(getattr(entry, field)) for field in _FIELDS.get(key, ()) if field in fields}
    if entry.personas and "personas" in fields:
        pairs[_FOR] = ", ".join(map(name_of, entry.personas))
    return with_aside(entry.text, {name: value for name, value in pairs.items() if value})


def held(entry: Entry, key: str, name_of: Names) -> frozenset[str]:
    """Return the fields of an entry that `written` holds."""
    values = {field: getattr(entry, field) for field in _FIELDS.get(key, ())}
    fields = {field for field, value in values.items() if value is None or can_hold(_spelled(value))}
    names = [name_of(id_) for id_ in entry.personas]
    return frozenset(
        {"text", *fields, *(["personas"] if all(can_hold(name) and "," not in name for name in names) else [])}
    )


def read(text: str, key: str, id_of: Names) -> str | dict[str, Any]:
    """Return the entry of the list `key` that a text stands for; with an unknown pair in it, a bracket is words."""
    words, pairs = parted(text)
    record: dict[str, Any] = {}
    for name, value in pairs.items():
        known = _value(name, value, key, id_of)
        if known is None:
            return text
        record["personas" if name == _FOR else name] = known
    return {"text": words} | record if record else text


def _spelled(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def _value(name: str, value: str, key: str, id_of: Names) -> Any:
    """What a pair stands for; nothing if there can be no such pair."""
    if name == _FOR:
        ids = [id_of(one.strip()) for one in value.split(",")]
        return ids if all(ids) else None
    if name not in _FIELDS.get(key, ()):
        return None
    if name in ("owner", "response") or (name == "due" and _DAY.fullmatch(value)):
        return value
    allowed = _VALUES.get(name, frozenset())
    return (int(value) if allowed is _POINTS else value) if value in allowed else None
