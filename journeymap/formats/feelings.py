"""The text of an emotion cell -> an emotion of the format: words, a score and a note, and the scale it is meant on."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from journeymap.formats.items import is_blank, items
from journeymap.wording import text_of

_NUMBER = r"[+\-−]?\d{1,4}(?:[.,]\d{1,3})?"
_OF = re.compile(rf"(?<![\w.,/])({_NUMBER})\s*(?:/|out of|von|sur|из)\s*(3|4|5|6|7|10|100)(?![\w/%])", re.IGNORECASE)
_STARS = re.compile("[★⭐🌟]\ufe0f?(?:\\s?[★⭐🌟]\ufe0f?)*(?:\\s?[☆✩]\ufe0f?)*")
_BARE = re.compile(
    rf"(?:(?:score|rating)\s*[:=]?\s*)?({_NUMBER})\s*(%?)(?=\s*(?:\Z|[-–—:(（,，;；、\n]))", re.IGNORECASE
)
_RANGE = re.compile(r"(?<![\d.])([-+]?\d{1,3})\s*(?:\.\.+|…|-|–|—|~|〜|to|bis|à|a|до)\s*\+?(\d{1,3})(?![\d.])")
_ASIDE = re.compile(r"\A([^()（）]*[^()（）\s])\s*[(（]([^()（）]+)[)）]\s*[.。]?\Z")
_DASH = re.compile(r"\s+[-–—]+\s+")
_BETWEEN = re.compile(r"\s*[,，;；、/／]\s*|(?<=[^\W\d_])\s*[+＋]\s*(?=[^\W\d_])|\s+&\s+")
_SEPARATORS = re.compile("[,;、/]")
_EDGES = " \t-–—:;,.。()（）"
_ENDS = " \t-–—:;,。、"
_LONGEST_WORD = 48
_TOPS_FROM_ZERO = (10, 100)
_TOPS = (1, 2, 3, 4, 5, 6, 7, 9, 10, 100)

Scale = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Feeling:
    """What a cell says of a feeling.

    `written` is the score as the cell has it; `scale` is the scale it names, if it names one (`3/5`, stars, `%`).
    """

    words: tuple[str, ...] = ()
    score: float | None = None
    scale: Scale | None = None
    note: str = ""
    written: str = ""


def feeling_of(text: str) -> Feeling:
    """Return what a cell says: feelings with commas or lines between them, a score, and what is said beside them."""
    lines = items(text.replace("−", "-"))
    if not lines:
        return Feeling()
    first, score, scale, written = _scored(lines[0])
    words: list[str] = []
    notes: list[str] = []
    for line in [first, *lines[1:]]:
        head, note = _with_note(line)
        for word in _words(head):
            (words if len(word) <= _LONGEST_WORD else notes).append(word)
        notes += [note] if note else []
    return Feeling(tuple(words), score, scale, "; ".join(notes), written)


def scale_of(feelings: Iterable[Feeling]) -> Scale | None:
    """Return the scale of the scores of one map: the one its cells name, else the usual one that holds them all.

    `None` if there are no scores, or no usual scale holds them.
    """
    scored = [feeling for feeling in feelings if feeling.score is not None]
    named = Counter(feeling.scale for feeling in scored if feeling.scale)
    if named:
        low, high = named.most_common(1)[0][0]
        zero = any(feeling.score == 0 for feeling in scored if feeling.scale == (low, high))
        return (0.0 if zero else low), high
    scores = [feeling.score or 0.0 for feeling in scored]
    signed = any(feeling.written[0] in "+-" for feeling in scored)
    return next((scale for scale in _usual(scores, signed) if _holds(scale, scores)), None) if scores else None


def scale_in(label: str) -> Scale | None:
    """Return the scale that a label names: `Mood (1-10)`, `Feeling -2 … +2`; `None` if it names none."""
    match = _RANGE.search(label.replace("−", "-"))
    low, high = (float(match[1]), float(match[2])) if match else (0.0, 0.0)
    return (low, high) if low < high and high in _TOPS and (low < 0 or high > 2) else None


def emotion(feeling: Feeling, scale: Scale | None) -> Any:
    """Return a feeling in the keys of the format, as short as it can be written; `None` if it is empty.

    A score that does not lie on the `scale` of the map is kept among the words.
    """
    words = list(feeling.words)
    score = feeling.score
    if score is not None and not (scale and fits(feeling, scale)):
        words, score = [feeling.written, *words], None
    number: float | None = int(score) if score is not None and score.is_integer() else score
    if feeling.note or (number is not None and words):
        value = {"score": number, "words": words, "note": feeling.note}
        return {key: item for key, item in value.items() if item not in (None, [], "")}
    if number is not None:
        return number
    parted = any(_SEPARATORS.search(word) for word in words)
    return ({"words": words} if parted else ", ".join(words)) if words else None


def fits(feeling: Feeling, scale: Scale) -> bool:
    """Whether the score of a feeling is meant on `scale` and lies on it."""
    same = feeling.scale is None or feeling.scale[1] == scale[1]
    return same and feeling.score is not None and scale[0] <= feeling.score <= scale[1]


def spelled(scale: Scale) -> str:
    """Return a scale as `emotion_scale` has it: `1..5`."""
    return f"{text_of(scale[0])}..{text_of(scale[1])}"


def _scored(line: str) -> tuple[str, float | None, Scale | None, str]:
    """A line without its score, the score, the scale it names and the score as written."""
    if match := _OF.search(line):
        top = int(match[2])
        scale: Scale | None = (0.0 if top in _TOPS_FROM_ZERO else 1.0, float(top))
        score: float | None = float(match[1].replace(",", "."))
    elif match := _STARS.search(line):
        full = sum(character in "★⭐🌟" for character in match[0])
        empty = sum(character in "☆✩" for character in match[0])
        score, scale = float(full), (1.0, float(max(full + empty, 5)))
    elif match := _BARE.match(line):
        score, scale = float(match[1].replace(",", ".")), (0.0, 100.0) if match[2] else None
    else:
        return line, None, None, ""
    rest = (line[: match.start()].rstrip(_ENDS + "(（") + " " + line[match.end() :].lstrip(_ENDS + ")）")).strip()
    if rest[:1] in "(（" and rest[-1:] in ")）":
        rest = rest[1:-1]
    return (rest if not is_blank(rest) else ""), score, scale, match[0].strip()


def _with_note(line: str) -> tuple[str, str]:
    """A line in two: the feelings, and what is said of them behind a dash or in brackets."""
    if match := _ASIDE.match(line):
        return match[1], match[2].strip()
    head, *rest = _DASH.split(line, maxsplit=1)
    return (head, rest[0].strip(_EDGES)) if rest and head and len(head) <= _LONGEST_WORD else (line, "")


def _words(text: str) -> list[str]:
    text = text.strip()
    if text.endswith(".") and text.count(".") == 1:
        text = text[:-1]
    if _is_quoted(text):
        return [text]
    parts, start = [], 0
    for match in _BETWEEN.finditer(text):
        before = text[start : match.start()]
        if sum(before.count(sign) for sign in "(（「“«") > sum(before.count(sign) for sign in ")）」”»"):
            continue
        parts.append(before)
        start = match.end()
    return [word for part in [*parts, text[start:]] if not is_blank(word := " ".join(part.split()))]


def _is_quoted(text: str) -> bool:
    return len(text) > 1 and text[0] in "\"“«「„'‘" and text[-1] in "\"”»」“'’"


def _usual(scores: list[float], signed: bool) -> list[Scale]:
    if signed:
        return [(-high, high) for high in (2.0, 3.0, 5.0, 10.0, 100.0)]
    from_zero: list[Scale] = [(0.0, high) for high in (5.0, 10.0, 100.0)]
    return from_zero if min(scores) == 0 else [(1.0, 5.0), (1.0, 7.0), (1.0, 10.0), (0.0, 100.0)]


def _holds(scale: Scale, scores: list[float]) -> bool:
    return all(scale[0] <= score <= scale[1] for score in scores)
