"""Workbooks in the making, and what is done to them that no spreadsheet would do."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Rows = Sequence[Sequence[Any]]


def book_of(sheets: Mapping[str, Rows], change: Callable[[Workbook], None] = lambda _: None) -> bytes:
    """Return a workbook with these sheets, changed before it is saved."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def one_sheet(rows: Rows, change: Callable[[Worksheet], None] = lambda _: None) -> bytes:
    """Return a workbook with one sheet, changed before it is saved."""
    return book_of({"Sheet1": rows}, lambda book: change(book.worksheets[0]))


def with_parts(data: bytes, parts: Mapping[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """Return an archive with some parts replaced, or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, part in {**kept, **parts}.items():
            new.writestr(name, part if isinstance(part, bytes) else part(kept[name]))
    return made.getvalue()
