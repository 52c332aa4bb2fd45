"""A value of one key <-> what stands in a cell: a text, a number, words with commas, entries a line each."""

import re
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from journeymap.formats.rows.days import spelled_day
from journeymap.formats.rows.entry import line_of, read_line, shortest
from journeymap.formats.rows.flow import flow, read_flow
from journeymap.model import Part, bare
from journeymap.wording import text_of

Cell = str | int | float
"""What a cell holds: a text, or a number."""

BULLET = "•"
_NUMBER = re.compile(r"\s*[-+]?\d+(?:[.,]\d+)?(?:[eE][-+]?\d{1,3})?\s*")
# Spreadsheets write them in the language of their edition.
_YES = ("true", "yes", "x", "1", "wahr", "ja", "vrai", "oui", "verdadero", "sí", "verdadeiro", "sim", "истина", "да")
_NO = ("false", "no", "0", "falsch", "nein", "faux", "non", "falso", "não", "ложь", "нет")
# Lists of ids and single words; all other lists hold sentences.
_WORDS = frozenset({"tags", "evidence", "channel", "channels", "actors", "words", "personas", "addresses", "code"})

Form = Literal["text", "number", "truth", "day", "words", "entries", "entry", "value"]


class Kind(NamedTuple):
    """How the value of a key is written in a cell; for entries, which part of the model they are."""

    form: Form
    part: type[Part] | None = None


VALUE = Kind("value")
"""What may be anything: the user's own keys."""


@cache
def fields(model: type[Part]) -> dict[str, Any]:
    """Return the types of the values of a part by key, without `None` and without what they are restricted to."""
    return {key: _unrestricted(info.annotation) for key, info in model.keys().items()}


@cache
def kind_of(key: str, annotation: Any) -> Kind:
    """Return how values of this type are written in a cell below `key`."""
    annotation = _unrestricted(annotation)
    if get_origin(annotation) is list:
        inner = _unrestricted(get_args(annotation)[0])
        part = inner if isinstance(inner, type) and issubclass(inner, Part) else None
        return Kind("words" if part is None and key in _WORDS else "entries", part)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return Kind("entry", annotation)
    if "true" in get_args(annotation):
        return Kind("truth")
    forms: dict[Any, Form] = {Any: "value", bool: "truth", int: "number", float: "number", date: "day"}
    return Kind(forms.get(annotation, "text"))


def _unrestricted(annotation: Any) -> Any:
    annotation = bare(annotation)
    return _unrestricted(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def write_cell(kind: Kind, value: Any, *, bullets: bool = False) -> Cell:
    """Return what stands in a cell for `value`; with `bullets`, several entries have one each."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float) and kind.form != "value":
        return value
    if kind.form in ("text", "day") and isinstance(value, str):
        return value
    if kind.form == "entries":
        value = [shortest(kind.part, entry) for entry in value]
    return next((text for text in _ways(kind, value, bullets) if text and read_cell(kind, text) == value), flow(value))


def _ways(kind: Kind, value: Any, bullets: bool) -> tuple[str, ...]:
    """The ways to write a value as people would, the best first."""
    if kind.form == "entry":
        return (line_of(kind.part, value),)
    if kind.form == "words" and all(isinstance(word, str) for word in value):
        return (", ".join(value), "\n".join(value))
    if kind.form == "entries" and isinstance(value, list):
        mark = f"{BULLET} " if bullets and len(value) > 1 else ""
        return ("\n".join(mark + line_of(kind.part, entry) for entry in value),)
    return ()


def read_cell(kind: Kind, cell: Cell) -> Any:
    """Return the value that a cell holds; a text that is no number where one is meant stays a text."""
    if kind.form == "number" and not isinstance(cell, str):
        return cell
    text = cell if isinstance(cell, str) else text_of_number(cell)
    if kind.form == "number":
        return _number(text) if _NUMBER.fullmatch(text) else text
    if kind.form == "truth":
        word = text.strip().lower()
        return True if word in _YES else False if word in _NO else text
    if kind.form == "value":
        return read_flow(text)
    if kind.form == "entry":
        return read_line(kind.part, text)
    if kind.form == "day":
        return spelled_day(text)
    return text if kind.form == "text" else _read_list(kind, text)


def text_of_number(number: float) -> str:
    """Return a number as people write it if that is exact, else with all of its digits."""
    text = text_of(number)
    return text if float(text) == number else repr(number)


def _number(text: str) -> int | float:
    number = float(text.replace(",", "."))
    return int(number) if number.is_integer() else number


def _read_list(kind: Kind, text: str) -> list[Any]:
    if text.startswith("[") and isinstance(items := read_flow(text), list):
        return items
    if kind.form == "words":
        words = text.split("\n") if "\n" in text else text.split(",")
        return [word.strip() for word in words if word.strip()]
    lines = (line.strip().removeprefix(BULLET).strip() for line in text.split("\n"))
    return [read_line(kind.part, line) for line in lines if line]
