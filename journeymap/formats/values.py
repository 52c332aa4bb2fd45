"""A model -> plain values in the keys of the format; reading them gives the same model again."""

import re
from datetime import date
from typing import Any

from journeymap.model import Emotion, File, MetricUse, Part, PersonaUse, bounds

_TRUE = ("moment_of_truth", "true")


def values_of(model: File) -> dict[str, Any]:
    """Return a file as plain values: mappings, lists, texts, numbers, true and false.

    Keys that are not written are left out, scores are on the scale of the file, days are texts, and a part of which
    only the text is known is that text.
    """
    return {"jmap": model.jmap} | _mapping(model, bounds(model.emotion_scale))


def _mapping(part: Part, scale: tuple[float, float]) -> dict[str, Any]:
    """The keys of a part that are written."""
    mapping = {}
    for field, info in type(part).model_fields.items():
        value = getattr(part, field)
        if field == "score" and value is not None:
            mapping["score"] = written_score(value, scale)
        elif field != "own" and value != info.get_default(call_default_factory=True):
            mapping[info.alias or field] = True if (field, value) == _TRUE else _value(value, scale)
    return mapping | part.own


def _value(value: Any, scale: tuple[float, float]) -> Any:
    if isinstance(value, Part):
        return _shortest(value, scale)
    if isinstance(value, dict):
        return {key: _value(item, scale) for key, item in value.items()}
    if isinstance(value, list):
        return [_value(item, scale) for item in value]
    if isinstance(value, float):
        return plain_number(value)
    return value.isoformat() if isinstance(value, date) else value


def _shortest(part: Part, scale: tuple[float, float]) -> Any:
    """A part as people write it: the text or number alone where nothing else is known."""
    if isinstance(part, PersonaUse | MetricUse):
        used = part.persona if isinstance(part, PersonaUse) else part.metric
        return part.reference if used is None else _named(_mapping(used, scale), part)
    mapping = _mapping(part, scale)
    if isinstance(part, Emotion):
        return mapping["score"] if list(mapping) == ["score"] else mapping
    return mapping[part.shorthand] if part.shorthand and list(mapping) == [part.shorthand] else mapping


def _named(mapping: dict[str, Any], use: Part) -> Any:
    """A metric of which only the name is known is that name where it cannot be taken for a reference."""
    is_name = isinstance(use, MetricUse) and list(mapping) == ["name"] and re.search(r"[\s\d]", mapping["name"])
    return mapping["name"] if is_name else mapping


def written_score(score: float, scale: tuple[float, float]) -> int | float:
    """Return a score, -2..2, on a scale from its low to its high end."""
    low, high = scale
    return plain_number(round((score + 2) / 4 * (high - low) + low, 9))


def plain_number(number: float) -> int | float:
    """Return a whole number without a fraction."""
    return int(number) if number == int(number) else number
