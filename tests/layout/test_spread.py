"""A journey -> pages to print."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.layout.blueprint import BLUEPRINT
from journeymap.layout.board import Board
from journeymap.layout.excerpt import Excerpt
from journeymap.layout.map import MAP
from journeymap.layout.pages import A3_ACROSS, A4_ACROSS, LETTER_ACROSS, Paper
from journeymap.layout.poster import Design, poster
from journeymap.layout.spread import spread
from tests.layout.boards import must_be_sound, must_keep_boxes_apart, said
from tests.layout.journeys import RICH, blueprints, journey, journey_from
from tests.project import SMALLEST


def pages_of(text: str = RICH, paper: Paper = A4_ACROSS, design: Design = MAP) -> tuple[Board, ...]:
    return spread(journey(text), design, paper)


def long_map(*sizes: int, lanes: str = "") -> str:
    number = iter(range(100))
    stages = (
        f"{{name: S{stage}, touchpoints: [{', '.join(f'{{name: T{next(number)}{lanes}}}' for _ in range(size))}]}}"
        for stage, size in enumerate(sizes)
    )
    return f"{{jmap: 1, title: Long, stages: [{', '.join(stages)}]}}"


def names(page: Board, kind: str) -> list[str]:
    return [said(page, box.id)[0] for box in page.boxes if box.kind == kind]


def each(pages: Iterable[Board], kind: str) -> list[list[str]]:
    return [names(page, kind) for page in pages]


def test_pages_are_as_they_were(golden: Callable[[str, str], None]) -> None:
    for number, page in enumerate(pages_of(), start=1):
        golden(f"layout/pages-{number}.json", page.to_json())


@pytest.mark.parametrize("paper", [A4_ACROSS, A3_ACROSS, LETTER_ACROSS])
def test_every_page_has_the_size_of_the_paper(paper: Paper) -> None:
    pages = pages_of(RICH, paper)

    assert {(page.width, page.height) for page in pages} == {(paper.width, paper.height)}


@given(blueprints, st.sampled_from([MAP, BLUEPRINT]), st.sampled_from([A4_ACROSS, A3_ACROSS]))
def test_everything_fits_on_its_page(written: dict[str, Any], design: Design, paper: Paper) -> None:
    for page in spread(journey_from(written), design, paper):
        must_be_sound(page)


@given(blueprints)
def test_the_pages_together_say_all_that_the_poster_says(written: dict[str, Any]) -> None:
    subject = journey_from(written)
    whole = poster(subject, MAP)
    printed = {box.source for page in spread(subject, MAP, A4_ACROSS) for box in page.boxes}

    assert {box.source for box in whole.boxes if box.kind not in ("fact", "key")} <= printed | {()}


@given(blueprints)
def test_the_same_map_gives_the_same_pages(written: dict[str, Any]) -> None:
    first, second = (spread(journey_from(written), MAP, A4_ACROSS) for _ in range(2))

    assert first == second


def test_a_small_map_is_one_page_without_a_number() -> None:
    (page,) = pages_of(SMALLEST)

    assert names(page, "page") == []
    assert names(page, "stage") == ["Consideration", "Decision"]


def test_stages_stay_together_where_they_fit_and_pages_are_even() -> None:
    assert each(pages_of(long_map(2, 1, 2, 2)), "stage") == [["S0", "S1"], ["S2", "S3"]]
    assert each(pages_of(long_map(4, 4, 1)), "stage") == [["S0"], ["S1", "S2"]]


def test_a_stage_too_long_for_a_page_goes_on_over_the_next() -> None:
    pages = pages_of(long_map(9))

    assert each(pages, "stage") == [["S0"], ["S0"]]
    assert each(pages, "touchpoint") == [["T0", "T1", "T2", "T3"], ["T4", "T5", "T6", "T7", "T8"]]


def test_rows_that_do_not_fit_go_on_under_a_shorter_head() -> None:
    lanes = "".join(f", {lane}: [A, B, C, D, E]" for lane in ("goals", "actions", "thoughts", "questions"))
    pages = pages_of(long_map(2, lanes=lanes))

    assert len(pages) == 2
    assert each(pages, "touchpoint") == [["T0", "T1"]] * 2
    assert each(pages, "stage") == [["S0"]] * 2
    assert [label for page in pages for label in names(page, "label")] == [
        "Touchpoints", "Goals", "Actions", "Thoughts", "Touchpoints", "Questions",
    ]  # fmt: skip


def test_pages_repeat_the_title_and_say_which_they_are() -> None:
    pages = pages_of(long_map(5, 5))

    assert each(pages, "page") == [["Long\u00a0· 1 of 2"], ["Long\u00a0· 2 of 2"]]
    assert [said(page, "map_title") for page in pages] == [["Long"], ["Long"]]
    assert [page.description for page in pages] == [
        "Customer journey map. 5 touchpoints in 1 stage: S0.",
        "Customer journey map. 5 touchpoints in 1 stage: S1.",
    ]


def test_facts_stand_on_the_first_page_only() -> None:
    first, *others = pages_of()

    assert "Scenario" in names(first, "fact")
    assert all(names(page, "fact") == ["Getting a library card"] for page in others)


def test_each_page_explains_the_signs_on_it() -> None:
    truth = long_map(5, 5).replace("{name: T7", "{moment_of_truth: true, name: T7")

    assert each(pages_of(truth), "key") == [[], ["moment of truth"]]


def test_a_row_too_high_for_any_page_is_drawn_smaller() -> None:
    page = pages_of(long_map(1, lanes=f", actions: [{', '.join(['Word'] * 60)}]"))[-1]

    sizes = {line.size for box in page.boxes for line in box.lines if box.kind == "actions"}
    assert max(sizes) < 7
    must_keep_boxes_apart(page)


def test_a_part_of_a_map_can_be_printed() -> None:
    pages = spread(journey(RICH), MAP, A4_ACROSS, Excerpt(lanes=("emotion",), stages=("sign-up",)))

    assert each(pages, "stage") == [["Sign up"]] * len(pages)


def test_a_map_without_stages_is_a_page_with_its_head() -> None:
    (page,) = pages_of("{jmap: 1, title: T, scenario: Nothing yet, stages: []}")

    assert names(page, "fact") == ["T", "Scenario"]


def test_lines_of_a_blueprint_stand_with_the_lanes_below_them() -> None:
    lanes = ", frontstage: [A, B, C, D, E, F], backstage: [A, B, C, D, E, F], support: [A, B, C, D, E, F]"
    pages = pages_of(long_map(2, lanes=lanes), design=BLUEPRINT)
    rows = [[box.id for box in page.boxes if box.kind in ("line", "label")] for page in pages]

    assert len(pages) > 1
    for page in rows:
        for line, lane in (("line_visibility", "lane_backstage"), ("line_internal", "lane_support")):
            assert (line in page) == (lane in page)
