"""A board into DOT text for the engine `nop2`: every node pinned, every curve with its own spline."""

import re
from collections.abc import Mapping
from math import dist
from urllib.parse import quote, urlsplit

import graphviz

from journeymap.layout.board import Band, Board, Box, Curve, Image, Line, Mark, Shape
from journeymap.layout.font import FAMILY, Weight
from journeymap.layout.text import one_line
from journeymap.render.dash import dashes
from journeymap.theme import Role, Theme

SCALE = 4
"""Units of the drawing a point: Graphviz rounds glyphs to pixels and corners to 12 units before it scales down."""

FACES: dict[Weight, str] = {"regular": FAMILY, "medium": f"{FAMILY} Medium"}

_BASELINE = 0.361
"""How far below the middle of a label Graphviz puts the baseline, in em."""

_SHAPES = {"rectangle": "box", "rounded": "box", "square": "box", "none": "plaintext"}
_SAFE_SCHEMES = ("", "http", "https", "mailto")
_MARK_STROKE = 0.75
_FOLD = "\\\n"
"""Goes on with a string on the next line, as Graphviz reads at most 16 kB of one at once."""

_ARROW = 10  # units of the drawing; Graphviz fixes the length of an arrowhead of size 1
_CLEAR = "#00000000"


def to_dot(board: Board, theme: Theme, *, dpi: float = 72, files: Mapping[str, str] | None = None) -> str:
    """Return the DOT text that draws `board`.

    Args:
        board: what is drawn.
        theme: its colours.
        dpi: sets the pixels of bitmaps.
        files: where the images of the board are, by id; those that are nowhere are left out.
    """
    graph = graphviz.Digraph(
        "board",
        graph_attr={
            "bgcolor": theme["paper"],
            "dpi": decimal(dpi),
            "margin": "0",
            "pad": "0",
            "outputorder": "edgesfirst",
            "size": f"{_inches(board.width)},{_inches(board.height)}!",
            "_background": f" {_FOLD}".join(_band(band, board, theme) for band in board.bands),
        },
        node_attr={"fixedsize": "shape", "fontname": FACES["regular"], "margin": "0", "shape": "plaintext"},
        edge_attr={"dir": "none"},
    )
    graph.node("_paper", label="", style="invis", **_place(board, 0, 0, board.width, board.height))
    for box in board.boxes:
        _draw_box(graph, box, board, theme)
    for image in board.images:
        if files and image.id in files:
            graph.node(image.id, label="", image=files[image.id], **_image(image, board))
    for curve in board.curves:
        graph.edge("_paper", "_paper", label="", **_curve(curve, board, theme))
    return str(graph.source)


def mark_id(box: Box, number: int) -> str:
    """Return the name of a small sign of `box` in the drawing."""
    return f"{box.id}__mark{number}"


def safe_link(link: str) -> str:
    """Return `link` ready for a picture, or nothing if it is neither relative nor http, https or mailto."""
    bare = re.sub(r"[\x00-\x20\x7f-\x9f]+", "", link)
    try:
        scheme = urlsplit(bare).scheme
    except ValueError:
        return ""
    return quote(bare, safe=":/?#[]@!$&()*+,;=%~", errors="replace") if scheme in _SAFE_SCHEMES else ""


def _draw_box(graph: graphviz.Digraph, box: Box, board: Board, theme: Theme) -> None:
    """Draw a box, then its small signs and its lines."""
    graph.node(box.id, label="", **_box(box, board, theme))
    for number, mark in enumerate(box.marks):
        name = mark_id(box, number)
        graph.node(name, label="", **_mark(mark, name, board, theme))
    for number, line in enumerate(box.lines):
        graph.node(f"{box.id}__line{number}", label=_label(line), **_line(line, board, theme))


def _place(board: Board, x: float, y: float, width: float, height: float) -> dict[str, str]:
    return {
        "pos": _point(board, x + width / 2, y + height / 2),
        "width": _inches(width * SCALE),
        "height": _inches(height * SCALE),
    }


def _box(box: Box, board: Board, theme: Theme) -> dict[str, str]:
    link = safe_link(box.link)
    return {
        **_shape(box.shape, box.fill, box.stroke, box.stroke_width, theme),
        "id": box.id,
        "class": box.kind,
        **({"URL": graphviz.escape(link)} if link else {}),
        **_place(board, box.x, box.y, box.width, box.height),
    }


def _mark(mark: Mark, name: str, board: Board, theme: Theme) -> dict[str, str]:
    shape = _shape(mark.shape, mark.fill, mark.stroke, _MARK_STROKE, theme)
    return {**shape, "id": name, "class": "mark", **_place(board, mark.x, mark.y, mark.size, mark.size)}


def _shape(shape: Shape, fill: Role | None, stroke: Role | None, width: float, theme: Theme) -> dict[str, str]:
    styles = (("filled",) if fill else ()) + (("rounded",) if shape == "rounded" else ())
    return {
        "shape": _SHAPES.get(shape, shape),
        "style": ",".join(styles),
        "fillcolor": theme[fill] if fill else _CLEAR,
        "color": theme[stroke] if stroke else _CLEAR,
        "penwidth": decimal(width * SCALE if stroke else 0),
    }


def _image(image: Image, board: Board) -> dict[str, str]:
    place = _place(board, image.x, image.y, image.width, image.height)
    return {"id": image.id, "class": "image", "imagescale": "true", **place}


def _line(line: Line, board: Board, theme: Theme) -> dict[str, str]:
    # A label wider than its node would be moved; the room to spare takes up the rounding of glyphs to pixels. But
    # nothing may reach out of the board, or Graphviz makes the picture smaller.
    beside = {"start": board.width - line.x, "middle": 2 * min(line.x, board.width - line.x), "end": line.x}
    width = min(line.width * 1.1 + 4, beside[line.anchor])
    left = {"start": line.x, "middle": line.x - width / 2, "end": line.x - width}[line.anchor]
    attributes = _place(board, left, line.y - (_BASELINE + 0.5) * line.size, width, line.size)
    attributes |= {"fontsize": decimal(line.size * SCALE), "fontcolor": theme[line.role]}
    return attributes if line.weight == "regular" else attributes | {"fontname": FACES[line.weight]}


def _label(line: Line) -> str:
    """Return the text as a DOT label that shows every character as it is, justified by its anchor."""
    # DOT reads HTML entities even in plain labels.
    shown = graphviz.escape(one_line(line.text).replace("&", "&amp;"))
    mark = "\u200f" if line.rtl else ""
    justify = {"start": r"\l", "middle": "", "end": r"\r"}[line.anchor]
    label: str = graphviz.nohtml(mark + shown + justify)
    return label


def _curve(curve: Curve, board: Board, theme: Theme) -> dict[str, str]:
    pieces = dashes(curve.points) if curve.dashed else [curve.points]
    splines = (" ".join(_point(board, x, y) for x, y in piece) for piece in pieces)
    return {
        "pos": (f"e,{_point(board, *curve.tip)} " if curve.tip else "") + f";{_FOLD}".join(splines),
        "color": theme[curve.role],
        "penwidth": decimal(curve.width * SCALE),
        "id": curve.id,
        "class": curve.kind,
        **_arrowhead(curve),
    }


def _arrowhead(curve: Curve) -> dict[str, str]:
    if curve.tip is None:
        return {}
    return {"dir": "forward", "arrowsize": decimal(dist(curve.points[-1], curve.tip) * SCALE / _ARROW)}


def _band(band: Band, board: Board, theme: Theme) -> str:
    """Return drawing commands in the xdot language of Graphviz."""
    left, right = band.x, band.x + band.width
    top, bottom = band.y, band.y + band.height
    corners = ((left, bottom), (right, bottom), (right, top), (left, top))
    points = " ".join(_point(board, x, y).replace(",", " ") for x, y in corners)
    fill = theme[band.fill]
    return f"c {len(_CLEAR)} -{_CLEAR} C {len(fill)} -{fill} P 4 {points}"


def _point(board: Board, x: float, y: float) -> str:
    return f"{decimal(x * SCALE)},{decimal((board.height - y) * SCALE)}"


def _inches(points: float) -> str:
    return f"{points / 72:.5f}".rstrip("0").rstrip(".")


def decimal(value: float) -> str:
    """Return a number as drawings have it, with up to two digits behind the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
