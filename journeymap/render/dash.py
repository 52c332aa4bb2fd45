"""A Bézier curve into the dashes of a broken line, because Graphviz gives no say in the length of its own."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, pairwise
from math import dist

from journeymap.layout.board import Point

ON, OFF = 6.0, 4.0
"""Length of a dash and of the gap after it, in the unit of the curve."""

_STEPS = 24
_Cubic = tuple[Point, Point, Point, Point]


def dashes(points: tuple[Point, ...]) -> list[_Cubic]:
    """Return the dashes of a curve (first point, then three points a piece), each a Bézier piece of its own."""
    result: list[_Cubic] = []
    behind = 0.0
    for start in range(0, len(points) - 1, 3):
        first, second, third, last = points[start : start + 4]
        piece = (first, second, third, last)
        lengths = _lengths(piece)
        result.extend(_cut(piece, _at(lengths, begin), _at(lengths, end)) for begin, end in _spans(behind, lengths[-1]))
        behind += lengths[-1]
    return result


def _spans(behind: float, length: float) -> Iterator[tuple[float, float]]:
    """Yield where dashes begin and end on a piece of this length that follows a line of length `behind`."""
    start = -(behind % (ON + OFF))
    while start < length:
        begin, end = max(start, 0.0), min(start + ON, length)
        if begin < end:
            yield begin, end
        start += ON + OFF


def _lengths(piece: _Cubic) -> list[float]:
    """Return the length of the curve up to each of the steps, as a polygon."""
    places = [_cut(piece, 0.0, step / _STEPS)[3] for step in range(_STEPS + 1)]
    return [0.0, *accumulate(dist(one, other) for one, other in pairwise(places))]


def _at(lengths: list[float], length: float) -> float:
    """Return the parameter, 0 to 1, at which the curve has this length."""
    step = bisect_left(lengths, length)
    if step == 0 or lengths[step] == lengths[step - 1]:
        return step / _STEPS
    return (step - (lengths[step] - length) / (lengths[step] - lengths[step - 1])) / _STEPS


def _cut(piece: _Cubic, begin: float, end: float) -> _Cubic:
    """Return the part of a cubic between two parameters (de Casteljau, by blossoming)."""
    return (
        _blossom(piece, begin, begin, begin),
        _blossom(piece, begin, begin, end),
        _blossom(piece, begin, end, end),
        _blossom(piece, end, end, end),
    )


def _blossom(piece: _Cubic, *parameters: float) -> Point:
    points: list[Point] = list(piece)
    for t in parameters:
        points = [((1 - t) * x0 + t * x1, (1 - t) * y0 + t * y1) for (x0, y0), (x1, y1) in pairwise(points)]
    return points[0]
