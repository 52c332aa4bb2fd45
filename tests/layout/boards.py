"""What must hold of every board, whatever the map says."""

from itertools import chain, combinations

from journeymap.layout.board import Board, Box
from journeymap.theme import LIGHT, pairs

SLACK = 0.01


def must_be_sound(board: Board) -> None:
    """Text stays in its box, boxes stay apart and on the board, and it can be drawn."""
    must_hold_its_text(board)
    must_keep_boxes_apart(board)
    must_be_drawable(board)


def must_hold_its_text(board: Board, slack: float = SLACK) -> None:
    """No line of text leaves its box."""
    for box in board.boxes:
        for line in box.lines:
            left = {"start": line.x, "middle": line.x - line.width / 2, "end": line.x - line.width}[line.anchor]
            assert box.x - slack <= left
            assert left + line.width <= box.x + box.width + slack
            assert box.y + line.size / 2 <= line.y <= box.y + box.height


def must_keep_boxes_apart(board: Board) -> None:
    """No two boxes overlap, and none leaves the board."""
    for box in board.boxes:
        assert box.x >= -SLACK
        assert box.x + box.width <= board.width + SLACK
        assert box.y + box.height <= board.height + SLACK
    for one, other in combinations(board.boxes, 2):
        assert _are_apart(one, other), (one.id, other.id)


def _are_apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width <= other.x + SLACK
        or other.x + other.width <= one.x + SLACK
        or one.y + one.height <= other.y + SLACK
        or other.y + other.height <= one.y + SLACK
    )


def must_be_drawable(board: Board) -> None:
    """Ids are unique, colours are known."""
    ids = [*(box.id for box in board.boxes), *(curve.id for curve in board.curves)]
    roles = {role for box in board.boxes for role in (box.fill, box.stroke, *(line.role for line in box.lines))}
    roles |= {band.fill for band in board.bands} | {curve.role for curve in board.curves}
    roles |= set(chain.from_iterable((mark.fill, mark.stroke) for box in board.boxes for mark in box.marks))

    assert len(set(ids)) == len(ids)
    assert roles - {None} <= LIGHT.keys()


def box_of(board: Board, key: str) -> Box:
    """The box with an id."""
    return next(box for box in board.boxes if box.id == key)


def said(board: Board, key: str) -> list[str]:
    """The lines of text in a box."""
    return [line.text for line in box_of(board, key).lines]


def must_be_readable(board: Board) -> None:
    """Every colour of text and of signs stands on a ground on which a theme has to keep it readable."""
    checked = {(colour, ground) for colour, ground, _ in pairs()}
    for box in board.boxes:
        ground = box.fill or "paper"
        assert {(line.role, ground) for line in box.lines} <= checked, box.id
        assert {(mark.stroke, ground) for mark in box.marks} <= checked, box.id
