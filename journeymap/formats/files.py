"""Drafts -> the files they become: names that do not clash, shared personas once, a word about where they came from."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.dump import dump
from journeymap.formats.draft import Draft
from journeymap.formats.incoming import Outcome
from journeymap.model import slug
from journeymap.shown import spelled

_LONGEST_NAME = 48
# A file of this name would be taken for the settings of a project.
_RESERVED = ("jmap",)
_SUFFIX = ".yaml"
PERSONAS = "personas.yaml"
"""What a file of shared personas is called."""
# What no file may hold, and no reader would miss.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written: its name, its text, the sources it was made of, and whether it is a map."""

    name: str
    text: str
    sources: tuple[str, ...]
    is_map: bool


@dataclass(frozen=True, slots=True)
class _Part:
    """A draft with its own copy of the values, on the way to a file."""

    draft: Draft
    value: dict[str, Any]
    sources: tuple[str, ...]


def files(
    outcomes: Iterable[Outcome], schema: str, known_personas: Collection[str] = (), there: Collection[str] = ()
) -> list[NewFile]:
    """Return the files for all that came in in one run.

    Args:
        outcomes: the sources of the run.
        schema: the address of the JSON Schema for editors, relative to the files.
        known_personas: ids of personas that the project defines already; these are never moved to a shared file.
        there: names of files that a file of shared personas must not take.
    """
    parts = [
        _Part(draft, cleaned(draft.value), (outcome.given.name,)) for outcome in outcomes for draft in outcome.drafts
    ]
    shared = _share_personas(parts, known_personas)
    taken: set[str] = set()
    made = [_file(part, schema, taken) for part in parts]
    taken |= {name.removesuffix(_SUFFIX) for name in there}
    return made + [_file(part, schema, taken) for part in shared]


def _file(part: _Part, schema: str, taken: set[str]) -> NewFile:
    name = _free(part.draft.name or _name(part.value), taken)
    taken.add(name)
    text = dump({"jmap": 1} | part.value, comment=_comment(part), schema=schema)
    return NewFile(name + _SUFFIX, text, part.sources, _is_map(part))


def cleaned(value: Any) -> Any:
    """Return plain values with texts that any file can hold: no control characters, one kind of line end."""
    if isinstance(value, dict):
        return {_clean(key): cleaned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [cleaned(item) for item in value]
    return _clean(value) if isinstance(value, str) else value


def _clean(text: str) -> str:
    text = text.encode("utf-8", "replace").decode("utf-8")
    return _CONTROL.sub("", _LINE_END.sub("\n", text)).strip()


def _name(value: dict[str, Any]) -> str:
    """A name for a file after its title, else after its only persona, else after what it holds."""
    personas = value.get("personas", [])
    words = value.get("title") or (personas[0].get("name", "") if len(personas) == 1 else "")
    name = slug(words)
    if len(name) > _LONGEST_NAME:
        name = name[:_LONGEST_NAME].rpartition("-")[0] or name[:_LONGEST_NAME]
    return name or ("map" if "stages" in value else "personas")


def _free(name: str, taken: Collection[str]) -> str:
    unusable = {*taken, *_RESERVED}
    candidates = (name if number == 1 else f"{name}-{number}" for number in range(1, len(unusable) + 2))
    return next(candidate for candidate in candidates if candidate not in unusable)


def _comment(part: _Part) -> str:
    # Only the names of sources: where they lay on somebody's disk is nobody else's business.
    sources = ", ".join(spelled(re.split(r"[/\\]", source)[-1]) for source in part.sources)
    notes = [spelled(line) for note in part.draft.notes for line in note.splitlines()]
    return "\n".join([f"Imported from {sources}. This is a draft: check it before you rely on it.", *notes])


def _share_personas(parts: Sequence[_Part], known: Collection[str]) -> list[_Part]:
    """Move personas that several maps describe alike out of these maps, into a part of their own."""
    uses: dict[str, list[tuple[_Part, dict[str, Any]]]] = {}
    for part in parts:
        for id_, persona in _local_personas(part).items():
            uses.setdefault(id_, []).append((part, persona))
    elsewhere = {*known, *(id_ for part in parts for id_ in _defined_for_all(part))}
    several = {id_: found for id_, found in uses.items() if len(found) > 1 and id_ not in elsewhere}
    shared = {id_: merged for id_, found in several.items() if (merged := _merged(id_, [item for _, item in found]))}
    for part in parts:
        for id_ in shared.keys() & _local_personas(part).keys():
            part.value["personas"] = [id_ if _local_id(item) == id_ else item for item in part.value["personas"]]
    sources = dict.fromkeys(source for id_ in shared for part, _ in several[id_] for source in part.sources)
    value = {"personas": list(shared.values())}
    return [_Part(Draft(value, PERSONAS.removesuffix(_SUFFIX), "definitions"), value, tuple(sources))] if shared else []


def _local_personas(part: _Part) -> dict[str, dict[str, Any]]:
    """The personas that only this map knows, by the id that stands for them there."""
    personas = part.value.get("personas", []) if _is_map(part) else []
    return {id_: item for item in personas if (id_ := _local_id(item))}


def _local_id(persona: Any) -> str:
    return slug(persona.get("name", "")) if isinstance(persona, dict) and "id" not in persona else ""


def _defined_for_all(part: _Part) -> list[str]:
    personas = [item for item in part.value.get("personas", []) if isinstance(item, dict)]
    return [item.get("id") or slug(item.get("name", "")) for item in personas if "id" in item or not _is_map(part)]


def _is_map(part: _Part) -> bool:
    return "stages" in part.value


def _merged(id_: str, personas: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """All that is said of a persona; empty if two maps say different things."""
    merged: dict[str, Any] = {"id": id_}
    for persona in personas:
        if any(merged.get(key, value) != value for key, value in persona.items()):
            return {}
        merged |= persona
    return merged
