"""A board into one of another size, all that is on it in proportion."""

from dataclasses import replace

from journeymap.layout.board import Board, Box, Curve, Line, Mark


def scaled(board: Board, by: float) -> Board:
    """Return `board` with every length times `by`."""
    return replace(
        board,
        width=board.width * by,
        height=board.height * by,
        bands=tuple(
            replace(band, x=band.x * by, y=band.y * by, width=band.width * by, height=band.height * by)
            for band in board.bands
        ),
        curves=tuple(_curve(curve, by) for curve in board.curves),
        boxes=tuple(_box(box, by) for box in board.boxes),
        images=tuple(
            replace(image, x=image.x * by, y=image.y * by, width=image.width * by, height=image.height * by)
            for image in board.images
        ),
    )


def _box(box: Box, by: float) -> Box:
    return replace(
        box,
        x=box.x * by,
        y=box.y * by,
        width=box.width * by,
        height=box.height * by,
        stroke_width=box.stroke_width * by,
        lines=tuple(_line(line, by) for line in box.lines),
        marks=tuple(_mark(mark, by) for mark in box.marks),
    )


def _line(line: Line, by: float) -> Line:
    return replace(line, x=line.x * by, y=line.y * by, width=line.width * by, size=line.size * by)


def _mark(mark: Mark, by: float) -> Mark:
    return replace(mark, x=mark.x * by, y=mark.y * by, size=mark.size * by)


def _curve(curve: Curve, by: float) -> Curve:
    points = tuple((x * by, y * by) for x, y in curve.points)
    tip = (curve.tip[0] * by, curve.tip[1] * by) if curve.tip else None
    return replace(curve, points=points, width=curve.width * by, tip=tip)
