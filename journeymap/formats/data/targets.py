"""A key of a mapping (`stages.pain_points.severity`) -> what of the format it stands for."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin

from journeymap.formats.data.fit import fit
from journeymap.formats.feelings import spelled
from journeymap.formats.rows.cell import fields
from journeymap.model import Emotion, File, Metric, MetricUse, Part, Persona, PersonaUse, bounds
from journeymap.wording import listing

MAPS = "maps"
"""The key for where the maps of a source begin, if there are several."""
_CONSTANT = ("emotion_scale", "state", "status", "basis")
_USED = {PersonaUse: Persona, MetricUse: Metric}


@dataclass(frozen=True, slots=True)
class Target:
    """The last part of a key: the part of the model it is, if it is one, and whether there may be many.

    `unknown` is the first word that the format does not know, `known` are those it knows there.
    """

    part: type[Part] | None = None
    is_list: bool = False
    is_labelled: bool = False
    unknown: str = ""
    known: tuple[str, ...] = ()


@lru_cache(maxsize=1000)
def target_of(key: str) -> Target:
    """Return what `key` stands for."""
    target = Target(File)
    for word in key.split("."):
        if target.is_labelled:
            target = Target(target.part if target.part is Emotion else None, is_list=target.part is not Emotion)
            continue
        known = tuple(fields(target.part)) if target.part else ()
        if word not in known or word == "jmap":
            return Target(unknown=word, known=known)
        assert target.part is not None  # or nothing would be known
        target = _target(fields(target.part)[word])
    return target


def _target(annotation: Any) -> Target:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is dict:
        return Target(_part(arguments[1]), is_labelled=True)
    if origin is list:
        return Target(_part(arguments[0]), is_list=True)
    return Target(_part(annotation))


def _part(annotation: Any) -> type[Part] | None:
    is_part = isinstance(annotation, type) and issubclass(annotation, Part)
    return _USED.get(annotation, annotation) if is_part else None


def is_constant(key: str) -> bool:
    """Whether a key is said once of a map by whoever maps it, so that its value is no path."""
    return key in _CONSTANT


def trouble_of(key: str, text: str) -> str:
    """Return why `key` cannot always be `text`; empty if it can."""
    annotation = fields(File).get(key)
    if annotation is None or target_of(key).part or target_of(key).is_list:
        return f'a fixed text is for a text of the map as a whole, and "{key}" is none'
    choices = get_args(annotation) if get_origin(annotation) is Literal else ()
    if choices and text not in choices:
        return f'"{text}" is not allowed for "{key}"; use one of {listing(choices)}'
    if key == "emotion_scale" and spelled(bounds(text)) != text.replace(" ", ""):
        return f'"{text}" is no scale; write it like "1..5"'
    return "" if choices or fit(File, key, text, text) is not None else f'"{text}" is not allowed for "{key}"'
