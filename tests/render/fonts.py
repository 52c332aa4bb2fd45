"""Small fonts for tests, made of boxes."""

from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable


def font(characters: str) -> TTFont:
    """Return a font with a glyph for each character; the order of the glyphs is not that of the characters."""
    names = [".notdef", *(f"g{number}" for number in range(len(characters)))]
    pen = TTGlyphPen(None)
    for corner in ((0, 0), (0, 500), (500, 500)):
        (pen.lineTo if corner[0] + corner[1] else pen.moveTo)(corner)
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(character): name for character, name in zip(characters, names[1:], strict=True)})
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader()
    builder.setupPost()
    return builder.font


def written(path: Path, characters: str, form: int | None = None) -> Path:
    """Write a font to a file; with one character map of the format `form` if that is given."""
    made = font(characters)
    if form is not None:
        made["cmap"].tables = [_character_map(made.getBestCmap(), form)]
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(path)
    return path


def _character_map(glyphs: dict[int, str], form: int) -> CmapSubtable:
    table = CmapSubtable.newSubtable(form)
    table.platformID, table.platEncID, table.language = 3, 10 if form == 12 else 1, 0
    table.cmap = glyphs
    return table
