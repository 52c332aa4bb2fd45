"""Files and the name of a view -> the pictures to draw: of the maps among the files, or of their personas."""

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from journeymap.atlas import Atlas, Definition, Sheet
from journeymap.cli.compared import compared
from journeymap.cli.order import Order
from journeymap.errors import JourneymapError
from journeymap.finding import KeyPath, Place
from journeymap.illustration import undrawn
from journeymap.journey import Journey
from journeymap.layout.board import Board
from journeymap.layout.compare import compare_board
from journeymap.layout.compare.words import compare_rows
from journeymap.layout.pages import stacked
from journeymap.layout.table import Table, Words, make_table
from journeymap.model import Persona, slug
from journeymap.portrait import personas_of, portrait
from journeymap.render.graphviz import Engine
from journeymap.views import DESIGNS, PAPERS, PERSONA_VIEWS, DrawnPages, draw_pages, draw_persona, draw_view
from journeymap.wording import listing, near

Sheets = Sequence[tuple[Atlas, Sheet]]


Draw = Callable[[], DrawnPages]
Tell = Callable[[], Words | None]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture to draw of something in the file `sheet`.

    `order` asks for just this picture, of what `subject` names and `place` points at. `beside` is where it goes by
    default, `name` what it is called in a folder, both without suffix; `draw` returns its pages, and what has to be
    said of them; `tell` the same in words.
    """

    order: Order
    subject: str
    place: Place
    atlas: Atlas
    sheet: Sheet
    beside: Path
    name: str
    draw: Draw
    tell: Tell = lambda: None

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
    order = replace(order, view=view)
    if view not in DESIGNS and (order.lanes or order.hide or order.stage or order.page):
        options = '"--lanes", "--hide", "--stage" and "--page"'
        raise JourneymapError(f'the view "{view}" is drawn whole', f"{options} are for the views {listing([*DESIGNS])}")
    if view in PERSONA_VIEWS:
        return _of_personas(sheets, order, view)
    if view == "compare":
        return [_of_comparison(sheets, order)]
    if order.personas and view not in DESIGNS:
        hint = 'leave out "--persona", or add "--view persona" for a page of its own'
        raise JourneymapError(f'the view "{view}" shows a whole map', hint)
    return _of_maps(sheets, order, view, engine)


def _are_of_personas(sheets: Sheets) -> bool:
    return any(sheet.model.personas for _, sheet in sheets) and not any(sheet.is_map for _, sheet in sheets)


def _of_maps(sheets: Sheets, order: Order, view: str, engine: Engine) -> list[Picture]:
    found = [
        _of_map(
            atlas,
            sheet,
            order,
            partial(_map_pages, atlas, sheet, order, view, engine),
            partial(_told, atlas, sheet, order),
        )
        for atlas, sheet in sheets
        if sheet.is_map
    ]
    if not found:
        raise _nothing(sheets, "map", "stages", 'a map needs a "title" and "stages"')
    for picture in found:
        _must_have(picture)
    return found


def _of_map(atlas: Atlas, sheet: Sheet, order: Order, draw: Draw, tell: Tell) -> Picture:
    subject, beside = f'map "{sheet.model.title}"', _named(_stem(atlas, sheet), order)
    return Picture(order, subject, sheet.place(key="title"), atlas, sheet, beside, order.named(sheet.id), draw, tell)


def _must_have(picture: Picture) -> None:
    """Make sure that a map has what is asked for: said now, before any picture is drawn."""
    order = picture.order
    order.excerpt.check(Journey(picture.sheet, picture.atlas))
    if order.page is not None and order.page not in PAPERS:
        raise JourneymapError(f'there is no paper "{order.page}"', near(order.page, PAPERS))
    if order.part is not None:
        picture.draw()


def _of_personas(sheets: Sheets, order: Order, view: str) -> list[Picture]:
    words = order.personas
    known = {id(found.part): (atlas, found) for atlas, sheet in sheets for found in personas_of(sheet, atlas)}
    if not known:
        raise _nothing(sheets, "persona", "personas", 'a file has them under "personas"')
    wanted = [(atlas, found) for atlas, found in known.values() if _is_wanted(found, view, words)]
    ids = [found.id for _, found in known.values()]
    for word in words:
        if slug(word) not in map(slug, ids):
            raise JourneymapError(f'there is no persona "{word}" here', near(word, ids))
    if not wanted:
        hint = 'add "empathy" to one, or name one with "--persona" for an empty canvas'
        raise JourneymapError("no persona here has an empathy map", hint)
    times = Counter(found.id for _, found in wanted)
    return [_of_persona(atlas, found, order, view, is_only=times[found.id] == 1) for atlas, found in wanted]


def _of_persona(atlas: Atlas, found: Definition, order: Order, view: str, *, is_only: bool) -> Picture:
    """Return the picture of a persona, named after its file too where several have one id."""
    name = found.id if is_only else f"{found.sheet.id}-{found.id}"
    name = replace(order, persona=None).named(name)
    return Picture(
        replace(order, persona=found.id),
        f'persona "{found.name}"',
        found.place,
        atlas,
        found.sheet,
        _stem(atlas, found.sheet).with_name(name),
        name,
        partial(_persona_pages, atlas, found, view),
    )


def _is_wanted(found: Definition, view: str, words: Collection[str]) -> bool:
    """Whether a persona is among those that are named; without names, whether there is anything to show of it."""
    if words:
        return slug(found.id) in map(slug, words)
    return view != "empathy" or (isinstance(found.part, Persona) and found.part.empathy is not None)


def _of_comparison(sheets: Sheets, order: Order) -> Picture:
    """Return the picture of two maps or personas; of two maps it belongs to the second."""
    maps = [(atlas, sheet) for atlas, sheet in sheets if sheet.is_map]
    if not maps:
        raise _nothing(sheets, "map", "stages", 'a map needs a "title" and "stages"')
    before, after = compared([Journey(sheet, atlas) for atlas, sheet in maps], order.personas, order.against)
    atlas, sheet = maps[-1]
    order = replace(order, against=before.journey.id if len(maps) == 2 else order.against)
    return _of_map(
        atlas, sheet, order, lambda: ((compare_board(before, after),), []), partial(compare_rows, before, after)
    )


def _stem(atlas: Atlas, sheet: Sheet) -> Path:
    """Return the path of a file without its suffix."""
    file = atlas.project.base / sheet.name
    return file.with_name(file.name.removesuffix(file.suffix).removesuffix(".jmap"))


def _named(stem: Path, order: Order) -> Path:
    return stem.with_name(order.named(stem.name))


def _map_pages(atlas: Atlas, sheet: Sheet, order: Order, view: str, engine: Engine) -> DrawnPages:
    journey = Journey(sheet, atlas)
    if order.page is None:
        seconds = atlas.settings.config.layout_seconds
        board, hits = draw_view(journey, view, excerpt=order.excerpt, engine=engine, max_seconds=seconds)
        return (board,), hits
    pages, hits = draw_pages(journey, view, order.page, order.excerpt)
    return (pages if order.part is None else _page(pages, order.part)), hits


def _page(pages: tuple[Board, ...], number: str) -> tuple[Board]:
    """Return one of the pages, by its number."""
    if number not in map(str, range(1, len(pages) + 1)):
        raise JourneymapError(f"there is no page {number}, only {len(pages)}", "remove the picture of it")
    return (pages[int(number) - 1],)


def _told(atlas: Atlas, sheet: Sheet, order: Order) -> Table:
    return make_table(Journey(sheet, atlas), order.excerpt)


def _persona_pages(atlas: Atlas, found: Definition, view: str) -> DrawnPages:
    return draw_persona(portrait(found, atlas), view), list(undrawn(found.part, "photo", found.sheet, atlas))


def _nothing(sheets: Sheets, what: str, key: str, hint: str) -> JourneymapError:
    """Return what is said where nothing can be drawn."""
    names = ", ".join(f'"{sheet.name}"' for _, sheet in sheets[:3])
    if names:
        return JourneymapError(f"{names} has no {key} to draw", hint)
    return JourneymapError(f"there is no {what} to draw here", f"name a {what} file or a folder that holds {what}s")
