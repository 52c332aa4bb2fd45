"""Any text -> words of Markdown, on one line, that no reader takes for markup; and words of ours back to items."""

import re
from collections.abc import Iterable, Sequence

from journeymap.formats.items import items

BULLET = "• "
"""What stands before each item of a cell: such a line is one item, whatever signs are in it."""

# An underscore within a word, and an ampersand or brace alone, mean nothing.
_MARKUP = re.compile(r"[\\`*\[\]<>|~$]|&(?=[#\w])|\{(?=[{%])|(?<![^\W_])_|_(?![^\W_])|#(?=#*\Z)|\A#|(?<=\{)[{%]")
_BEGINNING = re.compile(r"[+\-:](?=\s|\Z|:)|-{2,}|=+\Z")
_COUNT = re.compile(r"(\d+)([.)])")
_ADDRESS = re.compile(r"https?://[\w.~/?#=&+:-]*[\w/]", re.ASCII)


def escaped(text: str) -> str:
    """Return a text on one line as Markdown that shows just that; web addresses become links."""
    line = " ".join(_word(word) for word in text.split())
    if match := _COUNT.match(line):
        return f"{match[1]}\\{match[2]}{line[match.end() :]}"
    return f"\\{line}" if _BEGINNING.match(line) else line


def _word(word: str) -> str:
    return f"<{word}>" if _ADDRESS.fullmatch(word) else _MARKUP.sub(r"\\\g<0>", word)


def cell(texts: Sequence[str]) -> str:
    """Return a cell of a table with items, one to a line; a single one that nobody would part stands alone."""
    if len(texts) == 1 and items(texts[0]) == texts:
        return escaped(texts[0])
    return "<br>".join(f"{BULLET}{escaped(text)}" for text in texts if text.strip())


def lines(text: str) -> str:
    """Return a cell of a table with a text of several lines."""
    return "<br>".join(escaped(line) for line in text.splitlines() if line.strip())


def row(cells: Iterable[str]) -> str:
    """Return a row of a table of cells that are Markdown already."""
    return f"| {' | '.join(cells)} |"


def table(rows: Iterable[list[str]]) -> list[str]:
    """Return the lines of a table, the first row its header; rows are of equal length."""
    header, *body = rows
    return [row(header), row("---" for _ in header), *map(row, body), ""]
