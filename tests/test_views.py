"""A map and the name of a view -> its board, and what has to be said of it."""

import pytest

from journeymap.finding import Place
from journeymap.views import VIEWS, draw_view
from tests.layout.journeys import RICH, journey


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_draws_without_a_word(view: str) -> None:
    board, hits = draw_view(journey(RICH), view)

    assert board.view == view
    assert hits == []


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
