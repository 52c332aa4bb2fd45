"""Parts of a board that are laid out one below the other, and how they become one board."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from journeymap.layout.board import Band, Board, Box, Curve, Image
from journeymap.layout.typeset import Paragraph, set_column


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a board, in place; `bottom` is where the next may begin."""

    bottom: float
    boxes: tuple[Box, ...] = ()
    bands: tuple[Band, ...] = ()
    curves: tuple[Curve, ...] = ()
    images: tuple[Image, ...] = ()


Lay = Callable[[float], Block]
"""Lays a part of a board out, from a height down."""


def stack(parts: Iterable[Lay], top: float) -> list[Block]:
    """Return parts laid out one below the other, from `top` down."""
    blocks: list[Block] = []
    for lay in parts:
        blocks.append(lay(top))
        top = blocks[-1].bottom
    return blocks


def merged(blocks: Iterable[Block]) -> Block:
    """Return parts in place as one."""
    parts = tuple(blocks)
    return Block(
        max(part.bottom for part in parts),
        tuple(box for part in parts for box in part.boxes),
        tuple(band for part in parts for band in part.bands),
        tuple(curve for part in parts for curve in part.curves),
        tuple(image for part in parts for image in part.images),
    )


def text_box(look: Box, paragraphs: Iterable[Paragraph], *, aside: float = 0.0, above: float = 0.0) -> Box:
    """Return `look` with `paragraphs` in it, `aside` and `above` points from its edges, as high as they need."""
    setting = set_column(paragraphs, look.x + aside, look.y + above, look.width - 2 * aside)
    height = max(look.height, setting.height + 2 * above)
    return replace(look, height=height, lines=setting.lines, marks=(*look.marks, *setting.marks))


def assemble(blocks: Iterable[Block], *, view: str, title: str, description: str, width: float, margin: float) -> Board:
    """Return the board of all `blocks`, with `margin` points free below the lowest."""
    whole = merged(blocks)
    height = whole.bottom + margin
    return Board(view, title, description, width, height, whole.bands, whole.curves, whole.boxes, whole.images)


def moved(box: Box, x: float, y: float) -> Box:
    """Return `box` with all that is in it, `x` points further to the right and `y` points further down."""
    return replace(
        box,
        x=box.x + x,
        y=box.y + y,
        lines=tuple(replace(line, x=line.x + x, y=line.y + y) for line in box.lines),
        marks=tuple(replace(mark, x=mark.x + x, y=mark.y + y) for mark in box.marks),
    )
