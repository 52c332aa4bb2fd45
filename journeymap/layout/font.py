"""The files of the drawing font into widths of text, with upper bounds for what the font does not hold."""

import struct
import unicodedata
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import Literal

import font_roboto

Weight = Literal["regular", "medium"]

FAMILY = "Roboto"
FILES: dict[Weight, str] = {"regular": "Roboto", "medium": "RobotoMedium"}
CAP_HEIGHT = 1456 / 2048
"""Height of a capital letter of the font, in em."""

# Upper bounds in em for characters outside the font, by first code point; measured over the Noto fonts, rounded up.
_BOUNDS = (
    (0x0000, 1.0),
    (0x0530, 1.25),  # Armenian
    (0x0590, 0.8),  # Hebrew
    (0x0600, 1.0),  # Arabic and its neighbours
    (0x0700, 1.25),
    (0x0900, 1.6),  # Indic scripts
    (0x0B80, 2.75),  # Tamil
    (0x0C00, 1.8),
    (0x0D00, 2.25),  # Malayalam, Sinhala
    (0x0E00, 0.95),  # Thai, Lao
    (0x0F00, 1.65),  # Tibetan
    (0x1000, 2.45),  # Myanmar and other scripts of Asia
    (0x2000, 1.75),  # arrows, symbols, dingbats
    (0x2E80, 1.0),  # Chinese, Japanese, Korean
    (0xA000, 2.0),
    (0xAC00, 1.0),  # Hangul
    (0xD800, 1.7),
    (0xF900, 1.0),  # Chinese, for compatibility
    (0xFB00, 2.65),  # Arabic ligatures
    (0xFDF0, 7.25),
    (0xFE00, 1.0),
    (0x10000, 4.65),  # scripts of antiquity
    (0x1F000, 1.75),  # emoji
    (0x20000, 1.0),  # rare Chinese
)
_STARTS = tuple(start for start, _ in _BOUNDS)
_COMBINING = 0.25
_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")


def path(weight: Weight) -> Path:
    """Return the file of the font in this weight."""
    return Path(font_roboto.font_files[FILES[weight]])


def width(text: str, size: float, weight: Weight = "regular") -> float:
    """Return the width of `text` on one line, in the unit of `size`: exact but for kerning, or an upper bound."""
    return size * sum(map(_known(weight).__getitem__, text))


def holds(character: str) -> bool:
    """Whether the font has a glyph for `character`."""
    return ord(character) in _advances("regular")


class _Widths(dict[str, float]):
    """Width of a character in em, filled as characters are met."""

    def __init__(self, weight: Weight) -> None:
        super().__init__()
        self._advances = _advances(weight)

    def __missing__(self, character: str) -> float:
        point, category = ord(character), unicodedata.category(character)
        if category in ("Mn", "Me"):
            # The font draws some letters wider when a combining mark follows, so a mark is never counted as nothing.
            self[character] = _COMBINING
        elif character in _FILLERS or (category == "Cf" and not 0x0600 <= point < 0x0900):
            self[character] = 0.0
        else:
            self[character] = self._advances.get(point, _BOUNDS[bisect_right(_STARTS, point) - 1][1])
        return self[character]


@cache
def _known(weight: Weight) -> _Widths:
    return _Widths(weight)


@cache
def _advances(weight: Weight) -> dict[int, float]:
    """Read code point -> advance in em from the tables `cmap` (format 12) and `hmtx` of the OpenType specification.

    By hand, because the font library takes fifty times as long: it names every glyph.
    """
    data = path(weight).read_bytes()
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {tag: start for tag, _, start, _ in struct.iter_unpack(">4s3L", data[12 : 12 + 16 * count])}
    (units,) = struct.unpack_from(">H", data, tables[b"head"] + 18)
    (metrics,) = struct.unpack_from(">H", data, tables[b"hhea"] + 34)
    horizontal = struct.unpack_from(f">{2 * metrics}H", data, tables[b"hmtx"])[::2]
    return {
        point: horizontal[min(glyph, metrics - 1)] / units for point, glyph in _character_map(data, tables[b"cmap"])
    }


def _character_map(data: bytes, start: int) -> list[tuple[int, int]]:
    (count,) = struct.unpack_from(">H", data, start + 2)
    records = struct.iter_unpack(">HHL", data[start + 4 : start + 4 + 8 * count])
    table = next(start + offset for platform, encoding, offset in records if (platform, encoding) == (3, 10))
    (groups,) = struct.unpack_from(">L", data, table + 12)
    return [
        (point, glyph + point - first)
        for first, last, glyph in struct.iter_unpack(">3L", data[table + 16 : table + 16 + 12 * groups])
        for point in range(first, last + 1)
    ]
