"""A table of any format -> a chart with stages down and lanes across, however the table lay.

Which side holds the lanes is told by their words, never by their place: in the wild rows of stages are as common as
columns.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from journeymap.formats.grid import Cell, Grid
from journeymap.formats.lane_words import EXPERIENCE, axes, proving, stage_names
from journeymap.formats.titles import title_of
from journeymap.formats.words.vocabulary import Vocabulary

_TELLING = frozenset(("emotion", "thoughts"))
_WITH_ACTIONS = frozenset(("pain_points", "opportunities", "touchpoints", "backstage", "frontstage"))
_MOST_LABELS = 80
_COUNT = re.compile(r"\d+(?:[.\-]\d+)*[.)]?")


@dataclass(frozen=True, slots=True)
class Chart:
    """A table as a map: a header of labels, and below it a record for each stage or step.

    `stage`, `step` and `persona` are columns (`None`: there is none), `lanes` the columns of lanes, `keys` what these
    stand for in the format. `was_turned` says that the table had its stages across; `corner` is what its first cell
    says runs there. `is_explicit` says that the stages are marked as such, by a word, by numbers or by their names.
    """

    grid: Grid
    stage: int | None
    step: int | None
    persona: int | None
    lanes: tuple[int, ...]
    keys: frozenset[str]
    was_turned: bool = False
    corner: str = ""
    is_explicit: bool = False

    @property
    def names(self) -> list[Cell]:
        """The cells that name the stages or, without any, the steps."""
        column = self.stage if self.stage is not None else self.step
        return [] if column is None else [row[column] for row in self.grid.body]

    @property
    def is_map(self) -> bool:
        """Whether it is a journey map: two lanes, one of them of an experience, and stages that something is said of.

        Where nothing marks the stages as stages, the lanes must say more: what people feel or think, or what they do
        and what comes of it.
        """
        proof = proving(self.keys)
        says_more = bool(proof & _TELLING) or ("actions" in proof and bool(proof & _WITH_ACTIONS))
        named = sum(not cell.is_blank for cell in self.names)
        is_proven = len(proof) > 1 and bool(proof & EXPERIENCE) and (self.is_explicit or says_more)
        return is_proven and self.grid.has_content and (named > 1 or (named == 1 and self.is_explicit))


def chart_of(grid: Grid, words: Vocabulary) -> Chart | None:
    """Return a table as a chart, or `None` if no side of it holds words for lanes, or none could hold stages."""
    if not grid.body:
        return None
    across, down = _weight(grid.header[1:], words), _weight(grid.side[1:], words)
    corner = _axis(grid.header[0])
    if not across and not down:
        return None
    if down > across or (down == across and corner == "lane"):
        return _turned(grid.turned(), words, corner or ("persona" if _key(grid.header[0], words) == "persona" else ""))
    return _upright(_ungrouped(grid), words)


def _weight(cells: Sequence[Cell], words: Vocabulary) -> float:
    """How sure it is that cells are labels of lanes."""
    readings = {cell.words: reading for cell in cells[:_MOST_LABELS] if (reading := words.read(cell.text))}
    return sum(1.0 if reading.is_whole else 0.5 for reading in readings.values())


def _axis(cell: Cell) -> str:
    return axes().key(cell.text)


def _key(cell: Cell, words: Vocabulary) -> str:
    reading = words.read(cell.text)
    return reading.key if reading else ""


def _turned(grid: Grid, words: Vocabulary, corner: str) -> Chart:
    """The chart of a table with lanes down: its first row, now the first column, names the stages."""
    kinds = [_axis(cell) for cell in grid.header]
    step = next((place for place, kind in enumerate(kinds) if place and kind in ("stage", "step")), None)
    chart = _chart(grid.filled_down(0), 0, step, None, words)
    is_explicit = corner in ("stage", "step", "time") or _are_stages(chart.names)
    return replace(chart, was_turned=True, corner=corner, is_explicit=is_explicit)


def _upright(grid: Grid, words: Vocabulary) -> Chart | None:
    """The chart of a table with lanes across: the column of stages has a word for it, or comes first."""
    kinds = [_axis(cell) for cell in grid.header]
    keys = [_key(cell, words) for cell in grid.header]
    stage = _named(grid, kinds, "stage")
    persona = next((place for place, key in enumerate(keys) if (place or stage) and key == "persona"), None)
    stage, step = _axes(grid, kinds, keys, stage)
    if stage is None and step is None:
        return None
    is_marked = False
    if stage is not None:
        is_marked = kinds[stage] in ("stage", "step", "time")
        grid = grid.filled_down(stage)
        grid = grid.filled_down(persona) if persona is not None and persona < stage else grid
        step = _step_of_repeated(grid, stage, keys, kinds) if step is None and persona is None else step
    chart = _chart(grid, stage, step, persona, words)
    return replace(chart, is_explicit=is_marked or _are_stages(chart.names))


def _axes(grid: Grid, kinds: Sequence[str], keys: Sequence[str], stage: int | None) -> tuple[int | None, int | None]:
    """The columns of stages and of steps: those with a word for it, else what comes first if it can be either."""
    step = _place(kinds, "step")
    lead = 1 if kinds[0] == "number" and len(kinds) > 1 else 0
    if step is not None and _counts(grid, step):
        lead += step == lead and lead + 1 < len(kinds)
        step = None
    if stage is None:
        stage, step = step, None
    if stage is None and keys[lead] in ("touchpoints", "actions"):
        return None, lead
    if stage is None and (keys[lead] or kinds[lead] == "other"):
        return None, None
    return lead if stage is None else stage, step


def _chart(grid: Grid, stage: int | None, step: int | None, persona: int | None, words: Vocabulary) -> Chart:
    taken = (stage, step, persona)
    filled = [place for place in range(len(grid.header)) if any(not row[place].is_blank for row in grid.body)]
    lanes = tuple(place for place in filled if place not in taken and not _is_count(grid, place))
    keys = {_key(grid.header[place], words) for place in (*lanes, *((step,) if step is not None else ()))}
    return Chart(grid, stage, step, persona, lanes, frozenset(keys - {""}))


def _place(kinds: Sequence[str], kind: str) -> int | None:
    return kinds.index(kind) if kind in kinds else None


def _named(grid: Grid, kinds: Sequence[str], kind: str) -> int | None:
    """The column of a kind that names something, else one that only counts."""
    places = [place for place, one in enumerate(kinds) if one == kind]
    return next((place for place in places if not _counts(grid, place)), places[0] if places else None)


def _counts(grid: Grid, column: int) -> bool:
    """Whether a column only counts its rows."""
    return all(_COUNT.fullmatch(cell.text.strip()) for row in grid.body if not (cell := row[column]).is_blank)


def _is_count(grid: Grid, column: int) -> bool:
    return _axis(grid.header[column]) in ("number", "step", "stage") and _counts(grid, column)


def _step_of_repeated(grid: Grid, stage: int, keys: Sequence[str], kinds: Sequence[str]) -> int | None:
    """The column that names the single steps where several rows belong to one stage: what is done, or the first one."""
    names = [row[stage].words for row in grid.body]
    if not any(one == other for one, other in pairwise(names)):
        return None
    found = next((keys.index(key) for key in ("touchpoints", "actions") if key in keys), None)
    first = [row[0].words for row in grid.body]
    is_name = stage > 0 and not keys[0] and not kinds[0] and all(first) and len(set(first)) == len(first)
    return 0 if is_name else found


def _are_stages(cells: Sequence[Cell]) -> bool:
    """Whether names are those of stages: counted, or known from other journeys."""
    names = [cell.words for cell in cells if not cell.is_blank]
    known = [name for name in names if title_of(name).is_numbered or stage_names().read(title_of(name).name)]
    return len(known) > 1 and len(known) * 5 >= len(names) * 2


def _ungrouped(grid: Grid) -> Grid:
    """The table with a column of stages where stages are rows of their own above their steps."""
    heads = [all(cell.is_blank for cell in row[1:]) and not row[0].is_blank for row in grid.body]
    if len(grid.header) < 3 or sum(heads) < 2 or not heads[0] or sum(heads) * 2 > len(heads):
        return grid
    line = grid.header[0].line
    rows = [[Cell("Stage", line), Cell("Step", line), *grid.header[1:]]]
    name = Cell()
    for row, is_head, is_next in zip(grid.body, heads, [*heads[1:], True], strict=True):
        name = row[0] if is_head else name
        if not is_head:
            rows.append([name, *row])
        elif is_next:  # a stage without steps
            rows.append([name, Cell(line=name.line), *row[1:]])
    return Grid(rows)
