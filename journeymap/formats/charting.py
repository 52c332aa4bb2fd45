"""A chart of stages and lanes -> the stages of a map."""

from collections.abc import Callable, Sequence

from journeymap.formats.draft import Imported
from journeymap.formats.filling import Filler, Moment, new_stage
from journeymap.formats.grid import Cell
from journeymap.formats.orientation import Chart
from journeymap.formats.titles import Title, title_of

Ids = Callable[[Cell], list[str]]
"""A cell that names personas -> their ids."""


def stages_of(chart: Chart, filler: Filler, ids: Ids, flat_name: str) -> list[Moment]:
    """Return the stages of a chart; steps without stages become one stage called `flat_name`.

    Emotions are gathered, not written: `Filler.finish` does that for all stages of a map.
    """
    stages: list[Moment] = []
    counted: dict[str, int] = {}
    for row in chart.grid.body:
        cell = Cell(flat_name) if chart.stage is None else row[chart.stage]
        if all(cell.is_blank for cell in row):
            continue
        title = title_of(cell.words) if chart.stage is not None else Title(flat_name)
        counted |= {title.counted: cell.line} if title.counted else {}
        if not stages or stages[-1]["name"] != title.name:
            stages.append(_stage(title, cell))
        personas = ids(row[chart.persona]) if chart.persona is not None else []
        pairs = [(chart.grid.header[place], row[place]) for place in chart.lanes]
        filler.fill_all(_moment(stages[-1], chart, row, personas), pairs, personas)
    tell_counted(counted, filler.out)
    tell_unused(chart, filler)
    return stages


def tell_counted(counted: dict[str, int], out: Imported) -> None:
    """Tell the words that counted stages, by line: `Stage 1` goes without saying."""
    if counted:
        out.lose(min(counted.values()), ", ".join(f'"{words}"' for words in counted))


def _stage(title: Title, cell: Cell) -> Moment:
    return new_stage(title.name or "…", title.duration) | ({"description": cell.link} if cell.link else {})


def _moment(stage: Moment, chart: Chart, row: Sequence[Cell], personas: Sequence[str]) -> Moment:
    """The stage, or a new touchpoint on it if the row tells of a step."""
    if chart.step is None or row[chart.step].is_blank:
        return stage
    step = row[chart.step]
    title = title_of(step.words)
    touchpoint: Moment = {"name": title.name, "duration": title.duration, "link": step.link, "actors": [*personas]}
    stage["touchpoints"].append(touchpoint)
    return touchpoint


def tell_unused(chart: Chart, filler: Filler) -> None:
    """Tell the labels of lanes on which nothing is said."""
    used = {*chart.lanes, chart.stage, chart.step, chart.persona}
    for place, label in enumerate(chart.grid.header):
        if place not in used and not label.is_blank and not filler.words.key(label.text):
            is_axis = place == 0 or all(cell.text.strip().rstrip(".").isdigit() for cell in _column(chart, place))
            if not is_axis:
                filler.out.lose(label.line, f'"{label.words}"')


def _column(chart: Chart, place: int) -> list[Cell]:
    return [row[place] for row in chart.grid.body if not row[place].is_blank]
