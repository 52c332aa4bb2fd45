"""A text and what was read of it -> hits on signs that mislead: control characters, tabs, and `#` within a text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.document.scalars import quoted, resolve
from journeymap.document.source import CONTROL
from journeymap.document.tree import Comment
from journeymap.finding import Edit, Fix, Hit, Place, first_of

_SEPARATOR = re.compile("[\x85\u2028\u2029]")
_BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAB_INDENT = re.compile(
    r"(?:^|(?<=\r)) *(?P<dashes>(?:- *)*)(?P<tab>\t)[ \t]*(?=[^\s#])(?P<word>\S{1,30})", re.MULTILINE
)
_EATEN = re.compile(r"[ \t]+(?P<hash>#(?P<word>[^\s]{1,30}))[^\r\n]*")
_LINE_BREAK = re.compile(r"[\r\n]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_GLUED = re.compile(r"#(?<=\S#)")
_WORD = re.compile(r"\S{1,30}")
_COMMENT = re.compile(r"#[^\r\n]*")
_CLOSING = {'"': "quote", "'": "quote", "]": "bracket", "}": "bracket"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What the parser saw of `text`, up to the offset `end`: all scalars as (start, end, style), and `flows`, the
    offsets of the outermost collections in brackets; both in order."""

    text: str
    scalars: Sequence[tuple[int, int, str]]
    flows: Sequence[tuple[int, int]]
    end: int

    def style_at(self, offset: int) -> str | None:
        """The style of the scalar in which `offset` lies, its first character apart; `None` if it lies in none."""
        index = bisect_right(self.scalars, (offset,)) - 1
        start, end, style = self.scalars[index] if index >= 0 else (0, 0, "")
        # What follows the sign of a block text on its line is no part of the text.
        is_head = style in ("|", ">") and not _LINE_BREAK.search(self.text, start, offset)
        return style if start < offset < end and not is_head else None

    def is_behind_space(self, offset: int) -> bool:
        """Whether white space, or nothing, stands before `offset`."""
        return offset == 0 or self.text[offset - 1].isspace()

    def is_within_flow(self, offset: int) -> bool:
        """Whether `offset` lies inside brackets."""
        index = bisect_right(self.flows, (offset,)) - 1
        return index >= 0 and self.flows[index][0] < offset < self.flows[index][1]


def comments(reading: Reading) -> Iterator[Comment]:
    """Yield every comment, in order."""
    for at in _hashes(reading):
        if reading.is_behind_space(at) and (match := _COMMENT.match(reading.text, at)):
            yield Comment(at, match.end(), match[0])


def _hashes(reading: Reading) -> Iterator[int]:
    """Yield the offset of every `#` that stands in no text and in no comment."""
    at = reading.text.find("#")
    while at >= 0:
        behind = at + 1
        if reading.style_at(at) is None:
            yield at
            match = _COMMENT.match(reading.text, at) if reading.is_behind_space(at) else None
            behind = match.end() if match else behind
        at = reading.text.find("#", behind)


def glued(reading: Reading, end: int) -> Hit | None:
    """Return the hit on the first `#` before `end` that the YAML library takes for a comment, YAML 1.2 not (JM005).

    White space must stand before a comment: what follows the quote in `"Order"#4711` would vanish without a word.
    """
    if not _GLUED.search(reading.text, 0, end):
        return None
    at = next((at for at in _hashes(reading) if not reading.is_behind_space(at)), end)
    match = _WORD.match(reading.text, at) if at < end else None
    if match is None:
        return None
    closing = _CLOSING.get(reading.text[at - 1], "")
    problem = f"the text goes on after a closing {closing}" if closing else 'there is no space before the "#"'
    hint = "put the whole text in quotes"
    if match[0] == "#" or reading.text[at - 1] in "|>+-":
        hint = 'put a space before the "#"'
    elif closing != "quote":
        hint = f'{hint}, or a space before the "#"'
    return Hit(f'this is not valid YAML: {problem} near "{match[0]}"; {hint}', Place(span=match.span()), code="JM005")


def misleading(reading: Reading) -> Iterator[Hit]:
    """Yield hits on characters that may not be in a map (JM002 to JM004), on tabs (JM006) and on comments (JM013)."""
    for hits in (_controls(reading), _separators(reading), _bidirectional(reading), _tabs(reading), _eaten(reading)):
        yield from first_of(hits)


def _controls(reading: Reading) -> Iterator[Hit]:
    for match in CONTROL.finditer(reading.text):
        yield _character("JM002", match, "control character {} is not allowed; delete it")


def _separators(reading: Reading) -> Iterator[Hit]:
    for match in _SEPARATOR.finditer(reading.text, 0, reading.end):
        if reading.style_at(match.start()) not in ('"', "'"):
            message = "{} is a line break to some readers only; replace it with a space or a new line"
            yield _character("JM003", match, message)


def _bidirectional(reading: Reading) -> Iterator[Hit]:
    for match in _BIDIRECTIONAL.finditer(reading.text):
        yield _character("JM004", match, "{} makes this line show in another order than it is read; delete it")


def _character(code: str, match: re.Match[str], message: str) -> Hit:
    return Hit(message.format(f'"U+{ord(match[0]):04X}"'), Place(span=match.span()), code=code)


def _tabs(reading: Reading) -> Iterator[Hit]:
    """Tabs in the indentation of a line; comments, quoted and block text are free, brackets where YAML lets them."""
    if "\t" not in reading.text:
        return
    for match in _TAB_INDENT.finditer(reading.text):
        tab = match.start("tab")
        is_trouble = match.start() <= reading.end < match.start("word") or not reading.is_within_flow(tab)
        # Behind a dash, a tab is wrong only where the library stumbles over it.
        is_there = tab == reading.end if match["dashes"] else tab <= reading.end
        if is_there and is_trouble and not reading.style_at(tab):
            message = f'tab before "{match["word"]}"; indent with spaces'
            yield Hit(message, Place(span=match.span("tab")), code="JM006")


def _eaten(reading: Reading) -> Iterator[Hit]:
    """Plain texts of which a comment takes the rest: `Order #4711 never arrives` is read as `Order`."""
    if not re.search(r"[ \t]#\S", reading.text):
        return
    for start, end, style in reading.scalars:
        match = None if style else _EATEN.match(reading.text, end)
        if match and _is_text(reading.text[start:end]):
            message = f'everything from "{match["hash"]}" on is a comment; put the whole text in quotes'
            yield Hit(message, Place(span=match.span("hash")), fix=_unite(reading, start, match), code="JM013")


def _is_text(word: str) -> bool:
    """Whether a scalar may be the beginning of a sentence; a number or a day with a comment behind it is none."""
    return not word or (isinstance(resolve(word), str) and not _DAY.fullmatch(word))


def _unite(reading: Reading, start: int, match: re.Match[str]) -> Fix | None:
    """Quotes around a text and its comment.

    Within brackets nobody can tell how far the text was meant to go, and a comment alone may well be one.
    """
    if reading.is_within_flow(start) or start == match.start():
        return None
    whole = reading.text[start : match.end()].rstrip()
    return Fix("put the whole text in quotes", (Edit(start, start + len(whole), quoted(whole)),), safe=True)
