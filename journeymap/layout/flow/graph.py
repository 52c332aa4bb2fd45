"""The ways of a journey into a graph: boxes that have no place yet, in strands, and the links between them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, sqrt

from journeymap.journey import Journey, Way
from journeymap.layout.block import text_box
from journeymap.layout.board import Box
from journeymap.layout.grid import Column, Grid
from journeymap.layout.typeset import SMALL, Paragraph
from journeymap.model import Next

_PILL = 124.0
_ASIDE = 9.0
_ABOVE = 5.0
_DOT = 15.0
_SHORTEST = 6
_STRONG = replace(SMALL, weight="medium", role="ink")

MakeCard = Callable[[Column], Box]


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one box to another, or one half of a line that is labelled; `is_back` if it leads to what was before."""

    id: str
    tail: str
    head: str
    is_back: bool = False
    has_arrow: bool = True


@dataclass(frozen=True, slots=True)
class Strand:
    """Touchpoints of one stage that follow each other in the map, with all that hangs on them, in one column."""

    stage: int
    boxes: tuple[Box, ...]

    @property
    def width(self) -> float:
        """How far the boxes reach to the right."""
        return max(box.x + box.width for box in self.boxes)

    @property
    def height(self) -> float:
        """How far the boxes reach down."""
        return max(box.y + box.height for box in self.boxes)


@dataclass(frozen=True, slots=True)
class Graph:
    """All boxes, by strand, and all links."""

    strands: tuple[Strand, ...]
    links: tuple[Link, ...]


def strands_of(grid: Grid) -> Iterator[tuple[int, tuple[Column, ...]]]:
    """Yield the columns of each strand with the number of their stage: a long stage takes several, as even as can be.

    A strand is so long that all of them together fill a sheet of the usual proportions.
    """
    longest = max(_SHORTEST, ceil(sqrt(1.5 * len(grid.columns))))
    for span in grid.spans:
        columns = grid.columns[span.first : span.last + 1]
        count = ceil(len(columns) / longest)
        for number in range(count):
            yield span.number, columns[number * len(columns) // count : (number + 1) * len(columns) // count]


def weave(journey: Journey, grid: Grid, make_card: MakeCard) -> Graph:
    """Return the graph of a journey: start, cards, labels of the ways, exits into other maps, and ends."""
    keys = {column.point.id: column.key for column in reversed(grid.columns)}
    rank = {column.key: number for number, column in enumerate(grid.columns)}
    strands: list[Strand] = []
    links: list[Link] = []
    for stage, columns in strands_of(grid):
        boxes: list[Box] = []
        for column in columns:
            if rank[column.key] == 0:
                boxes.append(_start())
                links.append(Link("start_way", "start", column.key))
            boxes.append(make_card(column))
            ways = journey.ways[column.point.id]
            if not ways:
                boxes.append(_end(column.key))
                links.append(Link(f"{column.key}_way", column.key, f"{column.key}_end"))
            for number, way in enumerate(ways, start=1):
                target = keys.get(way.to or "")
                steps, new = _way(f"{column.key}_way{number}", column.key, target, way, journey)
                is_back = target is not None and rank[target] <= rank[column.key]
                boxes += (replace(box, stroke="way-back") if is_back else box for box in new)
                links += _links(steps, f"{column.key}_way{number}", is_back=is_back)
        strands.append(Strand(stage, tuple(boxes)))
    return Graph(tuple(strands), tuple(links))


def _way(key: str, source: str, target: str | None, way: Way, journey: Journey) -> tuple[list[str], list[Box]]:
    """Return the boxes a way runs through, by id, and those of them that are new: its label and its exit."""
    words = list(_words(way.next)) or ([Paragraph("again", SMALL)] if target == source else [])
    new: list[Box] = []
    if words:
        look = Box(f"{key}_label", "way-label", 0, 0, _PILL, shape="rounded", fill="paper", stroke="hairline")
        new.append(_snug(replace(look, source=journey.paths[id(way.next)] if way.next else ()), words))
    if target is None and way.next is not None:
        new.append(_exit(key, way.next, journey))
    return [source, *(box.id for box in new), *([target] if target else [])], new


def _words(way: Next | None) -> Iterator[Paragraph]:
    if way and way.share is not None:
        yield Paragraph(f"{way.share:.0%}", _STRONG)
    if way and way.when:
        yield Paragraph(way.when, SMALL)


def _exit(key: str, way: Next, journey: Journey) -> Box:
    """Return the small box a way out of this map ends in."""
    found = journey.atlas.find("map", way.to.split("/")[0], journey) if "/" in way.to else None
    text = [Paragraph("Goes on in", SMALL), Paragraph(found.name, _STRONG)] if found else [Paragraph(way.to, _STRONG)]
    look = Box(f"{key}_exit", "exit" if "/" in way.to else "nowhere", 0, 0, _PILL, fill="unfilled", stroke="muted")
    return _snug(replace(look, shape="rectangle", source=journey.paths[id(way)]), text)


def _snug(look: Box, paragraphs: list[Paragraph]) -> Box:
    """Return `look` with paragraphs in it, centred, no wider than they need."""
    box = text_box(look, paragraphs, aside=_ASIDE, above=_ABOVE)
    width = ceil(max((line.width for line in box.lines), default=0.0) + 2 * _ASIDE)
    lines = tuple(replace(line, x=width / 2, anchor="middle") for line in box.lines)
    return replace(box, width=width, lines=lines)


def _start() -> Box:
    return Box("start", "start", 0, 0, _DOT, _DOT, "circle", "curve", title="The journey starts here")


def _end(key: str) -> Box:
    return Box(f"{key}_end", "end", 0, 0, _DOT, _DOT, "circle", "paper", "curve", 3.0, title="The journey ends here")


def _links(steps: list[str], key: str, *, is_back: bool) -> Iterator[Link]:
    pairs = list(pairwise(steps))
    for number, (tail, head) in enumerate(pairs, start=1):
        name = key if len(pairs) == 1 else f"{key}_{number}"
        yield Link(name, tail, head, is_back, has_arrow=number == len(pairs))
