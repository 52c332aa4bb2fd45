"""Maps <-> rows of cells, one for each of their parts: what our own tables of every format share."""

from journeymap.formats.rows.days import order_of, spelled_day
from journeymap.formats.rows.drafts import draft_of, drafts_of
from journeymap.formats.rows.guard import guarded, unguarded
from journeymap.formats.rows.rows import Row, Table, rows_of, shared_rows, tables_of
from journeymap.formats.rows.shared import shared

__all__ = [
    "Row",
    "Table",
    "draft_of",
    "drafts_of",
    "guarded",
    "order_of",
    "rows_of",
    "shared",
    "shared_rows",
    "spelled_day",
    "tables_of",
    "unguarded",
]
