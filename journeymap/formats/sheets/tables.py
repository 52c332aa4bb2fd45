"""Rows of a sheet -> the chart that they hold, with what people leave out in spreadsheets: labels that go on."""

from collections.abc import Sequence
from dataclasses import replace

from journeymap.formats.draft import Imported
from journeymap.formats.facts import facts
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.lane_words import EXPERIENCE, axes, proving
from journeymap.formats.numbered import shared_labels
from journeymap.formats.orientation import Chart, chart_of
from journeymap.formats.sheets.sheet import Band, Row, own_cells
from journeymap.formats.words.states import is_journey
from journeymap.formats.words.vocabulary import Vocabulary

_FIRST_ROWS = 15
_LOOKED_AT = 200
_MOST_LABELS = 200
_FEWEST_WITH_JOURNEY = 4
_MAPS = ("map", "map name")
# Where people meet us, and what we do there, can be listed without anybody's experience.
_BY_US = frozenset(("touchpoints", "frontstage", "backstage", "support", "physical_evidence"))


def begin_of(band: Band, words: Vocabulary) -> int | None:
    """Return where in a band the header of a map is: the row below which most lanes are; `None` if it holds no map."""
    best, begin = 0, None
    for index, row in enumerate(band[:_FIRST_ROWS]):
        chart = chart_in(band[index : index + _LOOKED_AT], words, Imported()) if len(own_cells(row)) > 1 else None
        if chart and len(chart.keys) > best:
            best, begin = len(chart.keys), index
    return begin


def chart_in(rows: Band, words: Vocabulary, out: Imported) -> Chart | None:
    """Return the chart of a map whose header is the first row; `None` if it is none. `out` is told what was guessed."""
    grid = _completed(Grid(rows), words, out)
    chart = chart_of(grid, words)
    if chart and (chart.is_map or _is_marked(chart) or (chart.stage is None and _is_lived(chart.keys))):
        return chart
    return _flat(grid, words)


def by_journey(rows: Band) -> list[tuple[str, Band]]:
    """Return the rows of a table by the journeys that one of its columns names, without it; without one, all rows."""
    place = next((place for place, cell in enumerate(rows[0]) if _names_journeys(cell)), None)
    if place is None or len(own_cells(rows[0])) < _FEWEST_WITH_JOURNEY:
        return [("", rows)]
    header, *body = [[*row[:place], *row[place + 1 :]] for row in rows]
    found: dict[str, Band] = {}
    name = ""
    for row, kept in zip(rows[1:], body, strict=True):
        name = row[place].words if not row[place].is_blank else name
        found.setdefault(name, [header]).append(kept)
    return list(found.items())


def _names_journeys(label: Cell) -> bool:
    """Whether a column is headed with the word for a journey."""
    is_word = facts().key(label.text) in ("title", "generic") and axes().key(label.text) not in ("stage", "step")
    return is_word and (is_journey(label.text) or label.words.lower() in _MAPS)


def _completed(grid: Grid, words: Vocabulary, out: Imported) -> Grid:
    """The table with labels where they go on in blank cells, and without headings of several lanes beside them."""
    if not grid.body:
        return grid
    across, down = _known(grid.header, words), _known(grid.side, words)
    beside = _known([row[1] for row in grid.rows], words) if len(grid.header) > 2 else 0
    if beside > max(across, down, 1):
        for cell in own_cells(grid.side[1:]):
            out.lose(cell.line, f'the heading of lanes "{cell.words}"')
        grid, down = Grid([row[1:] if row[1].text.strip() else [row[0], *row[2:]] for row in grid.rows]), beside
    return _labelled_down(grid, words, out) if down > across else _labelled_across(grid, words, out)


def _known(cells: Sequence[Cell], words: Vocabulary) -> int:
    """How many lanes cells name, those that count among them."""
    labels = shared_labels(cells, words, Imported()) if len(cells) <= _MOST_LABELS else cells
    return len({key for cell in labels if (key := words.key(cell.text))})


def _labelled_down(grid: Grid, words: Vocabulary, out: Imported) -> Grid:
    """A table with lanes down: a row without a label belongs to the lane above, the first one names steps."""
    side = shared_labels(grid.side, words, out) if len(grid.rows) <= _MOST_LABELS else grid.side
    rows: list[Row] = [grid.header]
    for row in ([label, *row[1:]] for label, row in zip(side[1:], grid.body, strict=True)):
        label = row[0]
        if label.is_blank and own_cells(row):
            label = replace(rows[-1][0], line=label.line) if len(rows) > 1 else Cell("Step", label.line)
        rows.append([label, *row[1:]])
    return Grid(rows)


def _labelled_across(grid: Grid, words: Vocabulary, out: Imported) -> Grid:
    """A table with lanes across: a column without a label belongs to the lane before it."""
    header = shared_labels(grid.header, words, out)
    for place in range(1, len(header)):
        if header[place].is_blank and words.key(header[place - 1].text):
            header[place] = replace(header[place - 1], line=header[place].line)
    return Grid([header, *grid.body])


def _flat(grid: Grid, words: Vocabulary) -> Chart | None:
    """The chart of a list without stages: all columns are lanes; what people do or where they meet us are the steps."""
    keys = [words.key(cell.text) for cell in grid.header]
    filled = [place for place in range(len(keys)) if any(not row[place].is_blank for row in grid.body)]
    known = frozenset(keys[place] for place in filled) - {""}
    if not _is_lived(known) or 2 * len(known) < len(keys):
        return None
    persona = keys.index("persona") if "persona" in keys else None
    step = next((keys.index(key) for key in ("touchpoints", "actions") if key in keys), None)
    lanes = tuple(place for place in filled if place not in (persona, step))
    return Chart(grid, None, step, persona, lanes, known) if lanes else None


def _is_marked(chart: Chart) -> bool:
    """Whether one lane of an experience is enough: the corner says that lanes run there, or there are steps, too."""
    is_told = chart.corner == "lane" or (chart.step is not None and bool(chart.keys & (EXPERIENCE - _BY_US)))
    return is_told and chart.is_explicit and bool(chart.keys & EXPERIENCE) and chart.grid.has_content


def _is_lived(keys: frozenset[str]) -> bool:
    """Whether lanes prove a map that has no stages: two of them, one of what people live through."""
    return len(proving(keys)) > 1 and bool(keys & (EXPERIENCE - _BY_US))
