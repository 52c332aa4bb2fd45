"""The blocks of a section -> what is said in it: texts and lists, each with the label that it stands under."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Literal

from journeymap.formats.grid import Cell
from journeymap.formats.lane_words import lanes
from journeymap.formats.markdown.blocks import Block, Bullets, Code, Entry, Heading, Table, Text
from journeymap.formats.markdown.inline import Line, lines_of
from journeymap.formats.words.vocabulary import is_cjk

Kind = Literal["text", "list", "quote", "table", "code"]
Known = Callable[[str], bool]
"""Whether a label is known even where nothing but a colon tells it."""

_LONGEST_LABEL = 60
_QUOTED = re.compile('["“”„«「『].*["“”»」』]', re.DOTALL)
_ARROW = re.compile(r"\A[→➔➜►▶]\s*")
_SINGLE = ("duration", "owner", "channel", "severity", "impact", "effort", "persona")


@dataclass(slots=True)
class Said:
    """Texts below one label (`None`: below none); a table or code without a label comes as it is."""

    label: Cell | None
    cells: list[Cell] = field(default_factory=list)
    kind: Kind = "text"
    block: Table | Code | None = None


def said_in(blocks: Iterable[Block], known: Known) -> list[Said]:
    """Return what blocks say, in order. A list, or a first paragraph, belongs to the label right above it."""
    said: list[Said] = []
    for block, after in zip_longest(list(blocks), list(blocks)[1:]):
        if isinstance(block, Text):
            is_followed = isinstance(after, Bullets) or (
                isinstance(after, Text) and not label_of(after.lines[0], known)
            )
            _take_text(said, block, known, isinstance(after, Bullets), is_followed)
        elif isinstance(block, Bullets):
            _take_list(said, block, known)
        elif isinstance(block, Code) and (lines := _labelled(block, known)):
            _take_text(said, Text(lines), known)
        elif isinstance(block, Table) and (label := _open(said)):
            label.cells += rows_as_cells(block)
        elif isinstance(block, Table | Code):
            said.append(Said(None, [], "table" if isinstance(block, Table) else "code", block))
    return said


def label_of(line: Line, known: Known) -> bool:
    """Whether a line begins with a label: one that is known, or one in bold with a colon or alone on its line."""
    if not line.label or len(line.label) > _LONGEST_LABEL or _QUOTED.fullmatch(line.label):
        return False
    has_colon = line.text[len(line.label) :].lstrip()[:1] in (":", "：") or line.text.endswith((":", "："))
    return known(line.label) or (line.is_strong and (has_colon or line.is_title))


def rows_as_cells(table: Table) -> list[Cell]:
    """Return a cell for each row of a table below its header: what it says, with dashes between."""
    rows = table.grid.body or table.grid.rows
    return [_row_as_cell(row) for row in rows if any(not cell.is_blank for cell in row)]


def _row_as_cell(row: Sequence[Cell]) -> Cell:
    texts = [" ".join(cell.full.split()) for cell in row if not cell.is_blank]
    return Cell(" — ".join(texts), row[0].line, is_item=True)


def _open(said: Sequence[Said]) -> Said | None:
    """The last label if nothing stands below it yet."""
    return said[-1] if said and said[-1].label and not said[-1].cells else None


def _take_text(
    said: list[Said], block: Text, known: Known, is_before_list: bool = False, is_followed: bool = False
) -> None:
    """Take the lines of a paragraph; where something follows, a bracket behind a label belongs to the label."""
    for place, line in enumerate(block.lines):
        last = said[-1] if said else None
        is_name = is_before_list and len(block.lines) == 1 and len(line.text) <= _LONGEST_LABEL
        if label_of(line, known):
            is_open = is_followed and line.is_title and bool(line.rest) and len(block.lines) == 1
            said.append(Said(line.cell) if is_open else _labelled_line(line))
        elif last and place and last.cells and not line.is_new:
            last.cells[-1] = _joined(last.cells[-1], line)
        elif last and (place or _open(said) or (is_name and last.label and last.kind == "list")):
            last.cells.append(line.cell)
        else:
            said.append(Said(None, [line.cell], "quote" if block.is_quote else "text"))


def _labelled_line(line: Line) -> Said:
    return Said(line.label_cell, [Cell(line.rest, line.number)] if line.rest else [])


def _joined(cell: Cell, line: Line) -> Cell:
    """A text and the line that goes on with it."""
    blank = "" if is_cjk(cell.text[-1:]) and is_cjk(line.text[:1]) else " "
    return Cell(f"{cell.full}{blank}{line.cell.full}", cell.line, is_item=cell.is_item)


def _take_list(said: list[Said], block: Bullets, known: Known) -> None:
    """Entries with labels speak for themselves, unless they stand below a label or words with a colon."""
    above = _above(said)
    is_free = above is None or bool(above.label and above.kind == "list")
    for entry in block.entries:
        first = entry.lines[0] if entry.lines else None
        is_under = above and above.label and known(above.label.text) and not is_free
        if first and not is_under and (label_of(first, known) if is_free else known(first.label)):
            above = Said(first.label_cell, [Cell(first.rest, first.number)] if first.rest else [], "list")
            said.append(above)
            _go_on(said, entry, known)
            said[-1].cells += _within(entry)
            is_free, above = True, None
            continue
        if above is None:
            above = Said(None, [], "list")
            said.append(above)
        above.kind = "list" if above.label or not above.cells else above.kind
        above.cells += _item(Entry(entry.lines[: _first_label(entry, known)], entry.blocks))
        _go_on(said, entry, known)
        above = above if said[-1] is above else None


def _above(said: Sequence[Said]) -> Said | None:
    """What a list belongs to: a label, unless it is one of a single value that it has, or words with a colon."""
    last = said[-1] if said else None
    if last is None or not (last.label or last.cells):
        return None
    if last.label:
        return None if last.cells and lanes().key(last.label.text) in _SINGLE else last
    return last if last.kind == "text" and last.cells[-1].text.endswith((":", "：")) else None


def _first_label(entry: Entry, known: Known) -> int:
    """How many lines an entry has before one that begins with a label: it only seems to belong to the entry."""
    return next((at for at, line in enumerate(entry.lines) if at and label_of(line, known)), len(entry.lines))


def _go_on(said: list[Said], entry: Entry, known: Known) -> None:
    """Take the lines below the first one of an entry that begin with labels, and those that follow them."""
    start = _first_label(entry, known)
    if start < len(entry.lines):
        _take_text(said, Text(entry.lines[start:]), known)
    elif said[-1].kind == "list" and said[-1].label and entry.lines and entry.lines[0].label == said[-1].label.text:
        said[-1].cells += [line.cell for line in entry.lines[1:]]


def _item(entry: Entry) -> Iterator[Cell]:
    """An entry as one item: its words, and behind a colon those of the lists within it."""
    words = _ARROW.sub("", " ".join(line.cell.full for line in entry.lines)).rstrip(";；").rstrip()
    inner = [cell.full for cell in _within(entry)]
    number = entry.lines[0].number if entry.lines else 1
    if inner:
        words = f"{words.rstrip(' :：')}: {'; '.join(inner)}" if words else "; ".join(inner)
    link = entry.lines[0].link if len(entry.lines) == 1 and not inner else ""
    if words:
        yield Cell(entry.lines[0].text if link else words, number, link, is_item=True)


def _within(entry: Entry) -> list[Cell]:
    """What stands in the blocks of an entry, an item each."""
    cells: list[Cell] = []
    for block in entry.blocks:
        if isinstance(block, Bullets):
            cells += [cell for inner in block.entries for cell in _item(inner)]
        elif isinstance(block, Text):
            cells += [line.cell for line in block.lines]
        elif isinstance(block, Table):
            cells += rows_as_cells(block)
        elif isinstance(block, Code):
            cells += [Cell(line.strip(), block.line + place) for place, line in enumerate(block.lines) if line.strip()]
        elif isinstance(block, Heading):
            cells.append(Cell(block.title, block.line))
    return cells


def _labelled(block: Code, known: Known) -> list[Line]:
    """The lines of a block of code if some begin with known labels: people set maps in it to keep their lines."""
    lines = [line for place, text in enumerate(block.lines) for line in lines_of(text.strip(), block.line + place)]
    return lines if sum(known(line.label) for line in lines) > 1 else []
