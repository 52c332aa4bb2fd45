"""A journey -> its poster."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from journeymap.layout.board import Board
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster
from tests.layout.boards import box_of as box
from tests.layout.boards import must_be_sound, must_keep_boxes_apart, said
from tests.layout.journeys import RICH, journey, journey_from, maps
from tests.project import SMALLEST


def board_of(text: str) -> Board:
    return poster(journey(text), MAP)


def board_with(*touchpoints: str) -> Board:
    return board_of(f"{{jmap: 1, title: T, stages: [{{name: S, touchpoints: [{', '.join(touchpoints)}]}}]}}")


@pytest.mark.parametrize(("name", "text"), [("smallest", SMALLEST), ("rich", RICH)])
def test_posters_are_as_they_were(name: str, text: str, golden: Callable[[str, str], None]) -> None:
    golden(f"layout/{name}.json", board_of(text).to_json())


@given(maps)
def test_any_map_gives_a_sound_board(written: dict[str, Any]) -> None:
    must_be_sound(poster(journey_from(written), MAP))


@given(maps)
def test_every_touchpoint_stands_in_exactly_one_column(written: dict[str, Any]) -> None:
    subject = journey_from(written)
    cards = [box for box in poster(subject, MAP).boxes if box.kind == "touchpoint"]

    assert len(cards) == len(subject.touchpoints)
    assert [card.source for card in cards] == [subject.paths[id(point.moment)] for point in subject.touchpoints]
    assert sorted({card.x for card in cards}) == [card.x for card in cards]


@given(maps)
def test_the_same_map_gives_the_same_board(written: dict[str, Any]) -> None:
    assert poster(journey_from(written), MAP) == poster(journey_from(written), MAP)


def test_lanes_appear_only_when_used_and_in_the_order_of_the_field() -> None:
    lanes = [box.id for box in board_of(RICH).boxes if box.kind == "label"]

    assert lanes == [
        "lane_touchpoints", "lane_emotion", "lane_feelings", "lane_goals", "lane_actions", "lane_quotes",
        "lane_expectation", "lane_pain_points", "lane_failure", "lane_barriers", "lane_opportunities", "lane_metrics",
        "lane_next", "lane_own1", "lane_own2", "lane_legend",
    ]  # fmt: skip


def test_what_belongs_to_a_stage_spans_its_columns_above_its_touchpoints() -> None:
    board = board_of(
        "{jmap: 1, title: T, stages: [{name: A, goals: Whole, touchpoints: [{name: One, goals: First}, Two]}]}"
    )
    whole, first = box(board, "stage_a_goals_1"), box(board, "touchpoint_one_goals_1")
    last = box(board, "touchpoint_two")

    assert whole.x + whole.width == last.x + last.width
    assert whole.y + whole.height < first.y


def test_a_solid_line_needs_evidence_at_both_ends() -> None:
    backed = "emotion: {score: 1, evidence: [s]}"
    board = board_with(f"{{name: A, {backed}}}", f"{{name: B, {backed}}}", "{name: C, emotion: 0}")

    assert [(curve.id, curve.dashed) for curve in board.curves if curve.kind == "curve"] == [
        ("curve1_1", False),
        ("curve1_2", True),
    ]


def test_what_is_assumed_is_dashed_whatever_it_cites() -> None:
    point = "emotion: {score: 1, evidence: [s], basis: assumed}"
    board = board_of(
        f"{{jmap: 1, title: T, stages: [{{name: S, touchpoints: [{{name: A, {point}}}, {{name: B, {point}}}]}}]}}"
    )

    assert [curve.dashed for curve in board.curves if curve.kind == "curve"] == [True]


def test_a_blank_breaks_the_curve() -> None:
    board = board_of(
        "{jmap: 1, title: T, stages: [{name: S, touchpoints: [{name: A, emotion: 1}, B, {name: C, emotion: 1}]}]}"
    )

    assert board.curves == ()
    assert len([box for box in board.boxes if box.kind == "point"]) == 2


def test_a_point_read_from_words_is_hollow_and_one_of_unknown_words_is_not_drawn() -> None:
    board = board_of(
        "{jmap: 1, title: T, stages: [{name: S, touchpoints: [{name: A, emotion: worried}, {name: B, emotion: odd}]}]}"
    )

    assert [(box.id, box.fill, box.lines) for box in board.boxes if box.kind == "point"] == [
        ("touchpoint_a_emotion1", "paper", ())
    ]
    assert said(board, "touchpoint_a_feeling") == ["worried"]
    assert said(board, "touchpoint_b_feelings_1") == ["odd"]


def test_a_map_of_unknown_words_alone_has_them_in_a_lane() -> None:
    board = poster(journey("jmap: 1\ntitle: T\nstages: [{name: A, touchpoints: [{name: B, emotion: zizz}]}]\n"), MAP)

    assert board.curves == ()
    assert "zizz" in {line.text for box in board.boxes for line in box.lines}


def test_scores_are_written_in_the_scale_of_the_map() -> None:
    board = board_of(
        "{jmap: 1, title: T, emotion_scale: 1..5, stages: [{name: S, touchpoints: [{name: A, emotion: 4.5}]}]}"
    )

    assert said(board, "touchpoint_a_emotion1") == ["4.5"]


def test_the_emotion_of_a_stage_is_one_wide_plateau() -> None:
    board = board_of("{jmap: 1, title: T, stages: [{name: S, emotion: {score: 1, words: calm}, touchpoints: [A, B]}]}")
    plateau = box(board, "stage_s_emotion1")

    assert plateau.width > box(board, "touchpoint_a").width
    assert said(board, "stage_s_emotion1") == ["+1 calm"]


def test_the_emotion_of_a_stage_stands_beside_the_curve_of_its_touchpoints() -> None:
    board = board_of("{jmap: 1, title: T, stages: [{name: S, emotion: 1, touchpoints: [{name: A, emotion: -1}]}]}")

    assert [box.id for box in board.boxes if box.kind == "point"] == ["touchpoint_a_emotion1"]
    assert [band.fill for band in board.bands].count("aside") == 3
    assert said(board, "stage_s_feelings_1") == ["On the whole: +1 positive"]


@pytest.mark.parametrize(
    ("stages", "points"),
    [
        (
            "{name: N, emotion: -1, touchpoints: [{name: One, emotions: {ana: worried}}]}",
            ["stage_n_emotion1", "touchpoint_one_emotion2"],
        ),
        (
            "{name: N, emotion: -1, touchpoints: [{name: One, emotions: {ana: 1}}]}, "
            "{name: M, touchpoints: [{name: Two, emotions: {ben: 1}}]}",
            ["touchpoint_one_emotion1", "stage_n_emotion2", "touchpoint_two_emotion2"],
        ),
    ],
    ids=["at the same height", "drawn for the first who feels it"],
)
def test_the_emotion_of_a_stage_stands_beside_those_of_its_personas(stages: str, points: list[str]) -> None:
    people = "[{id: ana, name: Ana}, {id: ben, name: Ben}]"
    board = board_of(f"{{jmap: 1, title: T, personas: {people}, stages: [{stages}]}}")

    must_keep_boxes_apart(board)
    assert [found.id for found in board.boxes if found.kind == "point"] == points


def test_personas_that_feel_alike_share_a_point_and_part_by_shape_and_colour() -> None:
    board = board_of(
        "{jmap: 1, title: T, personas: [{name: Ana}, {name: Ben}], stages: [{name: S, touchpoints: "
        "[{name: A, emotion: 1}, {name: B, emotions: {ana: 2, ben: -2}}]}]}"
    )

    points = [(box.id, box.shape, box.fill) for box in board.boxes if box.kind == "point"]
    assert points == [
        ("touchpoint_a_emotion1", "circle", "curve"),
        ("touchpoint_b_emotion1", "circle", "persona-1"),
        ("touchpoint_b_emotion2", "square", "persona-2"),
    ]
    assert [said(board, box.id) for box in board.boxes if box.kind == "name"] == [["Ana"], ["Ben"]]


def test_an_item_of_one_persona_says_whose_it_is() -> None:
    board = board_of(RICH)

    assert said(board, "stage_find-it_goals_2") == ["Know the fee", "Ben"]
    assert [mark.shape for mark in box(board, "stage_find-it_goals_2").marks] == ["square"]


def test_severity_and_progress_are_seen_and_said() -> None:
    board = board_of(RICH)
    pain, work = box(board, "touchpoint_desk_pain_points_1"), box(board, "touchpoint_desk_opportunities_1")

    assert [mark.fill for mark in pain.marks][:4] == ["pain-mark", "pain-mark", "unfilled", "unfilled"]
    assert "medium\u00a0· often" in said(board, pain.id)
    assert [mark.fill for mark in work.marks] == ["gain-mark", "gain-mark", "unfilled"]
    assert said(board, work.id)[1].startswith("in progress\u00a0· impact 4")
    assert work.link == "https://example.org/42"


def test_a_moment_of_truth_is_starred() -> None:
    board = board_of(RICH)

    assert [mark.shape for mark in box(board, "touchpoint_desk").marks] == ["star"]
    assert "First moment of truth" in said(board, "touchpoint_desk")


def test_the_head_tells_what_the_map_knows_of_itself() -> None:
    board = board_of(RICH)
    facts = {box.lines[0].text for box in board.boxes if box.kind == "fact"}

    assert {
        "Personas",
        "Scenario",
        "Goal",
        "From – to",
        "Expectations",
        "State",
        "Rests on",
        "Owner",
        "Reviewed",
    } <= facts
    assert said(board, "map_evidence") == ["Rests on", "Research and assumptions", "Visits, 8 people, 1 Sep 2026"]
    assert said(board, "map_reviewed") == ["Reviewed", "2 Oct 2026", "Every 6 months"]


def test_the_legend_explains_only_what_occurs() -> None:
    legend = [said(board_of(SMALLEST), box.id) for box in board_of(SMALLEST).boxes if box.kind == "key"]

    assert legend == [["assumed"]]


def test_every_item_leads_back_to_the_map() -> None:
    board = board_of(RICH)

    assert box(board, "touchpoint_desk_quotes_1").source == ("stages", 1, "touchpoints", 0, "quotes", 0)
    assert box(board, "map_goal").source == ("goal",)


def test_the_description_tells_what_the_picture_shows() -> None:
    assert board_of(SMALLEST).description == (
        "Customer journey map of Ana. 2 touchpoints in 2 stages: Consideration, Decision. Lowest point: Checks out. "
        "Highest point: Opens the product page."
    )


@pytest.mark.parametrize("stages", ["[]", "[{name: S}]", "[{name: S, touchpoints: [T]}]"])
def test_hardly_anything_is_enough(stages: str) -> None:
    board = board_of(f"{{jmap: 1, title: T, stages: {stages}}}")

    assert board.width >= 600
    assert board.height > 100


def test_forty_touchpoints_stand_in_forty_columns() -> None:
    board = board_of(
        f"{{jmap: 1, title: T, stages: [{{name: S, touchpoints: [{', '.join(f'T{n}' for n in range(40))}]}}]}}"
    )

    assert len({box.x for box in board.boxes if box.kind == "touchpoint"}) == 40


def test_two_touchpoints_of_one_id_are_both_drawn() -> None:
    board = board_with("{id: a, name: A}", "{id: a, name: B}")

    assert [box.id for box in board.boxes if box.kind == "touchpoint"] == ["touchpoint_a", "touchpoint_a_2"]


@pytest.mark.parametrize(
    ("score", "word"),
    [(-2, "very negative"), (-1.5, "very negative"), (-0.5, "negative"), (-0.4, "neutral"), (0, "neutral"),
     (0.5, "positive"), (1.4, "positive"), (1.5, "very positive"), (7, "very positive")],
)  # fmt: skip
def test_the_word_and_the_colour_of_a_score_agree(score: float, word: str) -> None:
    board = poster(
        journey(f"{{jmap: 1, title: T, stages: [{{name: S, touchpoints: [{{name: A, emotion: {score}}}]}}]}}"), MAP
    )
    (point,) = (box for box in board.boxes if box.kind == "point")

    assert (point.fill, point.title.partition(" ")[2]) == (word.replace(" ", "-"), word)
