"""What a page says around a map (`**Scenario:** …`, a section "Expectations", notes) -> the facts of its head."""

import re
from collections.abc import Sequence

from journeymap.formats.facts import NO_FACTS, Facts, facts
from journeymap.formats.grid import Cell
from journeymap.formats.markdown.blocks import Code, Table
from journeymap.formats.markdown.labels import said_in
from journeymap.formats.markdown.outline import Content

_SENTENCE = re.compile(r"(?<=[.。!?！？;；|·])\s+")
_LABELLED = re.compile(r"([^:：.。]{1,40}?)\s*[:：]\s*(\S.*)", re.DOTALL)


def read_facts(head: Facts, blocks: Sequence[Content], label: str = "") -> list[Content]:
    """Put what blocks say into `head`, texts without a label under `label`; return the blocks that were left."""
    left: list[Content] = []
    for said in said_in(blocks, lambda text: bool(facts().key(text))):
        if isinstance(said.block, Table) and (pairs := _pairs(said.block)):
            for name, cell in pairs:
                head.put(name.words, [cell])
        elif isinstance(said.block, Table | Code):
            left.append(said.block)
        elif said.label:
            head.put(said.label.words, said.cells, is_list=said.kind == "list")
        else:
            for cell in said.cells:
                for key, sentence in _sentences(cell, label):
                    head.put(key, [sentence], is_list=said.kind == "list")
                # What only heads a section is said once.
                label = label if facts().key(label) else ""
    return left


def _pairs(table: Table) -> list[tuple[Cell, Cell]]:
    """The labels and texts of a table of facts; empty if it is none."""
    grid = table.grid
    if not grid.header or len(grid.header) != 2:
        return []
    is_header = table.is_headed and not facts().key(grid.header[0].text)
    rows = grid.body if is_header else grid.rows
    known = [row for row in rows if facts().key(row[0].text)]
    return [(row[0], row[1]) for row in rows if not row[1].is_blank] if len(known) > 1 else []


def _sentences(cell: Cell, label: str) -> list[tuple[str, Cell]]:
    """The sentences of a text that begin with the label of a fact, each with its label, and what stands around them."""
    parts = _SENTENCE.split(cell.full)
    matches = [_LABELLED.fullmatch(part) for part in parts]
    known = [match and facts().key(match[1]) not in ("", *NO_FACTS) for match in matches]
    if not any(known[1:]):
        return [(label, cell)]
    found: list[tuple[str, Cell]] = []
    for part, match, is_known in zip(parts, matches, known, strict=True):
        if is_known and match:
            found.append((match[1], Cell(match[2].rstrip(" |·;；"), cell.line)))
        elif found and found[-1][0] == label:
            found[-1] = (label, Cell(f"{found[-1][1].text} {part}", cell.line))
        else:
            found.append((label, Cell(part, cell.line)))
    return found
