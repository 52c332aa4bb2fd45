"""What kind of persona it is into badges, and its share of the customers into a bar."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from journeymap.layout import font
from journeymap.layout.block import moved
from journeymap.layout.board import Box
from journeymap.layout.entries import percent
from journeymap.layout.typeset import SMALL, Style, set_line
from journeymap.portrait import Portrait

_HEIGHT = 20.0
_ASIDE = 9.0
_GAP = 6.0
_BAR = 120.0
_BAR_HEIGHT = 7.0
_STYLE = Style(8.5, 12, "medium", "persona-1")

_TYPES = {"primary": "Primary persona", "secondary": "Secondary persona", "anti": "Anti-persona, not served"}
_KINDS = {
    "proto": "Assumed, not yet researched",
    "qualitative": "From research with people",
    "statistical": "From numbers",
}


def lay_badges(portrait: Portrait, width: float) -> list[Box]:
    """Return the badges in rows at most `width` wide, and the bar below them, all from the origin down."""
    badges = _rows(_badges(portrait), width)
    share = portrait.persona.share
    top = max((badge.y + badge.height + _GAP for badge in badges), default=0.0)
    return [*badges, *(_bar(portrait, share, top) if share is not None else ())]


def _badges(portrait: Portrait) -> Iterator[Box]:
    persona = portrait.persona
    words = {
        "type": _TYPES.get(persona.type or ""),
        "kind": _KINDS.get(persona.kind or ""),
        "buying_role": f"Buying role: {persona.buying_role}" if persona.buying_role else None,
    }
    for key, word in words.items():
        if word:
            width = ceil(font.width(word, _STYLE.size, _STYLE.weight) + 2 * _ASIDE)
            line = set_line(word, width / 2, _HEIGHT / 2, _STYLE)
            look = Box(f"persona_{key}", "badge", 0, 0, width, _HEIGHT, "rounded", "paper", "persona-1", lines=(line,))
            yield replace(look, source=(*portrait.path, key))


def _rows(boxes: Iterator[Box], width: float) -> list[Box]:
    placed: list[Box] = []
    x, y = 0.0, 0.0
    for box in boxes:
        if x and x + box.width > width:
            x, y = 0.0, y + _HEIGHT + _GAP
        placed.append(moved(box, x, y))
        x += box.width + _GAP
    return placed


def _bar(portrait: Portrait, share: float, top: float) -> Iterator[Box]:
    source = (*portrait.path, "share")
    look = Box(
        "persona_share", "share", 0, top + (_HEIGHT - _BAR_HEIGHT) / 2, 0, _BAR_HEIGHT, "rectangle", source=source
    )
    full = round(_BAR * share, 1)
    if full:
        yield replace(look, id="persona_share_full", width=full, fill="persona-1")
    if full < _BAR:
        yield replace(look, id="persona_share_rest", x=full, width=_BAR - full, fill="hairline")
    text = f"{percent(share)} of customers"
    x, width = _BAR + _GAP, ceil(font.width(text, SMALL.size))
    line = set_line(text, x + width / 2, top + _HEIGHT / 2, SMALL)
    yield replace(look, shape="none", x=x, y=top, width=width, height=_HEIGHT, lines=(line,))
