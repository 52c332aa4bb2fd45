"""The lines of a page in Markdown -> its fenced blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"(?P<indent>[\s>]*)(?P<mark>`{3,}|~{3,}|:{3,})(?P<info>[^`]*)\Z")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.+?)(?:\s+#+)?\s*\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A block: its lines, the number of the first, and the heading it stands under (empty: none)."""

    lines: Sequence[str]
    line: int
    heading: str = ""


def fenced(lines: Sequence[str], language: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page; one that says it is in `language` counts inside of another, too."""
    heading, mark, indent, start = "", "", "", 0
    for index, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence and (not mark or language in fence["info"].lower()):
            mark, indent, start = fence["mark"], fence["indent"], index + 1
        elif fence and fence["mark"].startswith(mark) and not fence["info"].strip():
            yield Block([_unquoted(text, indent) for text in lines[start:index]], start + 1, heading)
            mark = ""
        elif not mark and (title := _HEADING.match(line)):
            heading = title[1]
    if mark:
        yield Block([_unquoted(text, indent) for text in lines[start:]], start + 1, heading)


def _unquoted(line: str, indent: str) -> str:
    """A line of a block without the blanks, or the marks of a quotation, that stand before the whole block."""
    if ">" in indent:
        return re.sub(r"\A(?:\s*>)+ ?", "", line)
    return line[len(indent) :] if line.startswith(indent) else line.lstrip()
