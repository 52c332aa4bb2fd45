"""Maps -> CSV and TSV: a row for each part of a map, a column for each key, at least the columns of `COLUMNS`."""

import codecs
from collections.abc import Sequence

from journeymap.formats.csv.table import text_of
from journeymap.formats.outgoing import Exported, Exporter
from journeymap.formats.plain import plain
from journeymap.formats.rows import Row, guarded, rows_of, shared, shared_rows
from journeymap.formats.rows.cell import text_of_number
from journeymap.formats.rows.rows import PARTS
from journeymap.journey import Journey

KIND = "jmap"
"""The column that says what kind of part a row is; no other table has it."""

COLUMNS = (
    KIND, "stage", "name", "id", "description", "channel", "actors", "moment_of_truth", "importance", "duration",
    "wait", "goals", "actions", "thoughts", "questions", "quotes", "emotion.score", "emotion.words", "pain_points",
    "opportunities", "metrics", "frontstage", "backstage", "support", "systems", "owner", "evidence", "basis",
)  # fmt: skip
"""The columns that every table has, in this order; others follow where they are used, those of touchpoints first."""


def _exporter(name: str, delimiter: str) -> Exporter:
    def write_all(journeys: Sequence[Journey]) -> Exported:
        """Return maps below each other, in UTF-8 with a byte order mark, which Excel asks for; nothing is lost."""
        return Exported(codecs.BOM_UTF8 + text_of(_table(journeys), delimiter).encode(), [])

    return Exporter(name, name, lambda journey: write_all([journey]), write_all)


def _table(journeys: Sequence[Journey]) -> list[list[str]]:
    rows = list(shared_rows(shared(journeys)))
    rows += [row for journey in journeys for row in rows_of(plain(journey.model, short=True), file=journey.id)]
    cells = [_cells(row) for row in rows]
    by_kind = {kind: [one for one in cells if one[KIND] == kind] for kind in PARTS}
    used = (column for kind in [*PARTS][::-1] for one in by_kind[kind] for column in one)
    columns = dict.fromkeys([*COLUMNS, *used])
    return [[guarded(column) for column in columns], *([one.get(column, "") for column in columns] for one in cells)]


def _cells(row: Row) -> dict[str, str]:
    """The cells of a row as texts; numbers are numbers, whatever they begin with."""
    cells = {
        column: guarded(cell) if isinstance(cell, str) else text_of_number(cell) for column, cell in row.cells.items()
    }
    name = cells.pop("title" if row.kind == "map" else "name", "")
    at_stage = {"stage": name} if row.kind == "stage" else {"stage": guarded(row.stage), "name": name}
    return {KIND: row.kind} | at_stage | cells


CSV = _exporter("csv", ",")
TSV = _exporter("tsv", "\t")
