"""An openpyxl workbook -> its bytes: the same for the same cells, whatever day it is."""

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

# The first day that a zip archive knows.
_DAY = (1980, 1, 1, 0, 0, 0)


def packed(book: "Workbook") -> bytes:
    """Return the bytes of a workbook."""
    from openpyxl.writer.excel import ExcelWriter

    book.properties.creator = "jmap"
    book.properties.created = book.properties.modified = datetime(*_DAY)
    written, timeless = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        ExcelWriter(book, archive).write_data()
    with zipfile.ZipFile(written) as archive, zipfile.ZipFile(timeless, "w") as copy:
        for part in archive.namelist():
            copy.writestr(zipfile.ZipInfo(part, _DAY), archive.read(part), zipfile.ZIP_DEFLATED)
    return timeless.getvalue()
