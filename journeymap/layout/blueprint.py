"""A journey into its service blueprint: what customers see and do, and below three lines what it takes to do it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise

from journeymap.journey import Journey, is_open
from journeymap.layout.block import Block, Lay, assemble, stack
from journeymap.layout.board import Board, Curve
from journeymap.layout.divide import lay_divide, strokes
from journeymap.layout.emotion import lay_emotions
from journeymap.layout.entries import Entry
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.facts import facts
from journeymap.layout.grid import GUTTER, MARGIN, Column, Grid
from journeymap.layout.header import lay_header
from journeymap.layout.lanes import Lane, all_lanes
from journeymap.layout.legend import Key, lay_legend, map_keys, mishap_keys, signs_of
from journeymap.layout.plot import Plot
from journeymap.layout.rows import lay_lane, lay_row
from journeymap.layout.scene import Scene, make_scene, told_stages
from journeymap.layout.touchpoints import in_brief, lay_cards, lay_stage_names, mishap
from journeymap.layout.typeset import SMALL, Paragraph, Sign, joined
from journeymap.model import Moment, Touchpoint, slug

_PAIN = Sign("hexagon", "pain-mark", "pain-mark")

_LEVEL, _ABOVE = 13.0, 20.0
"""The emotion lane is slim: the words for what people feel stand on the poster."""

_Lanes = Mapping[str, Lane]


@dataclass(frozen=True, slots=True)
class _Zone:
    """Lanes that lie together; `key` and `line` name the line above them."""

    key: str
    line: str
    lanes: tuple[str, ...]


_CUSTOMERS = _Zone("", "", ("touchpoint", "actions"))
_COMPANY = (
    _Zone("interaction", "Line of interaction", ("frontstage",)),
    _Zone("visibility", "Line of visibility", ("backstage",)),
    _Zone("internal", "Line of internal interaction", ("support", "systems")),
)


def blueprint_board(journey: Journey, excerpt: Excerpt = WHOLE) -> Board:
    """Return the service blueprint of a map, in the order of lanes of Nielsen Norman Group (Gibbons, 2017).

    Lanes and lines appear as far down as the map says anything.

    Raises:
        JourneymapError: when the map has not what the excerpt asks for.
    """
    excerpt.check(journey)
    scene = make_scene(journey, excerpt)
    known = {lane.key: lane if excerpt.shows(lane.key, lane.label) else Lane(lane.key, lane.label, lane.fill)
             for lane in (_time(scene), *all_lanes(journey, scene.grid, scene.clerk))}  # fmt: skip
    used = [number for number, zone in enumerate(_COMPANY, 1) if any(known[key].is_used for key in zone.lanes)]
    zones = _COMPANY[: max(used, default=0)]
    head = lay_header(journey, facts(journey, scene.members, scene.clerk), MARGIN, scene.measure)
    blocks = [head, *stack((*_customers(scene, known), *_company(scene.grid, zones, known)), head.bottom)]
    blocks.append(Block(blocks[-1].bottom, curves=tuple(_meetings(scene.grid, zones, blocks))))
    blocks.append(lay_legend(_keys(blocks), scene.grid, blocks[-1].bottom + GUTTER))
    return assemble(
        blocks,
        view="blueprint",
        title=journey.title,
        description=_description(scene, known),
        width=scene.width,
        margin=MARGIN - GUTTER,
    )


def _customers(scene: Scene, known: _Lanes) -> Iterator[Lay]:
    """Yield what customers go through: how long, how it feels, what they see and do."""
    journey, grid = scene.journey, scene.grid
    if not grid.spans:
        return
    yield partial(lay_stage_names, journey, grid, partial(_pains, scene))
    if known["time"].is_used:
        yield partial(lay_row, known["time"], grid)
    if scene.shows_emotions:
        yield lambda top: lay_emotions(scene.lines, Plot(grid, top, _LEVEL, _ABOVE), with_words=False)
    if known["physical_evidence"].is_used:
        yield partial(lay_lane, known["physical_evidence"], grid)
    yield partial(lay_cards, journey, grid, partial(_card, scene))
    if known["actions"].is_used:
        yield partial(lay_lane, known["actions"], grid)


def _card(scene: Scene, column: Column, touchpoint: Touchpoint) -> Iterator[Paragraph]:
    yield from in_brief(scene.journey, column, touchpoint)
    yield from _pains(scene, touchpoint)
    yield from mishap(touchpoint)


def _pains(scene: Scene, moment: Moment) -> Iterator[Paragraph]:
    """Yield what hurts at a moment and still does."""
    signs = {member.key: member.sign for member in scene.members}
    for pain in filter(is_open, moment.pain_points):
        whose = (signs[key] for key in map(slug, pain.personas) if key in signs)
        yield Paragraph(joined((pain.text, pain.severity)), SMALL, 4, (_PAIN, *whose))


def _company(grid: Grid, zones: Iterable[_Zone], known: _Lanes) -> Iterator[Lay]:
    """Yield the lines and the lanes below each; a zone without anything shows that it is empty."""
    for zone in zones:
        used = [known[key] for key in zone.lanes if known[key].is_used]
        first, *rest = used or [known[zone.lanes[0]]]
        yield partial(lay_divide, zone.key, zone.line, grid)
        yield partial(lay_row, first, grid)
        yield from (partial(lay_lane, lane, grid) for lane in rest)


def _meetings(grid: Grid, zones: tuple[_Zone, ...], blocks: list[Block]) -> Iterator[Curve]:
    boxes = tuple(chain.from_iterable(block.boxes for block in blocks))
    for above, below in pairwise((_CUSTOMERS, *zones)):
        yield from strokes(below.key, grid.columns, boxes, above.lanes, below.lanes)


def _time(scene: Scene) -> Lane:
    """Return the lane of how long things take, and how long people wait."""
    lane = Lane("time", "Time", "cell")
    for span in scene.grid.spans:
        _add(lane.stages, span.number, scene.journey, span.stage)
    for column in scene.grid.columns:
        if column.point.touchpoint:
            _add(lane.columns, column.number, scene.journey, column.point.touchpoint)
    return lane


def _add(cells: dict[int, tuple[Entry, ...]], number: int, journey: Journey, moment: Moment) -> None:
    wait = moment.wait if isinstance(moment, Touchpoint) else None
    paragraphs = (
        *((Paragraph(moment.duration),) if moment.duration else ()),
        *((Paragraph(f"waits {wait}"),) if wait else ()),
    )
    if paragraphs:
        key = "duration" if moment.duration else "wait"
        cells[number] = (Entry(paragraphs, (*journey.paths[id(moment)], key)),)


def _keys(blocks: list[Block]) -> Iterator[Key]:
    signs = signs_of(blocks)
    yield from map_keys(blocks)
    if _PAIN in signs:
        yield Key("pain point", (_PAIN,))
    yield from mishap_keys(signs)


def _description(scene: Scene, known: _Lanes) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    whose = ", ".join(actor.name for actor in scene.journey.actors)
    drawn = ("time", "physical_evidence", "actions", *chain.from_iterable(zone.lanes for zone in _COMPANY))
    labels = [known[key].label for key in drawn if known[key].is_used]
    parts = (
        f"Service blueprint of {whose}" if whose else "Service blueprint",
        told_stages(scene.grid),
        "lanes: " + ", ".join(labels) if labels else "",
    )
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."
