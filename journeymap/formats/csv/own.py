"""The text of our own CSV or TSV, whoever edited it since and in whatever spreadsheet -> maps."""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import islice

from journeymap.formats.csv.table import DELIMITERS, Record, records_of
from journeymap.formats.csv.write import COLUMNS, KIND
from journeymap.formats.draft import Given, Imported, NotAMapError
from journeymap.formats.rows import Row, drafts_of, order_of, spelled_day, unguarded
from journeymap.formats.rows.cell import fields
from journeymap.formats.rows.part import is_column
from journeymap.formats.rows.rows import PARTS
from journeymap.wording import nearest

_FIRST, _FIRST_ROWS = 20_000, 20


def recognises(given: Given) -> int:
    """Return 2 if a source is our own table, else 0."""
    return 2 if _delimiter(given.text) else 0


def _delimiter(text: str) -> str:
    """What stands between the cells of our own table; empty if it is none."""
    return next((sign for sign in DELIMITERS if _has_header(text[:_FIRST], sign)), "")


def _has_header(text: str, delimiter: str) -> bool:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return any(is_own(row) for row in islice(rows, _FIRST_ROWS))
    except csv.Error:
        return False


def is_own(cells: Sequence[str]) -> bool:
    """Whether these are the cells of the header of our own table."""
    return {KIND, "stage", "name"} <= {cell.strip("\ufeff ").lower() for cell in cells}


def read(given: Given) -> Imported:
    """Return the maps of our own table.

    Raises:
        NotAMapError: it is none, or there is no row of a stage or touchpoint.
        UnsafeSourceError: it is larger than a table of people could be.
    """
    records = [record for record in records_of(given.text, _delimiter(given.text) or ",") if any(record.cells)]
    header = next((index for index, record in enumerate(records) if is_own(record.cells)), None)
    if header is None:
        raise NotAMapError('it has no columns "jmap", "stage" and "name", as the tables of jmap have')
    imported = Imported()
    for record in records[:header]:
        if not record.cells[0].lower().startswith("sep="):
            imported.lose(record.line, f'"{", ".join(filter(None, record.cells))}" before the table')
    rows = list(_rows(records[header], records[header + 1 :], imported))
    imported.drafts = drafts_of(rows, imported, given.spoken_name)
    return imported


def _rows(header: Record, records: Sequence[Record], imported: Imported) -> Iterator[Row]:
    columns = [_column(unguarded(cell.lstrip("\ufeff"))) for cell in header.cells]
    days = [index for index, column in enumerate(columns) if column in _day_columns()]
    is_month_first = order_of(cell for record in records for index in days for cell in record.cells[index : index + 1])
    for record in records:
        for index in days:
            if index < len(record.cells):
                record.cells[index] = spelled_day(record.cells[index], is_month_first=is_month_first)
        if row := _row(columns, record, imported):
            yield row


@cache
def _day_columns() -> frozenset[str]:
    return frozenset(key for part in PARTS.values() for key, type_ in fields(part).items() if type_ is date)


def _column(label: str) -> str:
    """The column a header cell names, written as in the format or as people write it; any other is itself."""
    key = label.strip().lower().replace(" ", "_")
    return next((name for name in (label, key) if name in COLUMNS or _is_known(name)), label.strip())


def _is_known(column: str) -> bool:
    return any(is_column(column, part) for part in PARTS.values())


def _row(columns: Sequence[str], record: Record, imported: Imported) -> Row | None:
    cells: dict[str, str] = {}
    for index, cell in enumerate(record.cells):
        column = columns[index] if index < len(columns) else ""
        if cell.strip() and column and column not in cells:
            cells[column] = unguarded(cell)
        elif cell.strip():
            where = f'a second column "{column}"' if column else "a column without a name"
            imported.lose(record.line, f'"{cell}" in {where}')
    if not cells:
        return None
    stage = cells.pop("stage", "")
    kind = _kind(cells.pop(KIND, ""), record.line, imported)
    if kind == "map" and "name" in cells:
        cells["title"] = cells.pop("name")
    elif kind == "stage":
        stage = stage or cells.get("name", "")
    elif stage and kind != "touchpoint":
        imported.lose(record.line, f'"{stage}", a stage in a row of a {kind}')
    return Row(kind, dict(cells), stage, record.line)


def _kind(word: str, line: int, imported: Imported) -> str:
    """The kind of a row by its first cell; a row that a colleague added without one is a touchpoint."""
    kind = word.strip().lower() or "touchpoint"
    if kind not in PARTS:
        kind = nearest(kind, PARTS) or "touchpoint"
        imported.lose(line, f'"{word}"', f'read as "{kind}"')
    return kind
