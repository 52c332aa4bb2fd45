"""The rows around a table (a title, `Scenario | Ana moves house`, notes) -> the head of the map."""

import re
from collections.abc import Iterator, Sequence

from journeymap.formats.draft import Imported
from journeymap.formats.facts import Facts, facts
from journeymap.formats.grid import Cell
from journeymap.formats.sheets.sheet import Band, Row, own_cells
from journeymap.formats.words.states import state_of

_LABELLED = re.compile(r"\s*([^:：]{2,40}?)\s*[:：]\s*(\S.*)", re.DOTALL)
_LONGEST_TITLE = 120
_LONGEST_LABEL = 40
_NO_LABELS = ("", "generic", "appendix")
_BARE_NAME = re.compile(
    r"(?:sheet|tabelle|blatt|feuil|feuille|hoja|planilha|folha|лист|シート|시트|工作表|foglio|blad|ark|arkusz)\s*\d*",
    re.IGNORECASE,
)

Said = tuple[str, list[Cell]]
"""A label (empty: none) and what is said under it."""


def title_in(rows: Band) -> Cell | None:
    """Return the title among the rows above a map: the first that stands alone; one that is called so before it."""
    alone = [cells[0] for row in rows if len(cells := own_cells(row)) == 1]
    called = [cells[0] for row in rows for label, cells in _said(row) if facts().key(label) == "title"]
    titles = [cell for cell in alone if not _labelled(cell) and len(cell.words) <= _LONGEST_TITLE]
    return next(iter([*called, *titles]), None)


def is_telling(title: str) -> bool:
    """Whether a title says what its map is of: `Sheet1`, `Journey map` and `As-is` do not."""
    is_state = len(title) <= _LONGEST_LABEL and state_of(title) is not None and not re.search(r"[:–—-] ", title)
    is_generic = facts().key(title) in ("generic", "summary", "title")
    return bool(title.strip()) and not (is_state or is_generic or _BARE_NAME.fullmatch(title.strip()))


def read_around(rows: Band, title: Cell | None, head: Facts, out: Imported) -> None:
    """Put all that rows say of a map, but for its title, on its head; rows of other tables are told as lost."""
    for row in rows:
        for label, cells in _said(row):
            if cells[0] == title:
                continue
            if label or len(cells) == 1:
                head.put(label, cells)
            else:
                out.lose(cells[0].line, f'"{" | ".join(cell.words for cell in cells)}"')


def note_below(rows: Band) -> int:
    """Return where in the rows of a table the notes below it begin: rows of one text that is no entry of a table."""
    end = len(rows)
    while end > 2 and len(cells := own_cells(rows[end - 1])) == 1 and (_labelled(cells[0]) or len(cells[0].words) > 80):
        end -= 1
    return end


def _said(row: Row) -> Iterator[Said]:
    """What a row says: texts with their labels, and what is left without one."""
    left: list[Cell] = []
    cells = own_cells(row)
    while cells:
        cell = cells.pop(0)
        if labelled := _labelled(cell):
            yield labelled
        elif cells and (_is_label(cell) or (len(cells) == 1 and not left and len(cell.words) <= _LONGEST_LABEL)):
            values = _values(cells)
            yield cell.words.rstrip(" :："), values
            cells = cells[len(values) :]
        else:
            left.append(cell)
    if left:
        yield "", left


def _labelled(cell: Cell) -> Said | None:
    """A text that begins with its label."""
    match = _LABELLED.fullmatch(cell.text)
    key = facts().key(match[1]) if match else ""
    # "Customer journey: moving house" is a title as a whole.
    is_label = key not in _NO_LABELS and not (match and key == "title" and " " in match[1].strip())
    return (match[1], [Cell(match[2], cell.line, cell.link)]) if match and is_label else None


def _is_label(cell: Cell) -> bool:
    return len(cell.words) <= _LONGEST_LABEL and (
        cell.words.endswith((":", "：")) or facts().key(cell.text) not in _NO_LABELS
    )


def _values(cells: Sequence[Cell]) -> list[Cell]:
    """What follows a label, up to the next one."""
    labels = (place for place, cell in enumerate(cells) if place and (_is_label(cell) or _labelled(cell)))
    return list(cells[: next(labels, len(cells))])
