"""Boards -> the scripts that they are written in and no font of this machine holds."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from journeymap.finding import KeyPath
from journeymap.layout import font
from journeymap.layout.board import Board
from journeymap.render.glyphs import without_glyph

_INVISIBLE = ("Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp")
_EMOJI = 0x1F000


@dataclass(frozen=True, slots=True)
class Gap:
    """A script without a font: its name, the first character in it, and the way to the part it is written in."""

    script: str
    character: str
    source: KeyPath


def missing_scripts(pages: Iterable[Board], folders: tuple[Path, ...]) -> list[Gap]:
    """Return the scripts that neither our own font holds nor one below `folders`, as they come on the boards."""
    foreign = list(_foreign(pages))
    if not foreign:
        return []
    unknown = without_glyph(frozenset(character for character, _ in foreign), folders)
    gaps: dict[str, Gap] = {}
    for character, source in foreign:
        if character in unknown:
            script, *others = _scripts(character)
            if gaps.keys().isdisjoint((script, *others)):
                gaps[script] = Gap(script, character, source)
    return list(gaps.values())


def _foreign(pages: Iterable[Board]) -> Iterator[tuple[str, KeyPath]]:
    """Yield the characters of each box that leave a mark on paper and are not in our own font."""
    for box in (box for page in pages for box in page.boxes):
        for character in dict.fromkeys("".join(line.text for line in box.lines)):
            if not font.holds(character) and unicodedata.category(character) not in _INVISIBLE:
                yield character, box.source


def _scripts(character: str) -> list[str]:
    """Return what the script of a character is called, then the others that it is used in (Unicode UAX 24)."""
    from fontTools.unicodedata import script_extension, script_name

    codes = sorted(script_extension(character) - {"Zyyy", "Zinh", "Zzzz"})
    names = [str(script_name(code)).replace("_", " ") for code in codes]
    return names if len(names) == 1 else ["emoji" if ord(character) >= _EMOJI else "symbols", *names]
