"""A journey -> its flow."""

from collections.abc import Callable
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.journey import Journey
from journeymap.layout.board import Board, Box, Curve, Point
from journeymap.layout.flow import flow_board, plain_board
from journeymap.render import embedded
from tests.layout.boards import box_of as box
from tests.layout.boards import must_be_drawable, must_hold_its_text, said
from tests.layout.journeys import RICH, journey, journey_from, maps, names
from tests.project import SMALLEST, atlas_of

SLACK = 0.6
"""Graphviz rounds to five digits."""

BRANCHES = """\
jmap: 1
title: Getting a library card
stages:
  - name: Find it
    touchpoints:
      - {id: web, name: Searches the web, next: [{to: desk, when: Knows the way, share: 0.5%}, {to: walks-past}]}
      - {name: Walks past, optional: true, emotion: {score: 1.5, words: [curious, shy]}}
  - name: Think about it
  - name: Sign up
    emotion: -1
    touchpoints:
      - id: desk
        name: Asks at the desk
        moment_of_truth: true
        wait: 5 minutes
        duration: 1 minute
        failure: {mode: No proof of address, recovery: A day card}
        next: [{to: web, when: Forgot the form}, {to: desk}, {to: moon}, {to: other-map/shelf, share: 100%}]
      - {name: Leaves, journey: other-map, next: []}
"""


@st.composite
def flows(draw: st.DrawFn) -> dict[str, Any]:
    """Draw maps with ways of every kind between up to ten touchpoints."""
    sizes = draw(st.lists(st.integers(0, 5), min_size=1, max_size=4))
    ids = [f"t{number}" for number in range(sum(sizes))]
    targets = st.sampled_from([*ids, "nowhere", "other/map"])
    ways = st.fixed_dictionaries({"to": targets}, optional={"when": names, "share": st.floats(0, 1)})
    touchpoints = [
        {"id": id_, "name": draw(names)} | ({"next": draw(st.lists(ways, max_size=3))} if draw(st.booleans()) else {})
        for id_ in ids
    ]
    rest = iter(touchpoints)
    stages = [{"name": draw(names), "touchpoints": [next(rest) for _ in range(size)]} for size in sizes]
    return {"jmap": 1, "title": "T", "stages": stages}


def arrange(dot: str) -> bytes:
    return embedded.run(dot, "dot", "json0")


def flow_of(text: str) -> Board:
    return flow_board(journey(text), arrange)


def ways(board: Board) -> list[Curve]:
    return [curve for curve in board.curves if curve.kind in ("way", "way-back")]


def legend(board: Board) -> list[str]:
    return [line.text for box in board.boxes if box.kind == "key" for line in box.lines]


def is_apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x
        or other.x + other.width <= one.x
        or one.y + one.height <= other.y
        or other.y + other.height <= one.y
    )


def is_at_edge(point: Point, box: Box) -> bool:
    x, y = point
    inside = box.x - 1 <= x <= box.x + box.width + 1 and box.y - 1 <= y <= box.y + box.height + 1
    deep = box.x + 1 < x < box.x + box.width - 1 and box.y + 1 < y < box.y + box.height - 1
    return inside and not deep


def runs_through(curve: Curve, box: Box) -> bool:
    """Whether a straight part of a line crosses the inside of a box."""
    for (left, top), (right, bottom) in pairwise(curve.points[::3]):
        if left == right or top == bottom:
            across = min(left, right) < box.x + box.width - SLACK and max(left, right) > box.x + SLACK
            down = min(top, bottom) < box.y + box.height - SLACK and max(top, bottom) > box.y + SLACK
            if across and down:
                return True
    return False


@pytest.mark.parametrize(("name", "text"), [("smallest", SMALLEST), ("rich", RICH), ("branches", BRANCHES)])
def test_flows_are_as_they_were(name: str, text: str, golden: Callable[[str, str], None]) -> None:
    golden(f"layout/flow-{name}.json", flow_of(text).to_json())


@given(st.one_of(flows(), maps))
def test_text_stays_in_its_box_boxes_stay_apart_and_lines_run_around_them(written: dict[str, Any]) -> None:
    board = flow_board(journey_from(written), arrange)

    must_hold_its_text(board, SLACK)
    assert [(one.id, other.id) for one, other in combinations(board.boxes, 2) if not is_apart(one, other)] == []
    assert [(line.id, box.id) for line in ways(board) for box in board.boxes if runs_through(line, box)] == []
    for x, y in (point for curve in board.curves for point in curve.points):
        assert 0 <= x <= board.width
        assert 0 <= y <= board.height


@given(st.one_of(flows(), maps))
def test_every_touchpoint_stands_there_once(written: dict[str, Any]) -> None:
    subject = journey_from(written)
    sources = [subject.paths[id(point.moment)] for point in subject.touchpoints]

    for board in (flow_board(subject, arrange), plain_board(subject)):
        assert [box.source for box in board.boxes if box.kind == "touchpoint"] == sources


@given(flows())
def test_every_way_is_drawn_from_its_touchpoint_to_where_it_leads(written: dict[str, Any]) -> None:
    subject = journey_from(written)
    board = flow_board(subject, arrange)
    for point in subject.touchpoints:
        for number, way in enumerate(subject.ways[point.id], start=1):
            key = f"touchpoint_{point.id}_way{number}"
            lines = [line for line in board.curves if line.id.startswith(f"{key}_")]
            through = [box for box in board.boxes if box.id.startswith(f"{key}_")]
            stops = [box(board, f"touchpoint_{point.id}"), *through, *target(subject, board, way.to)]

            assert len(lines) == len(stops) - 1
            assert [line.tip is not None for line in lines] == [False] * (len(lines) - 1) + [True]
            for line, (start, end) in zip(lines, pairwise(stops), strict=True):
                assert is_at_edge(line.points[0], start)
                assert is_at_edge(line.tip or line.points[-1], end)


def target(subject: Journey, board: Board, to: str | None) -> list[Box]:
    """The card a way leads to, if it leads to one."""
    if to is None:
        return []
    keys = {point.id: f"touchpoint_{point.id}" for point in subject.touchpoints}
    return [box(board, keys.get(to, f"stage_{to.removeprefix('stage/')}_card"))]


@given(flows())
def test_the_same_map_gives_the_same_flow_with_unique_ids_and_known_colours(written: dict[str, Any]) -> None:
    board = flow_board(journey_from(written), arrange)

    assert board == flow_board(journey_from(written), arrange)
    must_be_drawable(board)


def test_a_way_says_how_many_take_it_and_when() -> None:
    board = flow_of(BRANCHES)

    assert said(board, "touchpoint_web_way1_label") == ["0.5%", "Knows the way"]
    assert [line.id for line in ways(board) if line.id.startswith("touchpoint_web_way2")] == ["touchpoint_web_way2_1"]


def test_a_way_back_is_told_apart_by_colour_and_weight() -> None:
    lines = {line.id: line for line in ways(flow_of(BRANCHES))}
    back, on = lines["touchpoint_desk_way1_2"], lines["touchpoint_web_way1_2"]

    assert (back.kind, on.kind) == ("way-back", "way")
    assert back.role != on.role
    assert back.width > on.width


def test_a_loop_without_a_condition_says_so() -> None:
    assert said(flow_of(BRANCHES), "touchpoint_desk_way2_label") == ["again"]


def test_a_way_that_leads_nowhere_shows_what_was_written() -> None:
    board = flow_of(BRANCHES)

    assert (box(board, "touchpoint_desk_way3_exit").kind, said(board, "touchpoint_desk_way3_exit")) == (
        "nowhere",
        ["moon"],
    )
    assert said(board, "touchpoint_desk_way4_exit") == ["other-map/shelf"]


def test_a_way_into_another_map_names_the_map_and_the_touchpoint(tmp_path: Path) -> None:
    other = "{jmap: 1, title: Borrowing, stages: [{name: S, touchpoints: [{id: shelf, name: Finds the shelf}]}]}"
    atlas = atlas_of(tmp_path, {"maps/map.yaml": BRANCHES, "maps/other-map.yaml": other})
    board = flow_board(Journey(atlas.maps[0], atlas), arrange)

    assert said(board, "touchpoint_desk_way4_exit") == ["goes on in", "Borrowing", "Finds the shelf"]
    assert said(board, "touchpoint_leaves") == ["Leaves", "In detail: Borrowing"]


def test_the_journey_starts_once_and_ends_where_nothing_follows() -> None:
    board = flow_of(BRANCHES)

    assert [box.id for box in board.boxes if box.kind in ("start", "end")] == ["start", "touchpoint_leaves_end"]


def test_a_card_tells_what_slows_people_down_and_how_it_feels() -> None:
    board = flow_of(BRANCHES)

    assert said(board, "touchpoint_desk") == [
        "Asks at the desk",
        "Moment of truth",
        "takes 1 minute\u00a0· waits 5 minutes",
        "No proof of address",
        "A day card",
    ]
    assert said(board, "touchpoint_walks-past") == ["Walks past", "optional", "curious, shy", "+1.5"]
    assert said(board, "stage_sign-up_feeling") == ["negative", "−1"]
    assert said(board, "stage_think-about-it_card") == ["No touchpoints yet"]


def test_personas_that_feel_differently_have_their_signs() -> None:
    board = flow_of(
        "{jmap: 1, title: T, personas: [{name: Ana}, {name: Ben}, {name: Cleo}], stages: [{name: S, touchpoints: "
        "[{name: A, emotions: {ana: 1, ben: -2, cleo: 1}}, {name: B, emotion: 2}, {name: C, emotion: worried}]}]}"
    )
    signs = [mark.shape for mark in box(board, "touchpoint_a").marks if mark.fill.startswith("persona")]

    assert said(board, "touchpoint_a") == ["A", "positive", "+1", "very negative", "−2"]
    assert signs == ["circle", "diamond", "square"]
    assert [mark.fill for mark in box(board, "touchpoint_b").marks] == ["very-positive"]
    assert [mark.fill for mark in box(board, "touchpoint_c").marks] == ["paper"]


def test_the_legend_explains_only_what_occurs() -> None:
    assert legend(flow_of(SMALLEST)) == ["start", "end of the journey"]
    assert legend(flow_of(BRANCHES)) == [
        "start",
        "end of the journey",
        "way back",
        "goes on in another map",
        "leads to no touchpoint",
        "moment of truth",
        "what goes wrong",
        "how people get back on track",
    ]


@pytest.mark.parametrize(("stages", "touchpoints"), [(1, 60), (6, 10), (30, 2), (12, 1), (1, 12), (3, 4)])
def test_a_flow_is_never_a_ribbon(stages: int, touchpoints: int) -> None:
    written = [{"name": f"S{stage}", "touchpoints": [f"T{n}" for n in range(touchpoints)]} for stage in range(stages)]
    board = flow_board(journey_from({"jmap": 1, "title": "T", "stages": written}), arrange)

    assert 0.8 < board.width / board.height < 2.8


def test_ways_that_part_lie_side_by_side() -> None:
    board = flow_of(
        "{jmap: 1, title: T, stages: [{name: S, touchpoints: [{name: A, next: [b, c]}, {name: B, next: d}, C, D]}]}"
    )
    a, b, c, d = (box(board, f"touchpoint_{key}") for key in "abcd")

    assert a.y < b.y == c.y < d.y
    assert b.x + b.width < c.x


def test_what_can_be_said_in_words_needs_no_lines() -> None:
    board = plain_board(journey(BRANCHES))

    assert ways(board) == []
    assert said(board, "touchpoint_web") == [
        "Searches the web",
        "› Asks at the desk",
        "0.5%\u00a0· Knows the way",
        "› Walks past",
    ]
    assert said(board, "touchpoint_leaves")[-1] == "The journey ends here"
    assert legend(board)[0] == "› leads to; without it, the touchpoint below follows"


def test_a_flow_is_told_in_words() -> None:
    assert flow_of(BRANCHES).description == (
        "Flow of the journey: 4 touchpoints, 3 stages, 2 branches, 2 ways back, 2 ends."
    )


def test_a_map_without_stages_has_an_empty_flow() -> None:
    board = flow_of("{jmap: 1, title: T, stages: []}")

    assert [box.id for box in board.boxes] == ["map_title"]
