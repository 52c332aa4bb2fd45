"""Sheets of cells, from CSV or a workbook, into maps: tables, personas, sticky notes and flat lists."""

from journeymap.formats.sheets.read import read_sheets
from journeymap.formats.sheets.sheet import Sheet, sheet_of

__all__ = ["Sheet", "read_sheets", "sheet_of"]
