"""The title of a map -> a name that Excel takes for its sheet."""

import re
from collections.abc import Collection

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff]+")
# Excel keeps this name for itself.
_RESERVED = "history"


def sheet_name(title: str, taken: Collection[str]) -> str:
    """Return a name of at most 31 characters that differs from those `taken` in more than its case."""
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    name = _cut(words, _LONGEST).strip("' ") or "Map"
    others = {other.casefold() for other in taken} | {_RESERVED}
    numbers = range(2, len(others) + 3)
    candidates = [name, *(f"{_cut(name, _LONGEST - 5)} ({number})" for number in numbers)]
    return next(candidate for candidate in candidates if candidate.casefold() not in others)


def _cut(text: str, length: int) -> str:
    """The beginning of a text; Excel counts characters as UTF-16 does."""
    while len(text.encode("utf-16-le")) > 2 * length:
        text = text[:-1]
    return text.rstrip()
