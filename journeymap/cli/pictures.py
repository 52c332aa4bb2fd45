"""Files and the name of a view -> the pictures to draw: of the maps among the files, or of their personas."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from journeymap.atlas import Atlas, Definition, Sheet
from journeymap.errors import JourneymapError
from journeymap.finding import Hit, KeyPath, Place
from journeymap.journey import Journey
from journeymap.layout.board import Board
from journeymap.layout.pages import stacked
from journeymap.layout.table import Table, make_table
from journeymap.model import Persona, slug
from journeymap.portrait import personas_of, portrait
from journeymap.render import Engine
from journeymap.theme import ThemeName
from journeymap.views import PERSONA_VIEWS, draw_persona, draw_view
from journeymap.wording import near

Sheets = Sequence[tuple[Atlas, Sheet]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be drawn of some files, as the options of the command line say; what they leave open is `None`."""

    view: str | None = None
    persona: str | None = None
    theme: ThemeName | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw of something in the file `sheet`.

    `order` asks for just this picture, of what `subject` names and `place` points at. `beside` is where it goes by
    default, `name` what it is called in a folder, both without suffix; `draw` returns its pages, and what has to be
    said of them; `tell` the words of a map.
    """

    order: Order
    subject: str
    place: Place
    atlas: Atlas
    sheet: Sheet
    beside: Path
    name: str
    draw: Callable[[], tuple[tuple[Board, ...], list[Hit]]]
    tell: Callable[[], Table | None] = lambda: None

    def digest(self, pages: Sequence[Board], form: str) -> str:
        """Return the fingerprint of what the picture shows; an HTML page tells the words of the map, too."""
        drawn = stacked(pages).digest()
        return hashlib.sha256(f"{drawn} {self.tell()}".encode()).hexdigest() if form == "html" else drawn

    def locate(self, path: KeyPath) -> str:
        """Return where a part of the file stands: `maps/shoes.yaml:31`; empty for no part."""
        return self.sheet.where(Place(self.sheet.loaded.written(path))) if path else ""


def pictures(sheets: Sheets, order: Order, engine: Engine) -> list[Picture]:
    """Return the pictures of a view: by default of maps, but of personas where one is named or there are no maps.

    Raises:
        JourneymapError: when there is nothing to draw, or not the persona that is named.
    """
    view = order.view or ("persona" if order.persona is not None or _are_of_personas(sheets) else "map")
    if view in PERSONA_VIEWS:
        return _of_personas(sheets, replace(order, view=view), view)
    if order.persona is not None:
        raise JourneymapError(f'the view "{view}" shows a whole map', 'leave out "--persona", or add "--view persona"')
    return _of_maps(sheets, replace(order, view=view), view, engine)


def _are_of_personas(sheets: Sheets) -> bool:
    return any(sheet.model.personas for _, sheet in sheets) and not any(sheet.is_map for _, sheet in sheets)


def _of_maps(sheets: Sheets, order: Order, view: str, engine: Engine) -> list[Picture]:
    found = [
        Picture(
            order,
            f'map "{sheet.model.title}"',
            sheet.place(key="title"),
            atlas,
            sheet,
            _stem(atlas, sheet),
            sheet.id,
            partial(_map_pages, atlas, sheet, view, engine),
            partial(_words, atlas, sheet),
        )
        for atlas, sheet in sheets
        if sheet.is_map
    ]
    if not found:
        raise _nothing(sheets, "map", "stages", 'a map needs a "title" and "stages"')
    return found


def _of_personas(sheets: Sheets, order: Order, view: str) -> list[Picture]:
    word = order.persona
    known = {id(found.part): (atlas, found) for atlas, sheet in sheets for found in personas_of(sheet, atlas)}
    if not known:
        raise _nothing(sheets, "persona", "personas", 'a file has them under "personas"')
    wanted = [(atlas, found) for atlas, found in known.values() if _is_wanted(found, view, word)]
    if not wanted and word is not None:
        ids = [found.id for _, found in known.values()]
        raise JourneymapError(f'there is no persona "{word}" here', near(word, ids))
    if not wanted:
        hint = 'add "empathy" to one, or name one with "--persona" for an empty canvas'
        raise JourneymapError("no persona here has an empathy map", hint)
    times = Counter(found.id for _, found in wanted)
    return [_of_persona(atlas, found, order, view, is_only=times[found.id] == 1) for atlas, found in wanted]


def _of_persona(atlas: Atlas, found: Definition, order: Order, view: str, *, is_only: bool) -> Picture:
    """Return the picture of a persona, named after its file too where several have one id."""
    name = found.id if is_only else f"{found.sheet.id}-{found.id}"
    beside = _stem(atlas, found.sheet).with_name(name)
    return Picture(
        replace(order, persona=found.id),
        f'persona "{found.name}"',
        found.place,
        atlas,
        found.sheet,
        beside,
        name,
        partial(_persona_pages, atlas, found, view),
    )


def _is_wanted(found: Definition, view: str, word: str | None) -> bool:
    """Whether a persona is the one that is named; without a name, whether there is anything to show of it."""
    if word is not None:
        return slug(word) == slug(found.id)
    return view != "empathy" or (isinstance(found.part, Persona) and found.part.empathy is not None)


def _stem(atlas: Atlas, sheet: Sheet) -> Path:
    """Return the path of a file without its suffix."""
    file = atlas.project.base / sheet.name
    return file.with_name(file.name.removesuffix(file.suffix).removesuffix(".jmap"))


def _map_pages(atlas: Atlas, sheet: Sheet, view: str, engine: Engine) -> tuple[tuple[Board, ...], list[Hit]]:
    board, hits = draw_view(Journey(sheet, atlas), view, engine=engine)
    return (board,), hits


def _words(atlas: Atlas, sheet: Sheet) -> Table:
    return make_table(Journey(sheet, atlas))


def _persona_pages(atlas: Atlas, found: Definition, view: str) -> tuple[tuple[Board, ...], list[Hit]]:
    return draw_persona(portrait(found, atlas), view), []


def _nothing(sheets: Sheets, what: str, key: str, hint: str) -> JourneymapError:
    """Return what is said where nothing can be drawn."""
    names = ", ".join(f'"{sheet.name}"' for _, sheet in sheets[:3])
    if names:
        return JourneymapError(f"{names} has no {key} to draw", hint)
    return JourneymapError(f"there is no {what} to draw here", f"name a {what} file or a folder that holds {what}s")
