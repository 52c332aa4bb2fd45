"""What becomes of each touchpoint into a row of chips, and what hurts, takes time and is done into lanes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymap.comparison import Change, Comparison, Pair
from journeymap.journey import Point
from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Box
from journeymap.layout.compare.sides import Look
from journeymap.layout.entries import Entry, pain_paragraphs
from journeymap.layout.grid import GUTTER, PADDING, Grid
from journeymap.layout.lanes import Lane
from journeymap.layout.readings import signed
from journeymap.layout.rows import lay_label
from journeymap.layout.typeset import BODY, NAME, SMALL, Paragraph, Sign, joined
from journeymap.model import Moment, Opportunity, PainPoint
from journeymap.theme import Role

_UP, _DOWN = Sign("triangle", "gain-mark", "gain-mark"), Sign("invtriangle", "pain-mark", "pain-mark")
_FILLS: dict[Change, Role] = {"improved": "gain", "worse": "pain", "new": "said", "gone": "cell", "same": "cell"}
_WORDS: dict[Change, Paragraph] = {
    "improved": Paragraph("Improved", NAME, signs=(_UP,)),
    "worse": Paragraph("Worse", NAME, signs=(_DOWN,)),
    "new": Paragraph("+ New", NAME),
    "gone": Paragraph("× Gone", NAME),
    "same": Paragraph("= Same", NAME),
}


def lay_changes(comparison: Comparison, sides: tuple[Look, Look], grid: Grid, top: float) -> Block:
    """Return a chip for each column that says what becomes of the touchpoint, all of one height."""
    chips = [
        text_box(
            Box(f"{column.key}_change", "change", column.x, top, column.width, 0, "rounded", _fill(comparison, pair)),
            said(comparison, pair, sides),
            aside=PADDING,
            above=PADDING,
        )
        for column, pair in zip(grid.columns, comparison.pairs, strict=True)
    ]
    label = lay_label("change", change_label(comparison), top)
    height = max(chip.height for chip in chips)
    bottom = max(top + height, label.bottom)
    return Block(bottom + GUTTER, (*label.boxes, *(replace(chip, height=height) for chip in chips)))


def change_label(comparison: Comparison) -> str:
    """Return what the row of chips is called."""
    return "Who feels better" if comparison.is_one_map else "What changes"


def _fill(comparison: Comparison, pair: Pair) -> Role:
    """Return the colour of a chip; of two personas none is right."""
    return "cell" if comparison.is_one_map else _FILLS[comparison.change(pair)]


def said(comparison: Comparison, pair: Pair, sides: tuple[Look, Look]) -> Iterator[Paragraph]:
    """Yield what becomes of a touchpoint; of two personas, who feels better."""
    change, rise = comparison.change(pair), comparison.rise(pair) or 0.0
    relief = comparison.relief(pair.before, pair.after) if pair.before and pair.after else 0
    if comparison.is_one_map and change != "same":
        is_second = change == "improved"
        member = sides[is_second].member
        yield Paragraph(member.name, NAME, signs=(member.sign,))
        rise, relief = (rise, relief) if is_second else (-rise, -relief)
    else:
        yield _WORDS[change]
    feeling = f"feeling {signed(comparison.before.journey, rise)}" if rise else None
    yield Paragraph(joined((feeling, _count(relief))), SMALL, 1)


def _count(relief: int) -> str | None:
    """Say how many pain points there are fewer or more."""
    points = "pain point" if abs(relief) == 1 else "pain points"
    return f"{abs(relief)} {points} {'fewer' if relief > 0 else 'more'}" if relief else None


def change_lanes(comparison: Comparison, sides: tuple[Look, Look]) -> Iterator[Lane]:
    """Yield the lanes below the curves: how long it takes, what hurts on which side, and what has been shipped."""
    before, after = sides
    yield _times(comparison, sides)
    if comparison.is_one_map:
        yield _lane("resolved", f"Pain of {before.member.name} only", "pain", comparison.resolved, before)
        yield _lane("arisen", f"Pain of {after.member.name} only", "pain", comparison.arisen, after)
        yield _lane("remaining", "Pain of both", "pain", comparison.remaining, after)
    else:
        yield _lane("resolved", "Pain resolved", "gain", comparison.resolved, before)
        yield _lane("arisen", "New pain", "pain", comparison.arisen, after)
        yield _lane("remaining", "Pain that stays", "pain", comparison.remaining, after)
        yield _lane("shipped", "Shipped", "gain", comparison.shipped, after)


def _lane(
    key: str, label: str, fill: Role, found: Iterable[tuple[Moment, PainPoint | Opportunity]], look: Look
) -> Lane:
    """Return a lane of items, each in the column of its touchpoint or in the first of its stage."""
    lane = Lane(key, label, fill)
    for moment, item in found:
        told = pain_paragraphs(item) if isinstance(item, PainPoint) else (Paragraph(item.text),)
        number, is_whole_stage = look.column(moment)
        words = (Paragraph("in the whole stage", SMALL, 1),) if is_whole_stage else ()
        lane.columns[number] = (*lane.columns.get(number, ()), Entry((*told, *words), look.source(item)))
    return lane


def _times(comparison: Comparison, sides: tuple[Look, Look]) -> Lane:
    lane = Lane("time", "Time", "cell")
    for number, pair in enumerate(comparison.pairs):
        before, after = time_of(pair.before), time_of(pair.after)
        if before == after:
            told = [Paragraph(before)]
        else:
            both = zip((before, after), sides, strict=True)
            told = [Paragraph(text, BODY, 2, (look.member.sign,)) for text, look in both]
        if before or after:
            lane.columns[number] = (Entry(tuple(told), ()),)
    return lane


def time_of(point: Point | None) -> str:
    """Return how long a touchpoint takes, and how long one waits there; empty if that is not said."""
    touchpoint = point.touchpoint if point else None
    if touchpoint is None:
        return ""
    return joined((touchpoint.duration, f"waits {touchpoint.wait}" if touchpoint.wait else None))
