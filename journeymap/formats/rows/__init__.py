"""Maps <-> rows of cells, one for each of their parts: what our own tables of every format share."""

from journeymap.formats.rows.guard import guarded, unguarded
from journeymap.formats.rows.rows import Row, maps_of, rows_of

__all__ = ["Row", "guarded", "maps_of", "rows_of", "unguarded"]
