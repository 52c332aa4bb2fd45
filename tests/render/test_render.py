"""Boards -> bytes in every format."""

import json
import re
import struct
from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from journeymap.layout.board import Line
from journeymap.render import embedded
from journeymap.render.dot import SCALE, to_dot
from journeymap.render.render import render
from journeymap.theme import LIGHT
from tests.render.boards import board_with, lines_of, poster


def test_data_and_dot_come_as_they_are() -> None:
    board = board_with("x")

    assert json.loads(render(board, "json"))["title"] == "x"
    assert render(board, "dot").decode() == to_dot(board, LIGHT)


def size(png: bytes) -> tuple[int, ...]:
    return struct.unpack(">2L", png[16:24])


def test_bitmaps_have_192_pixels_an_inch() -> None:
    board = board_with("x")

    assert size(render(board, "png")) == pytest.approx((board.width * 192 / 72, board.height * 192 / 72), abs=1)


def test_bitmaps_of_large_boards_are_coarser() -> None:
    board = replace(board_with("x"), width=60_000, height=2_000)
    width, height = size(render(board, "png"))

    assert width <= 30_000
    assert width * height <= 40_500_000


TRICKY = ["rtrtrt" * 30, "illicit will fill" * 9, "AVAVATeToPa" * 12, "щдщдщд" * 30, "Ελληνικά" * 12]


@pytest.mark.parametrize("text", TRICKY, ids=["apart", "thin", "kerned", "cyrillic", "greek"])
def test_drawn_text_stays_in_the_padding_around_it(text: str) -> None:
    board = board_with(text)
    drawn = embedded.run(to_dot(board, LIGHT), "nop2", "xdot").decode()
    widths = [float(width) / SCALE for width in re.findall(r"T [-\d.]+ [-\d.]+ -?\d ([\d.]+) ", drawn)]

    assert len(widths) == len(lines_of(board)) > 1
    for width, line in zip(widths, lines_of(board), strict=True):
        assert width <= line.width + 9


@pytest.mark.chromium
def test_a_browser_draws_every_line_inside_its_box(browser: Browser) -> None:
    board = poster()
    lines: list[Line] = lines_of(board)
    page = browser.new_page()
    page.set_content(render(board, "svg").decode())
    page.evaluate("document.fonts.ready")
    faces = page.evaluate("[...document.fonts].map(face => face.status)")
    widths = page.evaluate("[...document.querySelectorAll('text')].map(text => text.getComputedTextLength())")
    page.close()

    assert faces == ["loaded", "loaded"]
    for width, line in zip(widths, lines, strict=True):
        assert width / SCALE <= line.width * 1.03 + 0.1
        assert width / SCALE >= line.width * 0.9
