"""How it feels somewhere into lines of a card: the score in a badge, whose it is, and the words for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymap.layout.board import Box, Line, Mark
from journeymap.layout.emotion import SCORE, level_role
from journeymap.layout.grid import PADDING, Grid
from journeymap.layout.readings import Reading, Track
from journeymap.layout.typeset import SMALL, Paragraph, Sign, set_column, set_line

_BADGE = 22.0
_GAP = 5.0


@dataclass(frozen=True, slots=True)
class Feeling:
    """How it feels somewhere; `signs` are those of the personas that feel so where others feel differently."""

    reading: Reading
    signs: tuple[Sign, ...] = ()


def feelings_by_key(tracks: Iterable[Track], grid: Grid) -> dict[str, list[Feeling]]:
    """Return how it feels at touchpoints and stages, by the key of the column or span; what is alike stands once."""
    found: dict[str, list[Feeling]] = {}
    for track in tracks:
        for reading in track.readings:
            column = grid.columns[reading.first]
            key = grid.spans[column.stage].key if reading.is_whole_stage else column.key
            signs = () if reading.is_shared else tuple(member.sign for member in track.members)
            _add(found.setdefault(key, []), Feeling(reading, signs))
    return found


def _add(feelings: list[Feeling], new: Feeling) -> None:
    for index, feeling in enumerate(feelings):
        if (feeling.reading.shown, feeling.reading.name) == (new.reading.shown, new.reading.name):
            feelings[index] = replace(feeling, signs=(*feeling.signs, *new.signs))
            return
    feelings.append(new)


def with_badges(box: Box, feelings: Iterable[Feeling]) -> Box:
    """Return a card with a line at its end for each feeling."""
    for feeling in feelings:
        box = _with_badge(box, feeling)
    return box


def _with_badge(box: Box, feeling: Feeling) -> Box:
    top = box.height - PADDING + _GAP
    beside = PADDING + _BADGE + _GAP
    text = [Paragraph(feeling.reading.name, SMALL, signs=feeling.signs)]
    words = set_column(text, beside, 0, box.width - beside - PADDING)
    height = max(words.height, _BADGE)
    down = top + (height - words.height) / 2
    mark, number = _badge(feeling.reading, PADDING, top + (height - _BADGE) / 2)
    return replace(
        box,
        height=top + height + PADDING,
        lines=(*box.lines, *(replace(line, y=line.y + down) for line in words.lines), *number),
        marks=(*box.marks, *(replace(sign, y=sign.y + down) for sign in words.marks), mark),
    )


def _badge(reading: Reading, x: float, y: float) -> tuple[Mark, tuple[Line, ...]]:
    """Return the badge and the score in it: hollow and without a number if it was read from words."""
    role = "muted" if reading.score is None else level_role(reading.score)
    mark = Mark("circle", x, y, _BADGE, role if reading.shown else "paper", role)
    return mark, (set_line(reading.shown, x + _BADGE / 2, y + _BADGE / 2, SCORE),) if reading.shown else ()
