"""Values as people write them -> the shape of the model, with notes on what may be worth a word."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.coerce import Note, Written, coerce, is_blank
from journeymap.document import read
from journeymap.model import Emotion, File, Part, Persona, Stage, Touchpoint


def shaped(model: type[Part], text: str) -> tuple[dict[str, Any], list[Note]]:
    document = read("a.yaml", text)
    assert document.root is not None
    return coerce(model, document.value, document.root, document.text)


def value(model: type[Part], text: str) -> dict[str, Any]:
    return shaped(model, text)[0]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("thoughts: Is it safe?", {"thoughts": [{"text": "Is it safe?"}]}),
        ("thoughts: [a, {text: b, personas: ana}]", {"thoughts": [{"text": "a"}, {"text": "b", "personas": ["ana"]}]}),
        ("thoughts: {text: b}", {"thoughts": [{"text": "b"}]}),
        ("pain_points: [slow]", {"pain_points": [{"text": "slow"}]}),
        ("opportunities: {text: a, solutions: b}", {"opportunities": [{"text": "a", "solutions": [{"text": "b"}]}]}),
        ("lanes: {Weather: rain, Mood: [a]}", {"lanes": {"Weather": [{"text": "rain"}], "Mood": [{"text": "a"}]}}),
        ("channel: website", {"channel": ["website"]}),
        ("next: pay", {"next": [{"to": "pay"}]}),
        ("next: []", {"next": []}),
        ("next: {to: pay, share: 60%}", {"next": [{"to": "pay", "share": 0.6}]}),
        ("failure: It breaks", {"failure": {"mode": "It breaks"}}),
        ("moment_of_truth: true", {"moment_of_truth": "true"}),
        ("moment_of_truth: false", {"moment_of_truth": None}),
        ("optional: true", {"optional": True}),
        ("events: [a, {b: c}]", {"events": ["a", {"b": "c"}]}),
        ("x-a: 1\nx-b: [2]", {"x-": {"x-a": 1, "x-b": [2]}}),
        ("metrics: churn", {"metrics": [{"reference": "churn"}]}),
        ("metrics: [< 2 min, NPS2]", {"metrics": [{"metric": {"name": "< 2 min"}}, {"metric": {"name": "NPS2"}}]}),
        ("metrics: {name: Churn, value: 3}", {"metrics": [{"metric": {"name": "Churn", "value": 3}}]}),
        ("foo: [1, {bar: 2}]", {"foo": [1, {"bar": 2}]}),
    ],
)  # fmt: skip
def test_a_word_becomes_the_object_it_stands_for(text: str, shape: dict[str, Any]) -> None:
    assert value(Touchpoint, text) == shape


@pytest.mark.parametrize("written", ["NO", "007", "1.10", "12:30", "true", "0x1F", "1e3", "2026-01-31", "-1", "5"])
def test_text_stays_text_as_it_was_written(written: str) -> None:
    assert value(File, f"title: {written}\ntags: [{written}]") == {"title": written, "tags": [written]}
    assert value(Persona, f"demographics: {{age: {written}}}") == {"demographics": {"age": [written]}}
    assert value(File, f"x-a: &a {written}\ntitle: *a")["title"] == written


@pytest.mark.parametrize(
    ("written", "share"),
    [("60%", 0.6), ("60 %", 0.6), ("12.5%", 0.125), ("12,5%", 0.125), ("0.3", 0.3), ("150%", 1.5), ("most", "most")],
)
def test_a_share_may_be_a_percentage(written: str, share: Any) -> None:
    assert value(Persona, f"share: {written}") == {"share": share}


@pytest.mark.parametrize(
    ("written", "emotion"),
    [
        ("-1", {"score": -1.0}),
        ("1.5", {"score": 1.5}),
        ("hopeful, a little lost", {"words": ["hopeful", "a little lost"]}),
        ("[hopeful]", ["hopeful"]),
        ("hopeful; lost/calm、glad", {"words": ["hopeful", "lost", "calm", "glad"]}),
        ("very negative", {"words": ["very negative"], "score": -2.0}),
        ("Positive, proud", {"words": ["Positive", "proud"], "score": 1.0}),
        ("{score: 2, words: calm, note: x}", {"score": 2.0, "words": ["calm"], "note": "x"}),
        ("{words: [negative, lost]}", {"words": ["negative", "lost"], "score": -1.0}),
        ("{score: 1, words: negative}", {"score": 1.0, "words": ["negative"]}),
        ("true", {"words": ["true"]}),
        ("{score: high}", {"score": "high"}),
    ],
)
def test_an_emotion_is_a_score_or_words_or_both(written: str, emotion: Any) -> None:
    assert value(Stage, f"emotion: {written}")["emotion"] == emotion
    assert value(Stage, f"emotions:\n  ana: {written}")["emotions"] == {"ana": emotion}


@pytest.mark.parametrize(
    ("scale", "written", "score"),
    [
        ("1..5", 1, -2.0), ("1..5", 3, 0.0), ("1..5", 5, 2.0), ("0..10", 7.5, 1.0), ("-5..5", 0, 0.0), ("1..5", 6, 3.0),
        ("nonsense", 1, 1.0), ("5..1", 1, 1.0), ("3..3", 1, 1.0),
    ],
)  # fmt: skip
def test_scores_are_brought_to_one_scale(scale: str, written: float, score: float) -> None:
    text = f'emotion_scale: "{scale}"\nstages: [{{name: A, emotion: {written}}}]'

    assert value(File, text)["stages"][0]["emotion"] == {"score": score}


@pytest.mark.parametrize(
    "text", ["stages:\n  Compare:\n    goals: a", "tags: {a: b}", "personas: {Ana: first}", "next: {pay: 1}"]
)
def test_a_mapping_without_a_known_key_is_no_list_of_one(text: str) -> None:
    model = Touchpoint if text.startswith("next") else File
    document = read("a.yaml", text)

    assert value(model, text) == document.value


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("title:\ngoal: ' '", [("title", ("title",)), ("goal", ("goal",))]),
        ("tags: [a, '', ~]", [("tags", ("tags", 1)), ("tags", ("tags", 2))]),
        ("stages:\n  -\n  - name: A", [("stages", ("stages", 0))]),
        (
            "stages:\n  - name: A\n    lanes: {B: [], C: , D: [x]}",
            [("B", ("stages", 0, "lanes", "B")), ("C", ("stages", 0, "lanes", "C"))],
        ),
        ("x-a:\nfoo:\nstages: [{name: }]", []),
    ],
)  # fmt: skip
def test_what_is_blank_is_left_out_and_noted_with_its_path(text: str, notes: list[tuple[str, tuple[Any, ...]]]) -> None:
    found = [note for note in shaped(File, text)[1] if note.kind == "blank"]

    assert [(note.key, note.path) for note in found] == notes


def test_a_key_without_a_value_is_noted_at_the_key() -> None:
    text = "title: A\ngoal:\n"
    (note,) = shaped(File, text)[1]

    assert text[note.start : note.end] == "goal"


def test_durations_days_and_ambiguous_words_are_noted() -> None:
    text = "review_every: soon\nreviewed: 2026-01-31\ntags: [on, 'on', 34]\nsources: [{id: a, date: 2026-02-01}]"
    notes = shaped(File, text)[1]

    assert [(note.kind, note.path, note.text) for note in notes] == [
        ("duration", ("review_every",), "soon"),
        ("day", ("reviewed",), "2026-01-31"),
        ("ambiguous", ("tags", 0), "on"),
        ("day", ("sources", 0, "date"), "2026-02-01"),
    ]


def test_values_that_fit_nothing_are_left_for_the_model_to_judge() -> None:
    assert value(Touchpoint, "thoughts: [[a]]\nlanes: [a]\nimportance: high\nlink: {a: b}") == {
        "thoughts": [["a"]],
        "lanes": ["a"],
        "importance": "high",
        "link": {"a": "b"},
    }


@given(st.lists(st.sampled_from(["a", None, "", {"b": [None, "c"]}]), max_size=6))
def test_the_way_back_counts_what_is_blank(items: list[Any]) -> None:
    way = Written({"tags": items})
    kept = [place for place, item in enumerate(items) if not is_blank(item)]

    for index, place in enumerate(kept):
        assert way.path(("tags", index)) == ("tags", place)
        if isinstance(items[place], dict):
            assert way.path(("tags", index, "b", 0)) == ("tags", place, "b", 1)


def test_the_way_back_leaves_out_steps_that_only_the_shape_has() -> None:
    way = Written({"personas": [{"name": "Ana"}], "metrics": ["< 2 min"], "opportunity": {"metric": {"name": "Churn"}}})

    assert way.path(("personas", 0, "persona", "name")) == ("personas", 0, "name")
    assert way.path(("metrics", 0, "metric", "name")) == ("metrics", 0, "name")
    assert way.path(("opportunity", "metric", "metric", "name")) == ("opportunity", "metric", "name")
    assert way.path(("nowhere", 3, "x")) == ("nowhere", 3, "x")


def test_the_way_back_knows_what_stands_in_the_place_of_a_list() -> None:
    way = Written({"tags": "new", "stages": {"name": "Pay", "pain_points": {"text": "Slow", "evidence": "calls"}}})

    assert way.path(("tags", 0)) == ("tags",)
    assert way.path(("stages", 0, "pain_points", 0, "evidence", 0)) == ("stages", "pain_points", "evidence")


def test_an_emotion_is_shaped_alone_too() -> None:
    assert value(Emotion, "words: calm, glad") == {"words": ["calm, glad"]}
