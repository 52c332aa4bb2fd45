"""Maps <-> rows of cells, one for each of their parts: what our own tables of every format share."""

from journeymap.formats.rows.guard import guarded, unguarded
from journeymap.formats.rows.rows import Row, Table, rows_of, tables_of

__all__ = ["Row", "Table", "guarded", "rows_of", "tables_of", "unguarded"]
