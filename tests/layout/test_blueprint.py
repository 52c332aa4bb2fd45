"""A journey -> its service blueprint."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from journeymap.layout.blueprint import BLUEPRINT
from journeymap.layout.board import Board
from journeymap.layout.poster import poster
from tests.layout.boards import box_of, must_be_sound, said
from tests.layout.journeys import RICH, blueprints, journey, journey_from
from tests.project import SMALLEST

CARD = """\
jmap: 1
title: Getting a library card
personas: [{name: Ana}, {name: Ben}]
stages:
  - name: Sign up
    duration: 20 minutes
    emotion: negative
    support: [Card printer, supplied by the council]
    systems: Register
    pain_points: {text: Two forms, severity: low}
    touchpoints:
      - id: desk
        name: Asks at the desk
        channel: face_to_face
        wait: 5 minutes
        actions: Reads the form twice
        physical_evidence: [Form, A pen on a string]
        frontstage: [Clerk hands over the form]
        backstage: [Clerk looks for a double entry]
        pain_points:
          - {text: The form asks for a phone, severity: medium, personas: [ben]}
          - {text: No pen, status: resolved}
        failure: {mode: No proof of address, recovery: A day card}
      - {id: waits, name: Waits for the card, duration: 10 minutes, backstage: Printer warms up}
  - name: Take home
    touchpoints: [{id: shelf, name: Finds the shelf}]
"""


def board_of(text: str) -> Board:
    return poster(journey(text), BLUEPRINT)


@pytest.mark.parametrize(("name", "text"), [("smallest", SMALLEST), ("rich", RICH), ("card", CARD)])
def test_blueprints_are_as_they_were(name: str, text: str, golden: Callable[[str, str], None]) -> None:
    golden(f"layout/blueprint-{name}.json", board_of(text).to_json())


@given(blueprints)
def test_any_map_gives_a_sound_board(written: dict[str, Any]) -> None:
    must_be_sound(poster(journey_from(written), BLUEPRINT))


@given(blueprints)
def test_the_same_map_gives_the_same_board(written: dict[str, Any]) -> None:
    assert poster(journey_from(written), BLUEPRINT) == poster(journey_from(written), BLUEPRINT)


def test_lanes_and_lines_stand_in_the_order_of_the_field() -> None:
    rows = [box.id for box in board_of(CARD).boxes if box.kind in ("label", "line")]

    assert rows == [
        "lane_time", "lane_emotion", "lane_physical_evidence", "lane_touchpoints", "lane_actions", "line_interaction",
        "lane_frontstage", "line_visibility", "lane_backstage", "line_internal", "lane_support", "lane_systems",
        "lane_legend",
    ]  # fmt: skip


def test_the_lines_are_solid_and_reach_over_all_columns() -> None:
    board = board_of(CARD)
    left, right = box_of(board, "touchpoint_desk"), box_of(board, "touchpoint_shelf")
    rules = [band for band in board.bands if band.fill == "curve"]

    assert [(rule.x, rule.x + rule.width) for rule in rules] == [(left.x, right.x + right.width)] * 3


def test_a_line_stands_only_above_what_is_there() -> None:
    without = "{jmap: 1, title: T, stages: [{name: S, touchpoints: [{name: A, backstage: Sorts}]}]}"

    assert [box.id for box in board_of(without).boxes if box.kind == "line"] == ["line_interaction", "line_visibility"]
    assert said(board_of(without), "lane_frontstage") == ["Frontstage"]


def test_a_map_without_any_lane_of_a_blueprint_is_drawn_all_the_same() -> None:
    board = board_of(SMALLEST)

    assert [box.id for box in board.boxes if box.kind == "line"] == []
    assert said(board, "touchpoint_checks-out") == ["Checks out", "website", "Forced to make an account"]


def test_a_stroke_crosses_a_line_wherever_both_sides_act() -> None:
    strokes = {curve.id: curve for curve in board_of(CARD).curves if curve.kind == "meeting"}

    assert list(strokes) == [
        "touchpoint_desk_interaction",
        "touchpoint_desk_visibility",
        "touchpoint_desk_internal",
        "touchpoint_waits_internal",
    ]
    assert not any(curve.dashed for curve in strokes.values())


def test_a_stroke_runs_from_what_the_customer_does_to_what_the_staff_does() -> None:
    board = board_of(CARD)
    stroke = next(curve for curve in board.curves if curve.id == "touchpoint_desk_interaction")
    action, answer = box_of(board, "touchpoint_desk_actions_1"), box_of(board, "touchpoint_desk_frontstage_1")

    assert (stroke.points[0][1], stroke.points[-1][1]) == (action.y + action.height, answer.y)


def test_time_stands_on_top_with_what_it_takes_and_how_long_people_wait() -> None:
    board = board_of(CARD)

    assert said(board, "stage_sign-up_time_1") == ["20 minutes"]
    assert said(board, "touchpoint_desk_time_1") == ["waits 5 minutes"]
    assert said(board, "touchpoint_waits_time_1") == ["10 minutes"]
    assert box_of(board, "touchpoint_desk_time_1").source == ("stages", 0, "touchpoints", 0, "wait")


def test_what_hurts_and_what_fails_is_marked_on_the_touchpoint() -> None:
    board = board_of(CARD)

    assert said(board, "touchpoint_desk")[2:] == [
        "The form asks for a phone\u00a0· medium",
        "No proof of address",
        "A day card",
    ]
    assert [mark.shape for mark in box_of(board, "touchpoint_desk").marks] == [
        "hexagon", "square", "diamond", "diamond",
    ]  # fmt: skip


def test_what_hurts_in_a_whole_stage_stands_below_its_name() -> None:
    assert said(board_of(CARD), "stage_sign-up_about") == ["Two forms\u00a0· low"]


def test_what_belongs_to_a_stage_spans_its_columns() -> None:
    board = board_of(CARD)
    support, last = box_of(board, "stage_sign-up_systems_1"), box_of(board, "touchpoint_waits")

    assert support.x + support.width == last.x + last.width


def test_the_legend_explains_only_what_occurs() -> None:
    legend = [said(board_of(CARD), box.id) for box in board_of(CARD).boxes if box.kind == "key"]

    assert legend == [
        ["score of a whole stage"],
        ["pain point"],
        ["what goes wrong"],
        ["how people get back on track"],
    ]


def test_the_description_tells_what_the_picture_shows() -> None:
    assert board_of(CARD).description == (
        "Service blueprint of Ana, Ben. 3 touchpoints in 2 stages: Sign up, Take home. "
        "Lanes: Time, Physical evidence, Actions, Frontstage, Backstage, Support, Systems."
    )


@pytest.mark.parametrize("stages", ["[]", "[{name: S}]", "[{name: S, support: X}]", "[{name: S, touchpoints: [T]}]"])
def test_hardly_anything_is_enough(stages: str) -> None:
    assert board_of(f"{{jmap: 1, title: T, stages: {stages}}}").height > 80
