"""A source -> the journey diagrams in it: all of it, or fenced blocks of a page in Markdown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.formats.draft import Given

_FENCE = re.compile(r"(?P<indent>[\s>]*)(?P<mark>`{3,}|~{3,}|:{3,})(?P<info>[^`]*)\Z")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.+?)(?:\s+#+)?\s*\Z")
_JOURNEY = re.compile(r"journey(?![\w-])", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---\s*\Z")


@dataclass(frozen=True, slots=True)
class Block:
    """A diagram: its lines, the number of the first, and the heading it stands under (empty: none)."""

    lines: Sequence[str]
    line: int
    heading: str = ""


def recognises(given: Given) -> int:
    """Return 2 if there is a journey diagram in a source, else 0."""
    return 2 if next(blocks(given), None) else 0


def blocks(given: Given) -> Iterator[Block]:
    """Yield the journey diagrams of a source, in order."""
    lines = given.lines
    if is_journey(lines):
        yield Block(lines, 1)
    else:
        yield from (block for block in _fenced(lines) if is_journey(block.lines))


def is_journey(lines: Sequence[str]) -> bool:
    """Whether the first word, after front matter, directives and comments, is `journey`."""
    return bool(_JOURNEY.match(next(_spoken(lines), "")))


def _spoken(lines: Sequence[str]) -> Iterator[str]:
    """The lines that are neither blank nor comments nor configuration, without the blanks before them."""
    end = front_matter(lines)
    in_directive = False
    for line in lines[end:]:
        text = line.lstrip("\ufeff \t")
        in_directive = in_directive or text.startswith("%%{")
        if in_directive:
            in_directive = "}%%" not in text
        elif text and not text.startswith("%"):
            yield text


def front_matter(lines: Sequence[str]) -> int:
    """Return how many lines the front matter takes, its marks among them."""
    if not lines or not _FRONT_MATTER.match(lines[0]):
        return 0
    ends = (index + 1 for index, line in enumerate(lines) if index and _FRONT_MATTER.match(line))
    return next(ends, 0)


def _fenced(lines: Sequence[str]) -> Iterator[Block]:
    """The fenced blocks of a page; one that says it is Mermaid counts inside of another, too."""
    heading, mark, start = "", "", 0
    for index, line in enumerate(lines):
        fence = _FENCE.match(line)
        if fence and (not mark or "mermaid" in fence["info"].lower()):
            mark, start = fence["mark"], index + 1
            indent = fence["indent"]
        elif fence and mark and fence["mark"].startswith(mark) and not fence["info"].strip():
            yield Block([_unquoted(text, indent) for text in lines[start:index]], start + 1, heading)
            mark = ""
        elif not mark and (title := _HEADING.match(line)):
            heading = title[1]
    if mark:
        yield Block([_unquoted(text, indent) for text in lines[start:]], start + 1, heading)


def _unquoted(line: str, indent: str) -> str:
    """A line of a block in a quotation without the marks of the quotation."""
    return re.sub(r"\A[\s>]*>", "", line) if ">" in indent else line
