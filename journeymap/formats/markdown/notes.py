"""A map that was found on a page -> comments for its file: how its labels were read, and how it names its stages."""

from collections.abc import Iterable, Mapping
from textwrap import wrap

from journeymap.formats.markdown.search import Found
from journeymap.formats.orientation import Chart
from journeymap.formats.titles import title_of

_WIDTH = 108


def notes(found: Found, labels: Mapping[str, str]) -> list[str]:
    """Return the comments; `labels` are those of lanes, with the keys they stand for."""
    lines = meanings((_axes(found.chart) if found.chart else {}) | dict(labels))
    names = list(dict.fromkeys(_names(found)))
    if any(title_of(name).name != name for name in names):
        lines.append(f"Stages as the page names them: {'; '.join(names)}.")
    lines += _counts(found.chart) if found.chart else []
    return [part for line in lines for part in wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False)]


def meanings(labels: Mapping[str, str]) -> list[str]:
    """Return a comment that says what labels were read as; those that are called as a key is go without saying."""
    meant = [f'"{label}" is {key}' for label, key in labels.items() if label.lower().replace(" ", "_") != key]
    return [f"Labels: {'; '.join(meant)}."] if meant else []


def _names(found: Found) -> Iterable[str]:
    if found.chart:
        return (cell.words for cell in found.chart.names if not cell.is_blank)
    return (section.title for section in found.stages)


def _axes(chart: Chart) -> dict[str, str]:
    """The headers that name no lane, with what runs there."""
    places = {chart.stage: "stages", chart.step: "touchpoints", chart.persona: "personas"}
    header = chart.grid.header
    return {header[place].words: key for place, key in places.items() if place is not None and header[place].words}


def _counts(chart: Chart) -> list[str]:
    """What stands in columns that only count."""
    used = {chart.stage, chart.step, chart.persona, *chart.lanes}
    places = [place for place in range(len(chart.grid.header)) if place not in used]
    columns = [[row[place].words for row in chart.grid.rows if not row[place].is_blank] for place in places]
    return [f"The page counts: {', '.join(column)}." for column in columns if len(column) > 1]
