"""A map in plain values -> what stands on its sheet: a column a touchpoint, a row a lane, and the facts below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.formats.excel.cast import words_of
from journeymap.formats.rows import Row, rows_of
from journeymap.formats.rows.cell import Cell, kind_of, write_cell
from journeymap.theme import Role

MOST_COLUMNS = 16_383
"""How many columns a sheet has, without that of the labels."""

_EMOTION = ("emotion.score", "emotion.words")
_LANES: Mapping[str, Role] = {
    "goals": "cell", "actions": "cell", "thoughts": "said", "questions": "said", "quotes": "said",
    "motivations": "cell", "doubts": "said", "gains": "gain", "alternatives": "cell", "expectation": "cell",
    "pain_points": "pain", "failure.mode": "pain", "failure.recovery": "pain", "barriers": "pain",
    "opportunities": "gain", "channel": "paper", "actors": "paper", "metrics": "paper", "content": "paper",
    "frontstage": "cell", "backstage": "cell", "support": "cell", "systems": "cell", "physical_evidence": "cell",
}  # fmt: skip
_DETAILS = (
    "description", "entry", "exit", "next", "moment_of_truth", "importance", "duration", "wait", "optional", "owner",
    "journey", "link", "image", "tags", "basis", "evidence", "emotion.note", "emotion.basis", "emotion.evidence",
)  # fmt: skip
# What people fill in first.
_ALWAYS = frozenset({*_EMOTION, "actions", "thoughts", "pain_points", "opportunities", "channel"})


@dataclass(frozen=True, slots=True)
class Column:
    """A touchpoint, or a stage as a whole: its stage's name and number (from 0), and the cells by column of the rows."""

    stage: str
    number: int
    touchpoint: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the sheet; `is_detail` says that it is more for the maintainers of the map than for its readers."""

    key: str
    role: Role = "paper"
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """What stands on the sheet of a map."""

    title: str
    columns: Sequence[Column]
    lanes: Sequence[Lane]
    facts: Mapping[str, Cell]


def board_of(value: Mapping[str, Any], file: str) -> Board:
    """Return what stands on the sheet of a map that is called `file`."""
    rows = list(rows_of(value, file=file, bullets=True))
    columns = _columns(rows)
    facts = dict(rows[0].cells)
    if "personas" in value:
        facts["personas"] = write_cell(kind_of("personas", list[str]), words_of(value["personas"]))
    return Board(str(facts.pop("title", "")), columns, _lanes(columns), facts)


def _columns(rows: Sequence[Row]) -> list[Column]:
    """A column for each touchpoint, and for each stage where no touchpoint could speak for it."""
    columns: list[Column] = []
    seen: set[str] = set()
    number = -1
    for row, following in zip(rows, [*rows[1:], Row("stage")], strict=True):
        cells = {key: cell for key, cell in row.cells.items() if key != "name"}
        if row.kind == "stage":
            number += 1
            if cells or following.kind == "stage" or row.stage in seen:
                columns.append(Column(row.stage, number, "", cells))
            seen.add(row.stage)
        elif row.kind == "touchpoint":
            columns.append(Column(row.stage, number, str(row.cells["name"]), cells))
    return columns


def _lanes(columns: Sequence[Column]) -> list[Lane]:
    used = dict.fromkeys(key for column in columns for key in column.cells)
    emotions = [key for key in used if key.startswith("emotions.")]
    own = [key for key in used if key.startswith("lanes.")]
    first = [Lane(key) for key in (*_EMOTION, *emotions)]
    known = [Lane(key, role) for key, role in _LANES.items()] + [Lane(key) for key in own]
    details = [key for key in used if key not in {*_EMOTION, *emotions, *_LANES, *own}]
    details.sort(key=lambda key: _DETAILS.index(key) if key in _DETAILS else len(_DETAILS))
    lanes = [lane for lane in (*first, *known) if lane.key in used or lane.key in _ALWAYS]
    return lanes + [Lane(key, is_detail=True) for key in details]
