"""Maps and names of personas -> the two sides that are compared: two maps, a map and its base, or two personas."""

from collections.abc import Sequence

from journeymap.atlas import Sheet
from journeymap.comparison import Side
from journeymap.errors import JourneymapError
from journeymap.journey import Journey
from journeymap.layout.cast import cast
from journeymap.model import slug
from journeymap.runner import is_broken
from journeymap.wording import near


def compared(journeys: Sequence[Journey], personas: Sequence[str], against: str | None = None) -> tuple[Side, Side]:
    """Return what is compared, the earlier side first.

    Args:
        journeys: one map or two, the earlier first.
        personas: of one map, the two that are compared; of two, none, or the one that both are seen by.
        against: the id of the map that a single one is compared with, if that is not the one it is based on.

    Raises:
        JourneymapError: when it is not clear what is compared with what, or something is not there.
    """
    if len(journeys) > 2:
        raise JourneymapError(f"{len(journeys)} maps cannot be compared", "name two")
    *_, after = journeys
    if len(journeys) == 1 and len(personas) == 2:
        return Side(after, _persona(personas[0], after)), Side(after, _persona(personas[1], after))
    before = journeys[0] if len(journeys) == 2 else _base(after, against or after.model.based_on)
    if len(personas) > 1:
        raise JourneymapError("two maps are seen by one persona or by all", 'leave out one "--persona"')
    one, other = (Side(journey, *(_persona(word, journey) for word in personas)) for journey in (before, after))
    return one, other


def _base(journey: Journey, word: str | None) -> Journey:
    if not word:
        hint = 'name a second map, add "based_on" to it, or name two personas with "--persona"'
        raise JourneymapError(f'there is nothing to compare "{journey.title}" with', hint)
    found = journey.atlas.find("map", word, journey)
    if found is None:
        raise JourneymapError(f'there is no map "{word}"', near(word, journey.atlas.known("map", journey)))
    must_be_sound(found.sheet)
    return Journey(found.sheet, journey.atlas)


def must_be_sound(sheet: Sheet) -> None:
    """Make sure that a map can be read whole.

    Raises:
        JourneymapError: it has errors.
    """
    if is_broken(sheet):
        raise JourneymapError(f'"{sheet.name}" has errors', f'see them with "jmap validate {sheet.name}"')


def _persona(word: str, journey: Journey) -> str:
    """Return the id of a persona as a slug."""
    names = {slug(name): member.key for member in cast(journey) for name in (member.key, member.name)}
    if slug(word) not in names:
        raise JourneymapError(f'there is no persona "{word}" in "{journey.title}"', near(word, names.values()))
    return names[slug(word)]
