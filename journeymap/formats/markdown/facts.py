"""What a page says around a map (`**Scenario:** …`, a section "Expectations", notes) -> the head of the map."""

from collections.abc import Sequence
from typing import Any

from journeymap.formats.cast import Cast
from journeymap.formats.draft import Imported
from journeymap.formats.grid import Cell
from journeymap.formats.markdown.blocks import Code, Table
from journeymap.formats.markdown.labels import said_in
from journeymap.formats.markdown.outline import Content
from journeymap.formats.markdown.page import facts
from journeymap.formats.persona_names import persona_of
from journeymap.formats.words.states import state_of
from journeymap.model import slug

_TEXTS = ("scenario", "goal", "business_goal", "timeframe", "owner")
_SCOPE = ("starts", "ends")
_LONGEST_DESCRIPTION = 1500
_LONGEST_ID = 80
_LONGEST_NAME = 48


class Facts:
    """The head of a map in the making: its texts, its personas in `cast`, and a description of all the rest.

    `labels` are those that were known, with what they mean.
    """

    def __init__(self, cast: Cast, out: Imported) -> None:
        self.value: dict[str, Any] = {}
        self.labels: dict[str, str] = {}
        self.cast = cast
        self._out = out
        self._notes: list[Cell] = []

    @property
    def has_notes(self) -> bool:
        """Whether something was read that only a description can hold."""
        return bool(self._notes)

    def read(self, blocks: Sequence[Content], label: str = "") -> list[Content]:
        """Read blocks; texts without a label stand under `label`. Return the blocks that could not be taken."""
        left: list[Content] = []
        for said in said_in(blocks, lambda text: bool(facts().key(text))):
            if isinstance(said.block, Table) and (pairs := _pairs(said.block)):
                for name, cell in pairs:
                    self.put(name.words, [cell])
            elif isinstance(said.block, Table | Code):
                left.append(said.block)
            else:
                self.put(said.label.words if said.label else label, said.cells, is_list=said.kind == "list")
        return left

    def put(self, label: str, cells: Sequence[Cell], *, is_list: bool = False) -> None:
        """Put texts where their label says; what the head of a map has no place for becomes description."""
        reading = facts().read(label)
        key = reading.key if reading and (reading.is_whole or reading.key == "persona") else ""
        self.labels |= {label: key} if key else {}
        if key == "persona":
            left = [cell for cell in cells if not _is_name(cell) or not self.cast.ids(cell)]
            self._note(label, left)
        elif key in _TEXTS:
            self.value[key] = "\n".join([*_listed(self.value.get(key)), *(cell.full for cell in cells)])
        elif key in _SCOPE:
            scope = self.value.setdefault("scope", {})
            scope[key] = "\n".join([*_listed(scope.get(key)), *(cell.full for cell in cells)])
        elif key == "expectations":
            self.value.setdefault(key, []).extend(item for cell in cells for item in cell.items)
        elif key == "sources" and is_list:
            self._cite(cells)
        elif key == "state" and cells and (state := state_of(cells[0].text)):
            self.value["state"] = state
        else:
            self._note("" if key == "summary" else label, cells)

    def _cite(self, cells: Sequence[Cell]) -> None:
        """Name the sources, and rest the map on them."""
        for cell in cells:
            if not (id_ := slug(cell.text)[:_LONGEST_ID].strip("-")):
                self._note("", [cell])
            elif id_ not in self.value.setdefault("evidence", []):
                self.value["evidence"].append(id_)
                self.value.setdefault("sources", []).append({"id": id_, "name": cell.words, "link": cell.link})

    def _note(self, label: str, cells: Sequence[Cell]) -> None:
        for place, cell in enumerate(cells):
            text = f"{label}: {cell.full}" if label and not place else cell.full
            self._notes.append(Cell(text, cell.line))

    def finish(self) -> dict[str, Any]:
        """Return the head of the map; a description that would not fit on a picture is told as lost."""
        length, kept = 0, []
        for note in self._notes:
            length += len(note.text) + 1
            if length <= _LONGEST_DESCRIPTION:
                kept.append(note.text)
            else:
                self._out.lose(note.line, f'"{note.words}"')
        return self.value | ({"description": "\n".join(kept)} if kept else {})


def _pairs(table: Table) -> list[tuple[Cell, Cell]]:
    """The labels and texts of a table of facts; empty if it is none."""
    grid = table.grid
    if not grid.header or len(grid.header) != 2:
        return []
    is_header = table.is_headed and not facts().key(grid.header[0].text)
    rows = grid.body if is_header else grid.rows
    known = [row for row in rows if facts().key(row[0].text)]
    return [(row[0], row[1]) for row in rows if not row[1].is_blank] if len(known) > 1 else []


def _is_name(cell: Cell) -> bool:
    """Whether a text begins with a name; a sentence about somebody does not."""
    return 0 < len(persona_of(cell.words).get("name", "")) <= _LONGEST_NAME


def _listed(text: str | None) -> list[str]:
    return [text] if text else []
