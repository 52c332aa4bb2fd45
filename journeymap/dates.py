"""Lengths of time as people write them (`2-3 weeks`, `a day`, `P3D`) -> days; and which day today is."""

import os
import re
from datetime import UTC, date, datetime

_UNITS = {
    "second": 1 / 86_400, "sec": 1 / 86_400, "s": 1 / 86_400,
    "minute": 1 / 1_440, "min": 1 / 1_440,
    "hour": 1 / 24, "hr": 1 / 24, "h": 1 / 24,
    "day": 1, "d": 1, "week": 7, "wk": 7, "w": 7, "month": 30.4375, "quarter": 91.3125, "year": 365.25, "yr": 365.25,
}  # fmt: skip
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
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return sum(int(count) * _UNITS[unit] for unit, count in match.groupdict().items() if count)
    match = _WRITTEN.fullmatch(text)
    if match is None or (unit := _UNITS.get(match["unit"].lower())) is None:
        return None
    count = match["high"] or match["low"]
    if count is None:
        return unit / 2 if text.lower().startswith("half") else float(unit)
    return float(count.replace(",", ".")) * unit


def today() -> date:
    """Return the local date, or the day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC) for reproducible runs."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()
