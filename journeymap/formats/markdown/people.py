"""Sections of a page -> whether they tell of people, not of stages: pain points and goals stand with both."""

import re
from collections.abc import Sequence

from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page, persona_words
from journeymap.formats.words.states import is_journey

_PERSONA = re.compile(r"persona|ペルソナ|페르소나|персон[аыу]|用户画像|用戶畫像|人物画像|人物畫像|شخصي", re.IGNORECASE)
_OF_STAGES = frozenset(("emotion", "touchpoints", "thoughts", "opportunities"))
_OF_PEOPLE = ("name", "bio", "role", "tools", "quote", "quotes", "group", "jobs", "type", "photo", "brands")


def speaks_of_people(path: Sequence[Section]) -> bool:
    """Whether the last heading that speaks of personas or of a journey speaks of personas first."""
    for section in reversed(path):
        if match := _PERSONA.search(section.title):
            return not is_journey(section.title[: match.start()])
        if is_journey(section.title):
            return False
    return False


def are_people(page: Page, path: Sequence[Section], sections: Sequence[Section]) -> bool:
    """Whether most of the sections at the end of `path` are personas."""
    if speaks_of_people(path):
        felt = [inner for inner in sections if {"emotion", "touchpoints"} <= _keys(page, inner)]
        return len(felt) * 2 <= len(sections)
    return sum(is_person(page, inner) for inner in sections) * 2 > len(sections)


def is_person(page: Page, section: Section) -> bool:
    """Whether a section is a persona: its heading says so, or what it says is said of people alone."""
    labels = labels_of(page, section)
    keys = {persona_words().key(label) for label in labels} - {""}
    own = {key for key in keys if "." in key or key in _OF_PEOPLE}
    is_called = bool(_PERSONA.search(section.title))
    return len(own) + 2 * is_called > 1 and bool(keys) and not _OF_STAGES & {page.words.key(label) for label in labels}


def labels_of(page: Page, section: Section) -> list[str]:
    """Return the labels right within a section: of lines, of sections within, and those of its tables."""
    labels = [said.label.text for said in page.said(section) if said.label]
    labels += [inner.title for inner in section.sections]
    labels += [cell.text for table in section.tables for cell in (*table.grid.side, *table.grid.header)]
    weak = [line.label for block in section.blocks for line in getattr(block, "lines", []) if hasattr(line, "label")]
    return labels + weak


def _keys(page: Page, section: Section) -> set[str]:
    return {page.words.key(label) for label in labels_of(page, section)}
