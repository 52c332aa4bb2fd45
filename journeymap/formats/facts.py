"""What a source says of a map as a whole (scenario, personas, sources, notes) -> the head of the map."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from journeymap.formats.cast import Cast
from journeymap.formats.draft import Imported
from journeymap.formats.grid import Cell
from journeymap.formats.persona_names import persona_of
from journeymap.formats.words.facts import FACTS
from journeymap.formats.words.states import state_of
from journeymap.formats.words.vocabulary import Vocabulary, vocabulary
from journeymap.model import slug

_TEXTS = ("scenario", "goal", "business_goal", "timeframe", "owner")
_SCOPE = ("starts", "ends")
_LONGEST_DESCRIPTION = 1500
_LONGEST_ID = 80
_LONGEST_NAME = 48
NO_FACTS = ("appendix", "generic", "title", "summary")
"""What the vocabulary knows without being told anything of a map by it."""
# A short word before a full stop is an abbreviation: `Dr. Smith`.
_NAME_ENDS = re.compile(r"(?<=[)\w]{4})[.。]\s+(?=\w)")
_SOMEBODY = re.compile(r"[^\W\d_][\w'’-]{1,20}(?: [^\W\d_][\w'’-]{1,20})?, \d{2} [^\W\d_]+(?: old| alt)?(?=[\s,.;)])")


@lru_cache(maxsize=1)
def facts() -> Vocabulary:
    """Return the vocabulary of what is said of a whole map."""
    return vocabulary((FACTS,), parts=("persona", "appendix"))


class Facts:
    """The head of a map in the making: its texts, its personas in `cast`, and a description of all the rest.

    `labels` are those that were known, with what they mean; `above` has the personas of headings above several maps.
    """

    def __init__(self, cast: Cast, out: Imported) -> None:
        self.value: dict[str, Any] = {}
        self.labels: dict[str, str] = {}
        self.cast = cast
        self.above = Cast(cast.known)
        self._out = out
        self._notes: list[Cell] = []

    @property
    def has_notes(self) -> bool:
        """Whether something was read that only a description can hold."""
        return bool(self._notes)

    def put(self, label: str, cells: Sequence[Cell], *, is_list: bool = False) -> None:
        """Put texts where their label says; what the head of a map has no place for becomes description."""
        reading = facts().read(label)
        key = reading.key if reading and (reading.is_whole or reading.key == "persona") else ""
        self.labels |= {label: key} if key not in ("", *NO_FACTS) else {}
        if key == "persona":
            parted = [_after_name(cell) for cell in cells]
            left = [name for name, _ in parted if not _is_name(name) or not self.cast.ids(name)]
            self._note(label, left)
            self._note("", [rest for _, rest in parted if not rest.is_blank])
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
            self._meet(cell)
            text = f"{label}: {cell.full}" if label and not place else cell.full
            self._notes.append(Cell(text, cell.line))

    def _meet(self, cell: Cell) -> None:
        """Put somebody on the map with whose name and age a text begins: `Ana, 34 years old, …`."""
        if (match := _SOMEBODY.match(cell.text)) and "demographics" in persona_of(match[0]):
            self.cast.add(match[0])
            self._out.lose(cell.line, f'"{match[0]}"', "read as a persona")

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


def _after_name(cell: Cell) -> tuple[Cell, Cell]:
    """A text about somebody in two: the name with what describes it, and the sentences that follow."""
    match = _NAME_ENDS.search(cell.full)
    if not match:
        return cell, Cell()
    return Cell(cell.full[: match.start()], cell.line), Cell(cell.full[match.end() :], cell.line)


def _is_name(cell: Cell) -> bool:
    """Whether a text begins with a name; a sentence about somebody does not."""
    return 0 < len(persona_of(cell.words).get("name", "")) <= _LONGEST_NAME


def _listed(text: str | None) -> list[str]:
    return [text] if text else []
