"""Roles -> colours that everybody can see."""

from collections.abc import Iterator

import pytest

from journeymap.layout.board import Board, Box
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster
from journeymap.theme import ROLES, THEMES, Role, Theme, contrast, pairs
from tests.layout.journeys import RICH, journey
from tests.project import SMALLEST


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_theme_has_a_colour_for_every_role(theme: Theme) -> None:
    assert theme.keys() == set(ROLES)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_pair_has_the_contrast_it_needs(theme: Theme) -> None:
    poor = [(one, other) for one, other, least in pairs() if contrast(theme[one], theme[other]) < least]

    assert poor == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ffffff", "#ffffff", 1.0)]
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert round(contrast(one, other), 2) == ratio == round(contrast(other, one), 2)


@pytest.mark.parametrize("text", [RICH, SMALLEST], ids=["rich", "smallest"])
def test_nothing_is_written_on_a_ground_that_is_not_checked(text: str) -> None:
    board = poster(journey(text), MAP)
    known = {(text, ground) for text, ground, least in pairs() if least == 4.5}

    assert {pair for box in board.boxes for pair in written(box, board)} <= known


def written(box: Box, board: Board) -> Iterator[tuple[Role, Role]]:
    for line in box.lines:
        bands: Iterator[Role] = (
            band.fill
            for band in board.bands
            if band.x <= line.x <= band.x + band.width and band.y <= line.y <= band.y + band.height
        )
        yield line.role, next(bands, "paper") if box.fill is None else box.fill
