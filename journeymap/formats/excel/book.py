"""The bytes of an Excel workbook -> its sheets: the text of every cell, formulas as their last result, merged cells."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from journeymap.formats.draft import NotAMapError, UnsafeSourceError
from journeymap.formats.excel.archive import Archive, local_name
from journeymap.formats.excel.numbers import formats_of, spelled_number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_CELLS = 200_000
MOST_CHARACTERS = 10_000_000
MOST_SHEETS = 200
_MOST_MERGED = 20_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_WORKBOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_TRUE = ("1", "true")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")

Place = tuple[int, int]
"""Row and column of a cell, from 1."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, from its first to its last row and column."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(slots=True)
class Sheet:
    """A sheet: the texts of its cells by place, and what could not be had as text: `notes`, each with its row.

    `formulas` are those whose last result was taken: row, formula (empty: that of the cell above) and result. `part` is
    the name of the part of the archive that holds the sheet; `links` are cells and the ids of what they lead to.
    """

    name: str
    part: str = ""
    is_hidden: bool = False
    cells: dict[Place, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    notes: list[tuple[int, str]] = field(default_factory=list)
    formulas: list[tuple[int, str, str]] = field(default_factory=list)
    links: list[tuple[Place, str]] = field(default_factory=list)


class Book:
    """A workbook, read a sheet at a time.

    Raises:
        NotAMapError: it is damaged.
        UnsafeSourceError: it is larger than people make them, or refers to what lies outside of it.
    """

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        if _WORKBOOK not in self.archive:
            raise NotAMapError("it is an archive, but no Excel workbook; save it as .xlsx")
        self._strings = self._shared_strings()
        self._formats = formats_of(self.archive)
        self._cells = 0
        self._characters = 0

    def sheets(self) -> Iterator[Sheet]:
        """Yield the sheets in order; charts on sheets of their own are none.

        Raises:
            NotAMapError: one of them is damaged.
            UnsafeSourceError: they are more, or hold more, than people make them.
        """
        targets = self._targets()
        number = 0
        for tag, element in self.archive.elements(_WORKBOOK):
            if tag == "workbookPr" and element.get("date1904") in _TRUE:
                self._formats.is_1904 = True
            if tag == "sheet":
                number += 1
                if number > MOST_SHEETS:
                    raise UnsafeSourceError(f"over the limit of {MOST_SHEETS} sheets")
                id_ = next((value for key, value in element.items() if key.endswith("}id")), "")
                if (target := targets.get(id_, "")) in self.archive:
                    sheet = Sheet(element.get("name", ""), target, element.get("state", "visible") != "visible")
                    self._fill(sheet, target)
                    yield sheet

    def _targets(self) -> dict[str, str]:
        """The parts that hold sheets, by the ids of their relationships."""
        targets = {}
        for tag, element in self.archive.elements("xl/_rels/workbook.xml.rels"):
            if tag == "Relationship" and element.get("Type", "").endswith("/worksheet"):
                path = posixpath.normpath(posixpath.join("/xl", element.get("Target", ""))).lstrip("/")
                targets[element.get("Id", "")] = path
        return targets

    def _shared_strings(self) -> list[str]:
        name = "xl/sharedStrings.xml"
        if name not in self.archive:
            return []
        strings = []
        for tag, element in self.archive.elements(name):
            if tag == "si":
                strings.append(_rich_text(element))
                element.clear()
        return strings

    def _fill(self, sheet: Sheet, part: str) -> None:
        row = 0
        for tag, element in self.archive.elements(part):
            if tag == "row":
                row = _number(element.get("r", ""), row + 1)
                self._row(sheet, row, element)
                element.clear()
            elif tag == "col" and element.get("hidden") in _TRUE:
                first, last = _number(element.get("min", "")), min(_number(element.get("max", "")), _LAST_COLUMN)
                sheet.hidden_columns.update(range(max(first, 1), last + 1))
            elif tag == "hyperlink" and (place := place_of(element.get("ref", "").partition(":")[0])):
                sheet.links.append((place, next((value for key, value in element.items() if key.endswith("}id")), "")))
            elif tag == "mergeCell" and len(sheet.merged) < _MOST_MERGED:
                sheet.merged += _area(element.get("ref", ""))

    def _row(self, sheet: Sheet, row: int, element: "Element") -> None:
        if element.get("hidden") in _TRUE:
            sheet.hidden_rows.append(row)
        column = 0
        for cell in element:
            place = place_of(cell.get("r", "")) or (row, column + 1)
            column = place[1]
            self._cell(sheet, place, cell)

    def _cell(self, sheet: Sheet, place: Place, element: "Element") -> None:
        text = self._text(sheet, place, element)
        if not text.strip():
            return
        if not (1 <= place[0] <= _LAST_ROW and 1 <= place[1] <= _LAST_COLUMN):
            raise NotAMapError("one of its cells lies outside of the sheet")
        self._cells += 1
        self._characters += len(text)
        if self._cells > MOST_CELLS or self._characters > MOST_CHARACTERS:
            limits = f"{MOST_CELLS} cells or {MOST_CHARACTERS // 1_000_000} million characters"
            raise UnsafeSourceError(f"over the limit of {limits}")
        sheet.cells[place] = text

    def _text(self, sheet: Sheet, place: Place, element: "Element") -> str:
        """The text of a cell: of a formula the last result that was saved, never a new one."""
        kind = element.get("t", "n")
        parts = {local_name(child): child for child in element}
        value = parts["v"].text or "" if "v" in parts else ""
        if kind == "inlineStr":
            return _rich_text(parts["is"]) if "is" in parts else ""
        if "f" in parts and (not value or kind == "e"):
            formula = f"={parts['f'].text or ''}"
            result = f", whose result is {value}" if value else ", which has no saved result"
            sheet.notes.append((place[0], f'the formula "{formula}"{result},'))
            return ""
        if kind == "e":
            sheet.notes.append((place[0], f'"{value}", which stands for a mistake,'))
            return ""
        text = self._spelled(kind, value, element.get("s", "0"))
        if "f" in parts:
            sheet.formulas.append((place[0], parts["f"].text or "", text))
        return text

    def _spelled(self, kind: str, value: str, style: str) -> str:
        if kind == "s":
            index = int(value) if value.isdecimal() and len(value) < 9 else -1
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind == "b":
            return "true" if value == "1" else "false"
        return spelled_number(value, style, self._formats) if kind == "n" else unescaped(value)


def unescaped(text: str) -> str:
    """Return text without the escapes that Excel writes for control characters: `_x000D_`."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def _rich_text(element: "Element") -> str:
    """The text of a string with formats, without the readings above Japanese words."""
    parts = []
    for child in element:
        tag = local_name(child)
        if tag == "t":
            parts.append(child.text or "")
        elif tag == "r":
            parts += [run.text or "" for run in child if str(run.tag).endswith("}t")]
    return unescaped("".join(parts))


def place_of(reference: str) -> Place | None:
    """Return the row and column of a reference such as `B7`."""
    match = _REFERENCE.fullmatch(reference)
    if not match:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column


def _area(reference: str) -> list[Area]:
    first, _, last = reference.partition(":")
    start, end = place_of(first), place_of(last or first)
    return [Area(*start, *end)] if start and end and start <= end else []


def _number(text: str, default: int = 0) -> int:
    return int(text[:9]) if text.isdecimal() else default
