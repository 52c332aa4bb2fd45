"""A column of a part of the map <-> the label that people read beside its cells."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import get_origin

from journeymap.formats.rows.cell import fields
from journeymap.formats.rows.part import is_column, is_spread
from journeymap.formats.rows.rows import FILE
from journeymap.model import Emotion, Opportunity, PainPoint, Part, Stage, Touchpoint

Parts = tuple[type[Part], ...]
"""The parts of a map that share a sheet."""

MOMENTS: Parts = (Touchpoint, Stage)
MAP, STAGE, TOUCHPOINT, REF = "Map", "Stage", "Touchpoint", "Ref"
PLACES = (MAP, STAGE, TOUCHPOINT, REF)
"""The labels of a list that say where a record belongs."""
CURVE, FROM_WORDS, ABOUT = "Curve", "Read from words", "About this map"
_OF_STAGE = "Stage: "
_RESERVED = frozenset(label.casefold() for label in (MAP, STAGE, TOUCHPOINT, REF, CURVE, FROM_WORDS, ABOUT))

_WORDS: Mapping[str, str] = {
    "emotion.score": "Emotion score",
    "emotion.words": "Emotion",
    "emotion.note": "Emotion, why",
    "emotion.evidence": "Emotion, evidence",
    "emotion.basis": "Emotion, how we know",
    "basis": "How we know",
    "quotes": "In their words",
    "failure.mode": "If it fails",
    "failure.recovery": "How it recovers",
    "next": "Ways on",
    "code": "Code behind it",
    "journey": "Shown on map",
    "scope.starts": "Starts with",
    "scope.ends": "Ends with",
    "psychographics.needs": "Needs (psychographics)",
    FILE: "File",
}
# Of which part a text is.
_FACES: Mapping[type[Part], str] = {PainPoint: "Pain point", Opportunity: "Opportunity"}
# The keys below which people have labels of their own, and those where these follow a word.
_OWN = ("lanes", "facts")
_GROUPS = ("demographics", "skills")
_OF = re.compile(r"(.+?) of (.+)", re.DOTALL)
_OF_PERSONA = re.compile(r"emotions\.(.+)\.([^.]+)", re.DOTALL)


def label_of(column: str, parts: Parts) -> str:
    """Return the label of a column that one of the parts can have: words where they lead back to it, else itself."""
    own = next((column.removeprefix(f"{key}.") for key in _OWN if column.startswith(f"{key}.")), "")
    group, _, inner = column.partition(".")
    grouped = f"{group.capitalize()}: {inner}" if group in _GROUPS else ""
    candidates = (_labels(parts).get(column, ""), own, grouped, _of_persona(column))
    return next((label for label in candidates if label and column_of(label, parts) == column), column)


def column_of(label: str, parts: Parts) -> str:
    """Return the column that a label stands for: one of the format, else one of people's own; empty: a reserved one."""
    folded = _folded(label)
    if folded in _RESERVED or folded.startswith(_OF_STAGE.casefold().strip()):
        return ""
    if any(is_column(label, part) for part in parts):
        return label
    if folded in _columns(parts):
        return _columns(parts)[folded]
    group, sign, inner = label.partition(": ")
    if sign and group.casefold() in _GROUPS and _has(group.casefold(), parts):
        return f"{group.casefold()}.{inner}"
    match = _OF.fullmatch(label)
    emotion = _columns((Emotion,)).get(_folded(match[1])) if match and _has("emotions", parts) else None
    if match and emotion:
        return f"emotions.{match[2]}.{emotion}"
    return next((f"{key}.{label}" for key in _OWN if _has(key, parts)), label)


def stage_label(label: str) -> str:
    """Return the label of what is said of a stage as a whole."""
    return _OF_STAGE + label


def label_of_stage(text: str) -> str:
    """Return the label that says of a stage what others say of touchpoints; empty if it is none of a stage."""
    head, sign, label = text.partition(_OF_STAGE.strip())
    return label.removeprefix(" ") if sign and not head.strip() else ""


def is_label(text: str, label: str) -> bool:
    """Whether a text is a label, however it is written."""
    return _folded(text) == label.casefold()


def _has(key: str, parts: Parts) -> bool:
    return any(key in fields(part) for part in parts)


def _of_persona(column: str) -> str:
    """The label of how it feels to one persona."""
    match = _OF_PERSONA.fullmatch(column)
    label = _labels((Emotion,)).get(match[2]) if match else None
    return f"{label} of {match[1]}" if match and label else ""


@cache
def _labels(parts: Parts) -> dict[str, str]:
    """The labels of all columns of the format that the parts have, by column."""
    labels = {FILE: _WORDS[FILE]}
    for part in parts:
        columns = _columns_of(part)
        labels |= {column: _spelled(f"emotion.{column}" if part is Emotion else column) for column in columns}
        labels |= {"text": _FACES[part]} if part in _FACES else {}
    return labels


def _columns_of(part: type[Part]) -> Iterator[str]:
    for key, annotation in fields(part).items():
        if is_spread(annotation):
            yield from (f"{key}.{inner}" for inner in _columns_of(annotation))
        elif get_origin(annotation) is not dict:
            yield key


@cache
def _columns(parts: Parts) -> dict[str, str]:
    return {_folded(label): column for column, label in _labels(parts).items()}


def _spelled(column: str) -> str:
    """The words for a column."""
    words = column.removeprefix("psychographics.").replace(".", ": ").replace("_", " ")
    return _WORDS.get(column, words[:1].upper() + words[1:])


def _folded(label: str) -> str:
    return " ".join(label.casefold().replace("_", " ").split())
