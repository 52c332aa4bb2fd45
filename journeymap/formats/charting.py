"""A chart of stages and lanes -> the stages of a map."""

from collections import Counter
from collections.abc import Callable, Sequence

from journeymap.formats.draft import Imported
from journeymap.formats.filling import Filler, Moment, new_stage
from journeymap.formats.grid import Cell
from journeymap.formats.numbered import by_number
from journeymap.formats.orientation import Chart
from journeymap.formats.titles import Title, title_of

Ids = Callable[[Cell], list[str]]
"""A cell that names personas -> their ids."""


def stages_of(chart: Chart, filler: Filler, ids: Ids, flat_name: str) -> list[Moment]:
    """Return the stages of a chart; steps without stages become one stage called `flat_name`.

    Emotions are gathered, not written: `Filler.finish` does that for all stages of a map.
    """
    if chart.persona is not None and len({tuple(ids(row[chart.persona])) for row in chart.grid.body}) == 1:
        ids = _nobody
    stages: list[Moment] = []
    counted: dict[str, int] = {}
    for title, rows in _by_stage(chart, flat_name):
        counted |= {title.counted: rows[0][0].line} if title.counted else {}
        stages.append(_stage(title, rows[0][chart.stage] if chart.stage is not None else Cell()))
        _fill_stage(stages[-1], chart, rows, filler, ids)
    tell_counted(counted, filler.out)
    tell_unused(chart, filler)
    return stages


def _nobody(_: Cell) -> list[str]:
    """Where everything is that of the same people, nothing needs to say so."""
    return []


def _by_stage(chart: Chart, flat_name: str) -> list[tuple[Title, list[list[Cell]]]]:
    """The stages, each with its rows: those below each other with the same name; with personas, all of this name."""
    found: list[tuple[Title, list[list[Cell]]]] = []
    rows_of: dict[str, list[list[Cell]]] = {}
    for row in chart.grid.body:
        if all(cell.is_blank for cell in row):
            continue
        title = title_of(row[chart.stage].words) if chart.stage is not None else Title(flat_name)
        if chart.persona is not None and title.name in rows_of:
            rows_of[title.name].append(row)
            continue
        if not found or found[-1][0].name != title.name:
            found.append((title, []))
            rows_of[title.name] = found[-1][1]
        found[-1][1].append(row)
    return found


def _fill_stage(stage: Moment, chart: Chart, rows: Sequence[Sequence[Cell]], filler: Filler, ids: Ids) -> None:
    """Put the rows of a stage on it; a cell that is merged over all of them tells of the stage, not of its steps."""
    whole = {place for place in chart.lanes if len(rows) > 1 and all(row[place].is_repeated for row in rows[1:])}
    header = chart.grid.header
    filler.fill_all(stage, [(header[place], rows[0][place]) for place in chart.lanes if place in whole])
    steps = Counter(row[chart.step].words for row in rows) if chart.step is not None else Counter()
    for row in rows:
        personas = ids(row[chart.persona]) if chart.persona is not None else []
        moment = _moment(stage, chart, row, personas)
        is_for_all = moment is not stage and steps[row[chart.step or 0].words] == 1
        pairs = [(header[place], row[place]) for place in chart.lanes if place not in whole]
        for group in by_number(pairs):
            # Whose a touchpoint is its actors say.
            filler.fill_all(moment, group, [] if is_for_all else personas)


def tell_counted(counted: dict[str, int], out: Imported) -> None:
    """Tell the words that counted stages, by line: `Stage 1` goes without saying."""
    if counted:
        out.lose(min(counted.values()), ", ".join(f'"{words}"' for words in counted))


def _stage(title: Title, cell: Cell) -> Moment:
    return new_stage(title.name or "…", title.duration) | ({"description": cell.link} if cell.link else {})


def _moment(stage: Moment, chart: Chart, row: Sequence[Cell], personas: Sequence[str]) -> Moment:
    """The stage, or a touchpoint on it if the row tells of a step: a new one, or that of another persona."""
    if chart.step is None or row[chart.step].is_blank:
        return stage
    step = row[chart.step]
    title = title_of(step.words)
    same: list[Moment] = [one for one in stage["touchpoints"] if one["name"] == title.name]
    known = same[0] if same and personas else None
    if known and not set(personas) & set(known["actors"]):
        known["actors"] += personas
        return known
    touchpoint: Moment = {"name": title.name, "duration": title.duration, "link": step.link, "actors": [*personas]}
    stage["touchpoints"].append(touchpoint)
    return touchpoint


def tell_unused(chart: Chart, filler: Filler) -> None:
    """Tell the labels of lanes on which nothing is said."""
    used = {*chart.lanes, chart.stage, chart.step, chart.persona}
    for place, label in enumerate(chart.grid.header):
        if place not in used and not label.is_blank and not filler.words.key(label.text):
            cells = _column(chart, place)
            is_axis = place == 0 or bool(cells and all(cell.text.strip().rstrip(".").isdigit() for cell in cells))
            if not is_axis:
                filler.out.lose(label.line, f'"{label.words}"')


def _column(chart: Chart, place: int) -> list[Cell]:
    return [row[place] for row in chart.grid.body if not row[place].is_blank]
