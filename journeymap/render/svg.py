"""A board and the shapes Graphviz drew of it into an accessible SVG that looks the same everywhere."""

import base64
import re
from collections.abc import Callable, Iterator, Mapping
from html import escape, unescape

from journeymap.layout.board import Board, Box, Curve, Image, Line
from journeymap.layout.font import Weight
from journeymap.layout.text import clean
from journeymap.render.dot import SCALE, decimal, mark_id, safe_link
from journeymap.render.webfont import WEIGHTS, fonts
from journeymap.theme import Theme

_GROUP = re.compile(r'<g id="([^"]+)" class="(?:node|edge) [^"]+">\n(.*?)(?=\n<!-- |\n</g>\n</svg>)', re.DOTALL)
_SHAPE = re.compile(r"<(?:path|polygon|polyline|ellipse)\b[^>]*/>")
_NEXT_DASH = re.compile(r'"/>\n<path [^>]* d="')

Dress = Callable[[Box | Curve | Image], Mapping[str, str]]
"""Gives the attributes that a part of a picture has on a page beside its id and class."""


def to_svg(board: Board, drawn: str, theme: Theme) -> str:
    """Return the SVG of `board`, dressed with its text, links and font; `drawn` is the SVG that Graphviz made of it."""
    family, faces = fonts(written_on(board))
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            *_head(board, f'xmlns="http://www.w3.org/2000/svg" {_size(board)} role="img" font-family="{family}"'),
            *((f"<style>{faces}</style>",) if faces else ()),
            *_body(board, drawn, theme, lambda _: {}),
            "",
        )
    )


def to_inline(board: Board, drawn: str, theme: Theme, dress: Dress) -> str:
    """Return the SVG of `board` as a part of a page, which has the fonts: its parts can be reached one by one."""
    return "\n".join((*_head(board, f'{_size(board)} role="group"'), *_body(board, drawn, theme, dress)))


def written_on(board: Board) -> dict[Weight, str]:
    """Return all that is written on a board, by weight."""
    lines = [line for box in board.boxes for line in box.lines]
    return {weight: "".join(line.text for line in lines if line.weight == weight) for weight in WEIGHTS}


def _head(board: Board, attributes: str) -> Iterator[str]:
    title, description = f"{board.view}__title", f"{board.view}__desc"
    yield f'<svg {attributes} aria-labelledby="{title} {description}">'
    yield f'<title id="{title}">{_text(board.title)}</title>'
    yield f'<desc id="{description}">{_text(board.description)}</desc>'


def _size(board: Board) -> str:
    width, height = decimal(board.width), decimal(board.height)
    return f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"'


def _body(board: Board, drawn: str, theme: Theme, dress: Dress) -> Iterator[str]:
    ground, *_ = drawn.split("\n<!-- _paper", 1)
    shapes = {unescape(name): "\n".join(_SHAPE.findall(body)) for name, body in _GROUP.findall(drawn)}
    yield f'<g transform="scale({1 / SCALE}) translate(0 {decimal(board.height * SCALE)})">'
    yield from _SHAPE.findall(ground)
    yield from (_curve(curve, shapes[curve.id], dress) for curve in board.curves)
    yield from (_box(box, shapes, board, theme, dress) for box in board.boxes)
    yield from (_image(image, board, dress) for image in board.images)
    yield "</g>"
    yield "</svg>"


def _group(part: Box | Curve | Image, dress: Dress) -> str:
    kind = "image" if isinstance(part, Image) else part.kind
    attributes = {"id": part.id, "class": kind, **dress(part)}
    written = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items())
    return f"<g{written}>"


def _curve(curve: Curve, shapes: str, dress: Dress) -> str:
    title = f"<title>{_text(curve.title)}</title>\n" if curve.title else ""
    return f"{_group(curve, dress)}\n{title}{_NEXT_DASH.sub(' ', shapes)}\n</g>"


def _box(box: Box, shapes: Mapping[str, str], board: Board, theme: Theme, dress: Dress) -> str:
    link = safe_link(box.link)
    parts = [
        _group(box, dress),
        f'<a href="{_attribute(link)}" rel="noopener">' if link else "",
        f"<title>{_text(box.title)}</title>" if box.title else "",
        shapes[box.id],
        *(shapes[mark_id(box, number)] for number in range(len(box.marks))),
        *(_line(line, board, theme) for line in box.lines),
        "</a>" if link else "",
        "</g>",
    ]
    return "\n".join(filter(None, parts))


def _image(image: Image, board: Board, dress: Dress) -> str:
    attributes = {
        "x": decimal(image.x * SCALE),
        "y": decimal((image.y - board.height) * SCALE),
        "width": decimal(image.width * SCALE),
        "height": decimal(image.height * SCALE),
        "href": f"data:image/png;base64,{base64.b64encode(image.png).decode()}",
    }
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    title = f"<title>{_text(image.title)}</title>" if image.title else ""
    return f"{_group(image, dress)}{title}<image{written}/></g>"


def _line(line: Line, board: Board, theme: Theme) -> str:
    """Return a line of text; its place is the board's, whatever fonts Graphviz measured with."""
    anchor = "start" if line.rtl and line.anchor == "end" else line.anchor
    attributes = {
        "x": decimal(line.x * SCALE),
        "y": decimal((line.y - board.height) * SCALE),
        "font-size": decimal(line.size * SCALE),
        "fill": theme[line.role],
    }
    attributes |= {"font-weight": "500"} if line.weight == "medium" else {}
    attributes |= {"text-anchor": anchor} if anchor != "start" else {}
    attributes |= {"direction": "rtl"} if line.rtl else {}
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<text{written}>{_text(line.text)}</text>"


def _text(text: str) -> str:
    return escape(clean(text), quote=False)


def _attribute(text: str) -> str:
    return escape(clean(text))
