"""Lengths of time as people write them (`2-3 weeks`, `a day`, `P3D`) -> days; and which day today is."""

import os
import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

_UNITS = {
    "second": 1 / 86_400, "sec": 1 / 86_400, "s": 1 / 86_400,
    "minute": 1 / 1_440, "min": 1 / 1_440,
    "hour": 1 / 24, "hr": 1 / 24, "h": 1 / 24,
    "day": 1, "d": 1, "week": 7, "wk": 7, "w": 7, "month": 30.4375, "quarter": 91.3125, "year": 365.25, "yr": 365.25,
}  # fmt: skip
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "yr": 12}
_WRITTEN = re.compile(
    r"(?:(?P<low>\d+(?:[.,]\d+)?)(?:\s*(?:-|–|to|\.\.)\s*(?P<high>\d+(?:[.,]\d+)?))?|an?|one|half an?)"
    r"\s*(?P<unit>[a-z]+?)s?\.?",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"P(?=\d|T\d)(?:(?P<year>\d+)Y)?(?:(?P<month>\d+)M)?(?:(?P<week>\d+)W)?(?:(?P<day>\d+)D)?"
    r"(?:T(?=\d)(?:(?P<hour>\d+)H)?(?:(?P<minute>\d+)M)?(?:(?P<second>\d+)S)?)?"
)


def days(text: str) -> float | None:
    """Return the length of time `text` in days, of a range its upper end; `None` if it cannot be counted.

    Understood are a number or a range with a unit from seconds to years, `a week`, and ISO 8601 durations. A month
    counts 30.4375 days and a year 365.25, the mean lengths of the Gregorian calendar.
    """
    counts = _counts(text.strip())
    return None if counts is None else sum(count * _UNITS[unit] for unit, count in counts.items())


def later(day: date, text: str) -> date | None:
    """Return the day that lies the length of time `text` after `day`; `None` if it cannot be counted.

    Months and years follow the calendar: a year after 2026-03-10 is 2027-03-10, a month after 2026-01-31 is
    2026-02-28. Of a range its upper end counts, and what lies beyond the calendar is its last day.
    """
    counts = _counts(text.strip())
    if counts is None:
        return None
    months = sum(count * _MONTHS.get(unit, 0) for unit, count in counts.items())
    rest = sum(count * _UNITS[unit] for unit, count in counts.items() if unit not in _MONTHS)
    try:
        year, month = divmod(day.year * 12 + day.month - 1 + int(months), 12)
        start = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
        return start + timedelta(days=int(rest + months % 1 * _UNITS["month"]))
    except (OverflowError, ValueError):
        return date.max


def _counts(text: str) -> dict[str, float] | None:
    """How many of which unit a length of time is; `None` if it is not understood."""
    if match := _ISO.fullmatch(text):
        return {unit: float(count) for unit, count in match.groupdict().items() if count}
    match = _WRITTEN.fullmatch(text)
    if match is None or (unit := match["unit"].lower()) not in _UNITS:
        return None
    count = match["high"] or match["low"]
    if count is None:
        return {unit: 0.5 if text.lower().startswith("half") else 1.0}
    return {unit: float(count.replace(",", "."))}


def today() -> date:
    """Return the local date, or the day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) for reproducible runs."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()
