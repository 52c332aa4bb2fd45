"""The bytes of a file -> text whose lines and columns agree with every editor, fit for the YAML library."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from journeymap.finding import Hit, Place, Point, Span

_LINE_END = re.compile(r"\r\n|\n|\r")
_UTF16_UTF32 = (
    (b"\xff\xfe\x00\x00", "UTF-32-LE"), (b"\x00\x00\xfe\xff", "UTF-32-BE"),
    (b"\xff\xfe", "UTF-16-LE"), (b"\xfe\xff", "UTF-16-BE"),
)  # fmt: skip
# Without a mark, the zeros among the first four bytes tell: the first characters of a map are ASCII.
_ZEROS = {
    b"\0\1\0\1": "UTF-16-LE", b"\1\0\1\0": "UTF-16-BE", b"\0\1\1\1": "UTF-32-LE", b"\1\1\1\0": "UTF-32-BE",
}  # fmt: skip
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Characters that the YAML library would refuse, or take for the end of a line: they are parsed under another name.
_HALVES = re.compile(r"(?<!\\)((?:\\\\)*)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})")
_DISGUISED = "\x85\u2028\u2029\ufeff"


@dataclass(frozen=True)
class Source:
    """The text of one file and where its lines begin.

    `name` is how the file is called in messages. `bom` says that a byte order mark was taken off.
    """

    name: str
    text: str
    bom: bool = False

    @cached_property
    def line_starts(self) -> list[int]:
        """The offset of the first character of every line."""
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    @cached_property
    def line_end(self) -> str:
        """How the lines of the file end: as the first of them does."""
        match = _LINE_END.search(self.text)
        return match[0] if match else "\n"

    def point(self, offset: int) -> Point:
        """Return line and column of `offset`, a position between 0 and the length of the text."""
        line = bisect_right(self.line_starts, offset)
        return Point(line, offset - self.line_starts[line - 1] + 1, offset)

    def span(self, start: int, end: int) -> Span:
        """Return the span between two offsets."""
        return Span(self.point(start), self.point(end))

    def line(self, number: int) -> str:
        """Return line `number` (from 1) without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def decode(name: str, data: bytes) -> tuple[Source, Hit | None]:
    """Return the text of `data` in UTF-8, with or without a byte order mark, and a hit if it is something else (JM001).

    The text is empty then, or has `�` for what could not be read.
    """
    if encoding := other_encoding(data):
        return Source(name, ""), unreadable(name, f"it is {encoding[:6]}")
    bom = data.startswith(b"\xef\xbb\xbf")
    data = data[3:] if bom else data
    try:
        return Source(name, data.decode("utf-8"), bom), None
    except UnicodeDecodeError as error:
        offset = len(data[: error.start].decode("utf-8"))
        source = Source(name, data.decode("utf-8", "replace"), bom)
        reason = f"the byte 0x{data[error.start]:02X} in line {source.point(offset).line} is not UTF-8"
        return source, unreadable(name, reason, offset)


def unreadable(name: str, reason: str, offset: int = 0) -> Hit:
    """Return the hit on a file that cannot be read, at `offset` (JM001)."""
    message = f'cannot read "{name}": {reason}; save it as UTF-8'
    return Hit(message, Place(span=(offset, offset + 1 if offset else offset)), code="JM001")


def other_encoding(data: bytes) -> str:
    """Return which kind of UTF-16 or UTF-32 a text is in, as `UTF-16-LE`; empty if in neither."""
    marked = next((encoding for mark, encoding in _UTF16_UTF32 if data.startswith(mark)), "")
    return marked or _ZEROS.get(bytes(byte == 0 for byte in data[:4]), "")


def disguise(text: str) -> tuple[str, dict[int, str]]:
    """Return `text` of the same length with nothing in it that stops or misleads the YAML library, and the way back.

    The way back is a table for `str.translate`, empty if nothing was changed.
    """
    present = [character for character in _DISGUISED if character in text]
    free = (chr(code) for code in range(0xE000, 0xF8FF) if chr(code) not in text)
    pairs = dict(zip(present, free, strict=False))
    if pairs:
        text = text.translate({ord(old): new for old, new in pairs.items()})
    text, halves = _joined_halves(text, free)
    return CONTROL.sub("\ufffd", text), {ord(new): old for old, new in pairs.items()} | halves


def _joined_halves(text: str, free: Iterator[str]) -> tuple[str, dict[int, str]]:
    """JSON writes an emoji as the escapes of two halves, which YAML refuses: two free characters take their place."""
    if "\\u" not in text or text.lstrip()[:1] not in ("{", "["):
        return text, {}
    found = {match[2] for match in _HALVES.finditer(text)}
    restore: dict[int, str] = {}
    stand_ins: dict[str, str] = {}
    for escapes, first, second in zip(sorted(found), free, free, strict=False):
        high, low = int(escapes[2:6], 16), int(escapes[8:], 16)
        restore |= {ord(first): chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)), ord(second): ""}
        stand_ins[escapes] = f"\\u{ord(first):04x}\\u{ord(second):04x}"
    return _HALVES.sub(lambda match: match[1] + stand_ins.get(match[2], match[2]), text), restore
