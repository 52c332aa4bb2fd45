"""A portrait -> its empathy map."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings

from journeymap.layout.empathy import empathy_board
from journeymap.portrait import Portrait
from journeymap.rules.evidence import incomplete_empathy_map
from tests.layout.boards import box_of, must_be_readable, must_be_sound, said
from tests.layout.journeys import journey
from tests.layout.portraits import BARE, EVERYTHING, MAP, personas, portrait_from, portrait_of

SIMPLE = portrait_of("{name: Ana, empathy: {says: [Hello], thinks: [Long queue], does: [Waits], feels: [Lost]}}")


@pytest.mark.parametrize(("name", "subject"), [("canvas", EVERYTHING), ("simple", SIMPLE)])
def test_empathy_maps_are_as_they_were(name: str, subject: Portrait, golden: Callable[[str, str], None]) -> None:
    golden(f"layout/empathy-{name}.json", empathy_board(subject).to_json())


@given(personas)
def test_nothing_is_cut_and_nothing_overlaps(written: dict[str, Any]) -> None:
    board = empathy_board(portrait_from(written))

    must_be_sound(board)
    assert board.width / board.height == pytest.approx(842 / 595, abs=0.001)


@given(personas)
@settings(max_examples=15)
def test_the_same_persona_gives_the_same_map(written: dict[str, Any]) -> None:
    assert empathy_board(portrait_from(written)) == empathy_board(portrait_from(written))


@pytest.mark.parametrize("subject", [EVERYTHING, SIMPLE, BARE], ids=["canvas", "simple", "empty"])
def test_everything_can_be_read_in_every_theme(subject: Portrait) -> None:
    must_be_readable(empathy_board(subject))


def test_the_goal_stands_on_top_and_the_senses_around_the_head() -> None:
    board = empathy_board(EVERYTHING)
    place = {box.id.removeprefix("empathy_"): (box.x, box.y) for box in board.boxes}
    (head,) = board.curves
    left, right = min(x for x, _ in head.points), max(x for x, _ in head.points)

    assert place["who"][1] == place["need_to_do"][1] < place["see"][1] == place["hear"][1] < place["say"][1]
    assert place["hear"][0] == place["do"][0] < left < place["pains"][0] < place["gains"][0] < right
    assert right < place["see"][0] == place["say"][0]
    assert said(board, "empathy_pains") == ["Pains", "Lost"]
    assert said(board, "empathy_say") == ["4 What do they say?", "“Excuse me”"]


def test_the_simple_form_is_four_quarters_of_one_size() -> None:
    quarters = [box for box in empathy_board(SIMPLE).boxes if box.kind == "field"]

    assert [box.lines[0].text for box in quarters] == ["Says", "Thinks", "Does", "Feels"]
    assert len({(box.width, box.height) for box in quarters}) == 1
    assert quarters[0].y == quarters[1].y < quarters[2].y == quarters[3].y


@pytest.mark.parametrize(
    "nothing", ["think_feel: {}", "think_feel: {pains: [], other: []}", "think_feel: {x-mood: calm}", "see: []"]
)
def test_a_key_that_says_nothing_leaves_the_simple_form_to_picture_and_rule(nothing: str) -> None:
    ana = f"{{name: Ana, empathy: {{says: [Hello], thinks: [Hm], does: [Waits], feels: [Lost], {nothing}}}}}"
    quarters = [box for box in empathy_board(portrait_of(ana)).boxes if box.kind == "field"]

    assert [box.lines[0].text for box in quarters] == ["Says", "Thinks", "Does", "Feels"]
    assert list(incomplete_empathy_map.check(journey(MAP % ana))) == []


def test_the_simple_form_stands_among_the_canvas_where_both_are_written() -> None:
    board = empathy_board(portrait_of("{name: Ana, empathy: {see: [Shelves], says: [Hello], feels: [Lost]}}"))

    assert said(board, "empathy_say") == ["4 What do they say?", "“Hello”"]
    assert said(board, "empathy_other") == ["Other thoughts and feelings", "Lost"]


def test_without_an_empathy_map_there_is_a_canvas_to_fill_in() -> None:
    board = empathy_board(BARE)

    assert len([box for box in board.boxes if box.kind == "field"]) == 9
    assert said(board, "empathy_see") == ["3 What do they see?"]


def test_type_is_as_large_as_a_page_allows_and_then_the_page_grows() -> None:
    def of(count: int) -> tuple[float, float]:
        board = empathy_board(portrait_from({"name": "Ana", "empathy": {"see": ["a word or two more"] * count}}))
        return board.width, box_of(board, "empathy_see").lines[0].size

    assert [of(1), of(10), of(12)] == [(842, 15), (842, 13), (842, 11)]
    assert of(20)[0] > 842
    assert of(20)[1] == 11


def test_every_field_leads_back_to_the_file() -> None:
    board = empathy_board(EVERYTHING)

    assert box_of(board, "empathy_gains").source == ("personas", 0, "persona", "empathy", "think_feel", "gains")


def test_the_description_holds_questions_and_answers() -> None:
    assert "3 What do they see? Shelves" in empathy_board(EVERYTHING).description
