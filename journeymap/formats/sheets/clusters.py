"""Places of things along a line -> the groups in which they lie: columns and rows of a board."""

from collections.abc import Sequence
from itertools import pairwise

# Between groups there is so much more room than within them.
_JUMP = 2.5
_SAME = 0.6


def groups_of(places: Sequence[float], size: float = 0.0) -> list[float]:
    """Return the middles of the groups that places form, in order; `size` is how large a thing is (0: unknown).

    Things that overlap by nearly half lie in one group. Without a size, a gap parts groups if it is far wider than
    the widest of those that do not; if all gaps are alike, every place is a group of its own.
    """
    known = sorted(set(places))
    if not known:
        return []
    least = size * _SAME if size else _least_gap(known)
    groups = [[known[0]]]
    for before, place in pairwise(known):
        if place - before > least:
            groups.append([])
        groups[-1].append(place)
    return [(group[0] + group[-1]) / 2 for group in groups]


def _least_gap(known: Sequence[float]) -> float:
    """The widest gap within groups; 0 if every place is alone."""
    gaps = sorted(after - before for before, after in pairwise(known))
    jumps = [(after / max(before, 1.0), before) for before, after in pairwise(gaps)]
    jump, gap = max(jumps, default=(0.0, 0.0))
    return gap if jump >= _JUMP else 0.0


def nearest(groups: Sequence[float], place: float) -> int:
    """Return which group a place belongs to."""
    return min(range(len(groups)), key=lambda index: abs(groups[index] - place))
