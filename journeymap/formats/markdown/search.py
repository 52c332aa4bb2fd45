"""The outline of a page -> the journey maps in it: tables, and sections whose sections are stages."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from journeymap.formats.facts import facts
from journeymap.formats.lane_words import EXPERIENCE, proving
from journeymap.formats.markdown.blocks import Bullets, Table
from journeymap.formats.markdown.evidence import keys_said, mark_of_stage, turned_charts
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.markdown.people import are_people, speaks_of_people
from journeymap.formats.orientation import Chart
from journeymap.formats.titles import title_of
from journeymap.formats.words.states import is_journey, is_of_article, is_plan, state_of

_FEWEST_STAGES = 2
_FEWEST_BARE_STAGES = 3
_FELT = frozenset(("emotion", "thoughts"))
_JOURNEY_CODE = re.compile(r"J\d+\b")
_ROUTE = re.compile(
    r"(?:happy |user )?(?:path|route|flow)|recorrido|parcours|fluxo|flujo|percurso|маршрут|путь|ルート|경로|"
    r"路径|路徑|流程",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Found:
    """A map on a page: the sections that lead to it, the last of them its own, and its table or its stages.

    `is_flat` says that it has no stages, only steps: its section is its only stage.
    """

    path: Sequence[Section]
    chart: Chart | None = None
    table: Table | None = None
    stages: Sequence[Section] = field(default_factory=list)
    is_flat: bool = False

    @property
    def section(self) -> Section:
        """The section that holds the map."""
        return self.path[-1]


def maps_in(page: Page) -> list[Found]:
    """Return the maps of a page, in order; sections without lanes count only where there is nothing better."""
    return list(_proven(page, page.root, ())) or _bare(page)


def _proven(page: Page, section: Section, above: Sequence[Section]) -> Iterator[Found]:
    path = (*above, section)
    for table in section.tables:
        chart = page.chart(table)
        if chart and chart.is_map and not _is_plan(page, path, chart.keys):
            yield Found(path, chart, table)
    stages = _stages(page, path)
    journeys = _journeys(page, stages)
    yield from (Found((*path, journey), stages=[journey], is_flat=True) for journey in journeys)
    if stages and not journeys:
        yield Found(path, stages=stages)
    for inner in section.sections:
        if inner not in stages:
            yield from _proven(page, inner, path)


def _stages(page: Page, path: Sequence[Section]) -> list[Section]:
    """Return the sections within a section that are the stages of one map, proven by lanes; none if they are not."""
    within = [inner for inner in path[-1].sections if not _is_aside(page, inner)]
    said = {id(inner): keys_said(page, inner) for inner in within}
    telling = [inner for inner in within if said[id(inner)]]
    proof = proving(key for keys in said.values() for key in keys)
    if len(telling) < _FEWEST_STAGES or len(proof) < 2 or not proof & EXPERIENCE or are_people(page, path, telling):
        return []
    marked = sum(mark_of_stage(inner.title) > 0 for inner in telling)
    has_axis = marked * 5 >= len(telling) * 2 or _is_told(page, path)
    if (
        _is_plan(page, path, proof)
        or not (has_axis or proof & _FELT)
        or any(_holds_map(page, inner, within) for inner in within)
    ):
        return []
    return _without_others(within, telling)


def _is_plan(page: Page, path: Sequence[Section], keys: Collection[str]) -> bool:
    """Whether phases are those of a project: its headings say so, and nothing tells what anybody feels or meets."""
    is_called = any(is_plan(title) for title in (page.given.name, *(section.title for section in path)))
    return is_called and not (_FELT | {"touchpoints"}) & set(keys) and not _is_told(page, path)


def _is_told(page: Page, path: Sequence[Section]) -> bool:
    """Whether the page, or a heading above, speaks of a journey."""
    return any(
        is_journey(title) for title in (page.given.name, page.given.spoken_name, *(inner.title for inner in path))
    )


def _is_aside(page: Page, section: Section) -> bool:
    """Whether the heading of a section is no name of a stage: it heads facts, an appendix or a lane."""
    if mark_of_stage(section.title):
        return False
    return bool(facts().read(section.title)) or bool(page.words.key(section.title))


def _holds_map(page: Page, section: Section, siblings: Sequence[Section]) -> bool:
    """Whether a section holds a map of its own, so that it cannot be a stage of another one."""
    charts = [chart for inner in section.all() for table in inner.tables if (chart := page.chart(table))]
    return any(chart.is_map and not _is_of_stage(page, chart, section, siblings) for chart in charts)


def _is_of_stage(page: Page, chart: Chart, section: Section, siblings: Sequence[Section]) -> bool:
    """Whether a table tells of one stage: of its steps, or of what several personas do there."""
    if state_of(section.title) or not mark_of_stage(section.title):
        return False
    alike = [other for other in siblings if other is not section and turned_charts(page, other)]
    return not chart.was_turned or (bool(alike) and chart.corner != "stage")


def _journeys(page: Page, sections: Sequence[Section]) -> list[Section]:
    """The sections that are journeys of their own, without stages: most are called so, or each tells a route."""
    called = [inner for inner in sections if _JOURNEY_CODE.match(inner.title) or is_journey(inner.title)]
    routes = [
        inner
        for inner in sections
        if any(said.label and _ROUTE.fullmatch(said.label.text) for said in page.said(inner))
        and not any(mark_of_stage(deeper.title) for deeper in inner.sections)
    ]
    journeys = max(called, routes, key=len)
    return journeys if len(journeys) * 2 > len(sections) else []


def _without_others(within: Sequence[Section], telling: Sequence[Section]) -> list[Section]:
    """The stages from the first that says something to the last; where most are counted, only these."""
    counted = [inner for inner in within if title_of(inner.title).is_numbered]
    first = next(place for place, inner in enumerate(within) if inner is telling[0])
    last = next(place for place, inner in enumerate(within) if inner is telling[-1])
    between = list(within[first : last + 1])
    return counted if len(counted) * 2 > len(between) and len(counted) >= _FEWEST_STAGES else between


def _bare(page: Page) -> list[Found]:
    """The maps whose stages carry no lanes: sections marked as stages where the page speaks of a journey."""
    candidates = list(_bare_within(page, page.root, ()))
    strongest = max((mark for mark, _ in candidates), default=0)
    return [found for mark, found in candidates if mark == strongest]


def _bare_within(page: Page, section: Section, above: Sequence[Section]) -> Iterator[tuple[int, Found]]:
    path = (*above, section)
    within = [inner for inner in section.sections if not _is_aside(page, inner)]
    marks = {id(inner): mark_of_stage(inner.title) for inner in within}
    marked = [inner for inner in within if marks[id(inner)]]
    titles = [inner.title for inner in (*path, *within)]
    is_article = any(is_of_article(title) for title in titles) or speaks_of_people(path)
    if len(marked) >= _FEWEST_BARE_STAGES and len(marked) * 2 > len(within) and _is_told(page, path) and not is_article:
        stages = _without_others(within, marked)
        if not are_checklists(stages) and sum(not inner.is_empty for inner in stages) >= _FEWEST_STAGES:
            yield sorted(marks[id(inner)] for inner in marked)[len(marked) // 2], Found(path, stages=stages)
    for inner in section.sections:
        yield from _bare_within(page, inner, path)


def are_checklists(sections: Iterable[Section]) -> bool:
    """Whether most entries of the lists in sections are boxes to tick."""
    lists = [block for inner in sections for block in inner.blocks if isinstance(block, Bullets)]
    entries = [entry.lines[0].text for block in lists for entry in block.entries if entry.lines]
    return sum(text.startswith(("[ ]", "[x]", "[X]")) for text in entries) * 2 > len(entries) > 0
