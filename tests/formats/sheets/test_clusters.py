"""Places along a line fall into groups as people would see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.formats.sheets.clusters import groups_of, nearest

places = st.floats(-1e6, 1e6)


@pytest.mark.parametrize(
    ("along", "size", "groups"),
    [
        ([], 0, []),
        ([5], 0, [5]),
        ([0, 300, 600], 0, [0, 300, 600]),
        ([0, 5, 8, 300, 304, 610], 0, [4, 302, 610]),
        ([0, 90, 300], 200, [45, 300]),
        ([0, 300, 900], 0, [0, 300, 900]),
    ],
)
def test_what_lies_close_together_is_a_group(along: list[float], size: float, groups: list[float]) -> None:
    assert groups_of(along, size) == groups


@given(st.lists(places, min_size=1, max_size=20))
def test_every_place_has_a_group(along: list[float]) -> None:
    groups = groups_of(along)

    assert groups == sorted(groups)
    assert all(0 <= nearest(groups, place) < len(groups) for place in along)
