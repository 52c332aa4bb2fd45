"""The headings that lead to a map -> its title, and the state they say it shows."""

import re
from collections.abc import Sequence

from journeymap.formats.facts import facts
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.markdown.search import Found
from journeymap.formats.titles import title_of
from journeymap.formats.words.states import State, state_of

_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{:.*?\}")
_LONGEST = 120
# What stands in a long bracket is told of single steps, not of the whole map.
_LONG_ASIDE = re.compile(r"[(（].{25,}[)）]")
_MAP_WORDS = frozenset((
    "the", "a", "of", "our", "user", "users", "customer", "customers", "client", "service", "product", "buyer",
    "journey", "journeys", "map", "maps", "mapping", "stages", "stage", "phases", "phase", "steps", "experience",
    "blueprint", "overview", "details", "full", "complete", "end", "to",
))  # fmt: skip


def title_for(page: Page, found: Found, all_found: Sequence[Found]) -> str:
    """Return the title of a map: the nearest heading that says what it is of, and its own where that must be told."""
    titles = [title for section in found.path if (title := _cleaned(section.title))]
    titles = titles or [_cleaned(page.front.get("title", ""))]
    own = next((title for title in reversed(titles) if title), "") or page.given.spoken_name
    telling = next((title for title in reversed(titles) if title and not _is_generic(title)), titles[0] or own)
    if telling == own:
        return own
    others = [
        one for one in all_found if one is not found and telling in (_cleaned(section.title) for section in one.path)
    ]
    return f"{telling}: {own}" if others else telling


def state_in(section: Section) -> State | None:
    """Return the state that the heading of a section names."""
    return state_of(_LONG_ASIDE.sub("", section.title))


def _cleaned(title: str) -> str:
    title = " ".join(_TEMPLATE.sub("", title).split())
    taken = title_of(title)
    name = title if taken.counted or taken.duration else taken.name
    return name if len(name) <= _LONGEST else name[:_LONGEST].rstrip() + "…"


def _is_generic(title: str) -> bool:
    """Whether a title would do for any map: `Journey stages`, `As-is`."""
    bare = re.sub(r"[(（].*", "", title).strip()
    if set(re.findall(r"\w+", bare.lower())) <= _MAP_WORDS:
        return True
    return facts().key(title) in ("generic", "summary", "title") or (len(bare) < 24 and state_of(bare) is not None)
