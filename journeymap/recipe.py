"""How a picture was drawn into a note that travels in it, whatever its format, and back."""

import io
import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from html import escape, unescape
from typing import Literal

AnyFormat = Literal["svg", "png", "pdf", "html", "dot", "json"]

KEY = "jmap-recipe"
"""What the note is called in a picture."""

_SVG = re.compile(rf"<metadata>{KEY} ([^<]*)</metadata>".encode())
_HTML = re.compile(rf'<meta name="{KEY}" content="([^"]*)">'.encode())
_DOT = re.compile(rf"// {KEY} (.*)\n".encode())
_PDF_KEY = "/JmapRecipe"
_PDF = re.compile(rf"{_PDF_KEY} \(([0-9a-f]*)\)".encode())
_PNG_START = b"\x89PNG\r\n\x1a\n"
_PNG_HEADER = 33
"""Bytes before the second chunk of a PNG: its signature and its first chunk, which is always of one size."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to draw a picture again, and what was on it.

    Args:
        map: the map file as seen from the folder of the picture, or else from the top of the repository.
        view: the name of the view.
        digest: the fingerprint of the board that was drawn.
        options: what else was asked for, by the name of the option.
    """

    map: str
    view: str
    digest: str
    options: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """Return the recipe as JSON on one line, in ASCII."""
        return json.dumps(asdict(self), sort_keys=True)


def with_recipe(picture: bytes, form: AnyFormat, recipe: Recipe) -> bytes:
    """Return a picture in the format `form` with a recipe in it; what it shows stays the same."""
    return _NOTES[form][0](picture, recipe.to_json())


def recipe_in(picture: bytes, form: AnyFormat) -> Recipe | None:
    """Return the recipe in a picture, `None` if there is none. Whatever the bytes are, nothing is raised."""
    try:
        note = _NOTES[form][1](picture)
        return _recipe(json.loads(note)) if note else None
    except (ValueError, RecursionError, struct.error):
        return None


def _recipe(said: object) -> Recipe | None:
    """Return what somebody wrote as a recipe, if it is one."""
    if not isinstance(said, dict) or said.keys() != {"map", "view", "digest", "options"}:
        return None
    options = said["options"]
    texts = [said["map"], said["view"], said["digest"], *(options.values() if isinstance(options, dict) else [None])]
    return Recipe(**said) if all(isinstance(text, str) for text in texts) else None


def _into_svg(picture: bytes, note: str) -> bytes:
    head, end, rest = picture.partition(b"</desc>\n")
    return b"".join((head, end, f"<metadata>{KEY} {escape(note, quote=False)}</metadata>\n".encode(), rest))


def _into_html(picture: bytes, note: str) -> bytes:
    head, end, rest = picture.partition(b"</title>\n")
    return b"".join((head, end, f'<meta name="{KEY}" content="{escape(note)}">\n'.encode(), rest))


def _into_dot(picture: bytes, note: str) -> bytes:
    return f"// {KEY} {note}\n".encode() + picture


def _into_json(picture: bytes, note: str) -> bytes:
    return (json.dumps(json.loads(picture) | {KEY: json.loads(note)}, ensure_ascii=False, indent=1) + "\n").encode()


def _into_png(picture: bytes, note: str) -> bytes:
    chunk = b"tEXt" + KEY.encode() + b"\0" + note.encode()
    written = struct.pack(">L", len(chunk) - 4) + chunk + struct.pack(">L", zlib.crc32(chunk))
    return picture[:_PNG_HEADER] + written + picture[_PNG_HEADER:]


def _into_pdf(picture: bytes, note: str) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(clone_from=io.BytesIO(picture))
    writer.pdf_header = picture[:8].decode("ascii")
    # Letters and digits alone need no escapes, so that the note can be found without reading the whole file.
    writer.add_metadata({_PDF_KEY: note.encode().hex()})
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _first(pattern: re.Pattern[bytes], picture: bytes) -> str:
    found = pattern.search(picture)
    return unescape(found[1].decode()) if found else ""


def _from_dot(picture: bytes) -> str:
    found = _DOT.match(picture)
    return found[1].decode() if found else ""


def _from_json(picture: bytes) -> str:
    values = json.loads(picture) if KEY.encode() in picture else None
    return json.dumps(values[KEY]) if isinstance(values, dict) and KEY in values else ""


def _from_png(picture: bytes) -> str:
    start = KEY.encode() + b"\0"
    texts = (data for kind, data in _chunks(picture) if kind == b"tEXt" and data.startswith(start))
    return next(texts, start).removeprefix(start).decode()


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_PNG_START)
    while picture.startswith(_PNG_START) and place < len(picture):
        (length,) = struct.unpack_from(">L", picture, place)
        yield picture[place + 4 : place + 8], picture[place + 8 : place + 8 + length]
        place += length + 12


def _from_pdf(picture: bytes) -> str:
    return bytes.fromhex(_first(_PDF, picture)).decode()


_NOTES: Mapping[AnyFormat, tuple[Callable[[bytes, str], bytes], Callable[[bytes], str]]] = {
    "svg": (_into_svg, lambda picture: _first(_SVG, picture)),
    "png": (_into_png, _from_png),
    "pdf": (_into_pdf, _from_pdf),
    "dot": (_into_dot, _from_dot),
    "html": (_into_html, lambda picture: _first(_HTML, picture)),
    "json": (_into_json, _from_json),
}
"""How a note comes into a picture of each format, and out of it again."""

FORMATS: tuple[AnyFormat, ...] = tuple(_NOTES)
"""The formats that can carry a recipe."""
