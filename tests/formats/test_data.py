import json
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import JourneymapError
from journeymap.formats.data import IMPORTER
from journeymap.formats.files import files
from journeymap.formats.given import given_of
from journeymap.formats.incoming import Outcome, incoming
from journeymap.load import load
from tests.corpus import corpus, needs_corpus

_HARMLESS = ("JM109", "JM110")


def _import(source: Any, name: str = "map.json", mapping: str = "") -> Outcome:
    text = source if isinstance(source, str) else json.dumps(source, ensure_ascii=False)
    return incoming(given_of(name, text.encode("utf-8", "replace"), mapping=mapping), (IMPORTER,))


def _value(source: Any, mapping: str = "") -> dict[str, Any]:
    outcome = _import(source, mapping=mapping)
    assert outcome.refusal is None
    return outcome.drafts[0].value


def _check(outcome: Outcome, values: list[Any]) -> None:
    """The files are valid, and every word of the source is in them or in the report."""
    made = files([outcome], "")
    for file in made:
        assert [hit for hit in load(file.name, file.text).hits if hit.code not in _HARMLESS] == []
    if outcome.refusal is None:
        texts = [*_texts([yaml.safe_load(file.text) for file in made]), *(loss.message for loss in outcome.losses)]
        words = {word for text in texts for word in re.findall(r"\w+", text)}
        missing = {word for text in _texts(values) for word in re.findall(r"\w+", text)} - words
        assert missing == set()


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [value] if isinstance(value, str) else []


_GARDEN = {
    "title": "Plant a garden",
    "persona": {"name": "Ida", "age": 41, "frustrations": ["Slugs"], "favouriteTool": "Spade"},
    "phases": [
        {
            "name": "Dream",
            "feelings": {"quote": "It will be green", "feeling_score": 7},
            "pains": [{"text": "No plan", "severity": "critical", "seenBy": "Ann"}],
            "weather": "Rain",
            "steps": [{"label": "Leaf through a catalogue", "mood": "curious", "isMomentOfTruth": True}],
        },
        {"name": "Dig", "feelings": {"quote": "My back", "feeling_score": 3}, "pains": ["Stones"], "steps": []},
    ],
}


def test_stages_are_found_by_their_shape_and_lanes_by_their_words() -> None:
    value = _value(_GARDEN)
    dream = value["stages"][0]
    assert [stage["name"] for stage in value["stages"]] == ["Dream", "Dig"]
    assert dream["quotes"] == ["It will be green"]
    assert dream["emotion"] == 7
    assert dream["pain_points"] == [{"text": "No plan (seen by: Ann)", "severity": "blocker"}]
    assert dream["lanes"] == {"Weather": ["Rain"]}
    touchpoint = dream["touchpoints"][0]
    assert touchpoint == {"name": "Leaf through a catalogue", "emotion": "curious", "moment_of_truth": True}
    assert value["personas"][0]["pain_points"] == ["Slugs"]
    assert value["personas"][0]["facts"] == {"Favourite tool": ["Spade"]}


def test_a_guess_is_told() -> None:
    messages = [loss.message for loss in _import(_GARDEN).losses]
    assert '"pains" was read as "pain_points"' in messages
    assert any('"stages: phases[]"' in message for message in messages)


def test_a_mapping_leads_to_everything() -> None:
    source = {
        "board": {"heading": "Borrow a bike"},
        "cols": [{"id": 1, "t": "Find"}, {"id": 2, "t": "Ride"}],
        "cards": [
            {"col": 1, "what": "Opens the map", "how": {"score": 4}, "hurts": [{"why": "No signal", "bad": "high"}]}
        ],
    }
    mapping = """\
title: board.heading
state: current
emotion_scale: 1..5
scenario: =A way home
stages: cols[]
stages.name: t
stages.touchpoints: /cards[col=id]
stages.touchpoints.name: what
stages.touchpoints.emotion: how.score
stages.touchpoints.pain_points: hurts[]
stages.touchpoints.pain_points.text: why
stages.touchpoints.pain_points.severity: bad
"""
    value = _value(source, mapping)
    assert (value["title"], value["state"], value["scenario"]) == ("Borrow a bike", "current", "A way home")
    assert value["stages"][0]["touchpoints"] == [
        {"name": "Opens the map", "emotion": 4, "pain_points": [{"text": "No signal", "severity": "high"}]}
    ]
    assert value["stages"][1] == {"name": "Ride", "touchpoints": []}


def test_mistakes_of_a_mapping_are_told_with_their_lines() -> None:
    mapping = "stages: phases[]\nstages.nam: label\ntitle: a..b\nstate: sometimes\n"
    with pytest.raises(JourneymapError) as raised:
        _import(_GARDEN, mapping=mapping)
    assert 'line 2, column 1: there is no key "nam" in "stages.nam"; did you mean "name"?' in raised.value.message
    assert 'line 3, column 8: "a..b" is no path' in raised.value.message
    assert 'line 4, column 8: "sometimes" is not allowed for "state"' in raised.value.message


def test_rows_that_name_their_stage_are_grouped() -> None:
    rows = [
        {"stage": "Before", "step": "Packs", "emotion": "calm"},
        {"stage": "Before", "step": "Leaves", "emotion": "sad"},
        {"stage": "There", "step": "Arrives", "emotion": "glad", "pain points": "Noise"},
    ]
    value = _value(rows)
    assert [stage["name"] for stage in value["stages"]] == ["Before", "There"]
    assert [step["name"] for step in value["stages"][0]["touchpoints"]] == ["Packs", "Leaves"]


def test_every_journey_of_a_list_is_a_map() -> None:
    outcome = _import({"journeys": [_GARDEN, _GARDEN | {"title": "Plant a wood"}]})
    assert [draft.value["title"] for draft in outcome.drafts] == ["Plant a garden", "Plant a wood"]


def test_each_map_defines_the_channels_of_its_own_that_the_format_does_not_know() -> None:
    visits = [
        {
            "name": name,
            "stages": [{"name": "Come", "touchpoints": [{"name": "Pays", "channel": channel, "emotion": 1}]}],
        }
        for name, channel in (("Visit", "Kiosk"), ("Order", "website"), ("Return", "Parcel box"))
    ]
    outcome = _import({"journeys": visits})

    assert [draft.value["channels"] for draft in outcome.drafts] == [
        [{"id": "kiosk", "name": "Kiosk"}], [], [{"id": "parcel-box", "name": "Parcel box"}],
    ]  # fmt: skip
    _check(outcome, [visits])


def test_cards_of_a_board_belong_to_the_stage_they_name() -> None:
    source = {
        "metadata": {"title": "Mend a coat", "persona": "Jo"},
        "stages": [{"id": "a", "name": "Tear"}, {"id": "b", "name": "Sew"}],
        "swimlanes": [{"id": "x", "name": "Friction"}],
        "nodes": [
            {
                "id": "n",
                "stageId": "b",
                "swimlaneId": "x",
                "title": "Threads a needle",
                "score": -4,
                "sentiment": "cross",
            }
        ],
    }
    value = _value(source)
    (touchpoint,) = value["stages"][1]["touchpoints"]
    assert touchpoint["emotion"] == {"score": -4, "words": ["cross"]}
    assert touchpoint["lanes"] == {"Lane": ["Friction"]}
    assert value["emotion_scale"] == "-5..5"
    assert value["personas"] == [{"name": "Jo"}]


def test_of_several_documents_each_is_read() -> None:
    text = """\
# ours
kind: cjm
persona: {name: Kim}
phases: [{id: "p:1", name: Ask}]
actions: [{id: "a:1", name: Writes, phase: "p:1", emotion_score: -1, thoughts_feelings: [Will they answer?]}]
---
kind: other
teams: [{name: Blue}]
"""
    outcome = _import(text, "map.yaml")
    (draft,) = outcome.drafts
    assert draft.notes == ["ours"]
    assert draft.value["stages"][0]["touchpoints"][0]["thoughts"] == ["Will they answer?"]
    assert any(loss.message == '"teams[].name" ("Blue") was left out' and loss.line == 8 for loss in outcome.losses)


def test_personas_alone_become_definitions() -> None:
    outcome = _import({"personas": [{"name": "Ana", "goals": ["Run"], "frustrations": "Rain", "shoe": "42"}]})
    (draft,) = outcome.drafts
    assert draft.kind == "definitions"
    assert draft.value == {
        "personas": [{"name": "Ana", "goals": ["Run"], "pain_points": ["Rain"], "facts": {"Shoe": ["42"]}}]
    }


@pytest.mark.parametrize(
    "source",
    [
        {},
        [],
        [1, 2],
        "just a text",
        {"metrics": [{"name": "visits", "value": 3}, {"name": "sales", "value": 4}]},
        {"journeys": [{"title": "List", "steps": [{"title": "A", "done": False}, {"title": "B", "done": True}]}]},
        {"screens": [{"name": "Home", "route": "/"}, {"name": "Cart", "route": "/cart"}]},
        "{broken",
    ],
)
def test_what_is_no_journey_is_refused(source: Any) -> None:
    outcome = _import(source)
    assert outcome.refusal is not None
    assert outcome.refusal.code == "JM941"


def test_a_value_of_a_key_that_is_written_twice_is_told() -> None:
    text = '{"phases": [{"name": "A", "pains": "x", "pains": "second", "mood": "sad"}, {"name": "B", "mood": "glad"}]}'
    assert any('"second"' in loss.what for loss in _import(text).losses)


def test_deep_and_endless_data_is_refused() -> None:
    refusal = _import("[" * 5000 + "]" * 5000).refusal
    assert refusal is not None
    assert refusal.code == "JM943"


_KEYS = st.sampled_from(
    ["stages", "phases", "steps", "name", "title", "id", "persona", "personas", "goals", "pains", "emotion", "score",
     "severity", "touchpoints", "quote", "duration", "impact", "link", "color", "metrics", "odd", "stage", "owner",
     "moment_of_truth", "channel", "journeys", "tags", "描述", "description", "bio", "age"]
)  # fmt: skip
_WORDS = st.sampled_from(
    ["a", "slow; and dear", "3/5", "high", "5 min", "none", "x / y", "http://a.b", "javascript:x", "--", "1. One", "·"]
)
_LEAVES = st.one_of(_WORDS, st.text(max_size=8), st.integers(-9, 9), st.booleans(), st.none(), st.floats(0, 1))
_DATA = st.recursive(
    _LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5), max_leaves=25
)


@given(st.dictionaries(_KEYS, _DATA, max_size=4), st.lists(st.dictionaries(_KEYS, _DATA, max_size=5), max_size=4))
def test_whatever_comes_in_is_valid_and_whole(around: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    value = {**around, "stages": [{"name": "First", "pains": "p", "emotion": "sad"}, *rows]}
    _check(_import(value), [value])


@needs_corpus
def test_every_file_of_the_corpus_comes_in_whole() -> None:
    for path in corpus("data/0*"):
        text = path.read_text(encoding="utf-8")
        _check(_import(text, path.name), list(yaml.safe_load_all(text)))


def test_entries_of_a_mapping_are_named_by_their_keys() -> None:
    source = {"way": {"Go": {"first.name": "x", "pain": "Rain"}, "Rest": {"pain": "Wind"}}}
    mapping = """stages: way[]\nstages.name: '@key'\nstages.lanes.Who: '"first.name"'\n"""
    first, second = _value(source, mapping)["stages"]
    assert first == {"name": "Go", "touchpoints": [], "lanes": {"Who": ["x"]}, "pain_points": ["Rain"]}
    assert second == {"name": "Rest", "touchpoints": [], "pain_points": ["Wind"]}


def test_a_list_of_personas_is_no_journey() -> None:
    people = [{"name": "Ana", "goals": ["Run"], "pains": ["Rain"], "quote": "Go"}, {"name": "Ben", "goals": ["Rest"]}]
    people[1] |= {"quote": "No"}
    (draft,) = _import(people).drafts
    assert [persona["name"] for persona in draft.value["personas"]] == ["Ana", "Ben"]
    assert draft.kind == "definitions"


def test_too_many_stages_are_refused() -> None:
    refusal = _import([{"name": f"S{number}", "mood": "sad", "pains": "x"} for number in range(201)]).refusal
    assert refusal is not None
    assert refusal.code == "JM943"


def test_stages_as_names_with_lanes_beside_them_are_turned() -> None:
    source = {
        "stages": ["Find", "Buy"],
        "pains": {"Find": ["Fog"], "Buy": "Queue"},
        "rows": [{"label": "Actions", "cells": ["Looks", "Pays"]}, {"label": "Mood", "cells": ["dull", "glad"]}],
    }
    find, buy = _value(source)["stages"]
    assert find == {"name": "Find", "touchpoints": [], "pain_points": ["Fog"], "actions": ["Looks"], "emotion": "dull"}
    assert buy["pain_points"] == ["Queue"]


def test_feelings_by_persona_stay_theirs() -> None:
    source = {
        "personas": [{"id": "p1", "name": "Ana"}, {"id": "p2", "name": "Ben"}],
        "phases": {"go": {"title": "Go", "emotions": {"p1": 7, "p2": 3}}, "rest": {"title": "Rest", "pains": ["x"]}},
    }
    value = _value(source)
    assert value["stages"][0]["emotions"] == {"ana": 7, "ben": 3}
    assert [persona["name"] for persona in value["personas"]] == ["Ana", "Ben"]
