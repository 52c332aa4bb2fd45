"""The signs that occur on a board into a legend of just these."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from journeymap.layout import font
from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Box, Curve
from journeymap.layout.entries import PROGRESS, SEVERITY
from journeymap.layout.grid import GUTTER, Grid
from journeymap.layout.rows import lay_label
from journeymap.layout.touchpoints import FAILURE, RECOVERY, STAR
from journeymap.layout.typeset import SMALL, Paragraph, Sign
from journeymap.theme import Role

_STROKE = 26.0
_GAP = 22.0
_LEAST = 366.0
"""Width that a legend has at least: every picture is that wide."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a sign or a stroke means."""

    text: str
    signs: tuple[Sign, ...] = ()
    stroke: float = 0.0
    role: Role = "curve"
    dashed: bool = False

    def width(self) -> float:
        """Room for sign and text."""
        stroke = _STROKE + GUTTER if self.stroke else 0.0
        return stroke + Paragraph("", signs=self.signs).indent() + font.width(self.text, SMALL.size) + 1


def lay_legend(keys: Iterable[Key], grid: Grid, top: float) -> Block:
    """Return the legend made of `keys`, nothing where there are none."""
    keys = list(keys)
    if not keys:
        return Block(top)
    label = lay_label("legend", "Legend", top)
    boxes, curves = list(label.boxes), list[Curve]()
    x, y = grid.left, label.boxes[0].lines[0].y - 9
    right, bottom = max(grid.right, grid.left + _LEAST), y
    for number, key in enumerate(keys, start=1):
        width = min(key.width(), right - grid.left)
        if x > grid.left and x + width > right:
            x, y = grid.left, bottom + 4
        indent = _STROKE + GUTTER if key.stroke else 0.0
        look = Box(f"legend_{number}", "key", x + indent, y, width - indent)
        boxes.append(text_box(look, [Paragraph(key.text, SMALL, signs=key.signs)]))
        curves += _stroke(key, f"legend_{number}_line", x, y + SMALL.leading / 2)
        x, bottom = x + width + _GAP, max(bottom, y + boxes[-1].height)
    return Block(max(label.bottom, bottom) + GUTTER, tuple(boxes), curves=tuple(curves))


def _stroke(key: Key, name: str, x: float, y: float) -> Iterator[Curve]:
    if key.stroke:
        points = ((x, y), (x + _STROKE / 3, y), (x + _STROKE * 2 / 3, y), (x + _STROKE, y))
        yield Curve(name, "key", points, key.role, key.stroke, key.dashed)


def map_keys(blocks: list[Block]) -> Iterator[Key]:
    """Yield what needs to be explained of a poster made of `blocks`."""
    boxes = [box for block in blocks for box in block.boxes]
    points = [box for box in boxes if box.kind == "point"]
    signs = signs_of(blocks)
    lines = {curve.dashed for block in blocks for curve in block.curves if curve.kind == "curve"}
    if False in lines:
        yield Key("evidence stands behind both ends", stroke=2)
    if True in lines:
        yield Key("assumed", stroke=2, dashed=True)
    if any(point.fill == "paper" for point in points):
        yield Key("score read from words", (Sign("circle", "paper", "curve"),))
    if any(point.shape == "rounded" for point in points):
        yield Key("score of a whole stage", stroke=9, role="neutral")
    if any(band.fill == "aside" for block in blocks for band in block.bands):
        yield Key("score of a whole stage, beside its touchpoints", stroke=3, role="aside")
    if STAR in signs:
        yield Key("moment of truth", (STAR,))
    if signs & {*SEVERITY["medium"]}:
        yield Key("severity: low, medium, high, blocker", SEVERITY["medium"])
    if signs & {*PROGRESS["in_progress"]}:
        yield Key("progress: idea, planned, in progress, shipped", PROGRESS["in_progress"])


def mishap_keys(signs: Collection[Sign]) -> Iterator[Key]:
    """Yield what the signs of what goes wrong mean, if they are among `signs`."""
    if FAILURE in signs:
        yield Key("what goes wrong", (FAILURE,))
    if RECOVERY in signs:
        yield Key("how people get back on track", (RECOVERY,))


def signs_of(blocks: Iterable[Block]) -> set[Sign]:
    """Return every sign that stands beside a text."""
    return {Sign(mark.shape, mark.fill, mark.stroke) for block in blocks for box in block.boxes for mark in box.marks}
