"""A portrait into the pages of a persona: who it is at the top, then a grid of cards, then what it all rests on."""

from collections.abc import Sequence
from dataclasses import replace

from journeymap.layout.block import text_box
from journeymap.layout.board import Board, Box
from journeymap.layout.face import lay_face
from journeymap.layout.pages import A4, Columns, Pages
from journeymap.layout.persona.badges import lay_badges
from journeymap.layout.persona.cards import Card, cards, upkeep, voice, who
from journeymap.layout.typeset import HEAD, NAME, SMALL, TITLE, Paragraph
from journeymap.model import Persona
from journeymap.portrait import Portrait

_FACE = 88.0
_BESIDE = 20.0
_ABOVE_BADGES = 7.0
_GAP = 10.0
_PADDING = 10.0
_SECTION = 15.0
_COLUMNS = 3

_ROLE = replace(HEAD, weight="regular", role="muted")


def persona_pages(portrait: Portrait) -> tuple[Board, ...]:
    """Return the summary of a persona on as many A4 pages as it takes."""
    persona = portrait.persona
    pages = Pages(A4)
    _lay_head(pages, portrait)
    groups = (*([card] for card in voice(persona)), who(persona), cards(portrait))
    for group in filter(None, groups):
        pages.skip(_SECTION)
        pages.set(*_boxes(pages, group, portrait))
    if rest := upkeep(portrait):
        pages.set_at_foot(*_boxes(pages, rest, portrait))
    return pages.boards(view="persona", title=persona.name, description=_description(persona))


def _lay_head(pages: Pages, portrait: Portrait) -> None:
    """Set name, role and badges beside the face, in the middle of its height where they are lower."""
    persona, top, x = portrait.persona, pages.y, pages.paper.margin + _FACE + _BESIDE
    width = pages.paper.measure - _FACE - _BESIDE
    look = Box("persona_name", "name", 0, 0, width, source=(*portrait.path, "name"))
    name = text_box(look, [Paragraph(persona.name, TITLE), Paragraph(persona.role or "", _ROLE, 2)])
    badges = lay_badges(portrait, width)
    height = name.height + max((box.y + box.height + _ABOVE_BADGES for box in badges), default=0.0)
    pages.put(lay_face(portrait, pages.paper.margin, top, _FACE))
    pages.y += max(_FACE - height, 0) / 2
    pages.set([name], Columns(1, x, width))
    pages.skip(_ABOVE_BADGES)
    pages.put_together(badges, x)
    if pages.number == 1:
        pages.y = max(pages.y, top + _FACE)


def _boxes(pages: Pages, cards: Sequence[Card], portrait: Portrait) -> tuple[list[Box], Columns]:
    columns = pages.paper.columns(min(_COLUMNS, len(cards)), _GAP, _PADDING)
    return [_box(card, portrait, columns.width) for card in cards], columns


def _box(card: Card, portrait: Portrait, width: float) -> Box:
    name = "_".join(filter(None, ("persona", card.key, card.item)))
    look = Box(name, "card", 0, 0, width, shape="rounded" if card.fill else "none", fill=card.fill)
    title = [Paragraph(card.title, NAME if card.fill else SMALL)] if card.title else []
    inset = _PADDING if card.fill else 0.0
    return text_box(
        replace(look, source=(*portrait.path, card.key)), [*title, *card.paragraphs], aside=inset, above=inset
    )


def _description(persona: Persona) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    parts = (
        ", ".join(filter(None, (f"Persona {persona.name}", persona.role))),
        "goals: " + "; ".join(persona.goals) if persona.goals else "",
        "pain points: " + "; ".join(pain.text for pain in persona.pain_points) if persona.pain_points else "",
    )
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."
