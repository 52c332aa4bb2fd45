"""A `Document` -> the model of its file, and hits for all that the model does not allow (JM1xx)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from pydantic import ValidationError

from journeymap.coerce import Note, Written, coerce
from journeymap.dates import days, today
from journeymap.document import Document, Limits, read
from journeymap.document.marker import has_key
from journeymap.document.scalars import quoted, yaml11_reading
from journeymap.finding import Edit, Fix, Hit, KeyPath, Place, first_of
from journeymap.model import File

_MAP_KEYS = frozenset(File.model_fields) - {"own", "jmap"}
# What the files of other formats that can be imported are called, YAML and JSON apart.
_OTHER_FORMATS = (
    ".mmd", ".mermaid", ".dgmo", ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd", ".html", ".htm",
    ".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods",
)  # fmt: skip
# Where nothing of a file can be told: it is empty, too large or no text.
_UNREAD = ("JM001", "JM009", "JM012")


@dataclass(frozen=True)
class Loaded:
    """One file as far as it could be understood.

    `name` is its path from the project root with forward slashes. `model` is what could be saved of the file, `None`
    if nothing; it is whole if `hits` holds no error. `hits` are JM0xx and JM1xx. `moved` is where parts of a model that
    is not whole stand in the file, by path, if elsewhere.
    """

    name: str
    document: Document
    model: File | None = None
    hits: tuple[Hit, ...] = ()
    moved: dict[KeyPath, str | int] = field(default_factory=dict)

    @property
    def is_map(self) -> bool:
        """Whether this is a map, not a file of shared definitions."""
        return self.model is not None and self.model.is_map

    def written(self, path: KeyPath) -> KeyPath:
        """Return the key path in the file for a path in the model."""
        if self.moved:
            path = tuple(self.moved.get(path[: end + 1], segment) for end, segment in enumerate(path))
        return self._way.path(path)

    @cached_property
    def _way(self) -> Written:
        return Written(self.document.value)


def load(name: str, data: bytes | str, limits: Limits | None = None) -> Loaded:
    """Read, shape and validate one file; any input gives a `Loaded`, never an exception."""
    return load_document(name, read(name, data, limits))


def load_document(name: str, document: Document) -> Loaded:
    """Shape and validate a document that has been read; any document gives a `Loaded`."""
    if _is_foreign(name, document):
        message = f'"{name}" is not a jmap file; add "jmap: 1", or bring it in with "jmap import"'
        return Loaded(name, document, hits=(Hit(message, Place(span=(0, 0)), code="JM101"),))
    if document.root is None:
        return Loaded(name, document, hits=document.hits)
    if not isinstance(document.value, dict):
        return Loaded(name, document, hits=(*document.hits, *_no_mapping(name, document)))
    return _validated(name, document)


def _is_foreign(name: str, document: Document) -> bool:
    """Whether a file was never meant to be ours: it is called otherwise, or has neither `jmap` nor a key of a map."""
    if isinstance(document.value, dict) and "jmap" in document.value:
        return False
    codes = {hit.code for hit in document.hits}
    if name.lower().endswith(_OTHER_FORMATS):
        return "JM009" not in codes and not has_key(document.text, "jmap")
    if isinstance(document.value, dict):
        return not _MAP_KEYS & document.value.keys()
    return codes.isdisjoint(_UNREAD) and not _looks_ours(document)


def _looks_ours(document: Document) -> bool:
    """Whether a text that is no mapping has lines of a map in it; what could not be read may have any key of one."""
    keys = {"jmap"} if document.root is not None else {"jmap", *_MAP_KEYS}
    start = r"(?:^|(?<=[{,?-]))[ \t]*[\"']?"
    return bool(re.search(rf"{start}(?:{'|'.join(sorted(keys))})[\"']?\s*:", document.text, re.MULTILINE))


def _validated(name: str, document: Document) -> Loaded:
    assert document.root is not None  # load_document has looked
    shaped, notes = coerce(File, document.value, document.root, document.text)
    lacks_title = "stages" in shaped and "title" not in shaped
    errors: list[Any] = [{"type": "missing", "loc": ("title",), "input": shaped}] if lacks_title else []
    model: File | None = None
    try:
        model = File.model_validate(shaped)
    except ValidationError as error:
        errors += error.errors(include_url=False)
    mistakes: list[Hit] = []
    moved: dict[KeyPath, str | int] = {}
    if errors:
        # Imported late: a file without mistakes needs no sentences about them.
        from journeymap.misfit import hits_of

        mistakes, saved = hits_of(File, shaped, errors, document)
        model, moved = saved.model, saved.moved
    notes = [note for note in notes if not (lacks_title and note.path == ("title",))]
    hits = _once([*document.hits, *_of_notes(notes, document.text), *mistakes], document)
    return Loaded(name, document, model, hits, moved)


def _once(hits: list[Hit], document: Document) -> tuple[Hit, ...]:
    """The hits without those that say the same of the same place, where an alias leads to it again."""
    said = {(hit.code, hit.message, document.span(hit.place)): hit for hit in reversed(hits)}
    return tuple(hit for hit in hits if said[hit.code, hit.message, document.span(hit.place)] is hit)


def _no_mapping(name: str, document: Document) -> Iterator[Hit]:
    if any(hit.code == "JM009" for hit in document.hits):
        return
    from journeymap.misfit import found

    message = f'"{name}" must be a mapping, not {found(document.value)}; write "jmap: 1" and a "title"'
    yield Hit(message, Place(), code="JM103")


def _of_notes(notes: Iterable[Note], text: str) -> Iterator[Hit]:
    by_kind: dict[str, list[Note]] = {}
    for note in notes:
        by_kind.setdefault(note.kind, []).append(note)
    for alike in by_kind.values():
        yield from first_of(hit for note in alike if (hit := _of_note(note, text)))


def _of_note(note: Note, text: str) -> Hit | None:
    place = Place(note.path, span=(note.start, note.end))
    if note.kind == "blank":
        return Hit(f'"{note.key}" is empty; fill it in or delete it', place, code="JM110")
    if note.kind == "ambiguous":
        return _ambiguous(note, text)
    if note.kind == "duration" and days(note.text) is None:
        message = f'"{note.text}" is not a length of time jmap can count; write "3 days", "2-3 weeks" or "P3D"'
        return Hit(message, place, code="JM109")
    if note.kind == "day" and note.key != "due" and _is_ahead(note.text):
        message = f'"{note.key}" is "{note.text}", which is still to come; give the day it happened'
        return Hit(message, place, code="JM111")
    return None


def _ambiguous(note: Note, text: str) -> Hit:
    written = text[note.start : note.end]
    message = f'unquoted "{written}" is {yaml11_reading(written)} to YAML 1.1 readers; put it in quotes'
    fix = Fix("put it in quotes", (Edit(note.start, note.end, quoted(written)),), safe=True)
    return Hit(message, Place(note.path, span=(note.start, note.end)), fix=fix, code="JM010")


def _is_ahead(text: str) -> bool:
    """Whether the day lies after tomorrow (tomorrow may be today elsewhere)."""
    try:
        return date.fromisoformat(text) > today() + timedelta(days=1)
    except ValueError:
        return False
