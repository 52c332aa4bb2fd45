"""A text or number of a source -> the value that a key of the format can hold, if it can."""

import re
from datetime import date
from typing import Any, Literal, get_args, get_origin

from journeymap.channels import BUILT_IN, canonical
from journeymap.dates import days, today
from journeymap.formats.data.tree import Twig
from journeymap.formats.rows.cell import fields
from journeymap.model import Part, slug

_LEVELS = {
    "low": "low", "minor": "low", "medium": "medium", "moderate": "medium", "med": "medium", "high": "high",
    "major": "high", "critical": "blocker", "blocker": "blocker", "severe": "blocker",
}  # fmt: skip
_POINTS = {str(points): points for points in range(1, 6)}
_DURATIONS = ("duration", "wait", "review_every")
_DAYS = ("reviewed", "due", "as_of", "date")
_LINKS = ("link",)
_REFERENCES = ("evidence", "addresses", "next", "journey", "based_on", "image", "photo", "code", "events", "share")
"""What would have to be found in the project: nobody can say so of another tool's word."""
_NUMBERS = ("value", "baseline", "target")


def fit(part: type[Part], key: str, leaf: Any, text: str) -> Any:
    """Return what `key` of a part of the model holds for a leaf of the source, `None` if it cannot hold it."""
    if key in _REFERENCES or not text.strip():
        return True if key in ("moment_of_truth", "optional") and leaf is True else None
    annotation = fields(part).get(key)
    if get_origin(annotation) is Literal:
        word = text.strip().lower().replace(" ", "_").replace("-", "_")
        word = _LEVELS.get(word, word) if key == "severity" else word
        return word if word in get_args(annotation) else None
    if annotation is int:
        return _POINTS.get(text.strip())
    if key in _NUMBERS and annotation is float:
        return leaf if isinstance(leaf, int | float) else None
    return _checked(key, text.strip())


def fit_into(values: dict[str, Any], key: str, part: type[Part], twig: Twig) -> bool:
    """Put a leaf below a key of a part where nothing stands yet, if it can hold it; whether it now does."""
    value = None if key in values else fit(part, key, twig.leaf, twig.text)
    if value is None:
        return False
    values[key] = value
    twig.used = True
    return True


def _checked(key: str, text: str) -> Any:
    if key in _DURATIONS:
        return text if days(text) is not None else None
    if key in _DAYS:
        return text if _is_past(text) else None
    if key in _LINKS:
        return text if re.match(r"https?://\S+\Z", text) else None
    if key == "id":
        return text if re.search(r"\w", text) and slug(text) == text else None
    if key == "channel":
        return text if canonical(text) in BUILT_IN else None
    return text


def _is_past(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII)) and date.fromisoformat(text) <= today()
    except ValueError:
        return False
