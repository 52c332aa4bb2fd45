"""A map that was found on a page -> the map in the keys of the format, with its facts and its personas."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from journeymap.formats.cast import Cast, Persona
from journeymap.formats.charting import stages_of
from journeymap.formats.facts import Facts, facts
from journeymap.formats.filling import Filler, Moment
from journeymap.formats.grid import Cell
from journeymap.formats.markdown.blocks import Code, Text
from journeymap.formats.markdown.evidence import turned_charts
from journeymap.formats.markdown.facts import read_facts
from journeymap.formats.markdown.more import More
from journeymap.formats.markdown.notes import notes
from journeymap.formats.markdown.outline import Content, Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.markdown.people import heads_person
from journeymap.formats.markdown.search import Found
from journeymap.formats.markdown.stage import StageReader
from journeymap.formats.markdown.title import state_in, title_for
from journeymap.formats.words.states import State

_MOST_PERSONAS = 5


def map_of(page: Page, found: Found, all_found: Sequence[Found], known: Sequence[Persona]) -> dict[str, Any]:
    """Return a map; `all_found` are the maps of the page, `known` the personas that it describes."""
    cast = Cast(known)
    head = Facts(cast, page.out)
    title = title_for(page, found, all_found)
    _read_head(page, found, all_found, head)
    filler = Filler(page.out, page.words)
    stages = _stages(page, found, filler, cast, title)
    if len(all_found) == 1:
        More(page, filler, stages).add()
    value: dict[str, Any] = {"title": title, "stages": stages}
    filler.settle(value)
    value |= head.finish()
    if state := _state(found):
        value["state"] = state
    value["notes"] = notes(found, head.labels | filler.labels | page.labels)
    if not cast.personas and heads_person(found.path):
        cast.add(found.section.title)
        page.out.lose(found.section.line, f'the heading "{found.section.title}"', "read as a persona, too")
    _choose_personas(cast, value, known, alone=len(all_found) == 1)
    return value | {"personas": cast.personas}


def _stages(page: Page, found: Found, filler: Filler, cast: Cast, title: str) -> list[Moment]:
    if found.chart:
        page.use(found.table, found.section)
        return stages_of(found.chart, filler, cast.ids, title)
    reader = StageReader(page, filler, cast, _columns(page, found.stages))
    stages = [reader.stage(section) for section in found.stages]
    page.use(found.section)
    if found.is_flat:
        _as_steps(stages[0])
    return stages


def _columns(page: Page, stages: Sequence[Section]) -> frozenset[str]:
    """The headers of columns that come again in the small tables of several stages."""
    headers = Counter(
        name
        for section in stages
        for chart in turned_charts(page, section)
        for name in {cell.words for cell in chart.names if not cell.is_blank}
    )
    return frozenset(name for name, count in headers.items() if count > 1)


def _as_steps(stage: Moment) -> None:
    """The actions of a journey without stages are its touchpoints."""
    actions = stage.get("actions", [])
    if len(actions) > 1 and not stage["touchpoints"]:
        stage["touchpoints"] = [{"name": action} for action in stage.pop("actions") if isinstance(action, str)]


def _read_head(page: Page, found: Found, all_found: Sequence[Found], head: Facts) -> None:
    """Read what stands around a map: in its own section, in those above it, and in sections of facts beside them."""
    for label, text in page.front.items():
        if facts().key(label) not in ("", "title", "generic", "appendix"):
            head.put(label, [Cell(text)])
    stages = {id(stage) for one in all_found for stage in one.stages}
    for section in found.path:
        inside = [one for one in all_found if section in one.path]
        if section is found.section and not found.is_flat:
            _read_own(page, found, inside, head)
        elif not found.is_flat or section is not found.section:
            _read_above(page, section, len(inside) == 1, head)
        for beside in section.sections if len(inside) == 1 else ():
            if not any(beside in one.path for one in all_found) and id(beside) not in stages:
                is_near = section.level > 0 if len(all_found) > 1 else _comes_before(section, beside, found)
                _read_beside(page, beside, head, is_near=is_near)
    if not head.cast.personas:
        for persona in head.above.personas:
            head.cast.add_persona(persona)


def _read_own(page: Page, found: Found, inside: Sequence[Found], head: Facts) -> None:
    """Read the blocks of the map's own section: all of them if it is alone there, else those right above its table."""
    tables = [one.table for one in inside if one.section is found.section and one.table]
    blocks: list[Content] = []
    for block in found.section.blocks:
        if block is found.table:
            if len(tables) > 1 and found.table is not tables[-1]:
                break
        elif any(block is table for table in tables):
            blocks = []
        else:
            blocks.append(block)
    _read_facts(page, head, [block for block in blocks if not page.is_used(block)])


def _read_above(page: Page, section: Section, is_alone: bool, head: Facts) -> None:
    """Read the blocks of a section above a map; where several maps stand below it, only what has labels."""
    if is_alone:
        _read_facts(page, head, section.blocks)
        return
    for block in section.blocks:
        labelled = Facts(head.above, page.out)
        left = read_facts(labelled, [block])
        head.value |= {key: value for key, value in labelled.value.items() if key not in ("sources", "evidence")}
        if not left and not labelled.has_notes:
            page.use(block)


def _comes_before(section: Section, beside: Section, found: Found) -> bool:
    """Whether a section with nothing but prose stands before the one that leads to the map."""
    leads = [*found.path, *found.stages]
    lead = next((place for place, inner in enumerate(section.sections) if inner in leads), 0)
    is_prose = all(isinstance(block, Text | Code) for block in beside.blocks)
    return is_prose and any(inner is beside for inner in section.sections[:lead])


def _read_beside(page: Page, section: Section, head: Facts, *, is_near: bool) -> None:
    """Read a section beside a map if its heading names a fact of maps, or if it is near: then as a note."""
    key = facts().key(section.title)
    is_fact = key not in ("", "appendix", "generic", "title")
    is_note = is_near and not section.tables
    if page.is_used(section) or section.sections or not (is_fact or is_note):
        return
    page.use(section)
    _read_facts(page, head, section.blocks, section.title.rstrip(" :："))


def _read_facts(page: Page, head: Facts, blocks: Sequence[Content], label: str = "") -> None:
    """Read what blocks say of the map, texts without a label under `label`, and use up those that say something."""
    left = read_facts(head, blocks, label)
    page.use(*(block for block in blocks if all(block is not one for one in left)))


def _state(found: Found) -> State | None:
    return next((state for section in reversed(found.path) if (state := state_in(section))), None)


def _choose_personas(cast: Cast, value: dict[str, Any], known: Sequence[Persona], *, alone: bool) -> None:
    """Put personas on a map that names none: those its head speaks of, else those of a page with one map."""
    if cast.personas:
        return
    named = cast.named_in([value["title"], value.get("scenario", ""), value.get("description", "")])
    chosen = named or (known if alone and len(known) <= _MOST_PERSONAS else ())
    for persona in chosen:
        cast.add_persona(persona)
