"""The personas of a journey into signs: a shape and a colour each, so that neither tells them apart alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import cycle

from journeymap.journey import Journey
from journeymap.layout.board import Shape
from journeymap.layout.typeset import SMALL, Paragraph, Sign
from journeymap.model import slug
from journeymap.theme import PERSONAS

_SHAPES: tuple[Shape, ...] = ("circle", "square", "diamond", "hexagon")


@dataclass(frozen=True, slots=True)
class Member:
    """A persona as it is drawn: `key` is its id as a slug."""

    key: str
    name: str
    sign: Sign


def cast(journey: Journey) -> tuple[Member, ...]:
    """Return the personas of the map, then those that only have emotions on it; looks repeat after twelve."""
    names = {slug(actor.id): actor.name for actor in journey.actors}
    for word in dict.fromkeys(key for moment in journey.moments for key in moment.emotions):
        found = journey.atlas.find("persona", word, journey)
        names.setdefault(slug(word), found.name if found else word)
    looks = zip(names.items(), cycle(_SHAPES), cycle(PERSONAS), strict=False)
    return tuple(Member(key, name, Sign(shape, role, role)) for (key, name), shape, role in looks)


def whose(members: Iterable[Member], personas: Iterable[str]) -> tuple[Paragraph, ...]:
    """Return a line that says whose something is, with the signs of the personas named; nothing for everybody's."""
    known = {member.key: member for member in members}
    named = [(known.get(slug(persona)), persona) for persona in personas]
    if not named:
        return ()
    signs = tuple(member.sign for member, _ in named if member)
    return (Paragraph(", ".join(member.name if member else word for member, word in named), SMALL, 2, signs),)
