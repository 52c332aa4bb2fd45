"""Rows -> drafts: one a map, and one of all that stands before the maps."""

from collections.abc import Iterable

from journeymap.formats.draft import Draft, Imported, NotAMapError
from journeymap.formats.rows.rows import Row, Table, tables_of
from journeymap.formats.sound import sound

_SHARED = "shared"


def drafts_of(rows: Iterable[Row], imported: Imported, title: str) -> list[Draft]:
    """Return the drafts; a map without a title is called `title`.

    Raises:
        NotAMapError: there is no stage and no touchpoint.
    """
    drafts = [draft for table in tables_of(rows, imported) if (draft := draft_of(table, imported, title))]
    if not any(draft.kind == "map" for draft in drafts):
        raise NotAMapError("it has no stage and no touchpoint")
    return drafts


def draft_of(table: Table, imported: Imported, title: str) -> Draft | None:
    """Return the draft of a map, or of what stands before the maps; `None` for a map without stages, which is told."""
    if table.value["stages"]:
        table.value.setdefault("title", title)
        return Draft(sound(table.value, imported, table.line), table.file)
    del table.value["stages"]
    if "title" in table.value:
        imported.lose(table.line(()), f'"{table.value["title"]}", a map without stages,')
        return None
    return Draft(sound(table.value, imported, table.line), _SHARED, "definitions")
