"""Boards -> the scripts that they are written in and no font of this machine holds."""

import os
import unicodedata
from collections.abc import Iterable, Iterator

from journeymap.finding import KeyPath
from journeymap.layout import font
from journeymap.layout.board import Board
from journeymap.render.glyphs import font_folders, without_glyph

_INVISIBLE = ("Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp")
_EMOJI = 0x1F000


def missing_scripts(pages: Iterable[Board]) -> dict[str, KeyPath]:
    """Return the scripts without a font, each with the way to the first text in it, in the order of the board."""
    foreign = [(character, source) for character, source in _characters(pages) if not font.holds(character)]
    if not foreign:
        return {}
    unknown = without_glyph(frozenset(character for character, _ in foreign), font_folders(os.environ))
    found: dict[str, KeyPath] = {}
    for character, source in foreign:
        if character in unknown:
            found.setdefault(_script(character), source)
    return found


def _characters(pages: Iterable[Board]) -> Iterator[tuple[str, KeyPath]]:
    """Yield every character that leaves a mark on paper, once for each box."""
    for box in (box for page in pages for box in page.boxes):
        for character in dict.fromkeys(character for line in box.lines for character in line.text):
            if unicodedata.category(character) not in _INVISIBLE:
                yield character, box.source


def _script(character: str) -> str:
    """Return the name of the script of a character (Unicode UAX 24)."""
    from fontTools.unicodedata import script, script_name

    name = script_name(script(character))
    if name not in ("Common", "Inherited", "Unknown"):
        return str(name).replace("_", " ")
    return "emoji" if ord(character) >= _EMOJI else "symbols"
