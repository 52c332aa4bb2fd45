"""Journey diagrams come in: the grammar of Mermaid, and what it loses without a word."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.journey import Journey
from journeymap.model import slug
from tests.corpus import CORPUS, corpus, needs_corpus
from tests.formats.brought import brought, made, maps_of
from tests.formats.mermaid.diagrams import sections_of, touchpoint_scores, written_scores

RECORDS = [json.loads(line) for path in corpus("mermaid/EXPECTED.mermaid11.jsonl")
           for line in path.read_text("utf-8").splitlines()]  # fmt: skip

SHOP = """\
journey
    title Borrowing a cargo bike
    section Reserving
      Finds a bike: 4: Noor
      Pays the deposit: 2: Noor, Booking system
    section Riding
      Rides home: 5
"""


def only(text: str, name: str = "bike.mmd") -> Journey:
    (journey,) = maps_of(brought(name, text))
    return journey


def told(text: str) -> list[str]:
    return [loss.message for loss in brought("bike.mmd", text).losses]


def people(journey: Journey) -> list[list[str]]:
    """The names of those who act at every touchpoint."""
    names = {actor.id: actor.name for actor in journey.actors}
    acting = [point.touchpoint.actors if point.touchpoint else [] for point in journey.touchpoints]
    return [[names.get(slug(word), word) for word in words] for words in acting]


def test_sections_become_stages_and_tasks_touchpoints() -> None:
    journey = only(SHOP)

    assert journey.title == "Borrowing a cargo bike"
    assert sections_of(journey) == ["Reserving", "Riding"]
    assert [point.moment.name for point in journey.points] == ["Finds a bike", "Pays the deposit", "Rides home"]
    assert written_scores(journey) == [4, 2, 5]
    assert journey.model.emotion_scale == "1..5"
    assert told(SHOP) == []


def test_people_become_personas_and_systems_only_act() -> None:
    journey = only(SHOP)

    assert [actor.name for actor in journey.actors] == ["Noor"]
    assert people(journey) == [["Noor"], ["Noor", "Booking system"], []]


def test_words_for_feelings_in_the_place_of_people_make_no_personas() -> None:
    text = "journey\n title A\n section B\n  C: 5: happy\n  D: 2: sad\n"

    assert only(text).actors == []
    assert people(only(text)) == [["happy"], ["sad"]]
    assert told(text) == [
        'a word for a feeling in the place of those who take part was read as it stands there: "happy"'
    ]


@pytest.mark.parametrize(
    ("line", "name", "score", "people_"),
    [
        ("Gets a code (ex: 5832): 5: Noor", "Gets a code (ex: 5832)", 5, ["Noor"]),
        ("Sees it: under way: 4: Noor", "Sees it: under way", 4, ["Noor"]),
        ("Comes at 12:30: 3: Noor, Ben", "Comes at 12:30", 3, ["Noor", "Ben"]),
        ("Searches: 2, Noor", "Searches", 2, ["Noor"]),
        ("Searches -> 3: Noor", "Searches", 3, ["Noor"]),
        ("Searches -> 3", "Searches", 3, []),
        ("Rates: 4/5: Noor", "Rates", 4, ["Noor"]),
        ("Rates: 3,5: Noor", "Rates", 3.5, ["Noor"]),
        ("Rates：4：Noor，Ben", "Rates", 4, ["Noor", "Ben"]),
        ("Rates: Noor", "Rates", None, ["Noor"]),
        ("Rates", "Rates", None, []),
    ],
)
def test_what_mermaid_loses_is_read_as_it_is_meant(line: str, name: str, score: float, people_: list[str]) -> None:
    text = f"journey\n title A\n section B\n  First: 1: Noor\n  {line}\n"
    journey = only(text)

    assert journey.points[1].moment.name == name
    assert written_scores(journey)[1] == score
    assert people(journey)[1] == people_


def test_a_line_that_mermaid_reads_otherwise_is_told() -> None:
    text = "journey\n title A\n section B\n  Gets a code (ex: 5832): 5: Noor\n"

    assert told(text) == ['this line was read as the task "Gets a code (ex: 5832)" with the score 5 and Noor']


def test_words_in_the_place_of_a_score_are_kept() -> None:
    text = "journey\n title A\n section B\n  C: happy: Noor\n  D: 80%: Noor\n"
    emotions = [point.moment.emotion for point in only(text).points]

    assert [emotion.words for emotion in emotions if emotion] == [["happy"], ["80%"]]
    assert len(told(text)) == 2


def test_text_behind_the_people_is_kept_as_a_description() -> None:
    text = "journey\n title A\n section B\n  C: 5: Noor: in the rain\n"

    assert only(text).points[0].moment.description == "in the rain"


def test_colons_may_stand_in_sections() -> None:
    assert sections_of(only("journey\n title A\n section 0-3s: The hook\n  C: 5: Noor\n")) == ["0-3s: The hook"]


@pytest.mark.parametrize(
    ("numbers", "scale"),
    [
        ((1, 5), "1..5"),
        ((0, 5), "0..5"),
        ((3, 9), "1..10"),
        ((1, 14), "1..14"),
        ((-2, 2), "-2..5"),
        ((0.5, 7), "0..10"),
    ],
)
def test_scores_keep_their_numbers_and_the_scale_follows(numbers: tuple[float, float], scale: str) -> None:
    text = f"journey\n title A\n section B\n  C: {numbers[0]}: Noor\n  D: {numbers[1]}: Noor\n"
    journey = only(text)

    assert journey.model.emotion_scale == scale
    assert written_scores(journey) == [*numbers]
    assert bool(told(text)) == (scale != "1..5")


def test_tasks_before_the_first_section_stand_in_a_stage_called_like_the_map() -> None:
    text = "journey\n title A ride\n Finds a bike: 4\n section Riding\n  Rides: 5\n"

    assert sections_of(only(text)) == ["A ride", "Riding"]
    assert told(text) == ['what stands in no section was read as a stage "A ride"']


def test_the_same_section_twice_is_two_stages() -> None:
    assert sections_of(only("journey\n title A\n section B\n  C: 1\n section B\n  C: 2\n")) == ["B", "B"]


def test_entities_and_accessible_texts_are_read() -> None:
    text = (
        "journey\n accTitle: Short\n accDescr {\n  Two\n  lines\n }\n title Bikes#58; #quot;R#amp;D#quot;\n"
        " section S#59;\n  T#44;: 5: A#44;B\n"
    )
    journey = only(text)

    assert journey.title == 'Bikes: "R&D"'
    assert journey.model.description == "Short\nTwo\nlines"
    assert (sections_of(journey), people(journey)) == (["S;"], [["A,B"]])


def test_front_matter_gives_a_title_that_a_title_line_replaces() -> None:
    head = "---\ntitle: From the front\nconfig:\n  theme: dark\n---\n%%{init: {\n}}%%\n%% by Ben\njourney\n"

    assert only(f"{head} section S\n  T: 1\n").title == "From the front"
    assert only(f"{head} title Real\n section S\n  T: 1\n").title == "Real"


def test_a_title_that_is_missing_is_made_of_what_is_there_and_told() -> None:
    bare = "journey\n section S\n  T: 1\n"
    page = f"## Borrowing a bike\n\n```mermaid\n{bare}```\n"

    assert only(bare, "docs/cargo-bike_ride.mmd").title == "Cargo bike ride"
    assert only(page, "page.md").title == "Borrowing a bike"
    assert told(bare) == ['the title, which the diagram lacks, was read as "Bike", from the file\'s name']


def test_comments_of_the_source_stand_above_the_map() -> None:
    outcome = brought("bike.mmd", SHOP.replace("journey\n", "journey\n  %% seen in May\n"))

    assert made([outcome])[0].text.splitlines()[1:3] == [
        "# Imported from bike.mmd. This is a draft: check it before you rely on it.", "# seen in May",
    ]  # fmt: skip
    assert outcome.losses == []


def test_what_mermaid_takes_for_a_comment_is_told() -> None:
    text = "journey\n title C# for all\n section B\n  C: 5: Noor\n"

    assert only(text).title == "C"
    assert told(text) == ['"# for all" was left out, as by Mermaid, to which "#" begins a comment']


def test_line_ends_marks_and_tabs_change_nothing() -> None:
    windows = "\ufeff" + SHOP.replace("\n", "\r\n").replace("    ", "\t")

    assert only(windows).model == only(SHOP).model


@pytest.mark.parametrize("text", ["journey\n title A\n", "journey\n", "journey\n%% nothing\n"])
def test_a_diagram_without_sections_and_tasks_is_no_map(text: str) -> None:
    refusal = brought("bike.mmd", text).refusal

    assert refusal is not None
    assert refusal.code == "JM941"


@given(st.lists(st.sampled_from(
    ["journey", "title", "section", "accDescr {", "}", "%%", "%%{", "#", ":", "5", "->", ",", "\n", "\n", " ", "\ufeff",
     "---\n", "é", "#58;", "&amp;", "```mermaid\n", "```\n", "\x00", "\u2028", "/", "Ana", "Ana: 3: Ben\n", "a: 1e9:"]
), max_size=30).map("".join))  # fmt: skip
def test_any_diagram_comes_in_without_errors_or_is_refused(text: str) -> None:
    outcome = brought("any.mmd", f"journey\n{text}")

    assert outcome.refusal or made([outcome])
    lines = len(outcome.given.source.line_starts)
    assert all(1 <= loss.line <= lines for loss in outcome.losses)


@needs_corpus
@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["file"])
def test_a_diagram_of_others_says_what_mermaid_reads(record: dict[str, Any]) -> None:
    path = CORPUS / "mermaid" / record["file"]
    outcome = brought(path.name, path.read_bytes())
    if outcome.refusal:
        assert record["sections"] == record["tasks"] == []
        return
    (journey,) = maps_of(outcome)
    tasks = record.get("tasks", [])
    if record["ok"] and all(task["score"] is not None for task in tasks):
        assert [point.moment.name for point in journey.touchpoints] == [task["task"].strip() for task in tasks]
        assert touchpoint_scores(journey) == [task["score"] for task in tasks]
        assert people(journey) == [[name for name in task["people"] if name] for task in tasks]
        assert sections_of(journey)[-len(record["sections"]) :] == [name.strip() for name in record["sections"]]
