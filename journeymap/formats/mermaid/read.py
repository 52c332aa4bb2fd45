"""A source with journey diagrams -> a draft of a map for each of them."""

from collections.abc import Sequence
from typing import Any

from journeymap.emotion_words import score_of
from journeymap.formats.draft import Draft, Given, Imported
from journeymap.formats.fences import Block, drafted
from journeymap.formats.mermaid.blocks import blocks
from journeymap.formats.mermaid.grammar import UNRATED, WHOLE_STAGE, Diagram, Row, Section, parse
from journeymap.formats.people import is_person
from journeymap.formats.scores import scale_of_five
from journeymap.model import slug


def read(given: Given) -> Imported:
    """Return a draft for every journey diagram in a source.

    Sections become stages and tasks touchpoints; scores keep their numbers. Who takes part becomes a persona, unless
    it is known to be no person.

    Raises:
        NotAMapError: there is no journey diagram, or nothing in any of them.
    """

    def draft_of(block: Block, imported: Imported) -> Draft | None:
        diagram = parse(block, imported)
        return _draft(diagram, block, given, imported) if diagram.sections else None

    return drafted(blocks(given), draft_of, "journey diagram", "section or task")


def _draft(diagram: Diagram, block: Block, given: Given, imported: Imported) -> Draft:
    title = _title(diagram, block, given, imported)
    rows = [row for section in diagram.sections for row in section.rows]
    personas = _personas(rows, imported)
    described = [diagram.accessible_title if diagram.accessible_title != title else "", diagram.description]
    value: dict[str, Any] = {
        "title": title,
        "description": "\n".join(text for text in described if text),
        "personas": [{"name": name} for name in personas.values()],
    }
    if scores := [row.task.score for row in rows if row.task.score is not None]:
        tops = [row.task.top for row in rows if row.task.top is not None]
        value["emotion_scale"] = scale_of_five(scores, tops, diagram.line, imported)
    value["stages"] = [_stage(section, title, personas, imported) for section in diagram.sections]
    return Draft(value, notes=diagram.comments)


def _title(diagram: Diagram, block: Block, given: Given, imported: Imported) -> str:
    if diagram.title:
        return diagram.title
    spoken = ((diagram.accessible_title, "accTitle"), (block.heading, "the heading above it"))
    title, origin = next(((text, origin) for text, origin in spoken if text), (given.spoken_name, "the file's name"))
    imported.lose(diagram.line, "the title, which the diagram lacks,", f'read as "{title}", from {origin}')
    return title


def _personas(rows: Sequence[Row], imported: Imported) -> dict[str, str]:
    """The names of the personas by the ids that stand for them."""
    names = list(dict.fromkeys(name for row in rows for name in row.task.people))
    feelings = [name for name in names if score_of([name], {}) is not None]
    if 2 * len(feelings) >= len(names) > 0:
        what = "a word for a feeling in the place of those who take part"
        imported.lose(rows[0].line, what, f'read as it stands there: "{feelings[0]}"')
        return {}
    personas: dict[str, str] = {}
    for name in names:
        if slug(name) and name not in feelings and is_person(name):
            personas.setdefault(slug(name), name)
    return personas


def _stage(section: Section, title: str, personas: dict[str, str], imported: Imported) -> dict[str, Any]:
    if not section.name:
        what = "what stands in no section" if section.rows else "a section without a name"
        imported.lose(section.line, what, f'read as a stage "{title}"')
    stage: dict[str, Any] = {"name": section.name or title, "touchpoints": []}
    for row in section.rows:
        if WHOLE_STAGE in row.marks:
            stage |= {key: item for key, item in _touchpoint(row, personas, imported).items() if key == "emotion"}
        else:
            stage["touchpoints"].append(_touchpoint(row, personas, imported))
    return stage


def _touchpoint(row: Row, personas: dict[str, str], imported: Imported) -> dict[str, Any]:
    task = row.task
    if task.guess:
        imported.lose(row.line, "this line", task.guess)
    if task.remark:
        imported.lose(row.line, f'"{task.remark}"', "read as the description of its task")
    emotion: Any = task.score if UNRATED not in row.marks else None
    if task.words:
        emotion = {"words": [task.words]}
    actors = [slug(name) if slug(name) in personas else name for name in task.people]
    return {"name": task.name, "description": task.remark, "emotion": emotion, "actors": actors}
