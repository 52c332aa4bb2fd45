"""The fields of an empathy map in the simple form into four quarters of one size."""

from dataclasses import replace

from journeymap.layout.block import Block, moved
from journeymap.layout.empathy.fields import GAP, field_box, simple_fields
from journeymap.layout.grid import MARGIN
from journeymap.model import Empathy
from journeymap.portrait import Portrait


def lay_quarters(portrait: Portrait, size: float, top: float, width: float, bottom: float) -> Block:
    """Return the quarters in type of this size; they reach from `top` to `bottom`, or further where they must."""
    fields = simple_fields(portrait.persona.empathy or Empathy())
    share = (width - GAP) / 2
    boxes = [field_box(field, portrait, share, size) for field in fields]
    height = max((bottom - top - GAP) / 2, *(box.height for box in boxes))
    placed = (
        replace(moved(box, MARGIN + number % 2 * (share + GAP), top + number // 2 * (height + GAP)), height=height)
        for number, box in enumerate(boxes)
    )
    return Block(top + 2 * height + GAP, tuple(placed))
