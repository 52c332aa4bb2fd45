"""What is asked for of a map -> the part of it that is drawn."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.errors import JourneymapError
from journeymap.layout.blueprint import BLUEPRINT
from journeymap.layout.board import Board
from journeymap.layout.excerpt import Excerpt
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster
from tests.layout.boards import box_of, must_be_sound
from tests.layout.journeys import RICH, journey, journey_from, maps


def board_of(excerpt: Excerpt, text: str = RICH) -> Board:
    return poster(journey(text), MAP, excerpt)


def lanes(board: Board) -> list[str]:
    return [box.id for box in board.boxes if box.kind == "label"]


def test_only_the_lanes_asked_for_are_drawn_in_the_order_of_the_field() -> None:
    board = board_of(Excerpt(lanes=("pain_points", "Actions", "NOISE")))

    assert lanes(board) == ["lane_touchpoints", "lane_actions", "lane_pain_points", "lane_own2", "lane_legend"]
    assert board.curves == ()


def test_a_lane_can_be_hidden_by_key_or_label() -> None:
    hidden = Excerpt(hidden=("Ways on", "metrics", "Lighting"))
    whole, part = (lanes(board_of(excerpt)) for excerpt in (Excerpt(), hidden))

    assert [lane for lane in whole if lane not in part] == ["lane_metrics", "lane_next", "lane_own1"]


def test_hiding_emotions_hides_the_curve_and_the_words() -> None:
    assert {"lane_emotion", "lane_feelings"}.isdisjoint(lanes(board_of(Excerpt(hidden=("emotion",)))))


def test_only_the_stages_asked_for_are_drawn_in_their_own_colours() -> None:
    board = board_of(Excerpt(stages=("take-home", "Sign up")))

    assert [(box.id, box.fill) for box in board.boxes if box.kind == "stage"] == [
        ("stage_sign-up", "stage-2"),
        ("stage_take-home", "stage-3"),
    ]
    assert [box.id for box in board.boxes if box.kind == "touchpoint"] == ["touchpoint_desk", "touchpoint_shelf"]
    assert "2 touchpoints in 2 stages: Sign up, Take home" in board.description


def test_the_curve_ends_where_stages_are_left_out() -> None:
    text = (
        "{jmap: 1, title: T, stages: [{name: A, touchpoints: [{name: X, emotion: 1}, {name: W, emotion: 0}]}, "
        "{name: B, touchpoints: [{name: Y, emotion: 1}]}, {name: C, touchpoints: [{name: Z, emotion: 1}]}]}"
    )
    whole, part = (board_of(excerpt, text) for excerpt in (Excerpt(), Excerpt(stages=("a", "c"))))

    assert len(whole.curves[0].points) == 10
    assert [len(curve.points) for curve in part.curves if curve.kind == "curve"] == [4]


def test_the_curve_of_one_persona_stands_out_from_the_others() -> None:
    board = board_of(Excerpt(personas=("ben",)))
    ana, ben = (box_of(board, f"touchpoint_desk_emotion{number}") for number in (1, 2))

    assert (ana.fill, ben.fill) == ("neutral", "persona-2")
    assert (ana.shape, ben.shape) == ("circle", "square")
    assert [curve.width for curve in board.curves if curve.kind == "curve"] == sorted(
        curve.width for curve in board.curves if curve.kind == "curve"
    )


def test_a_persona_may_be_called_by_its_name() -> None:
    named = RICH.replace("{id: ben, name: Ben}", "{id: ben, name: Ben Okri}")

    assert board_of(Excerpt(personas=("Ben Okri",)), named) == board_of(Excerpt(personas=("ben",)), named)
    assert board_of(Excerpt(personas=("ben",)), named) != board_of(Excerpt(), named)


def test_several_curves_can_stand_out() -> None:
    three = RICH.replace("ben: 1.5}", "ben: 1.5, cy: 0}")
    board = board_of(Excerpt(personas=("ben", "Ana")), three)
    points = [box_of(board, f"touchpoint_desk_emotion{number}") for number in (1, 2, 3)]

    assert [point.fill for point in points] == ["persona-1", "persona-2", "neutral"]


def test_lowest_and_highest_points_are_not_told_where_the_curve_is_hidden() -> None:
    assert "point" not in board_of(Excerpt(hidden=("emotion",))).description.replace("touchpoint", "")


def test_a_persona_whose_curve_is_the_only_one_stands_out_by_itself() -> None:
    one = "{jmap: 1, title: T, personas: [{name: Ana}], stages: [{name: S, touchpoints: [{name: A, emotion: 1}]}]}"

    assert box_of(board_of(Excerpt(personas=("ana",)), one), "touchpoint_a_emotion1").fill == "positive"


@pytest.mark.parametrize(
    ("excerpt", "message", "hint"),
    [
        (
            Excerpt(lanes=("metricss",)),
            'there is no lane "metricss" in "Getting a library card"',
            'did you mean "metrics"?',
        ),
        (Excerpt(hidden=("Noises",)), 'there is no lane "Noises"', 'did you mean "Noise"?'),
        (Excerpt(stages=("sign-out",)), 'there is no stage "sign-out"', 'did you mean "sign-up"?'),
        (Excerpt(personas=("bem",)), 'there is no persona "bem"', "known: ana, ben"),
    ],
)
def test_what_is_not_there_is_said_with_the_nearest_that_is(excerpt: Excerpt, message: str, hint: str) -> None:
    with pytest.raises(JourneymapError) as raised:
        board_of(excerpt)

    assert message in raised.value.message
    assert raised.value.hint == hint


def test_a_blueprint_can_be_cut_too() -> None:
    board = poster(journey(RICH), BLUEPRINT, Excerpt(hidden=("time", "emotion"), stages=("sign-up",)))

    assert lanes(board) == ["lane_touchpoints", "lane_legend"]


def test_a_line_of_the_blueprint_goes_with_the_lanes_below_it() -> None:
    text = "{jmap: 1, title: T, stages: [{name: S, touchpoints: [{name: A, frontstage: F, backstage: B}]}]}"
    board = poster(journey(text), BLUEPRINT, Excerpt(hidden=("backstage",)))

    assert [box.id for box in board.boxes if box.kind == "line"] == ["line_interaction"]


@st.composite
def excerpts(draw: st.DrawFn) -> tuple[dict[str, Any], Excerpt]:
    """A map and any part of it."""
    written = draw(maps.filter(lambda written: written["stages"]))
    ids = journey_from(written).stage_ids
    keys = st.sampled_from(["emotion", "goals", "actions", "pain_points", "quotes", "time"])
    some = st.lists(keys, max_size=3).map(tuple)
    return written, Excerpt(draw(some), draw(some), tuple(draw(st.lists(st.sampled_from(ids), max_size=2))))


@given(excerpts())
def test_any_part_of_a_map_is_drawn_as_well_as_the_whole(case: tuple[dict[str, Any], Excerpt]) -> None:
    written, excerpt = case
    for board in (poster(journey_from(written), MAP, excerpt), poster(journey_from(written), BLUEPRINT, excerpt)):
        must_be_sound(board)
