"""A text of any length and script into lines that are no wider than asked, broken where a reader expects it."""

import re
import unicodedata
from functools import lru_cache

from journeymap.layout import font

LONGEST = 400
"""Characters a line may hold whatever their width: marks without width must not pile up without end."""

_NEWLINES = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r"[ \t\u3000]+")
_UNDRAWABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WRITTEN_WITHOUT_BLANKS = r"\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_NO_LINE_STARTS_WITH = r"、。，．・：；？！）］｝」』】〉》〕ー々”’…‼⁇⁈⁉ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_NO_LINE_ENDS_WITH = "（［｛「『【〈《〔“‘"
_PIECE = re.compile(
    rf"[{_NO_LINE_ENDS_WITH}]*[{_WRITTEN_WITHOUT_BLANKS}][{_NO_LINE_STARTS_WITH}]*|[^{_WRITTEN_WITHOUT_BLANKS}]+"
)
_AFTER_SIGNS = re.compile(r"[^-/\\_.,:;=&?!|+–—]*[-/\\_.,:;=&?!|+–—]*")


def clean(text: str) -> str:
    """Return `text` as it is drawn: composed (NFC), without runs of blanks, control characters shown as `�`."""
    composed = unicodedata.normalize("NFC", text)
    lines = (_BLANKS.sub(" ", line).strip(" ") for line in _NEWLINES.split(composed))
    return _UNDRAWABLE.sub("�", "\n".join(lines)).strip("\n")


def one_line(text: str) -> str:
    """Return `text` as it is drawn where there is only one line."""
    return clean(text).replace("\n", " ")


def is_rtl(text: str) -> bool:
    """Whether `text` reads from right to left: its first letter with a direction says so (Unicode UAX 9, P2)."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


@lru_cache(maxsize=8192)
def wrap(text: str, width: float, size: float, weight: font.Weight = "regular") -> tuple[str, ...]:
    """Return the lines of `text`, each at most `width` wide, in the unit of `size`; an empty text has none.

    A word too long for a line is broken after a sign (`-`, `/`, `.` …), else anywhere but before a combining mark.
    Only a single character wider than `width` may stand out.
    """
    drawn = clean(text)
    if not drawn:
        return ()
    return tuple(_based(line) for paragraph in drawn.split("\n") for line in _fill(paragraph, width, size, weight))


def _based(line: str) -> str:
    """Give a combining mark at the start of a line a blank to stand on."""
    return f"\u00a0{line}" if unicodedata.category(line[:1] or " ").startswith("M") else line


def _begun(text: str, size: float, weight: font.Weight) -> float:
    """How wide `text` is where a line begins with it."""
    return font.width(_based(text), size, weight)


def _fill(paragraph: str, room: float, size: float, weight: font.Weight) -> list[str]:
    """Fill lines greedily, word by word."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(paragraph, room, size, weight):
        word = piece.rstrip(" ")
        wide = _begun(word, size, weight)
        if line and (used + wide > room or len(line) + len(word) > LONGEST):
            lines.append(line.rstrip(" "))
            line, used = "", 0.0
        line += piece
        used += wide + font.width(piece[len(word) :], size, weight)
    return [*lines, line.rstrip(" ")]


def _pieces(paragraph: str, room: float, size: float, weight: font.Weight) -> list[str]:
    """Split into what may stand alone on a line; each piece carries the blank after it."""
    words = (word for match in re.findall(r"[^ ]+ ?", paragraph) for word in _PIECE.findall(match))
    pieces: list[str] = []
    for word in words:
        if _begun(word.rstrip(" "), size, weight) <= room and len(word) <= LONGEST:
            pieces.append(word)
        else:
            pieces.extend(_broken(word, room, size, weight))
    return pieces


def _broken(word: str, room: float, size: float, weight: font.Weight) -> list[str]:
    parts: list[str] = []
    for part in filter(None, _AFTER_SIGNS.findall(word)):
        if _begun(part.rstrip(" "), size, weight) <= room and len(part) <= LONGEST:
            parts.append(part)
        else:
            parts.extend(_hewn(part, room, size, weight))
    return parts


def _hewn(part: str, room: float, size: float, weight: font.Weight) -> list[str]:
    """Cut into runs of characters that fit, keeping combining marks and joined emoji with their base."""
    runs = [""]
    used = 0.0
    clusters = _clusters(part)
    widths = {cluster: _begun(cluster, size, weight) for cluster in {*clusters}}
    for cluster in clusters:
        if runs[-1] and (used + widths[cluster] > room or len(runs[-1]) + len(cluster) > LONGEST):
            runs.append("")
            used = 0.0
        runs[-1] += cluster
        used += widths[cluster]
    return runs


def _clusters(part: str) -> list[str]:
    if part.isascii():
        return [*part]
    clusters: list[str] = []
    for character in part:
        joins = unicodedata.category(character).startswith("M") or character == "\u200d" or "🏻" <= character <= "🏿"
        if clusters and (joins or clusters[-1].endswith("\u200d")) and len(clusters[-1]) < 16:
            clusters[-1] += character
        else:
            clusters.append(character)
    return clusters
