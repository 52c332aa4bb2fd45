"""A labelled text about somebody -> its place in a persona; what has no place becomes a fact of their own."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from journeymap.formats.draft import Imported
from journeymap.formats.grid import Cell
from journeymap.formats.persona_names import persona_of
from journeymap.formats.words.personas import PERSONAS
from journeymap.formats.words.vocabulary import Vocabulary, vocabulary

# Words of these tell what a label is within longer ones, too: "Goals with our product".
_TELLING = ("goals", "needs", "motivations", "behaviors", "fears", "quotes", "pain_points")
_LISTS = frozenset((
    "goals", "needs", "jobs", "motivations", "behaviors", "fears", "channels", "tools", "brands", "quotes",
    "accessibility", "pain_points", "decision_criteria",
))  # fmt: skip
_TEXTS = ("role", "bio")
_TYPES = {"primary": "primary", "secondary": "secondary", "anti": "anti", "anti-persona": "anti", "negative": "anti"}
_MARKS = '"“”«»„ *_'
_IMAGE = re.compile(r"[^\s()]+\.(?:png|jpe?g|gif|svg|webp)\Z", re.IGNORECASE)


@lru_cache(maxsize=1)
def persona_words() -> Vocabulary:
    """Return the vocabulary of what is said of a persona."""
    return vocabulary((PERSONAS,), parts=_TELLING)


class Person:
    """A persona in the making; `out` is told what was guessed, each label once: `labels` are those read, by meaning."""

    def __init__(self, value: dict[str, Any], out: Imported, labels: dict[str, str] | None = None) -> None:
        self.value = value
        self._out = out
        self._labels = {} if labels is None else labels

    @property
    def name(self) -> str:
        """What the persona is called."""
        return str(self.value["name"])

    def put(self, label: str, cells: Sequence[Cell]) -> None:
        """Put texts where their label says."""
        texts = [text for cell in cells for text in _items(cell)]
        if not texts:
            return
        reading = persona_words().read(label)
        key = reading.key if reading else ""
        if reading and not reading.is_whole and label not in self._labels:
            self._out.lose(cells[0].line, f'"{label}"', f'read as "{key}"')
        self._labels |= {label: key} if key else {}
        if key in _LISTS:
            self.value.setdefault(key, []).extend(texts)
        elif "." in key:
            group, field = key.split(".")
            found = self.value.setdefault(group, {})
            found[field] = [*_listed(found.get(field)), *texts]
        elif not self._put_single(key, texts):
            self.value.setdefault("facts", {}).setdefault(label or "Notes", []).extend(texts)

    def _put_single(self, key: str, texts: Sequence[str]) -> bool:
        """Put texts where one text stands; whether there is such a place."""
        text = "\n".join(texts)
        if key == "type" and text.lower() not in _TYPES:
            key = "role"
        if key in _TEXTS:
            self.value[key] = "\n".join(filter(None, (self.value.get(key), text)))
        elif key == "quote":
            first, *more = [text.strip(_MARKS) or text for text in texts]
            self.value.setdefault("quotes", []).extend(more if "quote" not in self.value else [first, *more])
            self.value.setdefault("quote", first)
        elif key == "type":
            self.value["type"] = _TYPES[text.lower()]
        elif key == "photo" and _IMAGE.fullmatch(text) and ":" not in text:
            self.value["photo"] = text
        else:
            return False
        return True

    def name_more(self, cells: Sequence[Cell]) -> None:
        """Take what stands behind the name on the line of the name: age, role."""
        for cell in cells:
            named = persona_of(cell.words)
            if named.get("name") != self.value["name"]:
                self.put("Name", [cell])
            for key, value in named.items():
                self.value.setdefault(key, value)

    def join(self, other: "Person", line: int) -> None:
        """Add what is said of the same person elsewhere, on a line; of two texts for one place the first stays."""
        for key, value in other.value.items():
            mine = self.value.setdefault(key, value)
            if isinstance(value, list):
                mine += [item for item in value if item not in mine]
            elif isinstance(value, dict):
                self._join_labels(key, value)
            elif key == "bio" and value != mine:
                self.value[key] = f"{mine}\n{value}"
            elif value != mine:
                self._out.lose(line, f'"{value}"')

    def _join_labels(self, key: str, value: dict[str, Any]) -> None:
        mine = self.value[key]
        for label, texts in value.items():
            known = mine.setdefault(label, texts)
            mine[label] = [*_listed(known), *(text for text in _listed(texts) if text not in _listed(known))]


def _items(cell: Cell) -> list[str]:
    return [f"{text} ({cell.link})" if cell.link else text for text in cell.items]


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
