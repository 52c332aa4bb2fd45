"""The first cell of a sheet -> whether it is one of ours, and of what kind."""

from dataclasses import dataclass

from journeymap.formats.excel.book import Sheet

MARK = "jmap"
"""What the first cell of each of our sheets begins with; those of lists go on with the kind of the list."""
_LOOKED_AT = 12
_KINDS = ("opportunities", "pain_points", "personas", "findings", "sources", "metrics", "channels", "teams")


@dataclass(frozen=True, slots=True)
class Mark:
    """Where the mark of a sheet stands, and the kind of the list; empty for a map."""

    row: int
    column: int
    kind: str


def mark_of(sheet: Sheet) -> Mark | None:
    """Return the mark of a sheet, wherever rows and columns were put before it; `None` if it is none of ours."""
    for row, column in sorted(place for place in sheet.cells if place[0] <= _LOOKED_AT):
        words = sheet.cells[row, column].casefold().split()
        if words[:1] == [MARK] and (len(words) == 1 or words[1:] in [[kind] for kind in _KINDS]):
            return Mark(row, column, words[1] if len(words) > 1 else "")
    return None
