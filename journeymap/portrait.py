"""A persona of the atlas -> its `Portrait`: all that the project knows of it."""

from dataclasses import dataclass

from journeymap.atlas import Atlas, Definition, Sheet
from journeymap.finding import KeyPath
from journeymap.illustration import illustration
from journeymap.model import Persona, Source
from journeymap.photo import Photo


@dataclass(frozen=True, slots=True)
class Portrait:
    """A persona and what its words refer to.

    Args:
        id: the persona's id, written or by default.
        persona: what is written of it, at `path` in its file.
        path: the way to the persona.
        sources: the sources it rests on, those that are defined.
        maps: the titles of the maps it is on, in the order of the files.
        channels: what its channels are called.
        owner: what its owner is called; empty if nobody is.
        photo: its photo, if that is an image inside the project.
    """

    id: str
    persona: Persona
    path: KeyPath
    sources: tuple[Source, ...] = ()
    maps: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    owner: str = ""
    photo: Photo | None = None


def portrait(definition: Definition, atlas: Atlas) -> Portrait:
    """Return the portrait of the persona that `definition` of the atlas defines."""
    persona, sheet = definition.part, definition.sheet
    assert isinstance(persona, Persona)
    found = (atlas.find("source", word, sheet) for word in persona.evidence)
    return Portrait(
        definition.id,
        persona,
        sheet.paths[id(persona)],
        tuple(source.part for source in found if source and isinstance(source.part, Source)),
        tuple(map_.model.title or map_.id for map_ in atlas.maps if _is_on(map_, persona, atlas)),
        tuple(map(atlas.channel_name, persona.channels)),
        atlas.team_name(persona.owner, sheet) if persona.owner else "",
        illustration(persona, "photo", sheet, atlas),
    )


def personas_of(sheet: Sheet, atlas: Atlas) -> list[Definition]:
    """Return the personas of a file: those it defines and those it refers to, in order, each once."""
    own = {id(definition.part): definition for definition in sheet.definitions() if definition.kind == "persona"}
    found: dict[int, Definition] = {}
    for use in sheet.model.personas:
        definition = own[id(use.persona)] if use.persona else atlas.find("persona", use.reference or "", sheet)
        if definition:
            found.setdefault(id(definition.part), definition)
    return list(found.values())


def _is_on(map_: Sheet, persona: Persona, atlas: Atlas) -> bool:
    return any(definition.part is persona for definition in personas_of(map_, atlas))
