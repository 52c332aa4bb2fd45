"""The bytes of an Excel workbook -> drafts of the maps and personas on its sheets."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeymap.formats import sheets
from journeymap.formats.draft import Given, Imported, NotAMapError
from journeymap.formats.excel import own
from journeymap.formats.excel.archive import is_old, is_zip
from journeymap.formats.excel.beside import CHART, links_of, remarks_of
from journeymap.formats.excel.book import Book, Place, Sheet
from journeymap.formats.grid import Cell
from journeymap.wording import amount

_SUFFIXES = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".ods")
_MOST_COVERED = 50_000
_MOST_FORMULAS = 200


def recognises(given: Given) -> int:
    """Return 2 for archives and for old workbooks, and for what is called one but no text, else 0."""
    is_called = given.name.lower().endswith(_SUFFIXES) and not given.text.strip()
    return 2 if is_zip(given.data) or is_old(given.data) or is_called else 0


def read(given: Given) -> Imported:
    """Return the maps and personas of a workbook; hidden sheets are told, and left out.

    Raises:
        NotAMapError: there are none, it is damaged, or of a kind that cannot be read.
        UnsafeSourceError: it is over a limit.
    """
    if is_old(given.data):
        raise NotAMapError("it is a workbook from before Excel 2007 or has a password; save it as .xlsx without one")
    if not is_zip(given.data):
        raise NotAMapError("it is no workbook, whatever it is called; save it as .xlsx or .csv")
    book = Book(given.data)
    told = Imported()
    all_sheets = list(book.sheets())
    if own.is_own(all_sheets):
        return _read_own(given, book, all_sheets)
    shown = [sheet for sheet in all_sheets if _is_shown(sheet, told)]
    several = len(shown) > 1
    found = sheets.read_sheets(given, [_sheet(book, sheet, told, several=several) for sheet in shown])
    _tell_outside(book, told)
    found.losses += told.losses
    return found


def _read_own(given: Given, book: Book, all_sheets: Sequence[Sheet]) -> Imported:
    """The maps of our own workbook; what stands beside the cells is told, but for the curves."""
    imported = Imported()
    for sheet in all_sheets:
        for remark in remarks_of(book.archive, sheet):
            if remark.what != CHART:
                imported.lose(remark.row, f'{remark.what} on the sheet "{sheet.name}"')
        _tell_formulas(sheet, imported, f' on the sheet "{sheet.name}"')
    own.read(given, all_sheets, imported)
    _tell_outside(book, imported)
    return imported


def _is_shown(sheet: Sheet, told: Imported) -> bool:
    """Whether a sheet is one that people see; of the others that have something on them is told."""
    if sheet.is_hidden and sheet.cells:
        told.lose(1, f'the hidden sheet "{sheet.name}" with {len(sheet.cells)} cells')
    return bool(sheet.cells) and not sheet.is_hidden


def _sheet(book: Book, sheet: Sheet, told: Imported, *, several: bool) -> sheets.Sheet:
    """A sheet with the texts of merged cells all over them; what its cells cannot say is told."""
    on = f' on the sheet "{sheet.name}"' if several else ""
    for remark in remarks_of(book.archive, sheet):
        told.lose(remark.row, f"{remark.what}{on}")
    _tell_formulas(sheet, told, on)
    _tell_hidden(sheet, told, on)
    links = links_of(book.archive, sheet)
    cells = {place: Cell(text, place[0], _link(text, links.get(place, ""))) for place, text in sheet.cells.items()}
    return sheets.sheet_of(sheet.name, cells | dict(_covered(sheet, cells)))


def _tell_formulas(sheet: Sheet, told: Imported, on: str) -> None:
    for row, formula, result in sheet.formulas[:_MOST_FORMULAS]:
        told.lose(row, f'the formula "={formula or "…"}"{on}', f'read as its last result "{result}"')
    if len(sheet.formulas) > _MOST_FORMULAS:
        left = len(sheet.formulas) - _MOST_FORMULAS
        told.lose(sheet.formulas[-1][0], f"each of {left} more formulas{on}", "read as its last result")


def _link(text: str, address: str) -> str:
    return "" if address in text else address


def _tell_hidden(sheet: Sheet, told: Imported, on: str) -> None:
    hidden = set(sheet.hidden_rows)
    rows = sorted({row for row, _ in sheet.cells if row in hidden})
    columns = {column for _, column in sheet.cells if column in sheet.hidden_columns}
    for what, first, count in (("hidden row", rows[0] if rows else 1, len(rows)), ("hidden column", 1, len(columns))):
        if count:
            told.lose(first, f"what stands in {amount(count, what)}{on}", "read as the others are")


def _covered(sheet: Sheet, cells: dict[Place, Cell]) -> Iterator[tuple[Place, Cell]]:
    """The places that merged cells cover, as far as there is something else in their rows and columns.

    A cell that is alone in its row heads what is below it, however far it goes.
    """
    rows, columns = sorted({row for row, _ in cells}), sorted({column for _, column in cells})
    in_row = Counter(row for row, _ in cells)
    left = _MOST_COVERED
    for area in sheet.merged:
        is_heading = area.top == area.bottom and in_row[area.top] == 1
        if (first := cells.get((area.top, area.left))) and not is_heading:
            down, across = _between(rows, area.top, area.bottom), _between(columns, area.left, area.right)
            left -= len(down) * len(across)
            if left < 0:
                return
            yield from (
                ((row, column), replace(first, line=row, is_repeated=True))
                for row in down
                for column in across
                if (row, column) not in cells
            )


def _between(numbers: Sequence[int], first: int, last: int) -> Sequence[int]:
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]


def _tell_outside(book: Book, told: Imported) -> None:
    """Tell what a workbook refers to outside of it, and the programs in it: neither is looked at."""
    others = [name for name in book.archive.below("xl/externallinks/") if name.endswith(".xml")]
    if others:
        many = f"each link to one of {len(others)} other workbooks"
        which = many if len(others) > 1 else "the link to another workbook"
        told.lose(1, which, "left out and not followed")
    if "xl/vbaProject.bin" in book.archive:
        told.lose(1, "the program in it (macros)", "left out and not run")
    if book.archive.below("xl/connections"):
        told.lose(1, "the connection to other data", "left out and not followed")
