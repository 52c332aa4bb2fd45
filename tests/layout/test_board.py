"""Boards as data."""

import json
from dataclasses import replace

from journeymap.layout.board import Board, Box, Line

BOARD = Board("map", "Title", "What it shows", 100.0, 50.0, boxes=(Box("a", "card", 1 / 3, 2.0, 30.0),))


def test_json_holds_everything_with_two_decimals() -> None:
    written = json.loads(BOARD.to_json())

    assert written["boxes"][0] | {"x": 0.33, "id": "a", "height": 0.0} == written["boxes"][0]
    assert list(written) == ["view", "title", "description", "width", "height", "bands", "curves", "boxes", "images"]


def test_there_is_no_negative_zero() -> None:
    assert '"x": 0.0' in replace(BOARD, boxes=(Box("a", "card", -0.001, 2.0, 30.0),)).to_json()


def test_the_digest_changes_with_what_is_drawn() -> None:
    line = Line("hello", 0, 0, 20, 10)
    other = replace(BOARD, boxes=(replace(BOARD.boxes[0], lines=(line,)),))

    assert BOARD.digest() == replace(BOARD).digest() != other.digest()
    assert len(BOARD.digest()) == 64
