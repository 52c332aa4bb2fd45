"""A portrait into the pages of a persona: who it is at the top, then a grid of cards, then what it all rests on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymap.layout.block import text_box
from journeymap.layout.board import Board, Box
from journeymap.layout.face import lay_face
from journeymap.layout.pages import A4, Columns, Pages
from journeymap.layout.persona.badges import lay_badges
from journeymap.layout.persona.cards import Card, cards, upkeep, voice, who
from journeymap.layout.typeset import NAME, SMALL, SUBTITLE, TITLE, Paragraph
from journeymap.model import Persona
from journeymap.portrait import Portrait

_FACE = 88.0
_BESIDE = 20.0
_ABOVE_BADGES = 7.0
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class _Space:
    """Distances: between cards, from the edge of a card to its text, and between groups of cards."""

    gap: float
    padding: float
    section: float


_SPACES = (_Space(10, 10, 15), _Space(8, 8, 12), _Space(6, 7, 9))
"""What is tried, to need as few pages as can be."""


def persona_pages(portrait: Portrait) -> tuple[Board, ...]:
    """Return the summary of a persona on as many A4 pages as it takes."""
    return min((_lay(portrait, space) for space in _SPACES), key=len)


def _lay(portrait: Portrait, space: _Space) -> tuple[Board, ...]:
    persona, pages = portrait.persona, Pages(A4)
    _lay_head(pages, portrait)
    told = cards(portrait)
    groups = [([card], 1) for card in voice(persona)]
    groups += [(who(persona), _COLUMNS), (told, min(_COLUMNS, len(told)))]
    for group, ways in groups:
        if group:
            pages.skip(space.section)
            pages.set(*_boxes(group, portrait, space, ways))
    if rest := upkeep(portrait):
        pages.set_at_foot(*_boxes(rest, portrait, space, _COLUMNS))
    return pages.boards(view="persona", title=persona.name, description=_description(persona))


def _lay_head(pages: Pages, portrait: Portrait) -> None:
    """Set name, role and badges beside the face, in the middle of its height where they are lower."""
    persona, top, x = portrait.persona, pages.y, pages.paper.margin + _FACE + _BESIDE
    width = pages.paper.measure - _FACE - _BESIDE
    look = Box("persona_name", "name", 0, 0, width, source=(*portrait.path, "name"))
    name = text_box(look, [Paragraph(persona.name, TITLE), Paragraph(persona.role or "", SUBTITLE, 2)])
    badges = lay_badges(portrait, width)
    height = name.height + max((box.y + box.height + _ABOVE_BADGES for box in badges), default=0.0)
    pages.put(lay_face(portrait, pages.paper.margin, top, _FACE))
    pages.y += max(_FACE - height, 0) / 2
    pages.set([name], Columns(1, x, width))
    pages.skip(_ABOVE_BADGES)
    pages.put_together(badges, x)
    if pages.number == 1:
        pages.y = max(pages.y, top + _FACE)


def _boxes(cards: Sequence[Card], portrait: Portrait, space: _Space, ways: int) -> tuple[list[Box], Columns]:
    columns = A4.columns(ways, space.gap, space.padding)
    return [_box(card, portrait, columns) for card in cards], columns


def _box(card: Card, portrait: Portrait, columns: Columns) -> Box:
    name = "_".join(filter(None, ("persona", card.key, card.item)))
    look = Box(name, "card", 0, 0, columns.width, fill=card.fill, source=(*portrait.path, card.key))
    if card.fill:
        title = Paragraph(card.title, NAME)
        look = replace(look, shape="rounded")
        return text_box(look, [title, *card.paragraphs], aside=columns.inset, above=columns.inset)
    return text_box(look, [Paragraph(card.title, SMALL), *card.paragraphs])


def _description(persona: Persona) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    parts = (
        ", ".join(filter(None, (f"Persona {persona.name}", persona.role))),
        "goals: " + "; ".join(persona.goals) if persona.goals else "",
        "pain points: " + "; ".join(pain.text for pain in persona.pain_points) if persona.pain_points else "",
    )
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."
