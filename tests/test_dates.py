"""Lengths of time are understood as people write them, and added to days by the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.dates import days, later


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30 seconds", 30 / 86_400),
        ("1.5 hours", 1.5 / 24),
        ("1,5 hours", 1.5 / 24),
        ("2-3 weeks", 21),
        ("2 to 3 weeks", 21),
        ("a week", 7),
        ("Half a day", 0.5),
        ("P3D", 3),
        ("P1Y6M", 365.25 + 6 * 30.4375),
        ("PT90M", 90 / 1440),
    ],
)
def test_a_length_of_time_is_counted_in_days(text: str, expected: float) -> None:
    assert days(text) == pytest.approx(expected)


@pytest.mark.parametrize("text", ["", "soon", "3", "P", "PT", "3 moons", "-3 days", "whenever it rains"])
def test_any_other_text_is_not_counted(text: str) -> None:
    assert days(text) is None
    assert later(date(2026, 1, 1), text) is None


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        (date(2026, 3, 10), "a year", date(2027, 3, 10)),
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2026, 8, 31), "6 months", date(2027, 2, 28)),
        (date(2026, 12, 15), "1 month", date(2027, 1, 15)),
        (date(2026, 1, 15), "quarter", None),
        (date(2026, 1, 15), "a quarter", date(2026, 4, 15)),
        (date(2026, 1, 15), "2-3 weeks", date(2026, 2, 5)),
        (date(2026, 1, 15), "half a year", date(2026, 7, 15)),
        (date(2026, 1, 15), "1.5 months", date(2026, 3, 2)),
        (date(2026, 1, 15), "P1Y2M3D", date(2027, 3, 18)),
        (date(2026, 1, 15), "90 minutes", date(2026, 1, 15)),
        (date(2026, 1, 15), "36 hours", date(2026, 1, 16)),
        (date(2026, 1, 15), "9000 years", date.max),
        (date(2026, 1, 15), "9" * 400 + " days", date.max),
        (date(2026, 1, 15), "P" + "9" * 9000 + "M", date.max),
    ],
)
def test_a_length_of_time_is_added_by_the_calendar(day: date, text: str, expected: date | None) -> None:
    assert later(day, text) == expected


@given(st.dates(), st.text() | st.from_regex(r"P\d+Y\d+M\d+D", fullmatch=True) | st.from_regex(r"\d+ [a-z]+"))
def test_no_text_breaks_the_calendar(day: date, text: str) -> None:
    moved = later(day, text)

    assert moved is None or moved >= day
    assert (moved is None) == (days(text) is None)
