"""A `Document` -> the model of its file, and hits for all that the model does not allow (JM1xx)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from journeymap.coerce import Note, coerce, is_blank
from journeymap.dates import days, today
from journeymap.document import Document, Limits, read
from journeymap.finding import Hit, KeyPath, Place
from journeymap.misfit import has, hits_of
from journeymap.model import File

_MAP_KEYS = frozenset(File.model_fields) - {"own", "jmap"}


@dataclass(frozen=True)
class Loaded:
    """One file as far as it could be understood.

    `name` is its path from the project root with forward slashes. `model` is what could be saved of the file, `None`
    if nothing; it is whole if `hits` holds no error. `hits` are JM0xx and JM1xx.
    """

    name: str
    document: Document
    model: File | None = None
    hits: tuple[Hit, ...] = field(default=())

    @property
    def is_map(self) -> bool:
        """Whether this is a map, not a file of shared definitions."""
        return self.model is not None and self.model.is_map

    def written(self, path: KeyPath) -> KeyPath:
        """Return the key path in the file for a path in the model, which knows no blank list items.

        The steps from a use of a persona or metric to what is written out there are the model's alone.
        """
        value, way = self.document.value, []
        for segment in path:
            if isinstance(value, list) and isinstance(segment, int):
                segment = self._kept(value, segment)  # noqa: PLW2901 - the written index
            elif segment in ("persona", "metric") and not has(value, segment):
                continue
            way.append(segment)
            value = value[segment] if has(value, segment) else None
        return tuple(way)

    def _kept(self, items: list[Any], index: int) -> int:
        """The position of the item that has the position `index` when blank items are left out."""
        positions = self._positions.get(id(items))
        if positions is None:
            positions = [position for position, item in enumerate(items) if not is_blank(item)]
            self._positions[id(items)] = positions
        return positions[index] if index < len(positions) else len(items)

    @cached_property
    def _positions(self) -> dict[int, list[int]]:
        """Where the items that are not blank stand, for every list that was asked for, by its identity."""
        return {}


def load(name: str, data: bytes | str, limits: Limits | None = None) -> Loaded:
    """Read, shape and validate one file; any input gives a `Loaded`, never an exception."""
    return load_document(name, read(name, data, limits))


def load_document(name: str, document: Document) -> Loaded:
    """Shape and validate a document that has been read."""
    if document.root is None:
        return Loaded(name, document, hits=document.hits)
    if not isinstance(document.value, dict):
        return Loaded(name, document, hits=(*document.hits, *_no_mapping(name, document)))
    if "jmap" not in document.value and not _MAP_KEYS & document.value.keys():
        message = f'"{name}" is not a jmap file; add "jmap: 1", or bring it in with "jmap import"'
        return Loaded(name, document, hits=(*document.hits, Hit(message, Place(span=(0, 0)), code="JM101")))
    return _validated(name, document)


def _validated(name: str, document: Document) -> Loaded:
    assert document.root is not None  # load_document has looked
    shaped, notes = coerce(File, document.value, document.root, document.text)
    hits = [*document.hits, *_of_notes(notes, document.text)]
    try:
        model: File | None = File.model_validate(shaped)
    except ValidationError as error:
        found, model = hits_of(File, shaped, error.errors(include_url=False), document)
        hits += found
    if model is not None and model.is_map and not model.title:
        hits.append(Hit('the map has no "title"; add it', _top(document), code="JM102"))
    return Loaded(name, document, model, tuple(hits))


def _top(document: Document) -> Place:
    return Place((next(iter(document.value)),), part="key")


def _no_mapping(name: str, document: Document) -> Iterator[Hit]:
    if document.value is None or any(hit.code in ("JM009", "JM002") for hit in document.hits):
        return
    found = "a list" if isinstance(document.value, list) else "text"
    message = f'"{name}" must be a mapping, not {found}; write "jmap: 1" and a "title"'
    yield Hit(message, Place(), code="JM103")


def _of_notes(notes: list[Note], text: str) -> Iterator[Hit]:
    for note in notes:
        place = Place(span=(note.start, note.end))
        if note.kind == "blank":
            yield Hit(f'"{note.key}" is empty; fill it in or delete it', place, code="JM110")
        elif note.kind == "ambiguous":
            yield _ambiguous(note, text)
        elif note.kind == "duration" and days(note.text) is None:
            message = f'"{note.text}" is not a length of time jmap can count; write "3 days", "2-3 weeks" or "P3D"'
            yield Hit(message, place, code="JM109")
        elif note.kind == "day" and note.key != "due" and _is_ahead(note.text):
            message = f'"{note.key}" is "{note.text}", which is still to come; give the day it happened'
            yield Hit(message, place, code="JM111")


def _ambiguous(note: Note, text: str) -> Hit:
    from journeymap.document.scalars import yaml11_reading
    from journeymap.finding import Edit, Fix

    written = text[note.start : note.end]
    message = f'unquoted "{written}" is {yaml11_reading(written)} to YAML 1.1 readers; put it in quotes'
    fix = Fix("put it in quotes", (Edit(note.start, note.end, f'"{written}"'),), safe=True)
    return Hit(message, Place(span=(note.start, note.end)), fix=fix, code="JM010")


def _is_ahead(text: str) -> bool:
    """Whether the day lies after tomorrow (tomorrow may be today elsewhere)."""
    from datetime import date

    try:
        return date.fromisoformat(text) > today() + timedelta(days=1)
    except ValueError:
        return False
