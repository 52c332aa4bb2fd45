"""The ways of a journey into a graph: boxes that have no place yet, in strands, and the links between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from journeymap.journey import Journey, Way
from journeymap.layout.board import Box
from journeymap.layout.flow import signs
from journeymap.layout.flow.strand import Strand, card_id, strands_of
from journeymap.layout.grid import Column, Grid

MakeCard = Callable[[Column], Box]


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one box to the next.

    `is_back` says that its way leads back to what was before, `is_on` that it leads to what follows in the map;
    `title` names both ends of the way.
    """

    id: str
    tail: str
    head: str
    is_back: bool = False
    is_on: bool = True
    has_arrow: bool = True
    title: str = ""


@dataclass(frozen=True, slots=True)
class Graph:
    """All boxes, by strand, and all links."""

    strands: tuple[Strand, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """A few boxes that hang together, and the links that begin there."""

    boxes: tuple[Box, ...]
    links: tuple[Link, ...]


def weave(journey: Journey, grid: Grid, make_card: MakeCard) -> Graph:
    """Return the graph of a journey: start, cards, labels of the ways, exits into other maps, and ends."""
    by_point = {column.point.id: column for column in reversed(grid.columns)}
    strands: list[Strand] = []
    links: list[Link] = []
    for stage, columns in strands_of(grid):
        parts = [part for column in columns for part in _parts(journey, column, by_point, make_card)]
        strands.append(Strand(stage, tuple(box for part in parts for box in part.boxes)))
        links += (link for part in parts for link in part.links)
    return Graph(tuple(strands), tuple(links))


def _parts(journey: Journey, column: Column, by_point: dict[str, Column], make_card: MakeCard) -> Iterator[_Part]:
    """Yield the card of a column with what hangs on it."""
    if column.number == 0:
        yield _Part((signs.start(),), (Link("start_way", "start", card_id(column)),))
    yield _Part((make_card(column),), ())
    ways = journey.ways[column.point.id]
    for number, way in enumerate(ways, start=1):
        target = by_point.get(way.to) if way.to is not None else None
        yield _way(f"{column.key}_way{number}", column, target, way, journey)
    if not ways:
        end = signs.end(column.key)
        yield _Part((end,), (Link(f"{column.key}_way", card_id(column), end.id),))


def _way(key: str, column: Column, target: Column | None, way: Way, journey: Journey) -> _Part:
    """Return what a way runs through and its links, one after the other from card to card or exit."""
    is_back = target is not None and target.number <= column.number
    is_on = target is not None and target.number == column.number + 1
    boxes = signs.label(key, way.next, journey, is_back=is_back, is_loop=target is column)
    if target is None and way.next is not None:
        boxes = (*boxes, signs.exit_(key, way.next, journey))
    steps = [card_id(column), *(box.id for box in boxes), *([card_id(target)] if target else [])]
    goal = target.point.moment.name if target else way.next.to if way.next else ""
    title = f"{column.point.moment.name} › {goal}"
    links = (
        Link(f"{key}_{number}", tail, head, is_back, is_on, has_arrow=number == len(steps) - 1, title=title)
        for number, (tail, head) in enumerate(pairwise(steps), start=1)
    )
    return _Part(boxes, tuple(links))
