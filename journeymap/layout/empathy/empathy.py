"""A portrait into a landscape page: the form of the map that suits it, in the size of type and sheet that holds it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from journeymap.layout.block import Block, assemble, text_box
from journeymap.layout.board import Board, Box, Image
from journeymap.layout.empathy.canvas import lay_canvas
from journeymap.layout.empathy.quarters import lay_quarters
from journeymap.layout.face import lay_face
from journeymap.layout.grid import MARGIN
from journeymap.layout.pages import A4_ACROSS
from journeymap.layout.typeset import SMALL, SUBTITLE, TITLE, Paragraph
from journeymap.portrait import Portrait

_FACE = 48.0
_BESIDE = 14.0
_BELOW_HEAD = 16.0
_SIZES = (15.0, 13.0, 11.0)
_SHAPE = A4_ACROSS.height / A4_ACROSS.width
_GROWTH = 1.1


def empathy_board(portrait: Portrait) -> Board:
    """Return the empathy map of a persona on a landscape A4 page, or a larger one of its shape where it needs more.

    Without an empathy map it is an empty canvas to fill in.
    """
    empathy = portrait.persona.empathy
    lay = lay_quarters if empathy and empathy.is_simple else lay_canvas
    for width, size in _sheets():
        measure, bottom = width - 2 * MARGIN, width * _SHAPE - MARGIN
        head = _lay_head(portrait, measure)
        body = lay(portrait, size, head.bottom + _BELOW_HEAD, measure, bottom)
        if body.bottom < bottom + 0.01:
            break
    return _board(portrait, head, body, width)


def _sheets() -> Iterator[tuple[float, float]]:
    """Yield widths of a sheet and sizes of type, until all fits: smaller type, then larger sheets."""
    yield from ((A4_ACROSS.width, size) for size in _SIZES)
    yield from ((A4_ACROSS.width * _GROWTH**step, _SIZES[-1]) for step in count(1))


def _lay_head(portrait: Portrait, width: float) -> Block:
    """Return the name and role of the persona beside its face."""
    persona = portrait.persona
    look = Box("persona_name", "name", MARGIN + _FACE + _BESIDE, MARGIN, width - _FACE - _BESIDE)
    above, role = Paragraph("Empathy map", SMALL), Paragraph(persona.role or "", SUBTITLE)
    name = text_box(replace(look, source=(*portrait.path, "name")), [above, Paragraph(persona.name, TITLE), role])
    return Block(max(name.y + name.height, MARGIN + _FACE), (name,))


def _board(portrait: Portrait, head: Block, body: Block, width: float) -> Board:
    name = portrait.persona.name
    board = assemble(
        (head, body),
        view="empathy",
        title=f"Empathy map of {name}",
        description=_description(body),
        width=width,
        margin=MARGIN,
    )
    face = lay_face(portrait, MARGIN, MARGIN, _FACE)
    if isinstance(face, Image):
        return replace(board, images=(face,))
    return replace(board, boxes=(face, *board.boxes))


def _description(body: Block) -> str:
    """Say in words what the picture shows, for those who cannot see it: the questions and their answers."""
    texts = (" ".join(line.text for line in box.lines) for box in body.boxes)
    return " · ".join(texts)
