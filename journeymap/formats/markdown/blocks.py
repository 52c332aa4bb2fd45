"""A page in Markdown -> its blocks: lines of text, lists, tables, quotations, code and headings, with their lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeymap.formats.draft import UnsafeSourceError
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.markdown.html import grids_of, text_of_html
from journeymap.formats.markdown.inline import Line, cell_of, lines_of

_DEEPEST = 60
_MOST_CHARACTERS = 8_000_000
_MOST_LINES = 50_000
_MOST_TOKENS = 150_000
_DELIMITER = re.compile(":?-+:?")
_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_PIPE = re.compile(r"(?<!\\)\|")


@dataclass(slots=True)
class Text:
    """A paragraph: its lines. `is_quote` says that it stands in a quotation."""

    lines: list[Line]
    is_quote: bool = False


@dataclass(slots=True)
class Table:
    """A table, and the line it begins on. `is_headed` says that something stands in its header."""

    grid: Grid
    line: int
    is_headed: bool = True


@dataclass(slots=True)
class Entry:
    """An entry of a list: its own lines, and the blocks within it."""

    lines: list[Line]
    blocks: "list[Block]" = field(default_factory=list)


@dataclass(slots=True)
class Bullets:
    """A list, numbered or not."""

    entries: list[Entry]


@dataclass(slots=True)
class Code:
    """A block of code: its language, its lines and the number of the first of them."""

    language: str
    lines: list[str]
    line: int


@dataclass(slots=True)
class Heading:
    """A heading of `level` 1 to 6."""

    title: str
    level: int
    line: int


Block = Text | Table | Bullets | Code | Heading


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a page.

    Raises:
        UnsafeSourceError: it is too long to be a page, or too deeply nested to be read in full.
    """
    if len(text) > _MOST_CHARACTERS:
        raise UnsafeSourceError(f"over the limit of {_MOST_CHARACTERS // 1_000_000} million characters for Markdown")
    if text.count("\n") > _MOST_LINES:
        raise UnsafeSourceError(f"over the limit of {_MOST_LINES} lines for Markdown")
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST})
    # Inline text is read cell by cell, and only where it matters.
    parser.core.ruler.disable(["inline"])
    tokens = parser.parse(text)
    if len(tokens) > _MOST_TOKENS:
        raise UnsafeSourceError(f"over the limit of {_MOST_TOKENS} marks of Markdown")
    if any(token.level >= _DEEPEST - 2 for token in tokens):
        raise UnsafeSourceError("nested too deeply")
    return _Reader(tokens, text.split("\n")).read(len(tokens))


class _Reader:
    """Goes through the tokens of a page once."""

    def __init__(self, tokens: Sequence[Token], lines: Sequence[str]) -> None:
        self._tokens = tokens
        self._lines = lines
        self._place = 0
        self._html_end = 0
        self._has_end = True

    def read(self, end: int, is_quote: bool = False) -> list[Block]:
        """Return the blocks up to a token."""
        blocks: list[Block] = []
        while self._place < end:
            token = self._tokens[self._place]
            self._place += 1
            if token.map and token.map[0] <= self._html_end and self._html_end:
                continue
            blocks += self._block(token, is_quote)
        return blocks

    def _block(self, token: Token, is_quote: bool) -> Iterator[Block]:
        line = (token.map or [0])[0] + 1
        if token.type == "heading_open":
            title = cell_of(self._tokens[self._place].content, line)
            yield Heading(title.words, int(token.tag[1:]), line)
            self._place = self._end_of("heading_close")
        elif token.type == "inline":
            yield from _paragraph(token.content, line, is_quote)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            yield self._list(token, is_quote)
        elif token.type == "blockquote_open":
            yield from self.read(self._end_of("blockquote_close", token.level), is_quote=True)
        elif token.type in ("fence", "code_block"):
            first = line + (token.type == "fence")
            yield Code(token.info.strip().split(" ")[0].lower(), token.content.rstrip("\n").split("\n"), first)
        elif token.type == "html_block":
            yield from self._html(token.content, line)

    def _list(self, token: Token, is_quote: bool) -> Bullets:
        end = self._end_of(token.type.replace("open", "close"), token.level)
        entries = []
        while self._place < end:
            item = self._tokens[self._place]
            self._place += 1
            if item.type == "list_item_open":
                blocks = self.read(self._end_of("list_item_close", item.level), is_quote)
                first = blocks[0] if blocks else None
                entries.append(Entry(first.lines, blocks[1:]) if isinstance(first, Text) else Entry([], blocks))
        return Bullets(entries)

    def _end_of(self, kind: str, level: int | None = None) -> int:
        """The place of the token that closes what has been opened."""
        place = self._place
        while self._tokens[place].type != kind or (level is not None and self._tokens[place].level != level):
            place += 1
        return place

    def _html(self, html: str, line: int) -> Iterator[Block]:
        """The tables and the words of HTML; a table goes on to its end tag, whatever Markdown takes for its end."""
        start = html.lower().find("<table")
        if start >= 0:
            table = self._table(html[start:], line + html.count("\n", 0, start))
            yield from (Table(grid, line) for grid in grids_of(table, line) if grid.rows)
            html = html[:start]
        for text in text_of_html(html).split("\n"):
            if heading := _HEADING.fullmatch(text):
                yield Heading(heading[2], len(heading[1]), line)
            elif text:
                yield Text([Line(text, line)])

    def _table(self, html: str, line: int) -> str:
        """The HTML of a table that begins on a line, up to its end."""
        if "</table>" in html.lower() or not self._has_end:
            return html
        ends = (place for place in range(line, len(self._lines)) if "</table>" in self._lines[place].lower())
        self._html_end = next(ends, 0)
        self._has_end = self._html_end > 0
        return "\n".join(self._lines[line - 1 : self._html_end + 1]) if self._has_end else html


def _paragraph(content: str, line: int, is_quote: bool) -> Iterator[Block]:
    """A paragraph, and the table in it: a table is a paragraph to CommonMark."""
    rows = content.split("\n")
    mark = next((place for place in range(1, len(rows)) if _is_table(rows[place - 1], rows[place])), 0)
    end = next((place for place in range(mark + 1, len(rows)) if not _PIPE.search(rows[place])), len(rows))
    above = lines_of("\n".join(rows[: mark - 1]) if mark else content, line)
    if above:
        yield Text(above, is_quote)
    if not mark:
        return
    cells = [_cells(rows[place], line + place) for place in (mark - 1, *range(mark + 1, end))]
    yield Table(Grid(cells), line + mark - 1, any(not cell.is_blank for cell in cells[0]))
    if end < len(rows):
        yield from _paragraph("\n".join(rows[end:]), line + end, is_quote)


def _is_table(header: str, delimiters: str) -> bool:
    if "|" not in header or "|" not in delimiters or not set(delimiters) <= set("|:- \t"):
        return False
    return all(_DELIMITER.fullmatch(part.strip()) for part in delimiters.strip().strip("|").split("|"))


def _cells(row: str, line: int) -> list[Cell]:
    row = row.strip().removeprefix("|")
    if row.endswith("|") and not row.endswith("\\|"):
        row = row[:-1]
    return [cell_of(cell.strip().replace("\\|", "|"), line) for cell in _PIPE.split(row)]
