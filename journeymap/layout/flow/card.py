"""A touchpoint into the card that stands for it in a flow: what it is, what slows people down, how it feels."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymap.journey import Journey
from journeymap.layout.block import text_box
from journeymap.layout.board import Box, Line, Mark
from journeymap.layout.emotion import SCORE, level_role
from journeymap.layout.grid import PADDING, Column
from journeymap.layout.readings import Reading
from journeymap.layout.touchpoints import headline, stage_role
from journeymap.layout.typeset import SMALL, Paragraph, Sign, set_column, set_line
from journeymap.model import Touchpoint

CARD = 172.0
"""Width of a card."""

FAILURE = Sign("diamond", "pain-mark", "pain-mark")
RECOVERY = Sign("diamond", "gain-mark", "gain-mark")

_BADGE = 19.0
_GAP = 5.0

Feeling = tuple[Reading, Sign | None]
"""How it feels, and the sign of whom it feels so to where there are several."""


def make_card(journey: Journey, column: Column, feelings: Iterable[Feeling], ways: Iterable[Paragraph] = ()) -> Box:
    """Return the card of a touchpoint, or of a stage without any, not yet in its place; `ways` are told on it."""
    touchpoint = column.point.touchpoint
    role = stage_role(column.stage)
    look = Box(column.key, "touchpoint", 0, 0, CARD, shape="rounded", fill="paper", stroke=role, stroke_width=1.25)
    look = replace(look, source=journey.paths[id(column.point.moment)])
    if touchpoint is None:
        look = replace(look, kind="stage-alone", stroke="hairline")
        told = [Paragraph("No touchpoints yet", SMALL)]
    else:
        look = replace(look, link=touchpoint.link or "")
        told = [*headline(journey, touchpoint, role), *_told(journey, touchpoint)]
    box = text_box(look, told, aside=PADDING, above=PADDING)
    for feeling in feelings:
        box = _with_badge(box, *feeling)
    return _with_text(box, ways)


def _told(journey: Journey, touchpoint: Touchpoint) -> Iterator[Paragraph]:
    facts = (
        "optional" if touchpoint.optional else None,
        f"takes {touchpoint.duration}" if touchpoint.duration else None,
        f"waits {touchpoint.wait}" if touchpoint.wait else None,
    )
    yield Paragraph(" · ".join(filter(None, facts)), SMALL, 1)
    failure = touchpoint.failure
    if failure and failure.mode:
        yield Paragraph(failure.mode, SMALL, 4, (FAILURE,))
    if failure and failure.recovery:
        yield Paragraph(failure.recovery, SMALL, 2, (RECOVERY,))
    if touchpoint.journey:
        found = journey.atlas.find("map", touchpoint.journey, journey)
        yield Paragraph(f"In detail: {found.name if found else touchpoint.journey}", replace(SMALL, role="link"), 4)


def _with_badge(box: Box, reading: Reading, sign: Sign | None) -> Box:
    """Add a line with the score in a badge and its words beside it."""
    top = box.height - PADDING + _GAP
    beside = PADDING + _BADGE + _GAP
    words = set_column([Paragraph(reading.words, SMALL)], beside, 0, box.width - beside - PADDING)
    height = max(words.height, _BADGE)
    lines = tuple(replace(line, y=line.y + top + (height - words.height) / 2) for line in words.lines)
    mark, *number = badge(reading, sign, PADDING, top + (height - _BADGE) / 2)
    return replace(box, height=top + height + PADDING, lines=(*box.lines, *lines, *number), marks=(*box.marks, mark))


def badge(reading: Reading, sign: Sign | None, x: float, y: float) -> tuple[Mark, Line] | tuple[Mark]:
    """Return a score in a badge: filled with its colour, or hollow if it was read from words."""
    role = sign.fill if sign else "muted" if reading.score is None else level_role(reading.score)
    mark = Mark(sign.shape if sign else "circle", x, y, _BADGE, role if reading.shown else "paper", role)
    if not reading.shown:
        return (mark,)
    return mark, set_line(reading.shown, x + _BADGE / 2, y + _BADGE / 2, SCORE)


def _with_text(box: Box, paragraphs: Iterable[Paragraph]) -> Box:
    setting = set_column(paragraphs, PADDING, box.height - PADDING + _GAP, box.width - 2 * PADDING)
    if not setting.lines:
        return box
    return replace(box, height=box.height + _GAP + setting.height, lines=(*box.lines, *setting.lines))
