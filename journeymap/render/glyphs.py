"""Characters and the font files of this machine -> the characters that no font has a glyph for."""

import os
import struct
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

_FOLDERS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts",
    "/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts",
)  # fmt: skip
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")


def font_folders(environment: Mapping[str, str]) -> tuple[Path, ...]:
    """Return the folders in which Linux, macOS and Windows keep fonts."""
    more = (("XDG_DATA_HOME", "fonts"), ("WINDIR", "Fonts"), ("LOCALAPPDATA", "Microsoft/Windows/Fonts"))
    named = [Path(environment[variable], folder) for variable, folder in more if environment.get(variable)]
    return (*(Path(folder).expanduser() for folder in _FOLDERS), *named)


@lru_cache(maxsize=64)
def without_glyph(characters: frozenset[str], folders: tuple[Path, ...]) -> frozenset[str]:
    """Return those of `characters` for which no font below `folders` has a glyph."""
    points = {ord(character) for character in characters}
    for file in _files(folders):
        if not points:
            break
        points -= _held(file, points)
    return frozenset(map(chr, points))


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (Path(place, name) for name in names if name.lower().endswith(_SUFFIXES))


def _held(file: Path, points: Iterable[int]) -> set[int]:
    """Return those of `points` that a font file knows; none of a file that is no good font.

    By hand, because the font library takes seconds over all fonts of a machine: it reads tables whole.
    """
    try:
        with file.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as data:
            knows = [check for start in _character_maps(data) if (check := _check(data, start))]
            return {point for point in points if any(check(point) for check in knows)}
    except (OSError, ValueError, struct.error):
        return set()


def _character_maps(data: mmap) -> Iterator[int]:
    """Yield where the subtables of the table `cmap` begin, of every font in a file (OpenType specification)."""
    fonts = [0]
    if data[:4] == b"ttcf":
        (count,) = struct.unpack_from(">L", data, 8)
        fonts = list(struct.unpack_from(f">{count}L", data, 12))
    for font in fonts:
        (count,) = struct.unpack_from(">H", data, font + 4)
        for place in range(font + 12, font + 12 + 16 * count, 16):
            tag, _, start, _ = struct.unpack_from(">4s3L", data, place)
            if tag == b"cmap":
                (subtables,) = struct.unpack_from(">H", data, start + 2)
                for number in range(subtables):
                    yield start + struct.unpack_from(">L", data, start + 8 + 8 * number)[0]


def _check(data: mmap, start: int) -> Callable[[int], bool] | None:
    """Return what tells whether a code point has a glyph; nothing for subtables of formats that hold no Unicode."""
    (form,) = struct.unpack_from(">H", data, start)
    return {4: _check_segments, 12: _check_groups}[form](data, start) if form in (4, 12) else None


def _check_segments(data: mmap, start: int) -> Callable[[int], bool]:
    (twice,) = struct.unpack_from(">H", data, start + 6)
    count = twice // 2
    lasts = struct.unpack_from(f">{count}H", data, start + 14)
    firsts, deltas, offsets = (
        struct.unpack_from(f">{count}H", data, start + 16 + number * twice) for number in (1, 2, 3)
    )

    def check(point: int) -> bool:
        place = bisect_left(lasts, point)
        if place == count or point < firsts[place]:
            return False
        if not offsets[place]:
            return bool((point + deltas[place]) % 0x10000)
        at = start + 16 + 3 * twice + 2 * place + offsets[place] + 2 * (point - firsts[place])
        return any(struct.unpack_from(">H", data, at))

    return check


def _check_groups(data: mmap, start: int) -> Callable[[int], bool]:
    (count,) = struct.unpack_from(">L", data, start + 12)
    numbers = struct.unpack_from(f">{3 * count}L", data, start + 16)
    firsts, lasts = numbers[::3], numbers[1::3]

    def check(point: int) -> bool:
        place = bisect_left(lasts, point)
        return place < count and bool(firsts[place] <= point)

    return check
