"""A picture and its pages -> hits on the texts that no font here can write (JM933)."""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.cli.pictures import Picture
from journeymap.finding import Hit, KeyPath, Place
from journeymap.layout.board import Board
from journeymap.misfit.shape import value_at
from journeymap.render.glyphs import font_folders
from journeymap.render.scripts import Gap, missing_scripts


def unwritten(picture: Picture, pages: Sequence[Board]) -> Iterator[Hit]:
    """Yield a hit for every script that no font holds, at the first text in it."""
    for gap in missing_scripts(pages, font_folders(os.environ)):
        message = f"no font for {gap.script} here; widths are estimated and png and pdf may show boxes"
        yield Hit(message, _place(picture, gap), code="JM933")


def _place(picture: Picture, gap: Gap) -> Place:
    """Return where the text stands; what the file does not hold is told of the picture as a whole."""
    loaded = picture.sheet.loaded
    path = loaded.written(gap.source)
    way = _way_to(gap.character, value_at(loaded.document.value, path)) if path else None
    return Place(path if way is None else (*path, *way)) if path else picture.place


def _way_to(character: str, value: Any) -> KeyPath | None:
    """Return the way to the first text with a character; `None` if there is none."""
    if isinstance(value, str):
        # On the picture texts are composed.
        return () if character in unicodedata.normalize("NFC", value) else None
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ways = ((key, _way_to(character, part)) for key, part in inside)
    return next(((key, *way) for key, way in ways if way is not None), None)
