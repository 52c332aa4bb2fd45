"""A project -> the pictures in it that say how they were drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from journeymap.atlas import Atlas, picture_files
from journeymap.recipe import FORMATS, AnyFormat, Recipe, recipe_in

_MOST_BYTES = 100_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A picture on disk with its recipe; `name` is what it is called in findings."""

    path: Path
    name: str
    form: AnyFormat
    recipe: Recipe


def kept_pictures(atlas: Atlas) -> Iterator[Kept]:
    """Yield the pictures of a project that carry a recipe, by their names."""
    suffixes = {f".{form}": form for form in FORMATS}
    for path in picture_files(atlas.project, atlas.settings.config.exclude, suffixes):
        form = suffixes[path.suffix.lower()]
        recipe = recipe_in(_read(path), form)
        if recipe:
            yield Kept(path, atlas.project.name(path), form, recipe)


def _read(path: Path) -> bytes:
    """Return what is in a file; nothing if it cannot be read, or is larger than pictures are."""
    try:
        return path.read_bytes() if path.stat().st_size <= _MOST_BYTES else b""
    except OSError:
        return b""
