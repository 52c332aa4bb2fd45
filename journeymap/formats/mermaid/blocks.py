"""A source -> the journey diagrams in it: all of it, or fenced blocks of a page in Markdown."""

import re
from collections.abc import Iterator, Sequence

from journeymap.formats.draft import Given
from journeymap.formats.fences import Block, charts

# With anything else behind it, the word heads a table: "Journey,Stage,Touchpoint".
_JOURNEY = re.compile(r"journey(?=\s*(?:\Z|[;#%])|\s+(?:title|section|acc\w+)\b|\s+[^,;|\t]*:\s*\d)", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\s*---\s*\Z")


def recognises(given: Given) -> int:
    """Return 2 if there is a journey diagram in a source, else 0."""
    return 2 if next(blocks(given), None) else 0


def blocks(given: Given) -> Iterator[Block]:
    """Return the journey diagrams of a source, in order."""
    return charts(given.lines, "mermaid", is_journey)


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
