"""The model of a file -> its parts and its texts, each with the way to it, found in one walk."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from journeymap.finding import KeyPath
from journeymap.model import File, Part

_NESTED = (Part, list, dict)


class Text(NamedTuple):
    """A text of a file and the way to it in the model.

    `key` is the key it stands under: `pain_points` for the text of a pain point, `severity` for its severity.
    """

    path: KeyPath
    text: str
    key: str


@dataclass(frozen=True)
class Contents:
    """Every part of a file with the way to it, and every text (names and ids too), in the order of the model."""

    parts: list[tuple[KeyPath, Part]] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    @cached_property
    def by_kind(self) -> dict[type[Part], list[Part]]:
        """The parts of each class."""
        found: dict[type[Part], list[Part]] = {}
        for _, part in self.parts:
            found.setdefault(type(part), []).append(part)
        return found

    @cached_property
    def paths(self) -> dict[int, KeyPath]:
        """The way to every part, by the identity of the part."""
        return {id(part): path for path, part in self.parts}


def contents_of(model: File) -> Contents:
    """Return what is in a file; the user's own `x-` keys are never looked at."""
    contents = Contents()
    _collect(model, (), "", contents)
    return contents


def _collect(value: Part | dict[str, Any] | list[Any], path: KeyPath, key: str, found: Contents) -> None:
    entries: Iterable[tuple[str | int, Any]]
    if isinstance(value, Part):
        found.parts.append((path, value))
        entries = [(name, item) for name, item in value.__dict__.items() if item and name != "own"]
    else:
        entries = value.items() if isinstance(value, dict) else enumerate(value)
    for segment, item in entries:
        under = segment if isinstance(segment, str) and segment != "text" else key
        if isinstance(item, str):
            found.texts.append(Text((*path, segment), item, under))
        elif isinstance(item, _NESTED):
            _collect(item, (*path, segment), under, found)
