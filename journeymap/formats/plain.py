"""A model -> plain values in the keys of the format: what, read again, gives the same model."""

import re
from datetime import date
from functools import cache
from typing import Any

from journeymap.model import Emotion, File, MetricUse, Part, PersonaUse, bounds

_Scale = tuple[float, float]
_MOST_DIGITS = 12
_TRUE = ("moment_of_truth", "true")


def plain(model: File, *, short: bool = False) -> dict[str, Any]:
    """Return the mappings, lists, texts, numbers and truth values that stand for a file.

    Every item is an object, which suits programs; the `short` form, which suits people, writes a word where the
    object holds only that. Scores are written on the file's own scale. What is as if absent is left out.
    """
    return _part(model, bounds(model.emotion_scale), short=short)


@cache
def defaults(part: type[Part]) -> dict[str, Any]:
    """Return what the fields of a part hold where nothing is written, but for those that must be."""
    fields = part.model_fields.items()
    return {field: info.get_default(call_default_factory=True) for field, info in fields if not info.is_required()}


def plain_part(part: Part) -> dict[str, Any]:
    """Return the values of a part without scores, such as a persona, in the short form."""
    return _part(part, bounds(""), short=True)


def _part(part: Part, scale: _Scale, *, short: bool) -> dict[str, Any]:
    values: dict[str, Any] = {}
    unset = defaults(type(part))
    for field, info in type(part).model_fields.items():
        value = getattr(part, field)
        if field != "own" and (field not in unset or value != unset[field]):
            is_true = (field, value) == _TRUE
            values[info.alias or field] = True if is_true else _plain(value, scale, short=short)
    if isinstance(part, Emotion) and part.score is not None:
        values["score"] = written_score(part.score, scale)
    return values | part.own


def _plain(value: Any, scale: _Scale, *, short: bool) -> Any:
    if isinstance(value, PersonaUse):
        return _part(value.persona, scale, short=short) if value.persona else value.reference
    if isinstance(value, MetricUse):
        return _metric(value, scale, short=short)
    if isinstance(value, Part):
        values = _part(value, scale, short=short)
        return _shortened(value, values) if short else values
    if isinstance(value, list):
        return [_plain(item, scale, short=short) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, scale, short=short) for key, item in value.items()}
    if isinstance(value, float):
        return _whole(value)
    return value.isoformat() if isinstance(value, date) else value


def _metric(use: MetricUse, scale: _Scale, *, short: bool) -> Any:
    """A metric; in short one of which only the name is known is that name, if nothing could be called so."""
    if use.metric is None:
        return use.reference
    values = _part(use.metric, scale, short=short)
    is_name = short and values.keys() == {"name"} and re.search(r"[\s\d]", use.metric.name)
    return use.metric.name if is_name else values


def _shortened(part: Part, values: dict[str, Any]) -> Any:
    """The word or number that stands for an object with nothing else in it."""
    key = "score" if isinstance(part, Emotion) else part.shorthand
    return values[key] if values.keys() == {key} and not isinstance(values[key], list) else values


def written_score(score: float, scale: _Scale) -> float:
    """Return the shortest number on a scale from its low to its high end that is read as the score, -2..2."""
    low, high = scale
    exact = (score + 2) / 4 * (high - low) + low
    numbers = (round(exact, digits) for digits in range(_MOST_DIGITS))
    return _whole(next((number for number in numbers if _read(number, low, high) == score), exact))


def _read(number: float, low: float, high: float) -> float:
    return round((number - low) / (high - low) * 4 - 2, 6)


def _whole(number: float) -> float:
    """A whole number without a fraction."""
    return int(number) if number.is_integer() else number
