"""The bytes of an Excel workbook -> its parts as XML elements, within limits and without anything they refer to."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from journeymap.formats.draft import NotAMapError, UnsafeSourceError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MOST_PARTS = 2_000
MOST_BYTES = 200_000_000
MOST_BYTES_OF_PART = 24_000_000
MOST_RATIO = 250
_SMALL = 1_000_000
_DEEPEST = 64
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def is_zip(data: bytes) -> bool:
    """Whether bytes begin like a zip archive."""
    return data.startswith(_ZIP)


def is_old(data: bytes) -> bool:
    """Whether bytes begin like Excel's files before 2007, and like those with a password."""
    return data.startswith(_OLD)


def local_name(element: "Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


class Archive:
    """The parts of a workbook by name.

    Raises:
        NotAMapError: the archive is damaged.
        UnsafeSourceError: it is larger than a workbook of people could be.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise NotAMapError("it is a damaged archive") from error
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
            raise UnsafeSourceError(f"over the limit of {MOST_PARTS} parts or {MOST_BYTES // 1_000_000} MB unpacked")
        for part in parts:
            if part.file_size > _SMALL and part.file_size > MOST_RATIO * max(part.compress_size, 1):
                raise UnsafeSourceError("compressed out of proportion")

    @cached_property
    def names(self) -> dict[str, str]:
        """The names of the parts as they stand in the archive, by their names in lower case."""
        return {name.lower().lstrip("/").replace("\\", "/"): name for name in self._zip.namelist()}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.names

    def below(self, folder: str) -> list[str]:
        """Return the names of the parts in a folder, in order."""
        return sorted(name for name in self.names if name.startswith(folder))

    def elements(self, name: str) -> Iterator["tuple[str, Element]"]:
        """Yield the elements of a part as they close, inner ones first, each with its name without namespace.

        Raises:
            NotAMapError: the part is missing or damaged.
            UnsafeSourceError: it is too large, too deeply nested, or has a document type, which could make it so.
        """
        from xml.etree.ElementTree import ParseError

        from defusedxml.common import DefusedXmlException
        from defusedxml.ElementTree import iterparse

        depth = 0
        try:
            for event, element in iterparse(io.BytesIO(self._read(name)), ("start", "end"), forbid_dtd=True):
                depth += 1 if event == "start" else -1
                if depth > _DEEPEST:
                    raise UnsafeSourceError("nested too deeply")
                if event == "end":
                    yield local_name(element), element
        except DefusedXmlException as error:
            raise UnsafeSourceError("XML with a document type, which could read files or grow without end") from error
        except (ParseError, ValueError, LookupError) as error:
            raise NotAMapError(f'its part "{name}" is damaged') from error

    def _read(self, name: str) -> bytes:
        if name not in self:
            raise NotAMapError(f'its part "{name}" is missing')
        info = self._zip.getinfo(self.names[name.lower()])
        if info.file_size > MOST_BYTES_OF_PART:
            raise UnsafeSourceError(f"over the limit of {MOST_BYTES_OF_PART // 1_000_000} MB for a sheet")
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
            raise NotAMapError(f'its part "{name}" is damaged or has a password') from error
