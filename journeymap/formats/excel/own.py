"""The sheets of our own workbook, whoever edited them since -> drafts of the maps and of what they share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from journeymap.formats.draft import Draft, Given, Imported, NotAMapError
from journeymap.formats.excel.book import Sheet
from journeymap.formats.excel.cast import personas_of, word_of
from journeymap.formats.excel.details import LISTED, Detail, join
from journeymap.formats.excel.labels import MAP, REF, STAGE, TOUCHPOINT
from journeymap.formats.excel.list_read import Record, notes_beside, read_list
from journeymap.formats.excel.lists import FINDINGS
from journeymap.formats.excel.map_read import ReadMap, is_map, read_map
from journeymap.formats.excel.marks import mark_of
from journeymap.formats.rows import Row, draft_of, tables_of
from journeymap.formats.rows.part import put
from journeymap.formats.rows.rows import SHARED


@dataclass(slots=True)
class _Workbook:
    """What the sheets of a workbook tell: its maps, and the rows and details of each by its place among them.

    Rows under -1 are for all maps.
    """

    imported: Imported
    maps: list[ReadMap] = field(default_factory=list)
    rows: dict[int, list[Row]] = field(default_factory=dict)
    details: dict[int, list[Detail]] = field(default_factory=dict)

    def map_called(self, name: str) -> int:
        """Return which map a cell names by its title or sheet: the only one however it is called; -1: none."""
        names = [[one.title for one in self.maps], [one.sheet for one in self.maps]]
        found = next((among.index(name) for among in names if among.count(name) == 1), -1)
        return 0 if found < 0 and len(self.maps) == 1 and name else found


def is_own(sheets: Iterable[Sheet]) -> bool:
    """Whether one of the sheets is that of a map as we write it."""
    return any((mark := mark_of(sheet)) and is_map(sheet, mark) for sheet in sheets)


def read(given: Given, sheets: Sequence[Sheet], imported: Imported) -> None:
    """Put the drafts of our own workbook into `imported`.

    Raises:
        NotAMapError: no map has a stage or touchpoint.
    """
    book = _Workbook(imported)
    lists = []
    for sheet in sheets:
        mark = mark_of(sheet)
        if mark and is_map(sheet, mark):
            book.maps.append(read_map(sheet, mark, imported))
        elif mark and mark.kind:
            lists.append((sheet, mark))
        elif sheet.cells:
            imported.lose(1, f'the sheet "{sheet.name}" with {len(sheet.cells)} cells, which is none of ours,')
    for sheet, mark in lists:
        if mark.kind == "findings":
            for row, text in notes_beside(sheet, mark, FINDINGS):
                imported.lose(row, f'"{text}" on the sheet "{sheet.name}"')
        elif mark.kind in LISTED:
            _add_details(book, mark.kind, read_list(sheet, mark, (LISTED[mark.kind],), imported))
        else:
            kind, part = next((kind, part) for kind, (key, part) in SHARED.items() if key == mark.kind)
            _add_rows(book, kind, read_list(sheet, mark, (part,), imported))
    imported.drafts += _drafts(book, given.spoken_name)
    if not any(draft.kind == "map" for draft in imported.drafts):
        raise NotAMapError("it has no stage and no touchpoint")


def _add_rows(book: _Workbook, kind: str, records: Iterable[Record]) -> None:
    for record in records:
        number = book.map_called(record.places.get(MAP, ""))
        book.rows.setdefault(number, []).append(Row(kind, record.cells, line=record.line))


def _add_details(book: _Workbook, key: str, records: Iterable[Record]) -> None:
    for record in records:
        values: dict[str, Any] = {}
        for column, cell in record.cells.items():
            put(values, LISTED[key], column, cell)
        map_, stage, touchpoint, ref = (record.places.get(place, "") for place in (MAP, STAGE, TOUCHPOINT, REF))
        detail = Detail(key, stage, touchpoint, values, ref, record.line)
        number = book.map_called(map_) if map_ or len(book.maps) > 1 else 0
        book.details.setdefault(number, []).append(detail)


def _drafts(book: _Workbook, title: str) -> Iterator[Draft]:
    """The drafts: what all maps share, then the maps; details of no map are told."""
    for detail in book.details.get(-1, []):
        book.imported.lose(detail.line, f'"{detail.text}", which is on no map,')
    ids: set[Any] = set()
    for number in [-1] * bool(book.rows.get(-1)) + [*range(len(book.maps))]:
        one = book.maps[number] if number >= 0 else ReadMap("", Row("map"), [])
        if (id_ := one.head.cells.get("id")) in ids:
            book.imported.lose(one.head.line, f'the id "{id_}" of the sheet "{one.sheet}", which another map has,')
            del one.head.cells["id"]
        ids |= {id_} - {None}
        rows = [*book.rows.get(number, []), *_borrowed(book, number, one.personas)]
        (table,) = tables_of([*([one.head] if number >= 0 else []), *rows, *one.rows], book.imported)
        personas = personas_of(one.personas, table.value.pop("personas", []))
        table.value |= {"personas": personas} if personas else {}
        join(table.value, book.details.get(number, []) if number >= 0 else [], book.imported)
        if draft := draft_of(table, book.imported, title):
            yield draft


def _borrowed(book: _Workbook, number: int, words: Sequence[str]) -> list[Row]:
    """The personas that only another map defines, but the copy of its sheet that a colleague made needs, too."""
    personas = {other: [row for row in rows if row.kind == "persona"] for other, rows in book.rows.items()}
    known = {word_of(row.cells) for other in (number, -1) for row in personas.get(other, [])}
    wanted = {*words} - known
    lent = {word_of(row.cells): row for rows in personas.values() for row in rows if "id" not in row.cells}
    return [lent[word] for word in words if word in wanted and word in lent]
