"""A map in plain values -> what stands on its sheet: a column a touchpoint, a row a lane, and the facts below."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from journeymap.formats.excel.cast import words_of
from journeymap.formats.rows import Row
from journeymap.formats.rows.cell import Cell, kind_of, write_cell
from journeymap.theme import Role

Cells = Mapping[str, Cell]

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
    """A touchpoint; without a name, a stage by itself. `number` is that of its stage, from 0."""

    stage: str
    number: int
    touchpoint: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the sheet; `is_detail` says that it is more for the maintainers of the map than for its readers.

    `cells` are by the number of the column (from 0), those of a lane `of_stage` by the first column of the stage.
    """

    key: str
    cells: Mapping[int, Cell]
    role: Role = "paper"
    of_stage: bool = False
    is_detail: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """What stands on the sheet of a map."""

    title: str
    columns: Sequence[Column]
    lanes: Sequence[Lane]
    facts: Mapping[str, Cell]

    def widths(self) -> dict[int, int]:
        """Return how many columns each stage has, by its first one."""
        groups = groupby(range(len(self.columns)), key=lambda index: self.columns[index].number)
        stages = [list(group) for _, group in groups]
        return {stage[0]: len(stage) for stage in stages}

    def cut(self) -> "Board":
        """Return it with no more columns than a sheet has."""
        return replace(self, columns=self.columns[:MOST_COLUMNS])


def board_of(value: Mapping[str, Any], rows: Sequence[Row]) -> Board:
    """Return what stands on the sheet of a map, in plain values and as rows."""
    columns, stages = _columns(rows)
    facts = dict(rows[0].cells)
    if "personas" in value:
        facts["personas"] = write_cell(kind_of("personas", list[str]), words_of(value["personas"]))
    touchpoints = {index: column.cells for index, column in enumerate(columns)}
    return Board(str(facts.pop("title", "")), columns, _lanes(touchpoints, stages), facts)


def _columns(rows: Sequence[Row]) -> tuple[list[Column], dict[int, Cells]]:
    """The columns, and what is said of stages that have none of their own, by the first of their columns."""
    columns: list[Column] = []
    stages: dict[int, Cells] = {}
    seen: set[str] = set()
    number = -1
    for row, following in zip(rows, [*rows[1:], Row("stage")], strict=True):
        cells = {key: cell for key, cell in row.cells.items() if key != "name"}
        if row.kind == "stage":
            number += 1
            if following.kind == "stage" or row.stage in seen:
                columns.append(Column(row.stage, number, "", cells))
            elif cells:
                stages[len(columns)] = cells
            seen.add(row.stage)
        elif row.kind == "touchpoint":
            columns.append(Column(row.stage, number, str(row.cells["name"]), cells))
    return columns, stages


def _lanes(touchpoints: Mapping[int, Cells], stages: Mapping[int, Cells]) -> list[Lane]:
    used = dict.fromkeys(key for cells in (*stages.values(), *touchpoints.values()) for key in cells)
    emotions = [key for key in used if key.startswith("emotions.") and key.endswith((".score", ".words"))]
    own = [key for key in used if key.startswith("lanes.")]
    details = [key for key in used if key not in {*_EMOTION, *emotions, *_LANES, *own}]
    details.sort(key=lambda key: _DETAILS.index(key) if key in _DETAILS else len(_DETAILS))
    lanes = []
    for key in (*_EMOTION, *emotions, *_LANES, *own, *details):
        for of_stage, source in ((True, stages), (False, touchpoints)):
            cells = {index: cells[key] for index, cells in source.items() if key in cells}
            if cells or (key in _ALWAYS and not of_stage):
                lanes.append(Lane(key, cells, _LANES.get(key, "paper"), of_stage, key in details))
    return lanes
