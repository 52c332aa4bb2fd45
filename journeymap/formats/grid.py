"""The cells of a table of any format: texts, and the lines of the source they stand on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from journeymap.formats.items import is_blank, is_placeholder, items


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and its line in the source (from 1).

    `link` is set where all of the text is one link, `is_item` where it is one item of a list and is not to be parted
    (a label: no word in it tells what it is).
    `is_repeated` says that the text is that of a merged cell, which stands before this place; `number` counts a label
    that comes again (from 1; 0: it does not).
    """

    text: str = ""
    line: int = 1
    link: str = ""
    is_item: bool = False
    is_repeated: bool = False
    number: int = 0

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said here; a dash says nothing."""
        return is_blank(self.text)

    @property
    def full(self) -> str:
        """The text with the address it leads to."""
        return f"{self.text} ({self.link})" if self.link else self.text

    @property
    def items(self) -> list[str]:
        """The items of the text."""
        return [self.words] if self.is_item and not self.is_blank else items(self.text)

    @property
    def words(self) -> str:
        """The text on one line."""
        return " ".join(self.text.split())


class Grid:
    """The cells of a table: `rows` of equal length, without blank rows and columns around them."""

    def __init__(self, rows: Iterable[Sequence[Cell]]) -> None:
        kept = [list(row) for row in rows]
        while kept and all(cell.is_blank for cell in kept[0]):
            kept.pop(0)
        while kept and all(cell.is_blank for cell in kept[-1]):
            kept.pop()
        width = max((_width(row) for row in kept), default=0)
        self.rows = [[*row[:width], *[Cell(line=row[0].line if row else 1)] * (width - len(row))] for row in kept]

    @property
    def header(self) -> list[Cell]:
        """The first row; empty if there is none."""
        return self.rows[0] if self.rows else []

    @property
    def body(self) -> list[list[Cell]]:
        """All rows but the first."""
        return self.rows[1:]

    @property
    def side(self) -> list[Cell]:
        """The first column."""
        return [row[0] for row in self.rows if row]

    @property
    def has_content(self) -> bool:
        """Whether something is said beyond the first row and the first column, and not only shall be."""
        return any(not cell.is_blank and not is_placeholder(cell.text) for row in self.body for cell in row[1:])

    def turned(self) -> "Grid":
        """The same table with its rows as columns."""
        return Grid(list(column) for column in zip(*self.rows, strict=True))

    def filled_down(self, column: int) -> "Grid":
        """The same table where a blank cell of a column repeats the cell above it: merged cells come so."""
        rows = [list(row) for row in self.rows]
        for above, row in pairwise(rows[1:]):
            if not row[column].text.strip():
                row[column] = replace(above[column], line=row[column].line)
        return Grid(rows)


def _width(row: Sequence[Cell]) -> int:
    """How many cells a row has up to its last that is not empty."""
    return max((place for place, cell in enumerate(row, start=1) if cell.text.strip()), default=0)
