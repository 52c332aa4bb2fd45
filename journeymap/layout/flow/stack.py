"""Strands into columns: every box gets its place in its strand, by Graphviz or simply one below the other."""

import json
from collections.abc import Callable, Iterable, Iterator

import graphviz

from journeymap.layout.flow.graph import Graph, Link, Strand

Arrange = Callable[[str], bytes]
"""Lays a graph in DOT out: returns it as JSON (`json0` of Graphviz) with the place of every node and edge."""

RANK_GAP = 26.0
NODE_GAP = 16.0


def arranged(graph: Graph, arrange: Arrange) -> tuple[Strand, ...]:
    """Return the strands with their boxes in place: what follows from a box stands below it, ways part side by side."""
    boxes = [box for strand in graph.strands for box in strand.boxes]
    number = {box.id: str(index) for index, box in enumerate(boxes)}
    drawing = graphviz.Digraph(
        graph_attr={"pack": "true", "nodesep": _inches(NODE_GAP), "ranksep": _inches(RANK_GAP)},
        node_attr={"fixedsize": "true", "label": "", "shape": "box"},
    )
    for box in boxes:
        drawing.node(number[box.id], width=_inches(box.width), height=_inches(box.height))
    for strand in graph.strands:
        for tail, head, weight in _edges(strand, graph.links):
            drawing.edge(number[tail], number[head], weight=weight)
    places = {node["name"]: node["pos"].split(",") for node in json.loads(arrange(drawing.source))["objects"]}
    return tuple(_placed(strand, {box.id: places[number[box.id]] for box in strand.boxes}) for strand in graph.strands)


def _edges(strand: Strand, links: Iterable[Link]) -> Iterator[tuple[str, str, str]]:
    """Yield what holds a strand together: the links downwards in it, and for a card without any the one before."""
    order = {box.id: number for number, box in enumerate(strand.boxes)}
    inside = [link for link in links if link.tail in order and link.head in order]
    down = [link for link in inside if order[link.tail] < order[link.head]]
    for link in down:
        yield link.tail, link.head, "8" if order[link.head] == order[link.tail] + 1 else "2"
    reached = {link.head for link in down}
    loose = [box.id for box in strand.boxes if box.id not in reached]
    cards = [box.id for box in strand.boxes if box.kind in ("touchpoint", "stage-alone")]
    for card in loose[1:]:
        yield cards[cards.index(card) - 1], card, "0"
