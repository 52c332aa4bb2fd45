"""A portrait into what stands in its cards: a title and paragraphs each, in the order in which they are read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from journeymap.layout.entries import day, pain_paragraphs, quoted
from journeymap.layout.facts import told_source
from journeymap.layout.typeset import SMALL, Paragraph, Sign, Style, joined
from journeymap.model import Persona, Psychographics
from journeymap.portrait import Portrait
from journeymap.theme import Role

_BETWEEN = 5.0
"""Distance of the items of a card."""

_POINTS = 5
_QUOTE = Style(14, 20)


@dataclass(frozen=True, slots=True)
class Card:
    """A card of a persona, or plain text where it has no fill.

    `key` is the key of the persona it comes from; `item` tells apart those that come from the same.
    """

    key: str
    title: str
    paragraphs: tuple[Paragraph, ...]
    fill: Role | None = "cell"
    item: str = ""


def voice(persona: Persona) -> list[Card]:
    """Return what a persona says, and its story."""
    quote = [Paragraph(quoted(persona.quote), _QUOTE)] if persona.quote else []
    found = (
        Card("quote", "", tuple(quote), "said"),
        Card("bio", "", _items([persona.bio or ""]), None),
    )
    return [card for card in found if card.paragraphs]


def cards(portrait: Portrait) -> list[Card]:
    """Return what moves a persona, what stands in its way and how it acts, as far as it is known."""
    persona = portrait.persona
    inner = persona.psychographics or Psychographics()
    found = (
        Card("goals", "Goals", _items(persona.goals), "gain"),
        Card("needs", "Needs", _items([*persona.needs, *inner.needs])),
        Card("jobs", "Jobs to be done", _items(persona.jobs)),
        Card("motivations", "Motivations", _items(persona.motivations)),
        Card("pain_points", "Pain points", tuple(_pains(persona)), "pain"),
        Card("fears", "Fears", _items(persona.fears), "pain"),
        Card("decision_criteria", "Decides by", _items(persona.decision_criteria)),
        Card("behaviors", "Behaviors", _items(persona.behaviors)),
        Card("accessibility", "Accessibility", _items(persona.accessibility)),
        Card("quotes", "In their words", _items(map(quoted, persona.quotes)), "said"),
        Card("psychographics", "Outlook", tuple(_outlook(inner))),
        Card("skills", "Skills", tuple(_skills(persona))),
        Card("channels", "Channels", _line(portrait.channels)),
        Card("tools", "Tools", _line(persona.tools)),
        Card("brands", "Brands", _line(persona.brands)),
    )
    return [card for card in found if card.paragraphs]


def who(persona: Persona) -> list[Card]:
    """Return who a persona is: its demographics, then the facts under labels of its own."""
    labelled = [("demographics", key.replace("_", " "), texts) for key, texts in persona.demographics.items()]
    labelled += [("facts", label, texts) for label, texts in persona.facts.items()]
    return [
        Card(key, label[:1].upper() + label[1:], _items(texts, 0), None, str(number))
        for number, (key, label, texts) in enumerate(labelled, start=1)
        if texts
    ]


def upkeep(portrait: Portrait) -> list[Card]:
    """Return what a persona rests on, where it is used, and who keeps it true."""
    reviewed = portrait.persona.reviewed
    found = {
        "evidence": ("Rests on", [told_source(source) for source in portrait.sources]),
        "maps": ("On the maps", portrait.maps),
        "owner": ("Owner", [portrait.owner]),
        "reviewed": ("Reviewed", [day(reviewed) if reviewed else ""]),
        "tags": ("Tags", [joined(portrait.persona.tags)]),
    }
    cards = (Card(key, label, _items(texts, 1), None) for key, (label, texts) in found.items())
    return [card for card in cards if card.paragraphs]


def _items(texts: Iterable[str], above: float = _BETWEEN) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text, above=above) for text in texts if text)


def _line(words: Iterable[str]) -> tuple[Paragraph, ...]:
    return _items([joined(words)])


def _pains(persona: Persona) -> Iterator[Paragraph]:
    for pain in persona.pain_points:
        first, *rest = pain_paragraphs(pain)
        yield replace(first, above=_BETWEEN)
        yield from rest


def _outlook(inner: Psychographics) -> Iterator[Paragraph]:
    for key in ("interests", "values", "attitudes", "desires", "lifestyle"):
        texts = getattr(inner, key)
        if texts:
            yield Paragraph(key.capitalize(), SMALL, _BETWEEN + 2)
            yield from _items(texts, 1)


def _skills(persona: Persona) -> Iterator[Paragraph]:
    full, empty = Sign("circle", "curve", "curve"), Sign("circle", "unfilled", "curve")
    for name, points in persona.skills.items():
        yield Paragraph(name, above=_BETWEEN, signs=(full,) * points + (empty,) * (_POINTS - points))
