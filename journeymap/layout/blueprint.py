"""A journey into its service blueprint: what customers see and do, and below three lines what it takes to do it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise

from journeymap.journey import Journey, is_open
from journeymap.layout.block import Block, merged
from journeymap.layout.board import Curve
from journeymap.layout.divide import lay_divide, strokes
from journeymap.layout.emotion import lay_emotions
from journeymap.layout.entries import Entry
from journeymap.layout.grid import Column, Grid
from journeymap.layout.lanes import Lane, all_lanes
from journeymap.layout.legend import Key, map_keys, mishap_keys, signs_of
from journeymap.layout.plot import Plot
from journeymap.layout.poster import Design, Row
from journeymap.layout.rows import lay_lane, lay_row
from journeymap.layout.scene import Scene, told_stages
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


def _rows(scene: Scene) -> Iterator[Row]:
    known = _known(scene)
    yield from _customers(scene, known)
    yield from _company(scene.grid, known)


def _known(scene: Scene) -> _Lanes:
    """Return all lanes by their keys; those that are not to be drawn are empty."""
    found = (_time(scene), *all_lanes(scene.journey, scene.grid, scene.clerk))
    return {lane.key: lane if scene.excerpt.shows(lane.key, lane.label) else Lane(lane.key, lane.label, lane.fill)
            for lane in found}  # fmt: skip


def _customers(scene: Scene, known: _Lanes) -> Iterator[Row]:
    """Yield what customers go through: how long, how it feels, what they see and do."""
    journey, grid = scene.journey, scene.grid
    if not grid.spans:
        return
    yield Row(partial(lay_stage_names, journey, grid, partial(_pains, scene)), "stages")
    if known["time"].is_used:
        yield Row(partial(lay_row, known["time"], grid))
    if scene.shows_emotions:
        yield Row(lambda top: lay_emotions(scene.lines, Plot(grid, top, _LEVEL, _ABOVE), with_words=False))
    if known["physical_evidence"].is_used:
        yield Row(partial(lay_lane, known["physical_evidence"], grid))
    yield Row(partial(lay_cards, journey, grid, partial(_card, scene)), "cards")
    if known["actions"].is_used:
        yield Row(partial(lay_lane, known["actions"], grid))


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


def _company(grid: Grid, known: _Lanes) -> Iterator[Row]:
    """Yield the lines and the lanes below each; a zone without anything shows that it is empty."""
    used = [number for number, zone in enumerate(_COMPANY, 1) if any(known[key].is_used for key in zone.lanes)]
    for zone in _COMPANY[: max(used, default=0)]:
        first, *rest = [known[key] for key in zone.lanes if known[key].is_used] or [known[zone.lanes[0]]]
        yield Row(partial(_lay_zone, zone, first, grid))
        yield from (Row(partial(lay_lane, lane, grid)) for lane in rest)


def _lay_zone(zone: _Zone, first: Lane, grid: Grid, top: float) -> Block:
    """Return a line with the first lane below it."""
    line = lay_divide(zone.key, zone.line, grid, top)
    return merged([line, lay_row(first, grid, line.bottom)])


def _meetings(scene: Scene, blocks: Iterable[Block]) -> Iterator[Curve]:
    boxes = tuple(chain.from_iterable(block.boxes for block in blocks))
    for above, below in pairwise((_CUSTOMERS, *_COMPANY)):
        yield from strokes(below.key, scene.grid.columns, boxes, above.lanes, below.lanes)


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


def _description(scene: Scene) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    known = _known(scene)
    whose = ", ".join(actor.name for actor in scene.journey.actors)
    drawn = ("time", "physical_evidence", "actions", *chain.from_iterable(zone.lanes for zone in _COMPANY))
    labels = [known[key].label for key in drawn if known[key].is_used]
    parts = (
        f"Service blueprint of {whose}" if whose else "Service blueprint",
        told_stages(scene.grid),
        "lanes: " + ", ".join(labels) if labels else "",
    )
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."


BLUEPRINT = Design("blueprint", _rows, _meetings, _keys, _description)
"""The service blueprint of a map, in the order of lanes of Nielsen Norman Group (Gibbons, 2017).

Lanes and lines appear as far down as the map says anything.
"""
