"""Curves -> dashes."""

from math import dist

from hypothesis import given
from hypothesis import strategies as st

from journeymap.render.dash import OFF, ON, dashes

numbers = st.floats(-500, 500)
points = st.tuples(numbers, numbers)


def test_a_straight_line_has_dashes_of_equal_length() -> None:
    found = dashes(((0, 0), (100 / 3, 0), (200 / 3, 0), (100, 0)))

    assert len(found) == 100 / (ON + OFF)
    assert {round(dist(dash[0], dash[3]), 6) for dash in found} == {ON}


def test_dashes_go_on_over_the_joint_of_two_pieces() -> None:
    found = dashes(((0, 0), (1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (30, 0)))

    assert [round(dash[0][0]) for dash in found] == [0, 3, 10, 20]


@given(st.tuples(points, points, points, points))
def test_dashes_are_short_and_begin_where_the_curve_begins(piece: tuple[tuple[float, float], ...]) -> None:
    found = dashes(piece)

    assert all(dist(dash[0], dash[3]) <= 1.5 * ON for dash in found)
    assert not found or dist(found[0][0], piece[0]) < 0.01


def test_a_curve_without_length_has_no_dashes() -> None:
    assert dashes(((1, 1), (1, 1), (1, 1), (1, 1))) == []
