"""Maps for tests of pictures: as text, and as hypothesis makes them."""

from typing import Any

import yaml
from hypothesis import strategies as st

from journeymap.journey import Journey
from tests.project import atlas_in_memory

RICH = """\
jmap: 1
title: Getting a library card
description: From the first visit to the first loan
owner: Front desk
personas:
  - {id: ana, name: Ana, role: New in town, share: 60%}
  - {id: ben, name: Ben}
scenario: Has just moved
goal: Books for the weekend
scope: {starts: A rainy Friday, ends: The first loan}
expectations: [Free of charge]
state: future
based_on: other-map
status: active
basis: mixed
evidence: [visits]
reviewed: 2026-10-02
review_every: 6 months
sources: [{id: visits, name: Visits, method: interview, participants: 8, date: 2026-09-01}]
stages:
  - name: Find it
    description: Before the door
    duration: 2 days
    goals: [Know the opening hours, {text: Know the fee, personas: [ben]}]
    emotion: {score: 1, words: [hopeful]}
    entry: Has an address
    exit: Stands at the door
    owner: Web team
    barriers: [{text: No sign at the door, response: A new sign, severity: high}]
    touchpoints: [Searches the web, {name: Walks past, channel: none, actions: [Looks in]}]
  - name: Sign up
    emotion: negative
    touchpoints:
      - id: desk
        name: Asks at the desk
        channel: [face_to_face, print]
        emotions: {ana: {score: -2, words: [lost], note: Nobody said hello}, ben: 1.5}
        emotion: 0
        moment_of_truth: first
        importance: 4
        optional: true
        wait: 5 minutes
        duration: 10 minutes
        description: One desk for everything
        actors: [ana, clerk]
        owner: Front desk
        journey: front-desk
        quotes: Do I need a passport?
        pain_points:
          - {text: The form asks for a phone, severity: medium, frequency: often, personas: [ana]}
          - {text: No pen, status: resolved}
        opportunities:
          - text: Sign up without a form
            status: in_progress
            impact: 4
            effort: 2
            owner: Front desk
            due: 2027-01-31
            link: https://example.org/42
            metric: Cards a week
            solutions: [{text: A tablet, status: idea}, Ask only for the name]
          - {text: A letter box, metric: unknown metric}
        metrics: [{name: Cards a week, value: 12, unit: cards, target: 20, baseline: 9}, queue-length]
        failure: {mode: No proof of address, recovery: A day card}
        next: [{to: shelf, when: Has a card, share: 0.7}, {to: walks-past, share: 30%}]
      - {id: shelf, name: Finds the shelf, emotion: delighted, lanes: {Lighting: [Dim], Noise: [None]}, next: []}
  - {name: Take home, emotion: {words: [odd]}, expectation: Three weeks}
"""

HOSTILE = [
    '"', "'", "\\", "\\N", "a\\", '\\"', "<b>", "<<b>x</b>>", "]]>", "-->", "&amp;", "&#1;", "%s", "{}", "|",
    "\x01", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u202e", "\u200b", "\u200d", "\ufeff", "\ufffe", "\u0301", "\u3164",
    "e\u0301", "漢字", "カタカナ。", "日本語、", "안녕", "مرحبا", "שלום!", "ไทยไม่มีช่องว่าง", "हिन्दी",
    "😀", "👩‍👩‍👧‍👦", "🇩🇪", "ﷺ", "𝔸",
    "\U00012200", "Donaudampfschifffahrtsgesellschaft", "a" * 300, "word " * 60, "\n", "\n\n", "\t", "  ",
    "x\u00a0y", "https://a.b/c?d=e&f",
]  # fmt: skip

texts = st.lists(
    st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8"), max_size=6)), min_size=1, max_size=6
).map("".join)
names = texts.map(lambda text: f"n{text}")
emotions = st.one_of(
    st.sampled_from(["positive", "very negative", "worried", "🙂"]),
    st.integers(-2, 2),
    st.fixed_dictionaries({"score": st.floats(-2, 2), "words": st.lists(names, max_size=2), "note": names}),
)
_ITEMS = st.lists(names, max_size=2)
_PAINS = st.fixed_dictionaries({"text": names, "severity": st.sampled_from(["low", "blocker"])})
_MOMENT: dict[str, st.SearchStrategy[Any]] = {
    "emotion": emotions,
    "emotions": st.dictionaries(st.sampled_from(["ana", "ben"]), emotions, max_size=2),
    "actions": _ITEMS,
    "goals": _ITEMS,
    "quotes": _ITEMS,
    "pain_points": st.lists(_PAINS, max_size=2),
    "lanes": st.dictionaries(names, _ITEMS, max_size=2),
}
_TOUCHPOINT: dict[str, st.SearchStrategy[Any]] = {"channel": st.just("website"), "moment_of_truth": st.just(True)}


def maps_with(
    moment: dict[str, st.SearchStrategy[Any]], touchpoint: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[dict[str, Any]]:
    """Maps whose stages and touchpoints may have these keys beside those of every map."""
    touchpoints = st.fixed_dictionaries({"name": names}, optional=_MOMENT | _TOUCHPOINT | moment | touchpoint)
    stages = st.fixed_dictionaries(
        {"name": names}, optional=_MOMENT | moment | {"touchpoints": st.lists(touchpoints, max_size=3)}
    )
    return st.fixed_dictionaries(
        {"jmap": st.just(1), "title": names, "stages": st.lists(stages, max_size=3)},
        optional={"personas": st.just([{"id": "ana", "name": "Ana"}, {"id": "ben", "name": "Ben"}]), "scenario": names},
    )


maps = maps_with({}, {})
blueprints = maps_with(
    {"duration": names, **dict.fromkeys(("physical_evidence", "frontstage", "backstage", "support"), _ITEMS)},
    {"wait": names, "failure": st.fixed_dictionaries({"mode": names}, optional={"recovery": names})},
)


def journey(text: str) -> Journey:
    """Load one map without a project around it."""
    atlas = atlas_in_memory({"maps/map.yaml": text})
    return Journey(atlas.sheets[0], atlas)


def journey_from(written: dict[str, Any]) -> Journey:
    """Load one map from its keys and values."""
    return journey(yaml.safe_dump(written, sort_keys=False))
