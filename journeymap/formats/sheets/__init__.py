"""Sheets of cells, from CSV or a workbook, into maps: tables, personas, sticky notes and flat lists."""

from journeymap.formats.sheets.read import check_first, read_sheets
from journeymap.formats.sheets.sheet import Sheet, sheet_of

__all__ = ["Sheet", "check_first", "read_sheets", "sheet_of"]
