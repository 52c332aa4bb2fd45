"""The lines of a page in Markdown -> its fenced blocks, the charts among them, and drafts of these."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from journeymap.formats.draft import Draft, Imported, NotAMapError

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


def charts(lines: Sequence[str], language: str, is_chart: Callable[[Sequence[str]], bool]) -> Iterator[Block]:
    """Yield the charts of a source: all of it if it is one, else those among the fenced blocks of a page."""
    if is_chart(lines):
        yield Block(lines, 1)
    else:
        yield from (block for block in fenced(lines, language) if is_chart(block.lines))


def drafted(
    blocks: Iterable[Block], draft_of: Callable[[Block, Imported], Draft | None], chart: str, parts: str
) -> Imported:
    """Return the drafts of charts; one without `parts`, of which no draft comes, is told as lost.

    Raises:
        NotAMapError: no draft comes of any of them.
    """
    imported = Imported()
    for block in blocks:
        if draft := draft_of(block, imported):
            imported.drafts.append(draft)
        else:
            imported.lose(block.line, f"a {chart} without a {parts}")
    if not imported.drafts:
        raise NotAMapError(f"there is no {chart} with a {parts} in it")
    return imported


def _unquoted(line: str, indent: str) -> str:
    """A line of a block without the blanks, or the marks of a quotation, that stand before the whole block."""
    if ">" in indent:
        return re.sub(r"\A(?:\s*>)+ ?", "", line)
    return line[len(indent) :] if line.startswith(indent) else line.lstrip()
