"""A journey and the design of a view into a poster: a head, rows below each other, and a legend."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from journeymap.journey import Journey
from journeymap.layout.block import Block, Lay, assemble, stack
from journeymap.layout.board import Board, Curve
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.facts import facts
from journeymap.layout.grid import GUTTER, MARGIN
from journeymap.layout.header import lay_header
from journeymap.layout.legend import Key, lay_legend
from journeymap.layout.scene import Scene, make_scene


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a poster, not yet in place: the names of the stages, the cards of the touchpoints, or anything else."""

    lay: Lay
    kind: Literal["stages", "cards", "lane"] = "lane"


@dataclass(frozen=True, slots=True)
class Design:
    """How a view of a map looks.

    Args:
        view: its name.
        rows: yields all rows, from the top down.
        across: yields the lines that run across rows, once those are in place.
        keys: yields what needs to be explained.
        describe: says in words what the picture shows, for those who cannot see it.
    """

    view: str
    rows: Callable[[Scene], Iterator[Row]]
    across: Callable[[Scene, Iterable[Block]], Iterator[Curve]]
    keys: Callable[[list[Block]], Iterable[Key]]
    describe: Callable[[Scene], str]


def poster(journey: Journey, design: Design, excerpt: Excerpt = WHOLE) -> Board:
    """Return a map, or a part of it, on one large sheet.

    Raises:
        JourneymapError: when the map has not what the excerpt asks for.
    """
    excerpt.check(journey)
    scene = make_scene(journey, excerpt)
    head = lay_header(journey, facts(journey, scene.members, scene.clerk), MARGIN, scene.measure)
    blocks = [head, *stack((row.lay for row in design.rows(scene)), head.bottom)]
    blocks.append(Block(blocks[-1].bottom, curves=tuple(design.across(scene, blocks))))
    blocks.append(lay_legend(design.keys(blocks), scene.grid, blocks[-1].bottom + GUTTER))
    return assemble(
        blocks,
        view=design.view,
        title=journey.title,
        description=design.describe(scene),
        width=scene.width,
        margin=MARGIN - GUTTER,
    )
