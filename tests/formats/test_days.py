"""Days come back from spreadsheets in every order that these write them in."""

import pytest

from journeymap.formats.rows import order_of, spelled_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-31", "2026-01-31"),
        ("2026/1/5", "2026-01-05"),
        ("2026. 1. 5.", "2026. 1. 5."),
        ("31.01.2026", "2026-01-31"),
        ("1.2.2026", "2026-02-01"),
        ("31/01/2026", "2026-01-31"),
        ("1/31/2026 0:00", "2026-01-31"),
        ("2/2/2026", "2026-02-02"),
        ("2/3/2026", "2/3/2026"),
        ("31/01/26", "31/01/26"),
        ("soon", "soon"),
    ],
)
def test_a_day_is_read_where_it_can_only_be_one(text: str, day: str) -> None:
    assert spelled_day(text) == day


def test_other_days_of_a_table_tell_what_comes_first() -> None:
    assert order_of(["2/3/2026", "1/31/2026", ""]) is True
    assert order_of(["2/3/2026", "31/1/2026"]) is False
    assert order_of(["2/3/2026"]) is None
    assert order_of(["1/31/2026", "31/1/2026"]) is None
    assert spelled_day("2/3/2026", is_month_first=True) == "2026-02-03"
    assert spelled_day("2/3/2026", is_month_first=False) == "2026-03-02"
