"""Tags of HTML within Markdown -> plain text, and tables of HTML -> the cells of a grid."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from journeymap.formats.grid import Cell, Grid

_TAG = re.compile(r"<\s*(/?)\s*([a-zA-Z][\w-]*)([^>]*)>", re.DOTALL)
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(style|script)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(alt|src|href)\s*=\s*["']?([^"'>\s][^"'>]*)""", re.IGNORECASE)
_BREAKS = frozenset(("br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "summary"))
_KNOWN = _BREAKS | frozenset((
    "a", "abbr", "b", "blockquote", "big", "button", "caption", "center", "cite", "code", "del", "details", "dd", "dl",
    "dt", "em", "figure", "figcaption", "font", "hr", "i", "iframe", "img", "input", "ins", "kbd", "label", "mark",
    "nav", "ol", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "style", "script", "sub",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tt", "u", "ul", "var", "video", "svg", "article",
    "header", "footer",
))  # fmt: skip
_MOST_SPAN = 200
_MOST_CELLS = 200_000


def text_of_tag(tag: str) -> str:
    """Return what a tag stands for: a line end, an image's words, the tag itself if HTML knows none of that name."""
    if tag.startswith("<!"):
        return ""
    match = _TAG.match(tag)
    if not match or match[2].lower() not in _KNOWN:
        return tag
    name, is_end = match[2].lower(), bool(match[1])
    attributes = {key.lower(): value for key, value in _ATTRIBUTE.findall(match[3])}
    if name == "img":
        return f"{attributes['alt']} ({attributes.get('src', '')})" if attributes.get("alt") else ""
    if name == "a" and not is_end and (address := address_of(attributes.get("href", ""))):
        return f"({address}) "
    return "\n" if name in _BREAKS and not is_end else ""


def address_of(link: str) -> str:
    """Return the address of a link; empty if it only leads to another place on the page."""
    return "" if link.startswith("#") else link.strip()


def text_of_html(html: str) -> str:
    """Return the words of HTML without its tags, a line for each block."""
    text = _TAG.sub(lambda match: text_of_tag(match[0]), _UNSEEN.sub("", html))
    return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())


def grids_of(html: str, number: int) -> Iterator[Grid]:
    """Yield the tables of HTML that begins on line `number` of the source."""
    tables = _Tables(number)
    tables.feed(html)
    tables.close()
    yield from (Grid(rows) for rows in tables.found if rows)


class _Tables(HTMLParser):
    """Gathers the cells of tables; a table within a cell is text of that cell."""

    def __init__(self, number: int) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[list[list[Cell]]] = []
        self._first = number
        self._depth = 0
        self._text: list[str] | None = None
        self._span = 1
        self._cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, a row or a cell; a bullet begins a line."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.found.append([])
        elif not self._depth:
            return
        elif tag == "tr" and self._depth == 1:
            self._close_cell()
            self.found[-1].append([])
        elif tag in ("td", "th") and self._depth == 1:
            self._close_cell()
            span = dict(attrs).get("colspan") or ""
            self._span = min(int(span), _MOST_SPAN) if span.isdecimal() and len(span) < 5 else 1
            self._text = []
        elif self._text is not None:
            self._text.append(text_of_tag(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """Close a cell or a table."""
        if tag == "table" and self._depth:
            self._close_cell()
            self._depth -= 1
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._close_cell()

    def handle_data(self, data: str) -> None:
        """Take the words of a cell; line ends within them mean nothing in HTML."""
        if self._text is not None:
            self._text.append(re.sub(r"\s+", " ", data))

    def close(self) -> None:
        """Close what is still open."""
        super().close()
        self._close_cell()

    def _close_cell(self) -> None:
        if self._text is None or not self.found or self._cells > _MOST_CELLS:
            return
        lines = (" ".join(line.split()) for line in "".join(self._text).split("\n"))
        cell = Cell("\n".join(line for line in lines if line), self._first + self.getpos()[0] - 1)
        rows = self.found[-1]
        if not rows:
            rows.append([])
        rows[-1] += [cell, *[Cell(line=cell.line)] * (self._span - 1)]
        self._cells += self._span
        self._text = None
