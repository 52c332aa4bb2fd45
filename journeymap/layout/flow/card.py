"""A touchpoint into the card that stands for it in a flow: what it is, what slows people down, how it feels."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymap.journey import Journey
from journeymap.layout.block import text_box
from journeymap.layout.board import Box
from journeymap.layout.flow.badges import Feeling, with_badges
from journeymap.layout.flow.strand import card_id
from journeymap.layout.grid import PADDING, Column
from journeymap.layout.touchpoints import headline, mishap
from journeymap.layout.typeset import SMALL, Paragraph, joined, set_column
from journeymap.model import Touchpoint
from journeymap.theme import stage_role

_WIDTH = 172.0
_ABOVE_WAYS = 4.0


def make_card(journey: Journey, column: Column, feelings: Iterable[Feeling], ways: Iterable[Paragraph] = ()) -> Box:
    """Return the card of a touchpoint, or of a stage without any, not yet in its place; `ways` are told at its end."""
    touchpoint = column.point.touchpoint
    source = journey.paths[id(column.point.moment)]
    look = Box(
        card_id(column), "touchpoint", 0, 0, _WIDTH, shape="rounded", fill="paper", stroke_width=1.25, source=source
    )
    if touchpoint is None:
        look = replace(look, kind="bare-stage", stroke="hairline")
        box = text_box(look, [Paragraph("No touchpoints yet", SMALL)], aside=PADDING, above=PADDING)
    else:
        role = stage_role(column.stage)
        look = replace(look, stroke=role, link=touchpoint.link or "")
        box = text_box(
            look, [*headline(journey, touchpoint, role), *_told(journey, touchpoint)], aside=PADDING, above=PADDING
        )
    return _with_text(with_badges(box, feelings), ways)


def _told(journey: Journey, touchpoint: Touchpoint) -> Iterator[Paragraph]:
    facts = (
        "optional" if touchpoint.optional else None,
        f"takes {touchpoint.duration}" if touchpoint.duration else None,
        f"waits {touchpoint.wait}" if touchpoint.wait else None,
    )
    yield Paragraph(joined(facts), SMALL, 1)
    yield from mishap(touchpoint)
    if touchpoint.journey:
        found = journey.atlas.find("map", touchpoint.journey, journey)
        yield Paragraph(f"In detail: {found.name if found else touchpoint.journey}", replace(SMALL, weight="medium"), 4)


def _with_text(box: Box, paragraphs: Iterable[Paragraph]) -> Box:
    setting = set_column(paragraphs, PADDING, box.height - PADDING + _ABOVE_WAYS, box.width - 2 * PADDING)
    if not setting.lines:
        return box
    return replace(box, height=box.height + _ABOVE_WAYS + setting.height, lines=(*box.lines, *setting.lines))
