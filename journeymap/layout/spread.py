"""A journey and the design of a view into pages: stages side by side, row after row, under heads that come again."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise, repeat
from math import ceil

from journeymap.journey import Journey
from journeymap.layout.block import Block, assemble, merged, stack, text_box
from journeymap.layout.board import Board, Box
from journeymap.layout.emotion import END_LABELS
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.facts import facts
from journeymap.layout.grid import COLUMN, GUTTER, LABELS, MARGIN, WIDEST_COLUMN, Column
from journeymap.layout.header import lay_header
from journeymap.layout.legend import lay_legend
from journeymap.layout.pages import Paper, foot
from journeymap.layout.poster import Design, Row
from journeymap.layout.scaled import scaled
from journeymap.layout.scene import Scene, make_scene, narrowest_column, points_in
from journeymap.layout.touchpoints import lay_cards, lay_stage_names
from journeymap.layout.typeset import HEAD, NAME, SMALL, Paragraph, joined
from journeymap.model import Touchpoint

_ZOOM = 0.75
"""Posters are read from afar, pages from the hand: their type may be smaller."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What is laid out on a page, from the top down."""

    scene: Scene
    blocks: tuple[Block, ...]


def spread(journey: Journey, design: Design, paper: Paper, excerpt: Excerpt = WHOLE) -> tuple[Board, ...]:
    """Return a map on as many pages as it takes.

    A stage stays on one page where there is room for it. Each page has the names of its stages and touchpoints, the
    labels of its lanes and its own legend; the first one has the head of the poster, the others just the title. What
    is too large for a page by itself is drawn smaller.

    Raises:
        JourneymapError: when the map has not what the excerpt asks for.
    """
    excerpt.check(journey)
    desk = Paper(paper.width / _ZOOM, paper.height / _ZOOM, MARGIN)
    scenes = list(_scenes(journey, excerpt, desk))
    heads = chain([_long_head(scenes[0], desk)], repeat(_short_head(scenes[0], desk)))
    pages = [page for scene, head in zip(scenes, heads, strict=False) for page in _filled(scene, head, design, desk)]
    return tuple(_board(page, design, paper, number, len(pages)) for number, page in enumerate(pages, start=1))


def _scenes(journey: Journey, excerpt: Excerpt, desk: Paper) -> Iterator[Scene]:
    """Yield the scenes of the columns that stand side by side on a page, as wide as there is room for."""
    whole = make_scene(journey, excerpt)
    room = desk.measure - LABELS - (END_LABELS if len(whole.curves) > 1 else 0.0)
    least = max(COLUMN, narrowest_column(whole.members)) + GUTTER
    for part in _parts(journey, points_in(journey, excerpt), max(int(room // least), 1)):
        width = min(max(room / max(len(part), 1), least) - GUTTER, WIDEST_COLUMN)
        yield make_scene(journey, excerpt, only=part, width=width)


def _parts(journey: Journey, numbers: Sequence[int], most: int) -> list[list[int]]:
    """Divide points into as few parts of at most `most` as can be, and those as even as can be.

    A stage is divided only where it is longer than `most`.
    """
    runs = (tuple(run) for _, run in groupby(numbers, key=lambda number: id(journey.points[number].stage)))
    pieces = [piece for run in runs for piece in _pieces(run, most)]
    longest = max(map(len, pieces), default=1)
    packed = [_packed(pieces, limit) for limit in range(longest, most + 1)]
    return next(parts for parts in packed if len(parts) == len(packed[-1]))


def _pieces(stage: Sequence[int], most: int) -> Iterator[Sequence[int]]:
    count = ceil(len(stage) / most)
    ends = [len(stage) * piece // count for piece in range(count + 1)]
    yield from (stage[start:end] for start, end in pairwise(ends))


def _packed(pieces: Iterable[Sequence[int]], limit: int) -> list[list[int]]:
    """Put pieces together, in order, as long as they are not more than `limit`."""
    parts: list[list[int]] = [[]]
    for piece in pieces:
        if len(parts[-1]) + len(piece) > limit:
            parts.append([])
        parts[-1] += piece
    return parts


def _long_head(scene: Scene, desk: Paper) -> Block:
    return lay_header(scene.journey, facts(scene.journey, scene.members, scene.clerk), MARGIN, desk.measure)


def _short_head(scene: Scene, desk: Paper) -> Block:
    """Return the title and the personas."""
    said = (Paragraph(scene.journey.title, HEAD), Paragraph(joined(member.name for member in scene.members), SMALL))
    box = text_box(Box("map_title", "fact", MARGIN, MARGIN, desk.measure, source=("title",)), said)
    return Block(box.y + box.height + 2 * GUTTER, (box,))


def _filled(scene: Scene, head: Block, design: Design, desk: Paper) -> Iterator[_Page]:
    """Yield the pages of the columns of a scene; where a row does not fit below the others, a page begins."""
    page, fixed, kinds = [head], 0, set[str]()
    for unit in _units(design.rows(scene)):
        block = _laid(unit, page)
        if len(page) > fixed and not _fits([*page, block], scene, design, desk):
            yield _Page(scene, tuple(page))
            page = _begun(scene, kinds, desk)
            fixed = len(page)
            block = _laid(unit, page)
        page.append(block)
        kinds |= {row.kind for row in unit}
    yield _Page(scene, tuple(page))


def _units(rows: Iterator[Row]) -> Iterator[tuple[Row, ...]]:
    """Yield the rows, those down to the cards together: nothing stands under a stage without its touchpoints."""
    known = list(rows)
    end = next((number for number, row in enumerate(known, start=1) if row.kind == "cards"), 2)
    yield from [tuple(known[:end])] if known else []
    yield from ((row,) for row in known[end:])


def _laid(unit: Iterable[Row], page: Sequence[Block]) -> Block:
    return merged(stack((row.lay for row in unit), page[-1].bottom))


def _begun(scene: Scene, kinds: Collection[str], desk: Paper) -> list[Block]:
    """Return the top of a page in the middle of the rows: title, and the names of stages and touchpoints."""
    blocks = [_short_head(scene, desk)]
    if "stages" in kinds:
        blocks.append(lay_stage_names(scene.journey, scene.grid, lambda _stage: (), blocks[-1].bottom))
    if "cards" in kinds:
        blocks.append(lay_cards(scene.journey, scene.grid, _named, blocks[-1].bottom))
    return blocks


def _named(_column: Column, touchpoint: Touchpoint) -> Iterator[Paragraph]:
    yield Paragraph(touchpoint.name, NAME)


def _fits(blocks: list[Block], scene: Scene, design: Design, desk: Paper) -> bool:
    return _legend(blocks, scene, design, desk).bottom - GUTTER <= desk.height - desk.margin


def _legend(blocks: list[Block], scene: Scene, design: Design, desk: Paper) -> Block:
    return lay_legend(design.keys(blocks), replace(scene.grid, width=desk.measure), blocks[-1].bottom + GUTTER)


def _board(page: _Page, design: Design, paper: Paper, number: int, count: int) -> Board:
    """Return a page at its size, with what runs across its rows, its legend, and its number."""
    scene, blocks = page.scene, list(page.blocks)
    desk = Paper(paper.width / _ZOOM, paper.height / _ZOOM, MARGIN)
    blocks.append(Block(blocks[-1].bottom, curves=tuple(design.across(scene, blocks))))
    blocks.append(_legend(blocks, scene, design, desk))
    board = assemble(
        blocks,
        view=design.view,
        title=scene.journey.title,
        description=design.describe(scene),
        width=max(desk.width, scene.width),
        margin=MARGIN - GUTTER,
    )
    room = (paper.height - MARGIN * _ZOOM) / (board.height - MARGIN)
    small = scaled(board, min(_ZOOM, paper.width / board.width, room))
    number_below = foot(paper, board.title, number, count)
    return replace(small, width=paper.width, height=paper.height, boxes=(*small.boxes, *number_below))
