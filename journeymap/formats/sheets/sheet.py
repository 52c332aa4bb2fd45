"""The cells of a spreadsheet, wherever they lie on it -> its rows, in bands that blank rows part."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeymap.formats.draft import UnsafeSourceError
from journeymap.formats.grid import Cell

LONGEST_CELL = 50_000
MOST_ROWS = 5_000
MOST_COLUMNS = 1_000
MOST_CHARACTERS = 2_000_000
MOST_PLACES = 500_000

Place = tuple[int, int]
"""Row and column of a cell."""
Row = list[Cell]
Band = list[Row]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name (empty if it is the only one of a file), and its rows of equal length."""

    name: str
    rows: Sequence[Row]

    @property
    def bands(self) -> list[Band]:
        """The rows that follow each other without a blank one between."""
        bands: list[Band] = [[]]
        for row in self.rows:
            if any(not cell.is_blank for cell in row):
                bands[-1].append(row)
            elif bands[-1]:
                bands.append([])
        return [band for band in bands if band]


def sheet_of(name: str, cells: Mapping[Place, Cell]) -> Sheet:
    """Return the sheet with these cells; of several blank rows or columns between them one is left.

    Raises:
        UnsafeSourceError: a text is longer than spreadsheets allow, or the cells lie too far apart.
    """
    filled = {place: cell for place, cell in cells.items() if cell.text.strip()}
    if any(len(cell.text) > LONGEST_CELL for cell in filled.values()):
        raise UnsafeSourceError(f"over the limit of {LONGEST_CELL} characters for a cell")
    if sum(len(cell.text) for cell in filled.values()) > MOST_CHARACTERS:
        raise UnsafeSourceError(f"over the limit of {MOST_CHARACTERS // 1_000_000} million characters for a table")
    rows, columns = _closer({row for row, _ in filled}), _closer({column for _, column in filled})
    if len(rows) > MOST_ROWS or len(columns) > MOST_COLUMNS:
        raise UnsafeSourceError(f"over the limit of {MOST_ROWS} rows or {MOST_COLUMNS} columns for a table of people")
    if len(rows) * len(columns) > MOST_PLACES:
        raise UnsafeSourceError(f"over the limit of {MOST_PLACES} places for a table")
    lines = {row: cell.line for (row, _), cell in filled.items()}
    table = []
    for row in rows:
        blank = Cell(line=lines.get(row, 1))
        table.append([filled.get((row, column), blank) for column in columns])
    return Sheet(name, table)


def _closer(numbers: Iterable[int]) -> list[int]:
    """Numbers in order, with one between those that are far apart."""
    found = sorted(numbers)
    between = [number + 1 for number, following in pairwise(found) if following > number + 1]
    return sorted([*found, *between])


def own_cells(row: Sequence[Cell]) -> list[Cell]:
    """Return the cells of a row that say something, those that are merged once."""
    return [cell for cell in row if not cell.is_blank and not cell.is_repeated]


def parts_of(band: Band) -> list[Band]:
    """Return the parts of a band that blank columns part."""
    width = len(band[0])
    filled = [any(not row[column].is_blank for row in band) for column in range(width)]
    starts = [column for column in range(width) if filled[column] and (column == 0 or not filled[column - 1])]
    ends = [column + 1 for column in range(width) if filled[column] and (column == width - 1 or not filled[column + 1])]
    return [[row[start:end] for row in band] for start, end in zip(starts, ends, strict=True)]
