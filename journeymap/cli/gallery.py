"""Pictures that say how they were drawn -> the same to draw again, and hits on those that are out of date."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields, replace
from itertools import count
from pathlib import Path

from journeymap.atlas import Atlas, Sheet, load_atlas, projects
from journeymap.cli.compared import must_be_sound
from journeymap.cli.kept import Kept
from journeymap.cli.order import Order
from journeymap.cli.pictures import Picture, pictures
from journeymap.errors import JourneymapError
from journeymap.finding import Hit, Place
from journeymap.lint import configuration_report
from journeymap.recipe import Recipe
from journeymap.render.graphviz import Engine
from journeymap.runner import is_broken
from journeymap.theme import THEMES
from journeymap.views import VIEWS
from journeymap.wording import near


def recipe_for(picture: Picture, target: Path | None, digest: str) -> Recipe | None:
    """Return the recipe of a picture that goes to `target`, if that is known; none if its maps are no files here.

    A recipe is read wherever the repository lies, so it names the map from the folder of the picture, or else from
    the top of the repository.
    """
    base = picture.atlas.project.base
    file = base / picture.sheet.name
    if not file.is_file() or not file.is_relative_to(base) or not _can_compare(picture):
        return None
    folder = target.resolve().parent if target else None
    is_inside = folder is not None and folder.is_relative_to(base)
    way = Path(os.path.relpath(file, folder)) if is_inside else Path(picture.sheet.name)
    options = {key: value for key, value in asdict(picture.order).items() if value is not None and key != "view"}
    return Recipe(way.as_posix(), picture.order.view or "map", digest, options)


def _can_compare(picture: Picture) -> bool:
    """Whether the map that another is compared with can be found again: it may be of another project, or no file."""
    order, atlas = picture.order, picture.atlas
    found = atlas.find("map", order.against, picture.sheet) if order.against else None
    return order.against is None or (found is not None and (atlas.project.base / found.sheet.name).is_file())


class Gallery:
    """Kept pictures of a project and the maps behind them, which may belong to other projects of the repository."""

    def __init__(self, atlas: Atlas, engine: Engine) -> None:
        self._atlas = atlas
        self._engine = engine
        self._others: dict[Path, Atlas] = {}

    def original(self, kept: Kept) -> Picture:
        """Return what a kept picture was drawn of, to be drawn as its recipe says.

        Raises:
            JourneymapError: when its map is gone or has errors, or the recipe asks for what there is not.
        """
        file = self._file(kept)
        if file is None:
            raise JourneymapError(f'there is no file "{kept.recipe.map}"', "draw another picture, or remove this one")
        atlas, sheet = self._sheet(file)
        must_be_sound(sheet)
        found = pictures([(atlas, sheet)], _order(kept.recipe), self._engine)
        if len(found) != 1:
            raise JourneymapError(f'"{sheet.name}" has several personas now', 'draw it again with "--persona"')
        _must_fit(found[0], kept)
        return found[0]

    def further_pages(self, kept: Kept) -> Iterator[tuple[Picture, Path]]:
        """Yield the pages after the last one that is kept, where the map has become longer, and where they go."""
        part = kept.recipe.options.get("part", "")
        for number in count(int(part) + 1) if part.isdecimal() and kept.path.stem.endswith(f"-{part}") else ():
            path = kept.path.with_stem(f"{kept.path.stem.removesuffix(part)}{number}")
            recipe = replace(kept.recipe, options={**kept.recipe.options, "part": str(number)})
            if path.exists():
                return
            try:
                yield self.original(replace(kept, recipe=recipe)), path
            except JourneymapError:
                return

    def stale(self, pictures: Iterable[Kept]) -> Iterator[tuple[Atlas, Hit]]:
        """Yield a hit for each of these pictures that shows its map no longer, with the project of the map (JM930).

        What cannot be drawn again is told of the picture itself; but nothing is said of maps that are not reported
        on, nor of maps whose errors are told anyway.
        """
        for kept in pictures:
            if not self._is_told(kept):
                continue
            try:
                picture = self.original(kept)
                pages, _ = picture.draw()
            except JourneymapError as error:
                message = f'picture "{kept.name}" cannot be drawn again: {error.message}'
                yield self._atlas, Hit(message, Place(file=kept.name), hint=error.hint, code="JM930")
            else:
                if picture.digest(pages, kept.form) != kept.recipe.digest:
                    message = f'picture "{kept.name}" no longer shows {picture.subject}; run "jmap render"'
                    yield picture.atlas, Hit(message, picture.place, code="JM930")

    def _is_told(self, kept: Kept) -> bool:
        file = self._file(kept)
        name = self._atlas.project.name(file) if file else ""
        if self._atlas.only:
            return name in self._atlas.only
        ours = (sheet for sheet in self._atlas.sheets if sheet.name == name)
        return not any(map(is_broken, ours))

    def _file(self, kept: Kept) -> Path | None:
        """Return the map of a picture; nothing outside of the repository is looked at, whatever the recipe says."""
        base = self._atlas.project.base
        for start in (kept.path.parent, base):
            path = Path(os.path.normpath(start / kept.recipe.map))
            if path.is_relative_to(base) and path.is_file() and path.resolve().is_relative_to(base.resolve()):
                return path
        return None

    def _sheet(self, file: Path) -> tuple[Atlas, Sheet]:
        atlas = self._atlas
        if not any(sheet.name == atlas.project.name(file) for sheet in atlas.sheets):
            atlas = self._others.get(file) or self._others.setdefault(file, _load(file))
        return atlas, next(sheet for sheet in atlas.sheets if sheet.name == atlas.project.name(file))


def _must_fit(picture: Picture, kept: Kept) -> None:
    """Make sure that what was drawn as one page, in a format that has only one, still is one.

    Raises:
        JourneymapError: when it takes several.
    """
    if picture.order.page and picture.order.part is None and kept.form != "pdf":
        pages, _ = picture.draw()
        if len(pages) > 1:
            hint = f'draw it again with "--page {picture.order.page}", and remove this one'
            raise JourneymapError(f"it takes {len(pages)} pages now", hint)


def _load(file: Path) -> Atlas:
    """Load the project around a file.

    Raises:
        JourneymapError: its configuration has mistakes.
    """
    (project,) = projects([file], file.parent)
    atlas = load_atlas(project)
    if configuration_report(atlas).findings:
        raise JourneymapError(f'the settings around "{atlas.project.name(file)}" have mistakes', "run jmap lint there")
    return atlas


def _order(recipe: Recipe) -> Order:
    """Return what a recipe asks for.

    Raises:
        JourneymapError: it asks for what there is not, in this version of jmap.
    """
    known = [field.name for field in fields(Order)]
    for what, word, words in (
        ("view", recipe.view, VIEWS),
        ("theme", recipe.options.get("theme", "light"), tuple(THEMES)),
        *(("option", key, tuple(known)) for key in recipe.options),
    ):
        if word not in words:
            raise JourneymapError(f'there is no {what} "{word}"', near(word, words))
    return Order(view=recipe.view, **recipe.options)  # type: ignore[arg-type]
