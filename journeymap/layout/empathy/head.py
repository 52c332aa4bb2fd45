"""A place on a board into the outline of a head seen from the side, facing right."""

from journeymap.layout.board import Curve, Point

DOME = 0.275
"""How far the head is round at the top, as a share of its width."""

NECK = 46.0
"""How far the neck reaches down below the face."""

NOSE = 17.0
"""How far the nose stands out to the right."""

SHORTEST = 250.0
"""The least height of a head, without its neck."""

_FLAT = 0.56
"""Where the control points of a quarter of a circle are, about."""

_FACE = 112.0
"""How far the brow is above the chin."""

# The profile from the brow to the chin: control, control and end point of each piece, from the place of the brow.
_PROFILE: tuple[tuple[Point, Point, Point], ...] = (
    ((-4, 12), (0, 20), (6, 30)),
    ((10, 37), (17, 44), (17, 49)),
    ((17, 54), (8, 56), (5, 57)),
    ((4, 61), (10, 64), (10, 68)),
    ((10, 71), (6, 73), (4, 74)),
    ((7, 76), (9, 79), (8, 83)),
    ((7, 87), (3, 88), (3, 92)),
    ((3, 97), (7, 100), (7, 107)),
)


def outline(x: float, y: float, width: float, height: float) -> Curve:
    """Return the outline; the head is `width` by `height` points, nose and neck stand out of that."""
    left, right, middle, bottom = x, x + width, x + width / 2, y + height
    dome = y + DOME * width
    nape, throat, end = middle - width * 0.24, middle + width * 0.2, bottom + NECK
    points: list[Point] = [(nape, end), (nape, bottom + NECK * 0.25), (left, bottom + NECK * 0.6), (left, bottom)]
    points += _straight(points[-1], (left, dome))
    points += [(left, dome - (dome - y) * _FLAT), (middle - width / 2 * _FLAT, y), (middle, y)]
    points += [(middle + width / 2 * _FLAT, y), (right, dome - (dome - y) * _FLAT), (right, dome)]
    points += _straight(points[-1], (right, bottom - _FACE))
    points += [(right + dx, bottom - _FACE + dy) for piece in _PROFILE for dx, dy in piece]
    points += [(right + 7, bottom + NECK * 0.5), (throat, bottom + NECK * 0.1), (throat, end)]
    return Curve("head", "head", tuple(points), "curve", 1.5)


def _straight(start: Point, end: Point) -> list[Point]:
    return [start, end, end]
