"""A line that divides the lanes of a blueprint into a labelled rule, with strokes across it where both sides act."""

from collections.abc import Collection, Iterable, Iterator

from journeymap.layout.block import Block, moved, text_box
from journeymap.layout.board import Band, Box, Curve
from journeymap.layout.grid import GUTTER, LABELS, MARGIN, Column, Grid
from journeymap.layout.typeset import LABEL, Paragraph

_WEIGHT = 1.75
_ROOM = 30.0
_STROKE = 1.0
_NEAR = 2.0
"""Items of a stage may lie side by side with their gap in the middle of a column."""


def lay_divide(key: str, name: str, grid: Grid, top: float) -> Block:
    """Return a rule across all columns with its name at the left."""
    label = text_box(Box(f"line_{key}", "line", MARGIN, top, LABELS), [Paragraph(name, LABEL)])
    height = max(label.height, _ROOM)
    y = top + height / 2
    rule = Band(grid.left, y - _WEIGHT / 2, grid.right - grid.left, _WEIGHT, "curve")
    return Block(top + height + GUTTER, (moved(label, 0, (height - label.height) / 2),), (rule,))


def strokes(
    key: str, columns: Iterable[Column], boxes: Collection[Box], above: Collection[str], below: Collection[str]
) -> Iterator[Curve]:
    """Yield a stroke across a line wherever both sides act, from the lowest box `above` to the highest `below`.

    Args:
        key: what the line is called in ids.
        columns: where strokes may stand.
        boxes: all that is drawn in the lanes.
        above: kinds of boxes above the line.
        below: kinds of boxes below it.
    """
    upper = [box for box in boxes if box.kind in above]
    lower = [box for box in boxes if box.kind in below]
    for column in columns:
        bottom = max((box.y + box.height for box in upper if _is_over(box, column)), default=None)
        top = min((box.y for box in lower if _is_over(box, column)), default=None)
        if bottom is not None and top is not None:
            x, third = column.middle, (top - bottom) / 3
            points = ((x, bottom), (x, bottom + third), (x, top - third), (x, top))
            yield Curve(f"{column.key}_{key}", "meeting", points, "aside", _STROKE)


def _is_over(box: Box, column: Column) -> bool:
    return box.x - _NEAR <= column.middle <= box.x + box.width + _NEAR
