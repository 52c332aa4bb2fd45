"""The two sides of a comparison into rows: each journey, then what changes, the curves and the lanes that differ."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import get_args

from journeymap.comparison import Change, Comparison, Side
from journeymap.layout.block import Block, Lay, assemble, stack
from journeymap.layout.board import Board, Box
from journeymap.layout.compare.changes import change_lanes, lay_changes
from journeymap.layout.compare.sides import Look, common_grid, curves, looks
from journeymap.layout.compare.summary import summary
from journeymap.layout.emotion import END_LABELS, lay_emotions
from journeymap.layout.grid import GUTTER, MARGIN, Column, Grid
from journeymap.layout.header import NARROWEST, lay_head
from journeymap.layout.legend import Key, lay_legend, map_keys
from journeymap.layout.plot import Plot
from journeymap.layout.rows import lay_lane
from journeymap.layout.touchpoints import Label, headline, lay_cards, lay_stage_names
from journeymap.layout.typeset import Paragraph
from journeymap.model import Touchpoint
from journeymap.theme import stage_role


def compare_board(before: Side, after: Side) -> Board:
    """Return two maps, or two personas on one map, over each other: aligned by touchpoint, with what changes."""
    comparison = Comparison(before, after)
    sides, grid = looks(comparison), common_grid(comparison.pairs)
    width = max(grid.width, NARROWEST)
    head = _without_source(lay_head(before.journey.title, _subtitle(sides), summary(comparison, sides), MARGIN, width))
    blocks = [head, *stack(_rows(comparison, sides, grid), head.bottom)]
    keys = (*(Key(look.member.name, (look.member.sign,)) for look in sides), *map_keys(blocks))
    blocks.append(lay_legend(keys, grid, blocks[-1].bottom + GUTTER))
    return assemble(
        blocks,
        view="compare",
        title=f"{before.journey.title}: {_subtitle(sides)}",
        description=_description(comparison, sides),
        width=width + 2 * MARGIN + END_LABELS,
        margin=MARGIN - GUTTER,
    )


def _without_source(head: Block) -> Block:
    """Return a head whose facts are in no file: they are counted."""
    return replace(head, boxes=tuple(replace(box, source=()) for box in head.boxes))


def _subtitle(sides: tuple[Look, Look]) -> str:
    before, after = sides
    if before.side.journey is after.side.journey:
        return f"{before.member.name} compared with {after.member.name}"
    return f"compared with {after.side.journey.title}"


def _rows(comparison: Comparison, sides: tuple[Look, Look], grid: Grid) -> Iterator[Lay]:
    if comparison.is_one_map:
        yield from _journey(sides[0], Label())
    else:
        for look in sides:
            yield from _journey(look, Label(look.member.key, look.member.name, (look.member.sign,)))
    if grid.columns:
        yield partial(lay_changes, comparison, sides, grid)
    tracks = curves(*sides)
    if any(track.on_curve for track in tracks):
        yield lambda top: lay_emotions(tracks, Plot(grid, top), with_words=False)
    yield from (partial(lay_lane, lane, grid) for lane in change_lanes(comparison, sides) if lane.is_used)


def _journey(look: Look, label: Label) -> Iterator[Lay]:
    """Yield the stages and touchpoints of a side."""
    journey = look.side.journey
    if look.grid.spans:
        yield lambda top: _dressed(look, lay_stage_names(journey, look.grid, lambda _stage: (), top))
        yield lambda top: _dressed(look, lay_cards(journey, look.grid, partial(_told, look), top, label))


def _told(look: Look, column: Column, touchpoint: Touchpoint) -> Iterator[Paragraph]:
    return headline(look.side.journey, touchpoint, look.role or stage_role(column.stage))


def _dressed(look: Look, block: Block) -> Block:
    """Return stages and touchpoints in the colour of their side."""
    return replace(block, boxes=tuple(_dress(look, box) for box in block.boxes))


def _dress(look: Look, box: Box) -> Box:
    box = replace(box, source=()) if look.is_foreign else box
    if look.role and box.kind == "stage":
        return replace(box, fill=look.role, lines=tuple(replace(line, role="on-score") for line in box.lines))
    return replace(box, stroke=look.role) if look.role and box.kind == "touchpoint" else box


def _description(comparison: Comparison, sides: tuple[Look, Look]) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    before, after = (look.member.name for look in sides)
    words: dict[Change, str] = {change: change for change in get_args(Change)}
    if comparison.is_one_map:
        words = words | {"improved": f"better for {after}", "worse": f"better for {before}", "same": "alike for both"}
    named: dict[Change, list[str]] = {change: [] for change in words}
    for pair in comparison.pairs:
        named[comparison.change(pair)].append(pair.point.moment.name)
    told = (f"{words[change]}: {', '.join(names)}" for change, names in named.items() if names)
    return ". ".join(part[:1].upper() + part[1:] for part in (f"{before} and {after}", *told)) + "."
