"""Days as editions of spreadsheets write them, each in its own order -> days as the format wants them: 2026-01-31."""

import re
from collections.abc import Iterable

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\.?(?: 0?0:00(?::00)?)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})[-/.] ?(\d{4})(?: 0?0:00(?::00)?)?")
_LAST_MONTH = 12


def spelled_day(text: str, *, is_month_first: bool | None = None) -> str:
    """Return a day as year, month and day; any other text, and one that could mean two days, as it is.

    `is_month_first` is the order where both are possible; days with dots never begin with the month.
    """
    if match := _YEAR_FIRST.fullmatch(text.strip()):
        return _iso(*match.groups())
    match = _YEAR_LAST.fullmatch(text.strip())
    if not match:
        return text
    first, sign, second, year = match.groups()
    order = False if sign == "." or first == second else _is_month_first(first, second)
    order = is_month_first if order is None else order
    return text if order is None else _iso(year, *((first, second) if order else (second, first)))


def order_of(texts: Iterable[str]) -> bool | None:
    """Return whether the months stand first in the days among `texts`; `None` if they do not tell, or not alike."""
    matches = (_YEAR_LAST.fullmatch(text.strip()) for text in texts if len(text) < 24)
    orders = {_is_month_first(match[1], match[3]) for match in matches if match and match[2] != "."} - {None}
    return orders.pop() if len(orders) == 1 else None


def _is_month_first(first: str, second: str) -> bool | None:
    return False if int(first) > _LAST_MONTH else True if int(second) > _LAST_MONTH else None


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{month.zfill(2)}-{day.zfill(2)}"
