"""Journey maps of diagrammo come in, in all of their dialects."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.journey import Journey
from journeymap.model import Touchpoint
from tests.corpus import corpus, needs_corpus
from tests.formats.brought import brought, made, maps_of

LAPTOP = """\
journey-map Buying a laptop
// seen in May

persona Careful Shopper color: blue
  Compares for weeks
  Hates calls

tag Channel as ch
  Web blue
  Shop floor green
active-tag Channel

[Research]
  Compares: specs and prices score: 4, ch: Web
    description: Twelve laptops
    thought: So many ports
  Asks friends score: 5, emotion: Engaged, ch: Shop floor

[Purchase]
  Makes an account score: 1, emotion: "Very angry", ch: Web
    pain: Wants guest checkout
    pain: Password rules
    opportunity: Guest checkout
  Pays
"""


def only(text: str) -> Journey:
    (journey,) = maps_of(brought("laptop.dgmo", text))
    return journey


def told(text: str) -> list[str]:
    return [loss.message for loss in brought("laptop.dgmo", text).losses]


def point(journey: Journey, number: int = 0) -> Touchpoint:
    touchpoint = journey.touchpoints[number].touchpoint
    assert touchpoint
    return touchpoint


def test_phases_steps_and_all_that_is_said_of_them_come_in() -> None:
    journey = only(LAPTOP)
    first, _, third, last = (point(journey, number) for number in range(4))

    assert told(LAPTOP) == []
    assert (journey.title, [stage.name for stage in journey.stages]) == ("Buying a laptop", ["Research", "Purchase"])
    assert (first.name, first.description) == ("Compares: specs and prices", "Twelve laptops")
    assert [item.text for item in first.thoughts] == ["So many ports"]
    assert [pain.text for pain in third.pain_points] == ["Wants guest checkout", "Password rules"]
    assert [item.text for item in third.opportunities] == ["Guest checkout"]
    assert third.emotion
    assert (third.emotion.score, third.emotion.words) == (-2, ["Very angry"])
    assert last.emotion is None


def test_the_persona_comes_with_what_stands_below_it_and_without_its_colour() -> None:
    (actor,) = only(LAPTOP).actors

    assert actor.persona
    assert (actor.name, actor.persona.bio) == ("Careful Shopper", "Compares for weeks\nHates calls")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("persona Nadia Green", "Nadia Green"),
        ("persona Nadia green", "Nadia"),
        ("persona Nadia color: red", "Nadia"),
        ("persona Nadia green color: red", "Nadia green"),
        ("persona Nadia | color: red", "Nadia"),
        ("persona green", "green"),
    ],
)
def test_a_colour_word_behind_a_persona_is_its_colour(line: str, name: str) -> None:
    assert [actor.name for actor in only(f"journey-map A\n{line}\n\n[B]\n  C score: 3\n").actors] == [name]


def test_channels_that_jmap_does_not_know_are_defined_on_the_map() -> None:
    journey = only(LAPTOP)

    assert [point(journey, number).channel for number in range(3)] == [["web"], ["shop-floor"], ["web"]]
    assert [(channel.id, channel.name) for channel in journey.model.channels] == [
        ("web", "Web"), ("shop-floor", "Shop floor"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading",
    ["tag Risk Level as r", "tag Risk Level alias r", "tag: Risk Level alias r", "tag Risk Level r",
     "## Risk Level alias r", 'tag "Risk Level" r', "tag Risk Level r High(red), Low(blue)"],
)  # fmt: skip
def test_other_groups_of_tags_become_lanes_in_every_writing(heading: str) -> None:
    journey = only(f"journey-map A\n{heading}\n  High red\n\n[B]\n  C score: 3, r: High\n")

    assert {label: [item.text for item in items] for label, items in point(journey).lanes.items()} == {
        "Risk Level": ["High"]
    }


@pytest.mark.parametrize(
    ("line", "name", "score", "words"),
    [
        ("Pays score: 4, emotion: Calm", "Pays", 4, ["Calm"]),
        ("Pays score:4", "Pays", 4, []),
        ("Pays Score : 4", "Pays", 4, []),
        ("Pays | 4", "Pays", 4, []),
        ("Pays | 4 Calm", "Pays", 4, ["Calm"]),
        ("Pays | 4 Very calm, x: y", "Pays", 4, ["Very calm"]),
        ("Pays | score: 4", "Pays", 4, []),
        ("Pays score: 4.5", "Pays", 4.5, []),
        ("Pays score: high", "Pays", None, ["high"]),
        ("Pays emotion: Calm", "Pays", None, ["Calm"]),
        ("Pays", "Pays", None, []),
        ("Pays | by card", "Pays | by card", None, []),
        ('Says "score: 5" score: 4', 'Says "score: 5"', 4, []),
    ],
)
def test_steps_are_read_in_today_s_writing_and_in_the_older_ones(
    line: str, name: str, score: float | None, words: list[str]
) -> None:
    journey = only(f"journey-map A\n\n[B]\n  {line}\n  Last score: 5\n")
    emotion = point(journey).emotion

    assert point(journey).name == name
    assert (journey.written_score(emotion.score) if emotion and emotion.score is not None else None) == (
        None if score is None else f"{score:g}"
    )
    assert (emotion.words if emotion else []) == words


def test_commas_in_a_value_without_quotes_lose_nothing() -> None:
    journey = only("journey-map A\n\n[B]\n  C description: cold, wet, late, score: 2\n")

    assert point(journey).description == "cold, wet, late"
    assert point(journey).emotion


def test_lines_below_a_step_that_diagrammo_skips_are_kept() -> None:
    journey = only("journey-map A\n\n[B]\n  C score: 2\n    seen twice\n    description in May\n    emotion: Calm\n")

    assert point(journey).description == "seen twice\nin May"
    assert point(journey).emotion


def test_a_map_without_phases_has_one_stage_called_like_the_map() -> None:
    text = "journey-map Quick look\n\nOpens it score: 4\nLeaves score: 1\n  pain: Slow\n"

    assert [stage.name for stage in only(text).stages] == ["Quick look"]
    assert told(text) == ['what stands in no phase was read as a stage "Quick look"']


def test_a_step_between_phases_is_kept_and_told() -> None:
    text = "journey-map A\n\n[B]\n  C score: 3\n\nLoose score: 2\n\n[D]\n  E score: 4\n"

    assert [touchpoint.moment.name for touchpoint in only(text).touchpoints] == ["C", "Loose", "E"]
    assert told(text) == ['"Loose score: 2" was read as a step of "B"']


def test_scores_outside_of_the_scale_are_kept_and_told() -> None:
    text = "journey-map A\n\n[B]\n  C score: 0\n  D score: 5\n"

    assert only(text).model.emotion_scale == "0..5"
    assert told(text) == ["a score outside of 1 to 5 was read on a scale of 0..5"]


def test_fenced_blocks_of_a_page_come_in_with_its_headings_as_titles() -> None:
    page = "# A\n\n```dgmo\njourney-map\n\n[B]\n  C score: 3\n```\n\n```dgmo\nkanban X\n```\n"
    outcome = brought("page.md", page)

    assert [journey.title for journey in maps_of(outcome)] == ["A"]
    assert [loss.line for loss in outcome.losses] == [4]


@pytest.mark.parametrize("text", ["journey-map A\n", "journey-map\n\npersona B\n"])
def test_a_chart_without_phases_and_steps_is_no_map(text: str) -> None:
    refusal = brought("a.dgmo", text).refusal

    assert refusal is not None
    assert refusal.code == "JM941"


@needs_corpus
@pytest.mark.parametrize("path", corpus("diagrammo/*.dgmo"), ids=lambda path: path.stem)
def test_a_chart_of_others_comes_in_without_errors(path: Path) -> None:
    assert maps_of(brought(path.name, path.read_bytes()))


PIECES = (
    "[", "]", "[A]\n", "persona ", "tag ", " as x", "## ", "score:", " score: 3", "emotion: ", "pain: ", "//", "|", ",",
    '"', "'", ":", "\n", "\n  ", "\n    ", "\t", "green", "Ana", "é", "\x00", "\u2028", "x: y", "description ",
    "9" * 30,
)  # fmt: skip


@given(
    st.sampled_from(["journey-map ", "journey-map A\n\n[B]\n  C "]),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)
def test_any_chart_comes_in_without_errors_or_is_refused(start: str, text: str) -> None:
    outcome = brought("any.dgmo", f"{start}{text}")

    assert outcome.refusal or made([outcome])
    said: list[Any] = [loss for loss in outcome.losses if not 1 <= loss.line <= len(outcome.given.lines)]
    assert said == []
