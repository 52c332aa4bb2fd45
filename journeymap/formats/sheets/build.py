"""A map that was found on a sheet -> the map in the keys of the format, with its facts and its personas."""

from dataclasses import dataclass, field
from typing import Any

from journeymap.formats.cast import Cast, Persona
from journeymap.formats.charting import stages_of
from journeymap.formats.draft import Given, Imported
from journeymap.formats.facts import Facts
from journeymap.formats.filling import Filler
from journeymap.formats.orientation import Chart
from journeymap.formats.persona_fields import Person
from journeymap.formats.sheets.head import is_telling, read_around, title_in
from journeymap.formats.sheets.search import Found
from journeymap.formats.sound import sound
from journeymap.formats.words.states import state_of
from journeymap.formats.words.vocabulary import Vocabulary


@dataclass(slots=True)
class Work:
    """What the readers of one source share: its words, the personas it describes, and what was told of it."""

    given: Given
    words: Vocabulary
    people: list[Person] = field(default_factory=list)
    out: Imported = field(default_factory=Imported)

    @property
    def known(self) -> list[Persona]:
        """The personas that the source describes."""
        return [person.value for person in self.people]


def map_of(work: Work, found: Found, chart: Chart, sheet: str, name: str = "") -> dict[str, Any]:
    """Return a map; `sheet` is the name of the sheet it stands on, `name` what a column calls it (empty: nothing)."""
    cast = Cast(work.known)
    head = Facts(cast, work.out)
    heading = title_in(found.above)
    title = name or title_for(work, heading.words if heading else "", sheet)
    read_around([*found.above, *found.below], heading, head, work.out)
    for cell in found.groups:
        work.out.lose(cell.line, f'"{cell.words}", a heading above several columns,')
    filler = Filler(work.out, work.words)
    stages = stages_of(chart, filler, cast.ids, title)
    return finished({"title": title} | head.finish() | {"stages": stages}, filler, cast, sheet)


def title_for(work: Work, heading: str, sheet: str) -> str:
    """Return the title of a map: what stands above it, the name of its sheet or that of its file."""
    if is_telling(heading):
        return heading
    if is_telling(sheet):
        return sheet
    own = heading or (sheet if state_of(sheet) else "")
    return f"{work.given.spoken_name}: {own}" if own and state_of(own) else own or work.given.spoken_name


def finished(value: dict[str, Any], filler: Filler, cast: Cast, sheet: str) -> dict[str, Any]:
    """Return a map with its emotions, channels, state and personas, all of it valid."""
    filler.settle(value)
    if state := state_of(value["title"]) or state_of(sheet):
        value.setdefault("state", state)
    _choose_personas(value, cast)
    return value | {"personas": cast.personas}


def _choose_personas(value: dict[str, Any], cast: Cast) -> None:
    """Put those personas of the source on a map that names none which its head speaks of."""
    if not cast.personas:
        for persona in cast.named_in([value["title"], value.get("scenario", ""), value.get("description", "")]):
            cast.add_persona(persona)


def sounded(value: dict[str, Any], out: Imported, line: int) -> dict[str, Any]:
    """Return a map without what would be an error; that is told on a line."""
    return sound(value, out, lambda _: line)
