"""A source in CSV or TSV -> drafts of the maps and personas in it."""

import re
from collections.abc import Iterable
from itertools import chain, islice

from journeymap.formats.csv import own
from journeymap.formats.csv.table import Record, dialect_of, records_of
from journeymap.formats.draft import Given, Imported, NotAMapError, UnsafeSourceError
from journeymap.formats.grid import Cell
from journeymap.formats.sheets import Sheet, check_first, read_sheets, sheet_of

_SUFFIXES = (".csv", ".tsv", ".tab")
_REGULAR = 0.75
_FIRST_RECORDS = 30
# Excel takes the sign from this line, and leaves it out.
_NAMED = re.compile(r"\A\ufeff?sep=(.)\r?\n", re.IGNORECASE)


def recognises(given: Given) -> int:
    """Return 2 for our own table and for one by its name, 1 for one by its form, else 0."""
    if given.name.lower().endswith(_SUFFIXES) or own.recognises(given):
        return 2
    return int(dialect_of(given.text).regularity >= _REGULAR)


def read(given: Given) -> Imported:
    """Return the maps and personas of a table: our own, or one of any other kind.

    Raises:
        NotAMapError: there are none.
        UnsafeSourceError: it is over a limit.
    """
    if own.recognises(given):
        return own.read(given)
    if not given.text.strip():
        raise NotAMapError("there is no text in it")
    named = _NAMED.match(given.text)
    text = given.text[named.end() :] if named else given.text
    records = records_of(text, named[1] if named else dialect_of(text).delimiter, first_line=2 if named else 1)
    first = list(islice(records, _FIRST_RECORDS))
    try:
        return read_sheets(given, [_sheet(chain(first, records))])
    except UnsafeSourceError:
        check_first(_sheet(first))
        raise


def _sheet(records: Iterable[Record]) -> Sheet:
    cells = {
        (number, place): Cell(cell, record.line)
        for number, record in enumerate(records)
        for place, cell in enumerate(record.cells)
        if cell.strip()
    }
    return sheet_of("", cells)
