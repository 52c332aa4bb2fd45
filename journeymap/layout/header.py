"""A map's title, description and facts into the head of a poster."""

from dataclasses import replace

from journeymap.journey import Journey
from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Box
from journeymap.layout.facts import Fact
from journeymap.layout.grid import MARGIN
from journeymap.layout.typeset import QUIET, SMALL, TITLE, Paragraph

NARROWEST = 600.0
"""Width that the head of a picture needs at least."""

_FACT = 200.0
_WIDEST_FACT = 300.0
_GAP = 24.0
_MEASURE = 640.0
"""The longest line that is read with ease."""


def lay_header(journey: Journey, facts: list[Fact], top: float, width: float) -> Block:
    """Return the head of the poster, at most `width` points wide."""
    return lay_head(journey.title, journey.model.description or "", facts, top, width)


def lay_head(title: str, description: str, facts: list[Fact], top: float, width: float) -> Block:
    """Return a title, a description and facts, at most `width` points wide."""
    boxes = [_box("title", (Paragraph(title, TITLE),), MARGIN, top, width)]
    bottom = top + boxes[0].height
    if description:
        text = Paragraph(description, QUIET)
        boxes.append(_box("description", (text,), MARGIN, bottom + 4, min(width, _MEASURE)))
        bottom = boxes[-1].y + boxes[-1].height
    known = _lay_facts(facts, bottom + 18, width)
    return Block(known.bottom + _GAP, (*boxes, *known.boxes))


def _lay_facts(facts: list[Fact], top: float, width: float) -> Block:
    """Set the facts in rows of columns of equal width, the rows as even as they can be."""
    rows = -(-len(facts) // max(int((width + _GAP) // (_FACT + _GAP)), 1))
    across = -(-len(facts) // max(rows, 1))
    share = min((width + _GAP) / max(across, 1) - _GAP, _WIDEST_FACT)
    boxes: list[Box] = []
    step = share + _GAP
    for start in range(0, len(facts), max(across, 1)):
        row = [
            _box(fact.key, _told(fact), MARGIN + number * step, top, share)
            for number, fact in enumerate(facts[start : start + across])
        ]
        boxes += row
        top += max(box.height for box in row) + _GAP / 2
    return Block(top - _GAP / 2 if facts else top, tuple(boxes))


def _told(fact: Fact) -> tuple[Paragraph, ...]:
    first, *rest = fact.paragraphs
    return (Paragraph(fact.label, SMALL), replace(first, above=2), *rest)


def _box(key: str, paragraphs: tuple[Paragraph, ...], x: float, y: float, width: float) -> Box:
    return text_box(Box(f"map_{key}", "fact", x, y, width, source=(key,)), paragraphs)
