"""A workbook -> a text that lists its sheets: panes, widths, merged cells, charts, and every cell with how it looks."""

import io
from collections.abc import Iterator

from openpyxl import load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet


def listing(data: bytes) -> str:
    """Return the listing of a workbook."""
    return "\n".join(line for sheet in load_workbook(io.BytesIO(data)) for line in _sheet(sheet)) + "\n"


def _sheet(sheet: Worksheet) -> Iterator[str]:
    columns = sheet.column_dimensions.items()
    widths = ", ".join(f"{letter} {one.width:g}{' hidden' * one.hidden}" for letter, one in columns)
    yield f"## {sheet.title}: frozen at {sheet.freeze_panes}, filter {sheet.auto_filter.ref}, widths {widths}"
    yield f"merged: {', '.join(sorted(map(str, sheet.merged_cells.ranges)))}"
    for choice in sheet.data_validations.dataValidation:
        yield f"choice: {choice.sqref} {choice.formula1}"
    for chart in sheet._charts:  # type: ignore[attr-defined]
        yield f"chart: {', '.join(one.val.numRef.f for one in chart.series)}"
    for cells in sheet.iter_rows():
        yield from (_cell(cell) for cell in cells if cell.value is not None)


def _cell(cell: Cell | MergedCell) -> str:
    font, fill = cell.font, cell.fill.fgColor.rgb
    look = f"{'bold ' * bool(font.b)}{font.sz:g} #{str(font.color.rgb)[2:]} on #{str(fill)[2:]}"
    kind = f"{cell.data_type} {cell.number_format}{' quoted' * bool(cell.quotePrefix)}"
    return f"{cell.coordinate} {cell.value!r} ({kind}; {look})"
