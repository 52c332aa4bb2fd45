"""A board, or the pages of one, into the bytes of a picture: svg, png, pdf, or the DOT and JSON behind them."""

from collections.abc import Callable, Sequence
from math import sqrt
from typing import Literal

from journeymap.finding import KeyPath
from journeymap.layout.board import Board
from journeymap.layout.pages import stacked
from journeymap.layout.table import Words
from journeymap.render.dot import to_dot
from journeymap.render.graphviz import Engine, draw
from journeymap.render.pdf import joined
from journeymap.render.pictures import written
from journeymap.render.svg import to_svg
from journeymap.theme import DARK, LIGHT, Theme

Format = Literal["svg", "png", "pdf", "dot", "json"]

_FINEST = 192.0
_MOST_PIXELS = 40_000_000
_LONGEST = 30_000
"""Bitmaps have 192 pixels an inch, fewer where the board is so large that memory or the drawing library ends."""


def render(board: Board, form: Format, *, theme: Theme = LIGHT, engine: Engine = "embedded") -> bytes:
    """Return `board` as a picture; the same board gives the same bytes on every run.

    Raises:
        DrawingError: when Graphviz is missing or refuses the picture.
    """
    if form == "json":
        return board.to_json().encode()
    if form == "dot":
        return to_dot(board, theme).encode()
    if form == "svg":
        return to_svg(board, draw(to_dot(board, theme), "svg", engine=engine).decode(), theme).encode()
    with written(board.images) as files:
        dot = to_dot(board, theme, dpi=_dpi(board) if form == "png" else 72, files=files)
        return draw(dot, form, engine=engine)


def render_pages(pages: Sequence[Board], form: Format, *, theme: Theme = LIGHT, engine: Engine = "embedded") -> bytes:
    """Return pages as one picture: a PDF of as many pages; in any other they stand below each other.

    Raises:
        DrawingError: when Graphviz is missing or refuses the picture.
    """
    if form == "pdf" and len(pages) > 1:
        return joined([render(page, form, theme=theme, engine=engine) for page in pages])
    return render(stacked(pages), form, theme=theme, engine=engine)


def render_page(
    pages: Sequence[Board],
    words: Words | None,
    locate: Callable[[KeyPath], str],
    *,
    themes: Sequence[Theme] = (LIGHT, DARK),
    engine: Engine = "embedded",
) -> bytes:
    """Return pages below each other as one HTML file, with the same in words: as tables, if there are any.

    Args:
        pages: what is drawn.
        words: what the picture shows, in words.
        locate: says where a part of the map file stands.
        themes: one for everybody, or two: for those who set their machine to light, and to dark.
        engine: what draws the picture.

    Raises:
        DrawingError: when Graphviz is missing or refuses the picture.
    """
    from journeymap.render.exhibit import Exhibit
    from journeymap.render.html import to_html

    return to_html(Exhibit(stacked(pages), words, locate), themes, engine=engine).encode()


def _dpi(board: Board) -> float:
    finest = _FINEST / 72
    fits = sqrt(_MOST_PIXELS / (board.width * board.height))
    return 72 * min(finest, fits, _LONGEST / max(board.width, board.height))
