"""A board and the shapes Graphviz drew of it into an accessible SVG that looks the same everywhere."""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from itertools import chain

from journeymap.layout import font
from journeymap.layout.board import Board, Box, Curve, Image, Line
from journeymap.layout.text import clean
from journeymap.render.dot import SCALE, mark_id, safe_link
from journeymap.render.webfont import face
from journeymap.theme import Theme

_GROUP = re.compile(r'<g id="([^"]+)" class="(?:node|edge) [^"]+">\n(.*?)(?=\n<!-- |\n</g>\n</svg>)', re.DOTALL)
_SHAPE = re.compile(r"<(?:path|polygon|polyline|ellipse)\b[^>]*/>")
_NEXT_DASH = re.compile(r'"/>\n<path [^>]* d="')
_FALLBACK = "Roboto,'Noto Sans','Segoe UI',Helvetica,Arial,sans-serif"


def to_svg(board: Board, drawn: str, theme: Theme) -> str:
    """Return the SVG of `board`, dressed with its text, links and font; `drawn` is the SVG that Graphviz made of it."""
    ground, *_ = drawn.split("\n<!-- _paper", 1)
    shapes = {unescape(name): "\n".join(_SHAPE.findall(body)) for name, body in _GROUP.findall(drawn)}
    parts = chain(
        _head(board),
        _SHAPE.findall(ground),
        (_curve(curve, shapes[curve.id]) for curve in board.curves),
        (_box(box, shapes, board, theme) for box in board.boxes),
        (_image(image, board) for image in board.images),
        ("</g>", "</svg>", ""),
    )
    return "\n".join(parts)


def _head(board: Board) -> Iterator[str]:
    width, height = _number(board.width), _number(board.height)
    title, description = f"{board.view}_title", f"{board.view}_desc"
    family, faces = _fonts(board)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"'
        f' role="img" aria-labelledby="{title} {description}" font-family="{family}">'
    )
    yield f'<title id="{title}">{_text(board.title)}</title>'
    yield f'<desc id="{description}">{_text(board.description)}</desc>'
    if faces:
        yield f"<style>{faces}</style>"
    yield f'<g transform="scale({1 / SCALE}) translate(0 {_number(board.height * SCALE)})">'


def _fonts(board: Board) -> tuple[str, str]:
    """Return the font families of the picture and the rules that define the first of them."""
    weights: dict[font.Weight, set[str]] = {"regular": set(), "medium": set()}
    for line in chain.from_iterable(box.lines for box in board.boxes):
        weights[line.weight].update(filter(font.holds, line.text))
    characters = {weight: frozenset(found) for weight, found in weights.items()}
    # Several pictures on one page must not share a name: each holds only the glyphs it needs.
    named = repr(sorted((weight, "".join(sorted(found))) for weight, found in characters.items()))
    family = f"jmap-{hashlib.sha256(named.encode()).hexdigest()[:8]}"
    return f"{family},{_FALLBACK}", "".join(face(family, weight, found) for weight, found in characters.items())


def _curve(curve: Curve, shapes: str) -> str:
    title = f"<title>{_text(curve.title)}</title>\n" if curve.title else ""
    return f'<g id="{_attribute(curve.id)}" class="{curve.kind}">\n{title}{_NEXT_DASH.sub(" ", shapes)}\n</g>'


def _box(box: Box, shapes: Mapping[str, str], board: Board, theme: Theme) -> str:
    link = safe_link(box.link)
    parts = [
        f'<g id="{_attribute(box.id)}" class="{box.kind}">',
        f'<a href="{_attribute(link)}">' if link else "",
        f"<title>{_text(box.title)}</title>" if box.title else "",
        shapes[box.id],
        *(shapes[mark_id(box, number)] for number in range(len(box.marks))),
        *(_line(line, board, theme) for line in box.lines),
        "</a>" if link else "",
        "</g>",
    ]
    return "\n".join(filter(None, parts))


def _image(image: Image, board: Board) -> str:
    attributes = {
        "x": _number(image.x * SCALE),
        "y": _number((image.y - board.height) * SCALE),
        "width": _number(image.size * SCALE),
        "height": _number(image.size * SCALE),
        "href": f"data:image/png;base64,{base64.b64encode(image.png).decode()}",
    }
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    title = f"<title>{_text(image.title)}</title>" if image.title else ""
    return f'<g id="{_attribute(image.id)}" class="image">{title}<image{written}/></g>'


def _line(line: Line, board: Board, theme: Theme) -> str:
    """Return a line of text; its place is the board's, whatever fonts Graphviz measured with."""
    anchor = "start" if line.rtl and line.anchor == "end" else line.anchor
    attributes = {
        "x": _number(line.x * SCALE),
        "y": _number((line.y - board.height) * SCALE),
        "font-size": _number(line.size * SCALE),
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


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
