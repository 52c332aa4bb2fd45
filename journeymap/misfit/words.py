"""The words of messages: other tools' words for our keys, what we call parts and kinds of value, and how they look."""

import math
import re
from collections.abc import Sequence
from typing import Any

from journeymap.wording import nearest

# Other tools' words for our keys; the first that the model has at that place is suggested.
_SYNONYMS: dict[str, tuple[str, ...]] = {
    "phase": ("stages",), "phases": ("stages",), "milestones": ("stages",), "milestone": ("stages",),
    "steps": ("touchpoints", "stages"), "step": ("touchpoints", "name"), "interactions": ("touchpoints",),
    "interaction": ("touchpoints", "name"), "moments": ("touchpoints",), "tasks": ("touchpoints", "actions"),
    "friction": ("pain_points",), "frictions": ("pain_points",), "frustration": ("pain_points",),
    "frustrations": ("pain_points",), "pains": ("pain_points",), "pain": ("pain_points",),
    "problems": ("pain_points",), "issues": ("pain_points",),
    "feeling": ("emotion", "words"), "feelings": ("emotion", "emotions", "words"), "mood": ("emotion", "words"),
    "sentiment": ("emotion",),
    "satisfaction": ("emotion",), "score": ("emotion",),
    "kpi": ("metrics", "metric"), "kpis": ("metrics",), "measures": ("metrics",),
    "actor": ("actors", "personas"), "user": ("personas", "actors"), "users": ("personas", "actors"),
    "customer": ("personas",), "customers": ("personas",), "persona": ("personas",),
    "ideas": ("opportunities",), "improvements": ("opportunities",), "thinking": ("thoughts",),
    "says": ("quotes",), "activities": ("actions",), "doing": ("actions",), "evidences": ("evidence",),
    "label": ("name", "title", "text"), "title": ("name",), "name": ("title", "text"), "journey": ("title",),
    "summary": ("description",), "version": ("jmap",), "type": ("kind",), "objective": ("goal", "goals"),
    "objectives": ("goals",), "channels": ("channel",), "behaviours": ("behaviors",), "responsible": ("owner",),
}  # fmt: skip
_NOUNS = {
    "stages": "a stage", "touchpoints": "a touchpoint", "personas": "a persona", "pain_points": "a pain point",
    "opportunities": "an opportunity", "solutions": "a solution", "barriers": "a barrier", "metrics": "a metric",
    "metric": "a metric", "sources": "a source", "channels": "a channel", "teams": "a team",
}  # fmt: skip
_WANTED = {
    "string_type": "text", "date_type": "a date", "list_type": "a list", "dict_type": "a mapping",
    "model_type": "a mapping", "float_type": "a number", "finite_number": "a number", "int_type": "a whole number",
    "int_from_float": "a whole number", "bool_type": "true or false", "bad_scale": 'a scale "low..high"',
}  # fmt: skip


def suggestion(key: str, known: Sequence[str]) -> str | None:
    """Return the key of the model that was meant: the same but for case and signs, another tool's word, or alike."""
    plain = re.sub(r"[\s-]+", "_", key.strip().lower())
    if plain in known:
        return plain
    synonym = next((word for word in _SYNONYMS.get(plain, ()) if word in known), None)
    return synonym or nearest(key, known)


def wanted(kind: str) -> str:
    """Return what is called for by an error of pydantic; empty where nothing in the model calls for it."""
    return _WANTED.get(kind, "")


def found(value: Any) -> str:
    """Return what kind of value this is."""
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, float) and not math.isfinite(value):
        return f"{value}".replace("inf", ".inf").replace("nan", ".nan")
    kinds = ((int, "a number"), (float, "a fraction"), (str, "text"), (list, "a list"), (dict, "a mapping"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "nothing")


def noun(key: str, name: str) -> str:
    """Return what people call an item of the list at `key`: `a stage`, or `stage "Pay"` if it has a name."""
    called = _NOUNS.get(key, f'"{key}"')
    return f'{called.removeprefix("an ").removeprefix("a ")} "{name}"' if name else called
