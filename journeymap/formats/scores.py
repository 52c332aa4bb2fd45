"""Scores of a format that counts from 1 to 5, whatever people write there -> the scale they lie on."""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from journeymap.formats.draft import Imported

_LOW, _HIGH, _TEN = 1, 5, 10


def scale_of_five(scores: Sequence[float], tops: Iterable[float], line: int, told: Imported) -> str:
    """Return the scale from 1 to 5, or as far as the scores go; then that is told on `line`.

    `tops` are the ends of scales that are written beside scores.
    """
    low, high = floor(min([_LOW, *scores])), ceil(max([_HIGH, *scores, *tops]))
    # People who go beyond five think of ten.
    scale = f"{low}..{_TEN if _HIGH < high <= _TEN else high}"
    if (low, high) != (_LOW, _HIGH):
        told.lose(line, f"a score outside of {_LOW} to {_HIGH}", f"read on a scale of {scale}")
    return scale
