"""Two journeys, or two personas on one -> the board that compares them."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from journeymap.comparison import Comparison, Side
from journeymap.layout.board import Board
from journeymap.layout.compare import compare_board
from journeymap.layout.compare.words import compare_rows
from tests.layout.boards import box_of, must_be_sound, said
from tests.layout.journeys import RICH, journey, journey_from, maps

NOW = """\
jmap: 1
title: Getting a library card
state: current
timeframe: 2 weeks
stages:
  - name: Sign up
    pain_points: Nobody answers
    touchpoints:
      - {id: desk, name: Asks at the desk, duration: 10 minutes, emotion: {score: -1, words: [lost]},
         pain_points: {text: Two forms, severity: high}, opportunities: {text: One form, status: planned}}
      - {id: waits, name: Waits for the post, wait: 8 days, emotion: -2}
  - name: Take home
    touchpoints: [{id: shelf, name: Finds the shelf, emotion: 1}]
"""
THEN = """\
jmap: 1
title: A library card in the app
state: future
timeframe: a day
stages:
  - name: Sign up
    touchpoints:
      - {id: app, name: Opens the app, channel: mobile_app, emotion: 1}
      - {id: desk, name: Shows a passport, duration: 2 minutes, emotion: 1,
         pain_points: No signal, opportunities: {text: One form, status: shipped}}
  - name: Take home
    touchpoints: [{id: shelf, name: Finds the shelf, emotion: 1}]
"""


def board_of(before: str = NOW, after: str = THEN) -> Board:
    return compare_board(Side(journey(before)), Side(journey(after)))


def personas(text: str = RICH) -> Board:
    subject = journey(text)
    return compare_board(Side(subject, "ana"), Side(subject, "ben"))


def test_comparisons_are_as_they_were(golden: Callable[[str, str], None]) -> None:
    golden("layout/compare-maps.json", board_of().to_json())
    golden("layout/compare-personas.json", personas().to_json())


def boards(one: dict[str, Any], other: dict[str, Any]) -> tuple[Board, Board]:
    before, after = journey_from(one), journey_from(other | {"personas": [{"name": "Ana"}, {"name": "Ben"}]})
    return compare_board(Side(before), Side(after)), compare_board(Side(after, "ana"), Side(after, "ben"))


@given(maps, maps)
def test_any_two_maps_and_personas_give_sound_boards(one: dict[str, Any], other: dict[str, Any]) -> None:
    for board in boards(one, other):
        must_be_sound(board)


@given(maps, maps)
def test_the_same_maps_give_the_same_board(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert boards(one, other) == boards(one, other)


def test_a_touchpoint_stands_in_one_column_on_both_sides() -> None:
    board = board_of()
    desks = [box for box in board.boxes if box.kind == "touchpoint" and "desk" in " ".join(said(board, box.id))]
    passports = [box for box in board.boxes if "Shows a passport" in said(board, box.id)]

    assert [box.x for box in desks] == [box.x for box in passports]


def test_what_becomes_of_a_touchpoint_is_said_in_word_sign_and_colour() -> None:
    board = board_of()
    chips = [box for box in board.boxes if box.kind == "change"]

    assert [said(board, chip.id) for chip in chips] == [
        ["+ New"],
        ["Improved", "feeling +2"],
        ["× Gone"],
        ["= Same"],
    ]
    assert [[mark.shape for mark in chip.marks] for chip in chips] == [[], ["triangle"], [], []]
    assert [chip.fill for chip in chips] == ["said", "gain", "cell", "cell"]


def test_both_curves_lie_over_each_other_told_apart_by_sign_and_name() -> None:
    board = board_of()
    points = [(box.id, box.shape) for box in board.boxes if box.kind == "point"]

    assert points == [
        ("pair_1_emotion1", "circle"), ("pair_2_emotion1", "circle"), ("pair_3_emotion1", "circle"),
        ("pair_0_emotion2", "diamond"), ("pair_1_emotion2", "diamond"), ("pair_3_emotion2", "diamond"),
    ]  # fmt: skip
    assert sorted(said(board, box.id) for box in board.boxes if box.kind == "name") == [["Current"], ["Future"]]


def test_a_curve_runs_on_over_touchpoints_of_the_other_side_but_not_over_blanks_of_its_own() -> None:
    blank = NOW.replace("wait: 8 days, emotion: -2", "wait: 8 days")
    first = [curve.id for curve in board_of().curves if curve.kind == "curve"]
    second = [curve.id for curve in board_of(blank).curves if curve.kind == "curve"]

    assert first == ["curve1_1", "curve2_1"]
    assert second == ["curve2_1"]


def test_dashes_mean_assumed_on_both_sides() -> None:
    backed = NOW.replace("state: current", "state: current\nevidence: [visits]")
    curves = {curve.id: curve.dashed for curve in board_of(backed).curves if curve.kind == "curve"}

    assert curves == {"curve1_1": False, "curve2_1": True}


def test_pains_and_what_is_shipped_stand_in_lanes() -> None:
    board = board_of()

    assert said(board, "pair_1_resolved_1") == ["Nobody answers", "in the whole stage"]
    assert said(board, "pair_1_resolved_2") == ["Two forms", "high"]
    assert said(board, "pair_1_arisen_1") == ["No signal"]
    assert said(board, "pair_1_shipped_1") == ["One form"]
    assert said(board, "pair_1_time_1") == ["10 minutes", "2 minutes"]


def test_the_head_counts_before_and_after() -> None:
    board = board_of()

    assert said(board, "map_compared") == [
        "Compared", "Current", "Getting a library card", "Future", "A library card in the app",
    ]  # fmt: skip
    assert said(board, "map_changes") == ["What changes", "1 improved", "1 new", "1 gone", "1 same"]
    assert said(board, "map_touchpoints") == ["Touchpoints", "3", "3"]
    assert said(board, "map_timeframe") == ["Timeframe", "2 weeks", "a day"]
    assert said(board, "map_time") == ["Time at touchpoints", "8 days", "2 minutes", "written at 2 of 3, 1 of 3"]
    assert said(board, "map_feeling") == ["Feeling on average", "−0.7", "+1", "+1.7"]
    assert said(board, "map_lowest") == ["Lowest point", "−2 Waits for the post", "+1 Opens the app"]
    assert said(board, "map_pains") == ["Pain points", "2", "1", "2 resolved, 1 new"]
    assert said(board, "map_shipped") == ["Opportunities shipped", "1"]


@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        ("title: A, state: current", "title: B, state: future", ["Current", "Future"]),
        ("title: A, state: current", "title: B, state: current", ["A", "B"]),
        ("title: A, id: one", "title: A, id: two", ["One", "Two"]),
    ],
)
def test_sides_are_named_by_what_tells_them_apart(before: str, after: str, names: list[str]) -> None:
    board = board_of(*(f"{{jmap: 1, {keys}, stages: [{{name: S, touchpoints: [T]}}]}}" for keys in (before, after)))

    assert [said(board, f"lane_{key}") for key in ("before", "after")] == [[name] for name in names]


def test_personas_share_their_touchpoints_and_the_better_off_is_named() -> None:
    board = personas()

    assert said(board, "lane_touchpoints") == ["Touchpoints"]
    assert [box.id for box in board.boxes if box.id == "lane_after"] == []
    desk = next(box for box in board.boxes if box.kind == "change" and said(board, box.id)[0] == "Ben")
    assert said(board, desk.id) == ["Ben", "feeling +3.5\u00a0· 1 pain point fewer"]
    assert [mark.shape for mark in desk.marks] == ["square"]


def test_personas_share_a_point_where_nobody_feels_differently() -> None:
    points = [(box.id, box.fill) for box in personas().boxes if box.kind == "point"]

    assert points[0] == ("pair_0_emotion1", "curve")
    assert ("pair_0_emotion2", "persona-2") not in points


def test_only_what_stands_in_the_second_file_leads_back_to_it() -> None:
    board = board_of()

    assert box_of(board, "pair_1_arisen_1").source == ("stages", 0, "touchpoints", 1, "pain_points", 0)
    assert box_of(board, "pair_1_resolved_2").source == ()
    assert {box.source for box in board.boxes if box.id.startswith(("before", "map"))} == {()}


def test_the_description_tells_what_the_picture_shows() -> None:
    assert board_of().description == (
        "Current and Future. Improved: Shows a passport. New: Opens the app. Gone: Waits for the post. "
        "Same: Finds the shelf."
    )
    assert personas().description.startswith("Ana and Ben. Better for Ben: Asks at the desk.")


@pytest.mark.parametrize("stages", ["[]", "[{name: S}]", "[{name: S, touchpoints: [T]}]"])
def test_hardly_anything_is_enough(stages: str) -> None:
    bare = f"{{jmap: 1, title: T, stages: {stages}}}"

    assert board_of(bare, bare).height > 80
    assert board_of(bare).height > 80
    assert board_of(NOW, bare).height > 80


def test_all_that_is_compared_is_there_in_words() -> None:
    words = compare_rows(Side(journey(NOW)), Side(journey(THEN)))
    rows = {row[0][0]: row for row in words.rows}

    assert words.caption == "Getting a library card: Current and Future"
    assert words.heads == ("Compared", "Current", "Future", "What changes")
    assert rows["Time at touchpoints"][1:] == (("8 days",), ("2 minutes",), ("written at 2 of 3, 1 of 3",))
    assert rows["Opens the app"] == (
        ("Opens the app", "Sign up"), ("–",), ("mobile app", "+1 positive"), ("+ New",),
    )  # fmt: skip
    assert rows["Shows a passport"][1:] == (
        ("Asks at the desk", "10 minutes", "−1 lost"),
        ("2 minutes", "+1 positive"),
        (
            "Improved", "feeling +2", "Pain resolved: Nobody answers (in the whole stage)",
            "Pain resolved: Two forms (high)", "New pain: No signal", "Shipped: One form",
        ),
    )  # fmt: skip


def test_personas_are_compared_in_words_too() -> None:
    subject = journey(RICH)
    words = compare_rows(Side(subject, "ana"), Side(subject, "ben"))
    desk = next(row for row in words.rows if row[0][0] == "Asks at the desk")

    assert words.heads == ("Compared", "Ana", "Ben", "Who feels better")
    assert desk[:3] == (
        (
            "Asks at the desk", "Sign up", "face to face\u00a0· print", "First moment of truth",
            "10 minutes\u00a0· waits 5 minutes",
        ),
        ("−2 lost",),
        ("+1.5 very positive",),
    )  # fmt: skip
    assert desk[3] == (
        "Ben", "feeling +3.5\u00a0· 1 pain point fewer",
        "Pain of Ana only: The form asks for a phone (medium\u00a0· often)",
    )  # fmt: skip


@given(maps, maps)
def test_every_column_of_the_picture_is_a_row_of_as_many_cells_as_there_are_heads(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    before, after = Side(journey_from(one)), Side(journey_from(other))
    words = compare_rows(before, after)

    assert {len(row) for row in words.rows} <= {len(words.heads)}
    assert len(words.rows) >= len(Comparison(before, after).pairs)
