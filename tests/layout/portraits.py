"""Portraits for tests of pictures: with hardly anything, with everything, and as hypothesis makes them."""

from typing import Any

import yaml
from hypothesis import strategies as st

from journeymap.portrait import Portrait, personas_of, portrait
from tests.layout.journeys import journey, names

MAP = """\
jmap: 1
title: Getting a library card
sources: [{id: visits, name: Visits, participants: 8, date: 2026-09-01}]
teams: [{id: front, name: Front desk}]
channels: [{id: reading-room, name: Reading room}]
stages: [{name: Sign up}]
personas:
  - %s
"""

FULL = """\
name: Ana Beatriz Lima
    role: New in town
    type: primary
    kind: qualitative
    quote: Where do I even begin?
    bio: Moved here in spring, reads a book a week, and has not met the neighbours yet.
    share: 60%
    owner: front
    reviewed: 2026-10-02
    tags: [newcomer, reader]
    demographics: {age: 34, company_size: 12 people, languages: [Portuguese, English]}
    psychographics:
      interests: [Novels]
      values: [Quiet]
      attitudes: [Trusts librarians]
      needs: [A place to sit]
      desires: [To know somebody here]
      lifestyle: Early riser
    goals: [Books for the weekend, A card today]
    needs: [No forms]
    jobs: ["When I move, find my places"]
    motivations: [A long winter]
    behaviors: [Asks before she reads signs]
    fears: [Being sent away]
    pain_points: [{text: The form asks for a phone, severity: high, frequency: often}, No pen]
    channels: [reading-room, website, somewhere]
    tools: [E-reader]
    brands: [The old bookshop]
    quotes: [Do I need a passport?]
    accessibility: [Reads large print]
    skills: {finding her way: 2, reading: 5}
    buying_role: decider
    decision_criteria: [Is it free?]
    facts: {Books a year: 52, Lives: [alone, near the station]}
    evidence: [visits, nowhere]
    empathy:
      who: Somebody new
      need_to_do: Get a card
      see: [Shelves]
      say: [Excuse me]
      do: [Waits]
      hear: [Whispers]
      think_feel: {pains: [Lost], gains: [At home], other: [Misses her sister]}
"""

_texts = st.lists(names, max_size=3)
_LISTS = (
    "goals", "needs", "jobs", "motivations", "behaviors", "fears", "channels", "tools", "brands", "quotes",
    "accessibility", "decision_criteria", "pain_points", "tags",
)  # fmt: skip
_inner = st.fixed_dictionaries({}, optional=dict.fromkeys(("interests", "values", "needs", "lifestyle"), _texts))
_labelled = st.dictionaries(names, _texts, max_size=4)
_think_feel = st.fixed_dictionaries({}, optional=dict.fromkeys(("pains", "gains", "other"), _texts))
_canvas = st.fixed_dictionaries(
    {},
    optional={"who": names, "need_to_do": names, "think_feel": _think_feel}
    | dict.fromkeys(("see", "say", "do", "hear", "says", "feels"), _texts),
)
_simple = st.fixed_dictionaries({}, optional=dict.fromkeys(("says", "thinks", "does", "feels"), _texts))
personas = st.fixed_dictionaries(
    {"name": names},
    optional=dict.fromkeys(_LISTS, _texts)
    | dict.fromkeys(("role", "quote", "bio"), names)
    | {
        "demographics": _labelled,
        "facts": _labelled,
        "psychographics": _inner,
        "skills": st.dictionaries(names, st.integers(1, 5), max_size=3),
        "share": st.floats(0, 1),
        "type": st.sampled_from(["primary", "secondary", "anti"]),
        "buying_role": st.just("gatekeeper"),
        "empathy": st.one_of(_canvas, _simple),
    },
)


def portrait_of(text: str) -> Portrait:
    """Load one map with one persona, written in YAML, and draw its portrait."""
    loaded = journey(MAP % text)
    (found,) = personas_of(loaded, loaded.atlas)
    return portrait(found, loaded.atlas)


def portrait_from(written: dict[str, Any]) -> Portrait:
    """Load one persona from its keys and values."""
    return portrait_of(yaml.safe_dump(written, sort_keys=False, default_flow_style=True, width=10**9).strip())


BARE = portrait_of("name: Ana")
EVERYTHING = portrait_of(FULL)
