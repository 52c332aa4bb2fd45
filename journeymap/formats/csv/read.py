"""A source in CSV or TSV -> drafts of the maps and personas in it."""

import re

from journeymap.formats.csv.own import is_own
from journeymap.formats.csv.own import read as read_own
from journeymap.formats.csv.table import dialect_of, records_of
from journeymap.formats.draft import Given, Imported, NotAMapError
from journeymap.formats.grid import Cell
from journeymap.formats.sheets import read_sheets, sheet_of

_SUFFIXES = (".csv", ".tsv", ".tab")
_REGULAR = 0.75
_BEGINNING = 20_000
_NAMED = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)


def recognises(given: Given) -> int:
    """Return 2 for our own CSV and for a table by its name, 1 for one by its form, else 0."""
    if given.name.lower().endswith(_SUFFIXES):
        return 2
    dialect = dialect_of(given.text)
    header = next(records_of(given.text[:_BEGINNING], dialect.delimiter), None)
    if header and is_own(header):
        return 2
    return int(dialect.regularity >= _REGULAR)


def read(given: Given) -> Imported:
    """Return the maps and personas of a table: our own, or one of any other kind.

    Raises:
        NotAMapError: there are none.
        UnsafeSourceError: it is over a limit.
    """
    if not given.text.strip():
        raise NotAMapError("there is no text in it")
    named = _NAMED.match(given.text)
    text = given.text[named.end() :] if named else given.text
    records = records_of(text, named[1] if named else dialect_of(text).delimiter, first_line=2 if named else 1)
    header = next(records, None)
    if header and is_own(header):
        return read_own(given, header, records)
    rows = [*([header] if header else []), *records]
    cells = {
        (number, place): Cell(cell, row.line) for number, row in enumerate(rows) for place, cell in enumerate(row.cells)
    }
    return read_sheets(given, [sheet_of("", cells)])
