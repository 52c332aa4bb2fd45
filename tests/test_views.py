"""A map or a persona, and the name of a view -> its board or pages, and what has to be said of it."""

import pytest

from journeymap.errors import JourneymapError
from journeymap.finding import Place
from journeymap.layout.excerpt import Excerpt
from journeymap.views import MAP_VIEWS, PERSONA_VIEWS, draw_persona, draw_view
from tests.layout.journeys import RICH, journey
from tests.layout.portraits import EVERYTHING


@pytest.mark.parametrize("view", MAP_VIEWS)
def test_every_view_draws_without_a_word(view: str) -> None:
    board, hits = draw_view(journey(RICH), view)

    assert board.view == view
    assert hits == []


@pytest.mark.parametrize("view", PERSONA_VIEWS)
def test_every_view_of_a_persona_has_pages(view: str) -> None:
    assert [page.view for page in draw_persona(EVERYTHING, view)] == [view]


@pytest.mark.parametrize("view", ["map", "blueprint"])
def test_a_part_of_a_map_can_be_drawn(view: str) -> None:
    board, _ = draw_view(journey(RICH), view, excerpt=Excerpt(stages=("sign-up",)))

    assert [box.id for box in board.boxes if box.kind == "stage"] == ["stage_sign-up"]


def test_a_flow_shows_a_whole_map_only() -> None:
    with pytest.raises(JourneymapError, match='the view "flow" shows a whole map'):
        draw_view(journey(RICH), "flow", excerpt=Excerpt(stages=("sign-up",)))


def test_a_flow_that_takes_too_long_is_drawn_in_columns_and_says_so() -> None:
    board, hits = draw_view(journey(RICH), "flow", max_seconds=0)

    assert board.view == "flow"
    assert [curve for curve in board.curves if curve.kind == "way"] == []
    assert [(hit.code, hit.message, hit.place) for hit in hits] == [
        (
            "JM932",
            'the flow of "Getting a library card" is too dense to lay out in 0 s; it is drawn in columns',
            Place(("title",), file="maps/map.yaml"),
        )
    ]
