"""A theme -> how cells look: fonts, fills and borders in its colours, and texts that can only be texts."""

import math
import re
from collections.abc import Iterable, Mapping
from copy import copy
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, cast

from journeymap.formats.rows.cell import Cell, text_of_number
from journeymap.theme import Role, Theme
from journeymap.wording import text_of

if TYPE_CHECKING:
    from openpyxl.cell import Cell as SheetCell
    from openpyxl.worksheet.dimensions import RowDimension
    from openpyxl.worksheet.worksheet import Worksheet

TITLE_ROW = 1
MOST_CHARACTERS = 32_767
"""How many characters a cell holds."""
_FONT = "Calibri"
# What XML cannot hold, and what would be read as an escape. Source: ECMA-376, Part 1, 22.4.2.4 (bstr).
_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_FORMULA = tuple("=+-@\t\r\n'＝＋－＠")
_TEXT = "@"
_ALIGNMENT = {"wrap_text": True, "vertical": "top", "horizontal": "left", "indent": 1}
CENTERED: Mapping[str, Any] = {"horizontal": "center", "indent": 0}
_LINE_HEIGHT, _MOST_HEIGHT = 13.5, 409.0


@dataclass(frozen=True)
class Look:
    """How the cells of one workbook look in a theme."""

    theme: Theme
    _styles: dict[Any, Any] = field(default_factory=dict)

    def begin(self, sheet: "Worksheet", last: int, mark: str, title: str) -> None:
        """Set up the page of a sheet and write its first row, with a mark and a title, to its `last` column."""
        from openpyxl.worksheet.properties import PageSetupProperties

        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.row_dimensions[TITLE_ROW].height = 32
        for column in range(1, max(last, 2) + 1):
            size = 16 if column > 1 else 9
            self.paint(at(sheet, TITLE_ROW, column), self.colour("ink"), self.colour("paper"), size=size, bold=True,
                       lined=False, vertical="center", wrap_text=False)  # fmt: skip
        self.put(at(sheet, TITLE_ROW, 1), mark)
        self.put(at(sheet, TITLE_ROW, 2), title)

    def colour(self, role: Role) -> str:
        """Return a colour as Excel writes it."""
        return f"FF{self.theme[role].removeprefix('#').upper()}"

    def tint(self, role: Role) -> str:
        """Return a colour thinned with the paper."""
        paper, full = (_channels(self.theme[one]) for one in ("paper", role))
        mixed = (round(0.86 * one + 0.14 * other) for one, other in zip(paper, full, strict=True))
        return "FF" + "".join(f"{channel:02X}" for channel in mixed)

    def put(self, cell: "SheetCell", value: Cell) -> None:
        """Write a number as one, and a text so that no spreadsheet ever takes it for anything else."""
        if not isinstance(value, str) and float(text_of(value)) == value:
            cell.value = value
            return
        text = value if isinstance(value, str) else text_of_number(value)
        cell.value = escaped(text)
        cell.data_type = "s"
        cell.number_format = _TEXT
        cell.quotePrefix = text.startswith(_FORMULA)

    def leave(self, cell: "SheetCell", *, is_text: bool) -> None:
        """Make an empty cell ready for a text as it will be typed: no day is made of `1/2`."""
        if is_text:
            cell.number_format = _TEXT

    def paint(
        self, cell: "SheetCell", fill: str = "", ink: str = "", *, size: int = 10, bold: bool = False,
        lined: bool = True, **alignment: Any,
    ) -> None:  # fmt: skip
        """Give a cell its colours (as Excel writes them), its letters, a border, and its place in the cell."""
        # openpyxl takes long to find out that it has seen a style before.
        key = (fill, ink, size, bold, lined, *sorted(alignment.items()))
        if key not in self._styles:
            self._dress(cell, fill, ink, size, bold, {**_ALIGNMENT, **alignment})
            if lined:
                cell.border = self._border
            self._styles[key] = copy(cell._style)  # type: ignore[attr-defined]
        cell._style = copy(self._styles[key])  # type: ignore[attr-defined]

    def _dress(
        self, cell: "SheetCell", fill: str, ink: str, size: int, bold: bool, alignment: Mapping[str, Any]
    ) -> None:
        from openpyxl.styles import Alignment, Font, PatternFill

        cell.font = Font(name=_FONT, sz=size, b=bold, color=ink or self.colour("ink"))
        cell.fill = PatternFill("solid", fgColor=fill or self.colour("paper"))
        cell.alignment = Alignment(**alignment)

    @cached_property
    def _border(self) -> Any:
        from openpyxl.styles import Border, Side

        line = Side("thin", self.colour("hairline"))
        return Border(line, line, line, line)


def at(sheet: "Worksheet", row: int, column: int) -> "SheetCell":
    """Return the cell of a sheet in a row and column."""
    return cast("SheetCell", sheet.cell(row, column))


def fit(sheet: "Worksheet", row: int, texts: Iterable[tuple[Cell, float]], least: float = 0) -> None:
    """Make a row as high as its texts need, each with the width it has in characters; it still grows as people type.

    Excel does this by itself, but not for merged cells, and others do not.
    """
    height = max((_height(str(text), width) for text, width in texts), default=0)
    sheet.row_dimensions[row] = _fitted(sheet, row, min(_MOST_HEIGHT, max(height, least, _LINE_HEIGHT + 3)))


def _fitted(sheet: "Worksheet", row: int, height: float) -> "RowDimension":
    return _fitted_class()(sheet, index=row, ht=height, outlineLevel=sheet.row_dimensions[row].outlineLevel)


@cache
def _fitted_class() -> "type[RowDimension]":
    from openpyxl.worksheet.dimensions import RowDimension

    class Fitted(RowDimension):
        """A row whose height nobody chose."""

        customHeight = False  # noqa: N815

    return Fitted


def _height(text: str, width: float) -> float:
    return _LINE_HEIGHT * sum(max(1, math.ceil(1.08 * _width(line) / (width - 2))) for line in text.split("\n")) + 4


def escaped(text: str) -> str:
    """Return a text as a workbook holds it, cut where it is too long for a cell."""
    text = text[:MOST_CHARACTERS]
    while is_too_long(text):
        text = text[:-1]
    return _escaped(text)


def is_too_long(text: str) -> bool:
    """Whether a text does not fit into a cell; Excel counts characters as UTF-16 does."""
    return len(text) > MOST_CHARACTERS or len(_escaped(text).encode("utf-16-le")) > 2 * MOST_CHARACTERS


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", text)


def _width(line: str) -> int:
    from wcwidth import wcswidth

    return max(wcswidth(line), len(line)) if line else 0


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
