"""Maps <-> our own CSV: a row for each part of a map, a column for each key, at least the columns of `COLUMNS`."""

import codecs
from collections.abc import Iterator, Sequence

from journeymap.formats.csv.table import Record, text_of
from journeymap.formats.draft import Draft, Given, Imported, NotAMapError
from journeymap.formats.outgoing import Exported
from journeymap.formats.plain import plain
from journeymap.formats.rows import Row, guarded, rows_of, tables_of, unguarded
from journeymap.formats.rows.part import is_column
from journeymap.formats.rows.rows import PARTS
from journeymap.formats.sound import sound
from journeymap.journey import Journey
from journeymap.wording import nearest
from journeymap.wording import text_of as text_of_number

_KIND = "jmap"
COLUMNS = (
    _KIND, "stage", "name", "id", "description", "channel", "actors", "moment_of_truth", "importance", "duration",
    "wait", "goals", "actions", "thoughts", "questions", "quotes", "emotion.score", "emotion.words", "pain_points",
    "opportunities", "metrics", "frontstage", "backstage", "support", "systems", "owner", "evidence", "basis",
)  # fmt: skip
"""The columns that every table has, in this order; others follow where they are used."""


def write(journey: Journey) -> Exported:
    """Return a map as CSV in UTF-8 with a byte order mark, which Excel asks for; nothing is lost."""
    return write_all([journey])


def write_all(journeys: Sequence[Journey]) -> Exported:
    """Return maps as one CSV, below each other."""
    rows = [_cells(row) for journey in journeys for row in rows_of(plain(journey.model, short=True))]
    columns = dict.fromkeys([*COLUMNS, *(column for row in rows for column in row)])
    table = [[guarded(column) for column in columns], *([row.get(column, "") for column in columns] for row in rows)]
    return Exported(codecs.BOM_UTF8 + text_of(table).encode(), [])


def _cells(row: Row) -> dict[str, str]:
    """The cells of a row as texts; numbers are numbers, whatever they begin with."""
    cells = {
        column: guarded(cell) if isinstance(cell, str) else text_of_number(cell) for column, cell in row.cells.items()
    }
    name = cells.pop("title" if row.kind == "map" else "name", "")
    at_stage = {"stage": name} if row.kind == "stage" else {"stage": guarded(row.stage), "name": name}
    return {_KIND: row.kind} | at_stage | cells


def is_own(record: Record) -> bool:
    """Whether a record is the header of our own CSV."""
    return record.cells[:1] == [_KIND] and {"stage", "name"} <= set(record.cells)


def read(given: Given, header: Record, records: Iterator[Record]) -> Imported:
    """Return the maps of our own CSV, whoever edited it since.

    Raises:
        NotAMapError: there is no row of a stage or touchpoint.
    """
    imported = Imported()
    columns = [_column(unguarded(cell)) for cell in header.cells]
    rows = [row for record in records if (row := _row(columns, record, imported))]
    for table in tables_of(rows, imported):
        if table.value["stages"]:
            table.value.setdefault("title", given.spoken_name)
            imported.drafts.append(Draft(sound(table.value, imported, table.line)))
    if not imported.drafts:
        raise NotAMapError("it has no row of a stage or touchpoint")
    return imported


def _column(label: str) -> str:
    """The column a header cell names, written as in the format or as people write it; any other is itself."""
    key = label.strip().lower().replace(" ", "_")
    return next((name for name in (label, key) if name in COLUMNS or _is_known(name)), label.strip())


def _is_known(column: str) -> bool:
    return any(is_column(column, part) for part in PARTS.values())


def _row(columns: Sequence[str], record: Record, imported: Imported) -> Row | None:
    cells = {column: unguarded(cell) for column, cell in zip(columns, record.cells, strict=False) if cell.strip()}
    for cell in record.cells[len(columns) :]:
        if cell.strip():
            imported.lose(record.line, f'"{cell}" in a column without a name')
    if not cells:
        return None
    stage = cells.pop("stage", "")
    kind = _kind(cells.pop(_KIND, ""), record.line, imported)
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
