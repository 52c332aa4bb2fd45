"""An openpyxl workbook -> its bytes: the same for the same cells, whatever day it is."""

import io
import os
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

# The first day that a zip archive knows.
_DAY = (1980, 1, 1, 0, 0, 0)


class _TimelessZip(zipfile.ZipFile):
    """A zip archive whose parts bear no time."""

    def writestr(self, zinfo_or_arcname: str | zipfile.ZipInfo, data: bytes | str, *_: int | None) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        info = zipfile.ZipInfo(name, _DAY)
        super().writestr(info, data, zipfile.ZIP_DEFLATED)

    def write(self, filename: str | os.PathLike[str], arcname: str | os.PathLike[str] | None = None, *_: int | None) -> None:
        with open(filename, "rb") as part:  # noqa: PTH123
            self.writestr(os.fspath(arcname or filename), part.read())


def packed(book: "Workbook") -> bytes:
    """Return the bytes of a workbook."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "jmap"
    book.properties.created = book.properties.modified = datetime(*_DAY)
    data = io.BytesIO()
    with _TimelessZip(data, "w") as archive:
        ExcelWriter(book, archive).write_data()
    return data.getvalue()
