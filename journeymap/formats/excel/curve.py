"""Rows of scores -> the emotion curve, a line chart of Excel's own right above the columns it tells of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeymap.formats.excel.look import Look

if TYPE_CHECKING:
    from openpyxl.chart import LineChart
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.worksheet.worksheet import Worksheet

ROW_HEIGHT = 150
"""Points."""
_POINT = 12_700
_TOUCHPOINT_ROW = 3


@dataclass(frozen=True, slots=True)
class Series:
    """A line: the row of its scores, its colour as Excel writes it, and whether they were only read from words."""

    row: int
    colour: str
    is_read: bool = False


def draw(
    sheet: "Worksheet", row: int, columns: tuple[int, int], series: Sequence[Series], scale: tuple[float, float],
    look: Look,
) -> None:  # fmt: skip
    """Put a chart over the cells of `row` from the first to the last of `columns`; every point is above its column."""
    from openpyxl.chart import LineChart
    from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor

    chart = LineChart()
    for one in series:
        _add(chart, sheet, columns, one)
    _set_axes(chart, scale, look)
    chart.legend = None
    chart.title = None
    chart.display_blanks = "span"
    chart.graphical_properties = _nothing()
    start, end = AnchorMarker(columns[0] - 1, 0, row - 1, 0), AnchorMarker(columns[1], 0, row, 0)
    chart.anchor = TwoCellAnchor("twoCell", start, end)  # type: ignore[assignment]  # the stubs know names of cells
    sheet.add_chart(chart)


def _add(chart: "LineChart", sheet: "Worksheet", columns: tuple[int, int], series: Series) -> None:
    from openpyxl.chart import Reference
    from openpyxl.chart import Series as ChartSeries
    from openpyxl.chart.data_source import StrRef
    from openpyxl.chart.series import SeriesLabel

    first, last = columns
    line = ChartSeries(Reference(sheet, min_col=first, max_col=last, min_row=series.row, max_row=series.row))
    line.tx = SeriesLabel(StrRef(f"{_quoted(sheet.title)}!$A${series.row}"))
    line.smooth = False
    line.marker.symbol = "circle"
    line.marker.size = 9
    colour = series.colour[2:]
    line.marker.graphicalProperties.line.solidFill = colour
    line.marker.graphicalProperties.solidFill = "FFFFFF" if series.is_read else colour
    line.graphicalProperties.line.solidFill = colour
    line.graphicalProperties.line.width = 2 * _POINT
    if series.is_read:
        line.graphicalProperties.line.noFill = True
        line.graphicalProperties.line.solidFill = None
    chart.series.append(line)
    chart.set_categories(
        Reference(sheet, min_col=first, max_col=last, min_row=_TOUCHPOINT_ROW, max_row=_TOUCHPOINT_ROW)
    )


def _quoted(name: str) -> str:
    from openpyxl.utils import quote_sheetname

    return str(quote_sheetname(name))


def _set_axes(chart: "LineChart", scale: tuple[float, float], look: Look) -> None:
    from openpyxl.chart.axis import ChartLines
    from openpyxl.chart.layout import Layout, ManualLayout

    low, high = scale
    room = (high - low) / 8
    across, up = chart.x_axis, chart.y_axis
    across.delete = True
    up.scaling.min, up.scaling.max = low - room, high + room
    up.crosses = "min"
    up.majorUnit = (high - low) / 4
    up.delete = True
    up.majorGridlines = ChartLines(_line(look.colour("hairline")))
    chart.layout = Layout(ManualLayout("inner", "edge", "edge", x=0, y=0, w=1, h=1))


def _line(colour: str) -> "GraphicalProperties":
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    return GraphicalProperties(ln=LineProperties(solidFill=colour[2:], w=_POINT // 2))


def _nothing() -> "GraphicalProperties":
    from openpyxl.chart.shapes import GraphicalProperties
    from openpyxl.drawing.line import LineProperties

    return GraphicalProperties(noFill=True, ln=LineProperties(noFill=True))
