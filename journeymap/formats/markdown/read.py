"""A page in Markdown -> drafts of the maps and personas in it, and all that has no place in them."""

import re
from collections.abc import Sequence
from typing import Any

from journeymap.formats.cast import Persona, id_of
from journeymap.formats.draft import Draft, Given, Imported, NotAMapError, UnsafeSourceError
from journeymap.formats.markdown.blocks import Code, Table
from journeymap.formats.markdown.build import map_of
from journeymap.formats.markdown.notes import meanings
from journeymap.formats.markdown.own import is_whole, own_map
from journeymap.formats.markdown.page import Page, page_of, text_of
from journeymap.formats.markdown.personas import personas_in
from journeymap.formats.markdown.refusal import reason_for
from journeymap.formats.markdown.search import maps_in
from journeymap.formats.mermaid.blocks import is_journey
from journeymap.formats.related import relate

_SUFFIX = re.compile(r"\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd)\Z", re.IGNORECASE)
_OTHER_SUFFIX = re.compile(r"\.(?:ya?ml|json|ojf|csv|tsv|mmd|mermaid|dgmo)\Z", re.IGNORECASE)
_KEY = re.compile(r"\s*(?:- +)*[\w\"'-]+:(?:\s|\Z)")
_TABLE = re.compile(r"^[ \t>]*+\|?[ \t]*+:?-{2,}:?[ \t]*\|[ \t|:-]*$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_LABEL = re.compile(r"^\s*+(?:[-*+]\s+)?\*\*[^*\n]+\*\*", re.MULTILINE)
_HTML_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_MOST_MAPS = 200


def recognises(given: Given) -> int:
    """Return 2 for a page by its name, or one with a table or with headings and bold labels; 1 with headings alone."""
    text = given.text
    if not text.strip() or _OTHER_SUFFIX.search(given.name):
        return 0
    has_headings = bool(_HEADING.search(text))
    if _SUFFIX.search(given.name) or _TABLE.search(text) or (has_headings and _LABEL.search(text)):
        return 2
    return int((has_headings and not _are_keys(text)) or bool(_HTML_TABLE.search(text)))


def _are_keys(text: str) -> bool:
    """Whether most lines begin with a key, as in YAML: there, headings are comments."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return sum(bool(_KEY.match(line)) for line in lines) * 2 > len(lines)


def read(given: Given) -> Imported:
    """Return the maps and the personas of a page.

    Raises:
        NotAMapError: there is neither a map nor a persona on it.
        UnsafeSourceError: it is over a limit.
    """
    page = page_of(given)
    if is_whole(page):
        value, notes = own_map(page)
        page.out.drafts = [Draft(value, notes=notes)]
        _tell_left(page)
        return page.out
    found = maps_in(page)
    if len(found) > _MOST_MAPS:
        raise UnsafeSourceError(f"over the limit of {_MOST_MAPS} maps")
    known = personas_in(page, [stage for one in found for stage in one.stages])
    if not found and not known:
        raise NotAMapError(reason_for(page))
    maps = [map_of(page, one, found, known) for one in found]
    relate(maps)
    page.out.drafts = [Draft(value, str(value.pop("name", "")), notes=value.pop("notes")) for value in maps]
    page.use(*(section for one in found for section in one.path))
    _add_unused(page, maps, known)
    _tell_left(page)
    return page.out


def _add_unused(page: Page, maps: Sequence[dict[str, Any]], known: Sequence[Persona]) -> None:
    """Personas that no map shows come as definitions."""
    used = {id_of(persona) for value in maps for persona in value["personas"]}
    unused = [persona for persona in known if id_of(persona) and id_of(persona) not in used]
    if unused:
        page.out.drafts.append(Draft({"personas": unused}, kind="definitions", notes=meanings(page.labels)))


def _tell_left(page: Page) -> None:
    """Tell all of the page that has become part of nothing."""
    for section in page.root.all():
        left = [block for block in section.blocks if not page.is_used(block)]
        if left and section.title and not page.is_used(section):
            page.out.lose(section.line, f'the heading "{section.title}"')
        for block in left:
            if isinstance(block, Table):
                for cell in text_of(block):
                    page.out.lose(cell.line, f'"{cell.full}"')
            elif isinstance(block, Code):
                _tell_code(page, block)
            elif cells := text_of(block):
                page.out.lose(cells[0].line, f'"{" ".join(cell.full for cell in cells)}"')


def _tell_code(page: Page, block: Code) -> None:
    # What another importer reads is not lost.
    if not is_journey(block.lines):
        first = next((line.strip() for line in block.lines if line.strip()), "")
        page.out.lose(block.line, f'the {block.language or "block"} "{first[:60]}…"')
