"""The sheet of a list as we write it, whoever edited it since -> its records: texts by the columns of their part."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.formats.draft import Imported
from journeymap.formats.excel.book import Sheet
from journeymap.formats.excel.labels import PLACES, Parts, column_of, is_label
from journeymap.formats.excel.lists import CARDS
from journeymap.formats.excel.marks import Mark
from journeymap.formats.rows.cell import Cell


@dataclass(frozen=True, slots=True)
class Record:
    """The cells of a record by column of its part, the texts that say where it belongs, and its row."""

    cells: dict[str, Cell]
    places: dict[str, str]
    line: int


def read_list(sheet: Sheet, mark: Mark, parts: Parts, imported: Imported) -> list[Record]:
    """Return the records of a list; cells that none can hold are told to `imported`."""
    across = mark.kind in CARDS
    # Seen with the labels in a row: of cards, rows are columns.
    cells = {(column, row) if across else (row, column): text for (row, column), text in sheet.cells.items()}
    body = {place: text for place, text in sheet.cells.items() if place[0] > mark.row}
    turned = sorted(((column, row) if across else (row, column)) for row, column in body)
    head = mark.column if across else min((row for row, _ in turned), default=0)
    labels = {column: cells[row, column] for row, column in turned if row == head}
    columns = {column: _column(label, parts) for column, label in labels.items()}
    records: dict[int, Record] = {}
    for row, column in turned:
        if row == head:
            continue
        line = column if across else row
        record = records.setdefault(row, Record({}, {}, line))
        target = columns.get(column, "")
        held = record.places if target in PLACES else record.cells
        if target and target not in held:
            held[target] = cells[row, column]
        else:
            label = labels.get(column, "")
            imported.lose(line, f'"{cells[row, column]}" beside "{label}" on the sheet "{sheet.name}"')
    return list(records.values())


def _column(label: str, parts: Parts) -> str:
    place = next((place for place in PLACES if is_label(label, place)), "")
    return place or column_of(label, parts)


def notes_beside(sheet: Sheet, mark: Mark, known: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Yield the cells of a list that is not read back which stand in columns that are not its own, with their rows."""
    head = min((row for row, _ in sheet.cells if row > mark.row), default=0)
    own = {column for (row, column), text in sheet.cells.items() if row == head and text in known}
    for (row, column), text in sorted(sheet.cells.items()):
        if row > mark.row and column not in own:
            yield row, text
