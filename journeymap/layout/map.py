"""A journey into its poster: stages and touchpoints over lanes, with the emotions as a curve."""

from collections.abc import Iterator
from functools import partial
from operator import itemgetter

from journeymap.journey import Journey
from journeymap.layout.block import Lay, assemble, stack
from journeymap.layout.board import Board
from journeymap.layout.emotion import lay_emotions, words_fit
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.facts import facts
from journeymap.layout.feelings import feelings_lane
from journeymap.layout.grid import GUTTER, MARGIN
from journeymap.layout.header import lay_header
from journeymap.layout.legend import lay_legend, map_keys
from journeymap.layout.plot import Plot
from journeymap.layout.rows import lay_lane
from journeymap.layout.scene import Scene, make_scene, told_stages
from journeymap.layout.touchpoints import lay_stages, lay_touchpoints


def map_board(journey: Journey, excerpt: Excerpt = WHOLE) -> Board:
    """Return the poster of a map: a column for each touchpoint, a row for each lane that is used.

    Raises:
        JourneymapError: when the map has not what the excerpt asks for.
    """
    excerpt.check(journey)
    scene = make_scene(journey, excerpt)
    head = lay_header(journey, facts(journey, scene.members, scene.clerk), MARGIN, scene.measure)
    blocks = [head, *stack(_rows(scene), head.bottom)]
    blocks.append(lay_legend(map_keys(blocks), scene.grid, blocks[-1].bottom + GUTTER))
    return assemble(
        blocks,
        view="map",
        title=journey.title,
        description=_description(scene),
        width=scene.width,
        margin=MARGIN - GUTTER,
    )


def _rows(scene: Scene) -> Iterator[Lay]:
    journey, grid, clerk, curves = scene.journey, scene.grid, scene.clerk, scene.curves
    if grid.spans:
        yield partial(lay_stages, journey, grid, clerk)
        yield partial(lay_touchpoints, journey, grid, clerk)
    words_at_points = words_fit(curves, grid)
    if scene.shows_emotions:
        yield lambda top: lay_emotions(scene.lines, Plot(grid, top), with_words=words_at_points)
    rows = scene.lanes()
    if scene.excerpt.shows("emotion", "Emotion"):
        rows.insert(0, feelings_lane(curves, grid, words_at_points=words_at_points))
    yield from (partial(lay_lane, lane, grid) for lane in rows if lane.is_used)


def _description(scene: Scene) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    whose = ", ".join(actor.name for actor in scene.journey.actors)
    scored = _scored(scene)
    parts = (
        f"Customer journey map of {whose}" if whose else "Customer journey map",
        told_stages(scene.grid),
        f"lowest point: {min(scored, key=itemgetter(0))[1]}" if scored else "",
        f"highest point: {max(scored, key=itemgetter(0))[1]}" if scored else "",
    )
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."


def _scored(scene: Scene) -> list[tuple[float, str]]:
    points = (column.point for column in scene.grid.columns)
    return [(score, point.moment.name) for point in points for score in scene.journey.scores(point)]
