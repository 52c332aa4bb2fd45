"""The fields of an empathy map into the XPLANE canvas: the goal on top, the senses around a head, inner life in it."""

from dataclasses import replace

from journeymap.layout.block import Block, moved
from journeymap.layout.board import Box
from journeymap.layout.empathy.fields import GAP, Field, canvas_fields, field_box
from journeymap.layout.empathy.head import DOME, NECK, NOSE, SHORTEST, outline
from journeymap.layout.grid import MARGIN
from journeymap.layout.typeset import Style, set_line
from journeymap.model import Empathy
from journeymap.portrait import Portrait

Row = tuple[Box, ...]

_SENSES = 0.265
"""Width of the fields beside the head, as a share of the canvas."""

_AIR = 10.0
"""Distance of the nose from what is beside it, and of what stands in the head from its outline."""

_MOST = 0.75
"""How much of the room to spare in the head goes to pains and gains."""

_TITLE, _INNER = 0.46, 0.78
"""Where in the dome the title of the inner life is, and where its fields begin, as shares of the height."""


def lay_canvas(portrait: Portrait, size: float, top: float, width: float, bottom: float) -> Block:
    """Return the canvas in type of this size; it reaches from `top` down to `bottom`, or further where it must."""
    x = MARGIN + width * _SENSES + NOSE + _AIR
    skull = width - 2 * (x - MARGIN)
    goal, upper, lower, inner, other = _rows(portrait, size, width, skull - 2 * _AIR)
    below = top + goal[0].height + GAP + _AIR
    around = upper[0].height + GAP + lower[0].height
    dome = skull * DOME
    within = dome * _INNER + inner[0].height + GAP + other[0].height + _AIR
    height = max(around, within + NECK, SHORTEST + NECK, bottom - below)
    upper, lower = (_higher(row, (height - around) / 2) for row in (upper, lower))
    inner = _higher(inner, (height - NECK - within) * _MOST)
    other = _higher(other, (height - NECK - within) * (1 - _MOST))
    placed = (
        *_placed(goal, MARGIN, top),
        *_placed(upper, MARGIN, below),
        *_placed(lower, MARGIN, below + upper[0].height + GAP),
        _title(x, below + dome * _TITLE, skull, size),
        *_placed(inner, x + _AIR, below + dome * _INNER),
        *_placed(other, x + _AIR, below + dome * _INNER + inner[0].height + GAP),
    )
    return Block(below + height, placed, curves=(outline(x, below, skull, height - NECK),))


def _rows(portrait: Portrait, size: float, width: float, inside: float) -> tuple[Row, Row, Row, Row, Row]:
    """Return the goal, the senses above and below, pains and gains, and what else is in a head, `inside` wide."""
    fields = canvas_fields(portrait.persona.empathy or Empathy())
    between = width - 2 * width * _SENSES
    return (
        _row(portrait, size, (fields["who"], fields["need_to_do"]), width, GAP),
        _row(portrait, size, (fields["hear"], fields["see"]), width, between),
        _row(portrait, size, (fields["do"], fields["say"]), width, between),
        _row(portrait, size, (fields["pains"], fields["gains"]), inside, GAP),
        _row(portrait, size, (fields["other"],), inside, GAP),
    )


def _row(portrait: Portrait, size: float, fields: tuple[Field, ...], width: float, gap: float) -> Row:
    """Return fields beside each other, `gap` between them, all of one height."""
    share = (width - gap * (len(fields) - 1)) / len(fields)
    boxes = [field_box(field, portrait, share, size) for field in fields]
    height = max(box.height for box in boxes)
    return tuple(replace(moved(box, n * (share + gap), 0), height=height) for n, box in enumerate(boxes))


def _higher(row: Row, by: float) -> Row:
    return tuple(replace(box, height=box.height + by) for box in row)


def _placed(row: Row, x: float, y: float) -> Row:
    return tuple(moved(box, x, y) for box in row)


def _title(x: float, middle: float, width: float, size: float) -> Box:
    line = set_line("7  What do they think and feel?", x + width / 2, middle, Style(size, 0, "medium"))
    return Box(
        "empathy_think_feel", "title", line.x - line.width / 2, middle - size / 2, line.width, size, lines=(line,)
    )
