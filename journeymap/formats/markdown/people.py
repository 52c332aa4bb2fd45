"""Sections of a page -> whether they tell of people, not of stages: pain points and goals stand with both."""

import re
from collections.abc import Iterator, Sequence

from journeymap.formats.facts import facts
from journeymap.formats.markdown.blocks import Table
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.persona_fields import persona_words
from journeymap.formats.persona_names import persona_of
from journeymap.formats.words.states import is_journey

_PERSONA = re.compile(
    r"persona|ペルソナ|페르소나|персон[аыу]|用户画像|用戶畫像|人物画像|人物畫像|شخصي|"
    r"(?<!\w)(?:用户|用戶|目标|目標)?角色(?:一览|一覽|列表|清单|清單|介绍|介紹|定义|定義|说明|說明)?\Z",
    re.IGNORECASE,
)
_MANY = re.compile(
    r"(?:personas?|users|customers|actors|roles|segments|stakeholders|audiences?|nutzer|kunden|rollen|utilisateurs|"
    r"clients|acteurs|usuarios|clientes|actores|usuários|atores|пользователи|клиенты|роли|персоны|"
    r"ユーザー|ペルソナ|사용자|페르소나|用户|用戶|角色|使用者)\s*\Z",
    re.IGNORECASE,
)
_OF_STAGES = frozenset(("emotion", "touchpoints", "thoughts", "opportunities"))
_OF_PEOPLE = ("name", "bio", "role", "tools", "quote", "quotes", "jobs", "type", "photo", "brands")
_TELLING = frozenset(("goals", "needs", "pain_points", "quote"))
_ENOUGH = 2


def speaks_of_people(path: Sequence[Section]) -> bool:
    """Whether the last heading that speaks of personas or of a journey speaks of personas first."""
    for section in reversed(path):
        if match := _PERSONA.search(section.title):
            return not is_journey(section.title[: match.start()])
        if is_journey(section.title):
            return False
        if facts().key(section.title) == "persona":
            return True
    return False


def heads_people(title: str) -> bool:
    """Whether a title, or the words before a list, say that people follow: `Secondary users`, `Personas referenced`."""
    reading = facts().read(title)
    return bool(_MANY.search(title) or (reading and reading.key == "persona"))


def heads_person(path: Sequence[Section]) -> bool:
    """Whether the last heading names a person, for it or the one above it speaks of personas."""
    own = path[-1].title
    above = path[-2].title if len(path) > 1 else ""
    name = str(persona_of(own).get("name", ""))
    is_name = bool(name) and not is_journey(own) and not _PERSONA.search(name)
    return is_name and bool(_PERSONA.search(own) or _PERSONA.search(above))


def are_people(page: Page, path: Sequence[Section], sections: Sequence[Section]) -> bool:
    """Whether most of the sections at the end of `path` are personas."""
    if speaks_of_people(path):
        felt = [inner for inner in sections if {"emotion", "touchpoints"} <= _lanes(page, inner)]
        return len(felt) * 2 <= len(sections)
    return sum(is_person(page, inner) for inner in sections) * 2 > len(sections)


def is_person(page: Page, section: Section, *, among_people: bool = False) -> bool:
    """Whether a section is a persona: its heading says so, or what it says is said of people alone.

    `among_people` says that a heading above speaks of personas: then two of their fields are enough, or a telling one.
    """
    fields = [inner for inner in section.sections if is_field(page, inner)]
    if is_field(page, section) or len(fields) * 2 < len(section.sections):
        return False
    keys = {persona_words().key(label) for label in _labels(page, section, fields)} - {""}
    own = {key for key in keys if "." in key or key in _OF_PEOPLE}
    is_called = bool(_PERSONA.search(section.title))
    weight = len(own) + _ENOUGH * is_called
    weight += len(keys - {"group"}) + _ENOUGH * bool(keys & _TELLING) if among_people else 0
    said = _lanes(page, section)
    is_stage = {"emotion", "touchpoints"} <= said if among_people else bool(_OF_STAGES & said)
    return bool(keys or _is_called(section.title)) and weight >= _ENOUGH and not is_stage


def _is_called(title: str) -> bool:
    """Whether a heading calls somebody a persona by name: `Persona 2 — Ben`."""
    match = _PERSONA.search(title)
    name = str(persona_of(title).get("name", ""))
    return bool(match and name) and not _MANY.search(title) and not _PERSONA.search(name)


def is_field(page: Page, section: Section) -> bool:
    """Whether the heading of a section names something that is said of a person, not the person."""
    is_known = persona_words().read(section.title) is not None and not _PERSONA.search(section.title)
    return is_known or page.comes_again(section.title)


def _labels(page: Page, section: Section, fields: Sequence[Section]) -> Iterator[str]:
    """Yield the labels of a section: of lines, of its fields and within them, and those of its tables."""
    yield from _own_labels(page, section)
    for inner in fields:
        reading = persona_words().read(inner.title)
        if reading and reading.key != "group":
            yield inner.title
        else:
            yield from _own_labels(page, inner)


def _own_labels(page: Page, section: Section) -> Iterator[str]:
    yield from (said.label.text for said in page.said(section) if said.label)
    for table in section.tables:
        yield from (cell.text for cell in (*table.grid.side, *table.grid.header))
    for block in section.blocks:
        if not isinstance(block, Table):
            yield from (line.label for line in getattr(block, "lines", []) if hasattr(line, "label"))


def _lanes(page: Page, section: Section) -> set[str]:
    labels = [*_own_labels(page, section), *(inner.title for inner in section.sections)]
    return {page.words.key(label) for label in labels}
