"""CSV text of any dialect <-> records: the cells of a row, and the line it begins on."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from journeymap.formats.draft import UnsafeSourceError

DELIMITERS = "\t;,|"
_SAMPLE = 64 * 1024
_SAMPLED_RECORDS = 60
MOST_CHARACTERS = 20_000_000
MOST_RECORDS = 20_000
MOST_CELLS = 400_000


class Record(NamedTuple):
    """The cells of a row, and the line of the source it begins on (from 1)."""

    cells: list[str]
    line: int


class Dialect(NamedTuple):
    """What stands between cells, and the share of rows (0..1) that have as many cells as most, more than one."""

    delimiter: str
    regularity: float


def dialect_of(text: str) -> Dialect:
    """Return what stands between the cells of a text, told from how alike it makes the first rows."""
    sample = text[:_SAMPLE]
    return max((Dialect(sign, _regularity(sample, sign)) for sign in DELIMITERS), key=lambda dialect: dialect[1])


def _regularity(sample: str, delimiter: str) -> float:
    try:
        rows = [row for row in islice(_reader(sample, delimiter), _SAMPLED_RECORDS) if any(map(str.strip, row))]
    except csv.Error:
        return 0.0
    if len(rows) > 1 and len(sample) == _SAMPLE:
        rows.pop()
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return max(widths.values(), default=0) / max(len(rows), 1)


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def records_of(text: str, delimiter: str, first_line: int = 1) -> Iterator[Record]:
    """Yield the records of a text that begins on a line; quoted cells may go over several lines.

    Raises:
        UnsafeSourceError: it is larger than a table of people could be.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnsafeSourceError(f"over the limit of {MOST_CHARACTERS // 1_000_000} million characters for a table")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line, cells = first_line, 0
    try:
        for number, row in enumerate(reader):
            cells += len(row)
            if number >= MOST_RECORDS or cells > MOST_CELLS:
                raise UnsafeSourceError(f"over the limit of {MOST_RECORDS} rows or {MOST_CELLS} cells for a table")
            yield Record(row, line)
            line = reader.line_num + first_line
    except csv.Error as error:
        raise UnsafeSourceError(f"over the limit of {csv.field_size_limit()} characters for a cell") from error


def text_of(rows: Iterable[Sequence[str]], delimiter: str = ",") -> str:
    """Return rows as CSV (RFC 4180), or with another sign between the cells."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()
