"""A section of a page -> the lanes it speaks of, and how much it looks like a stage."""

from journeymap.formats.grid import Cell
from journeymap.formats.lane_words import axes, stage_names
from journeymap.formats.markdown.inline import lines_of
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.orientation import Chart
from journeymap.formats.titles import is_time, title_of
from journeymap.formats.words.states import is_journey
from journeymap.formats.words.vocabulary import Vocabulary


def value_in_title(section: Section, words: Vocabulary) -> tuple[Cell, Cell | None]:
    """Return the heading of a section as a label, and the value behind its colon if it holds one."""
    for line in lines_of(section.title, section.line)[:1]:
        if line.label and line.rest and words.key(line.label):
            return line.label_cell, Cell(line.rest, section.line)
    return Cell(section.title.rstrip(" :："), section.line), None


def keys_said(page: Page, section: Section) -> set[str]:
    """Return the keys of all lanes that labels, headings and small tables right within a section stand for."""
    labels = [said.label.text for said in page.said(section) if said.label]
    keys = {reading.key for label in labels if (reading := page.words.read(label))}
    keys |= {page.words.key(value_in_title(inner, page.words)[0].text) for inner in section.sections}
    for chart in (*turned_charts(page, section), *_step_charts(page, section)):
        keys |= chart.keys
    return keys - {""}


def _step_charts(page: Page, section: Section) -> list[Chart]:
    """Return the tables right within a section that has the name of a stage which have its steps down."""
    if not mark_of_stage(section.title) or is_journey(section.title):
        return []
    charts = (page.chart(table) for table in section.tables)
    return [
        chart for chart in charts if chart and not chart.was_turned and _has_steps(chart) and chart.grid.has_content
    ]


def _has_steps(chart: Chart) -> bool:
    return chart.stage is None or axes().key(chart.grid.header[chart.stage].text) == "step"


def turned_charts(page: Page, section: Section) -> list[Chart]:
    """Return the tables right within a section that have lanes down."""
    charts = (page.chart(table) for table in section.tables)
    return [chart for chart in charts if chart and chart.was_turned and chart.grid.has_content]


def mark_of_stage(title: str) -> int:
    """Return how much a heading is marked as that of a stage: 3 counted with a word, 2 a usual name, 1 a number."""
    taken = title_of(title)
    if taken.counted:
        return 3
    if stage_names().key(taken.name) or is_time(taken.name):
        return 2
    return int(taken.is_numbered)
