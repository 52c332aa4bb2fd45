"""Labels that come again with numbers (`Pain point 1`, `KPI 2`) -> the labels they share, and what belongs together."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from journeymap.formats.draft import Imported
from journeymap.formats.grid import Cell
from journeymap.formats.words.vocabulary import Vocabulary

_NUMBERED = re.compile(r"(?P<stem>.*?[^\W\d_])[\s_.#№(\[-]*(?P<number>\d{1,2})[)\]]?(?:[\s_:–-]+(?P<rest>\D*))?")
_LONGEST = 80

Pair = tuple[Cell, Cell]
"""A label and a text."""


class _Label(NamedTuple):
    stem: str
    number: int = 0
    rest: str = ""


def shared_labels(labels: Sequence[Cell], words: Vocabulary, out: Imported) -> list[Cell]:
    """Return labels where those that only count, as `KPI 1` and `KPI 2` do, are the same; that is told to `out`.

    What is said of one of them (`KPI 1 target`) becomes `target (KPI)`: a lane of its own unless it is one of `words`.
    """
    read = [_label_of(label) for label in labels]
    numbers: dict[str, set[int]] = {}
    for label in read:
        if not label.rest:
            numbers.setdefault(label.stem.lower(), set()).add(label.number)
    shared = [label.number in numbers.get(label.stem.lower(), ()) and label.number > 0 for label in read]
    shared = [is_one and len(numbers[label.stem.lower()]) > 1 for label, is_one in zip(read, shared, strict=True)]
    if told := ", ".join(f'"{cell.words}"' for cell, is_one in zip(labels, shared, strict=True) if is_one):
        out.lose(labels[0].line, f"each of {told}", "read as one of a list")
    return [
        _named(cell, label, words) if is_one else cell for cell, label, is_one in zip(labels, read, shared, strict=True)
    ]


def _named(cell: Cell, label: _Label, words: Vocabulary) -> Cell:
    if not label.rest:
        return replace(cell, text=label.stem, number=label.number)
    text = f"{label.rest} ({label.stem})"
    return replace(cell, text=text, number=label.number, is_item=not words.key(label.rest))


def _label_of(cell: Cell) -> _Label:
    text = " ".join(cell.text.partition("\n")[0].split())
    match = _NUMBERED.fullmatch(text) if len(text) <= _LONGEST else None
    return _Label(match["stem"], int(match["number"]), (match["rest"] or "").strip()) if match else _Label(text)


def by_number(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Return texts in groups: those whose labels have no number first, then those of each number together."""
    numbers = sorted({label.number for label, _ in pairs})
    return [[pair for pair in pairs if pair[0].number == number] for number in numbers]
