"""A graph into strands in place: what follows stands below, ways that part lie side by side, as Graphviz ranks them."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import graphviz

from journeymap.layout.block import moved
from journeymap.layout.flow.graph import Graph, Link
from journeymap.layout.flow.strand import CARDS, Strand

Arrange = Callable[[str], bytes]
"""Lays a graph in DOT out: returns it as JSON (`json0` of Graphviz) with the places of nodes and edges."""

_RANK_GAP = 26.0
_NODE_GAP = 24.0


def ranked(graph: Graph, arrange: Arrange) -> tuple[Strand, ...]:
    """Return the strands of a graph with every box in its place in its strand."""
    boxes = [box for strand in graph.strands for box in strand.boxes]
    number = {box.id: str(index) for index, box in enumerate(boxes)}
    drawing = graphviz.Digraph(
        graph_attr={"pack": "true", "ordering": "out", "nodesep": inches(_NODE_GAP), "ranksep": inches(_RANK_GAP)},
        node_attr={"fixedsize": "true", "label": "", "shape": "box"},
    )
    for box in boxes:
        drawing.node(number[box.id], width=inches(box.width), height=inches(box.height))
    for strand in graph.strands:
        for tail, head, weight in _edges(strand, graph.links):
            drawing.edge(number[tail], number[head], weight=weight)
    nodes = json.loads(arrange(drawing.source)).get("objects", [])
    middles = {node["name"]: tuple(map(float, node["pos"].split(","))) for node in nodes}
    return tuple(_placed(strand, [middles[number[box.id]] for box in strand.boxes]) for strand in graph.strands)


def inches(points: float) -> str:
    """Return a length as Graphviz wants it."""
    return f"{points / 72:.5f}"


def _edges(strand: Strand, links: Iterable[Link]) -> Iterator[tuple[str, str, str]]:
    """Yield what holds a strand together, and how straight: the links down, and to cards they miss the one before."""
    order = {box.id: number for number, box in enumerate(strand.boxes)}
    down = [link for link in links if order.get(link.tail, len(order)) < order.get(link.head, -1)]
    for link in sorted(down, key=lambda link: not link.is_on):
        yield link.tail, link.head, "8" if link.is_on else "1"
    reached = {link.head for link in down}
    cards = [box.id for box in strand.boxes if box.kind in CARDS]
    loose = [box.id for box in strand.boxes[1:] if box.id not in reached]
    yield from ((cards[cards.index(card) - 1], card, "0") for card in loose)


def _placed(strand: Strand, middles: list[tuple[float, ...]]) -> Strand:
    """Turn the middles of boxes, on a sheet whose y axis points upwards, into their places in the strand."""
    corners = [(x - box.width / 2, -y - box.height / 2) for box, (x, y) in zip(strand.boxes, middles, strict=True)]
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    boxes = zip(strand.boxes, corners, strict=True)
    # On whole points, lines that Graphviz draws later meet what they should.
    return replace(strand, boxes=tuple(moved(box, round(x - left), round(y - top)) for box, (x, y) in boxes))
