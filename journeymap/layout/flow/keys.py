"""The signs that occur in a flow into the keys of its legend."""

from collections.abc import Iterable, Iterator

from journeymap.layout.block import Block
from journeymap.layout.cast import Member
from journeymap.layout.legend import Key, mishap_keys, signs_of
from journeymap.layout.touchpoints import STAR
from journeymap.layout.typeset import Sign


def flow_keys(blocks: Iterable[Block], members: Iterable[Member]) -> Iterator[Key]:
    """Yield what needs to be explained of a flow made of `blocks`."""
    blocks = tuple(blocks)
    kinds = {box.kind for block in blocks for box in block.boxes}
    kinds |= {curve.kind for block in blocks for curve in block.curves}
    marks = signs_of(blocks)
    if "start" in kinds:
        yield Key("start", (Sign("circle", "curve", "curve"),))
    if "end" in kinds:
        yield Key("end of the journey", (Sign("circle", "paper", "curve"),))
    if "way-back" in kinds:
        yield Key("way back", stroke=1.75, role="way-back")
    if "exit" in kinds:
        yield Key("goes on in another map", (Sign("square", "paper", "muted"),))
    if "nowhere" in kinds:
        yield Key("leads to no touchpoint", (Sign("square", "paper", "pain-mark"),))
    if STAR in marks:
        yield Key("moment of truth", (STAR,))
    yield from mishap_keys(marks)
    if any(mark.shape == "circle" and mark.fill == "paper" for mark in marks):
        yield Key("feeling read from words", (Sign("circle", "paper", "negative"),))
    yield from (Key(member.name, (member.sign,)) for member in members if member.sign in marks)
