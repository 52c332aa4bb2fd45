"""Boxes in place and the links between them into lines that run around every box, by Graphviz."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import dist

import graphviz

from journeymap.layout.board import Box, Curve, Point
from journeymap.layout.flow.graph import Link
from journeymap.layout.flow.ranks import Arrange, inches

_WIDTH, _BACK_WIDTH = 1.25, 1.75
_ARROW = 0.65
_RADIUS = 7.0


def wires(boxes: Sequence[Box], links: Iterable[Link], arrange: Arrange) -> tuple[Curve, ...]:
    """Return a line for each link; every box is in the way of lines that do not begin or end at it."""
    by_id = {str(number): link for number, link in enumerate(links)}
    number = {box.id: str(index) for index, box in enumerate(boxes)}
    drawing = graphviz.Digraph(
        graph_attr={"layout": "nop", "splines": "ortho", "notranslate": "true"},
        node_attr={"fixedsize": "true", "label": "", "shape": "box"},
        edge_attr={"arrowsize": str(_ARROW)},
    )
    for box in boxes:
        place = f"{box.x + box.width / 2:.2f},{-box.y - box.height / 2:.2f}"
        drawing.node(number[box.id], pos=place, width=inches(box.width), height=inches(box.height))
    for key, link in by_id.items():
        drawing.edge(number[link.tail], number[link.head], id=key, dir="forward" if link.has_arrow else "none")
    drawn = {edge["id"]: edge["pos"] for edge in json.loads(arrange(drawing.source)).get("edges", [])}
    return tuple(_curve(link, drawn[key]) for key, link in by_id.items())


def _curve(link: Link, spline: str) -> Curve:
    """Read a spline: `e,` and the tip of the arrow, then the first point, and three points for each piece."""
    words = spline.split()
    tip = _point(words.pop(0).removeprefix("e,")) if words[0].startswith("e,") else None
    corners = list(_corners([_point(word) for word in words][::3]))
    line = Curve(link.id, "way", tuple(_rounded(corners)), "curve", _WIDTH, tip=tip, title=link.title)
    return replace(line, kind="way-back", role="way-back", width=_BACK_WIDTH) if link.is_back else line


def _point(word: str) -> Point:
    x, y = word.split(",")
    return float(x), -float(y)


def _corners(points: list[Point]) -> Iterator[Point]:
    """Yield the ends of a line and the points at which it turns."""
    yield points[0]
    last = points[0]
    for here, after in pairwise(points[1:]):
        if _turns(last, here, after):
            yield here
            last = here
    yield points[-1]


def _turns(before: Point, here: Point, after: Point) -> bool:
    return not (before[0] == here[0] == after[0] or before[1] == here[1] == after[1])


def _rounded(corners: list[Point]) -> Iterator[Point]:
    """Yield the points of the line, its corners rounded."""
    yield corners[0]
    here = corners[0]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(_RADIUS, dist(before, corner) / 2, dist(corner, after) / 2)
        begin, end = _towards(corner, before, radius), _towards(corner, after, radius)
        yield from (here, begin, begin)
        yield from (corner, corner, end)
        here = end
    yield from (here, corners[-1], corners[-1])


def _towards(here: Point, there: Point, length: float) -> Point:
    """Return the point this far from `here` on the way to `there`."""
    share = length / (dist(here, there) or 1.0)
    return here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share
