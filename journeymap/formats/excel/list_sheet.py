"""Records -> a sheet that lists them: a row or a column each, formatted, with a filter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.formats.excel.choices import offer
from journeymap.formats.excel.labels import PLACES, REF, Parts, label_of
from journeymap.formats.excel.look import TITLE_ROW, Look, at, fit
from journeymap.formats.excel.marks import MARK
from journeymap.formats.rows.cell import Cell
from journeymap.theme import PERSONAS, Role

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.worksheet import Worksheet

HEAD = 2
"""The row of a list that holds the labels (of cards: the column 1)."""

Record = Mapping[str, Cell]

_NARROW = frozenset(
    {"severity", "frequency", "status", "impact", "effort", "due", "id", "type", "kind", "value", "unit", "baseline",
     "target", "direction", "as_of", "method", "date", "participants", "personas", "basis", "Level", "Rule", "Line"}
)  # fmt: skip
_WIDE = frozenset({"text", "name", "solutions", "note", "Finding", "What to do"})
_CARD_LABEL, _CARD = 24, 46
# Rows for records to come, in which people may choose words, too.
_NEW = 200


@dataclass(frozen=True, slots=True)
class List:
    """What stands on a sheet: its kind (a word of the mark), title, the parts it is of, its keys and its records.

    Keys are columns of the parts, or one of the labels that say where a record belongs.
    """

    kind: str
    title: str
    parts: Parts
    keys: Sequence[str]
    records: Sequence[Record]

    def label(self, key: str) -> str:
        """Return the label of a key."""
        return label_of(key, self.parts) if self.parts and key not in PLACES else key


def write_rows(sheet: "Worksheet", listed: List, look: Look, colours: Mapping[str, Role]) -> None:
    """Write a record a row. `colours` gives words in the first column their own."""
    from openpyxl.utils import get_column_letter

    last = max(len(listed.keys), 1)
    look.begin(sheet, last, f"{MARK} {listed.kind}", listed.title)
    for column, key in enumerate(listed.keys, start=1):
        _head(at(sheet, HEAD, column), listed.label(key), look)
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width = _width(key)
        dimension.hidden = key == REF
        for row, record in enumerate(listed.records, start=HEAD + 1):
            cell = at(sheet, row, column)
            role = colours.get(str(record.get(key, ""))) if column == 1 else None
            look.paint(cell, ink=look.colour(role) if role else "", bold=key == "text" or bool(role))
            _put(cell, record.get(key), look)
        offer(sheet, key, listed.parts, HEAD + 1, (column, column), HEAD + len(listed.records) + _NEW)
    for row, record in enumerate(listed.records, start=HEAD + 1):
        fit(sheet, row, ((record.get(key, ""), _width(key)) for key in listed.keys))
    sheet.auto_filter.ref = f"A{HEAD}:{get_column_letter(last)}{HEAD + max(len(listed.records), 1)}"
    sheet.freeze_panes = f"A{HEAD + 1}"


def write_cards(sheet: "Worksheet", listed: List, look: Look) -> None:
    """Write a record a column, with the labels at the side: one reads it from top to bottom."""
    from openpyxl.utils import get_column_letter

    look.begin(sheet, len(listed.records) + 1, f"{MARK} {listed.kind}", listed.title)
    sheet.column_dimensions["A"].width = _CARD_LABEL
    for row, key in enumerate(listed.keys, start=TITLE_ROW + 1):
        label = at(sheet, row, 1)
        look.paint(label, look.colour("cell"), bold=True)
        look.put(label, listed.label(key))
        for column, record in enumerate(listed.records, start=2):
            cell = at(sheet, row, column)
            if key == "name":
                role = PERSONAS[(column - 2) % len(PERSONAS)]
                look.paint(cell, look.colour(role), look.colour("on-score"), size=13, bold=True)
            else:
                look.paint(cell)
            _put(cell, record.get(key), look)
        width = _CARD * (0.75 if key == "name" else 1)
        texts = ((record.get(key, ""), width) for record in listed.records)
        fit(sheet, row, [(listed.label(key), _CARD_LABEL), *texts])
        offer(sheet, key, listed.parts, row, (2, len(listed.records) + 1))
    for column in range(2, len(listed.records) + 2):
        sheet.column_dimensions[get_column_letter(column)].width = _CARD
    name = TITLE_ROW + 1 + ([*listed.keys, "name"].index("name"))
    sheet.freeze_panes = f"B{min(name, TITLE_ROW + len(listed.keys)) + 1}"


def _width(key: str) -> int:
    return 48 if key in _WIDE else 13 if key in _NARROW else 24


def _head(cell: "SheetCell", label: str, look: Look) -> None:
    look.paint(cell, look.colour("cell"), bold=True, vertical="center")
    look.put(cell, label)


def _put(cell: "SheetCell", value: Cell | None, look: Look) -> None:
    if value is None:
        look.leave(cell, is_text=True)
    else:
        look.put(cell, value)
