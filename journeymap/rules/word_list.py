"""A list of words -> patterns that find them in what people wrote, whatever the case."""

import re
from collections.abc import Iterable
from functools import cache


@cache
def finding(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern to search for any of `words`, standing as a whole word in a text."""
    return re.compile(rf"(?<!\w)(?:{_any_of(words)})(?!\w)", re.IGNORECASE)


@cache
def opening(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern to match a text that begins with one of `words`."""
    return re.compile(rf"[\W_]*(?:{_any_of(words)})(?!\w)", re.IGNORECASE)


@cache
def matching(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern to match a whole text that is one of `words`; punctuation and spaces do not count."""
    return re.compile(rf"[\W_]*(?:{_any_of(words)})[\W_]*\Z", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    """The words as alternatives, the longest first; a gap in a word may be any punctuation and spaces."""
    split = (re.findall(r"[^\W_]+", word) for word in sorted(words, key=len, reverse=True))
    return "|".join(r"[\W_]+".join(parts) for parts in split if parts) or "(?!)"
