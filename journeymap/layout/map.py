"""A journey into its poster: stages and touchpoints over lanes, with the emotions as a curve."""

from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter

from journeymap.journey import Journey
from journeymap.layout.block import Lay, assemble, stack
from journeymap.layout.board import Board
from journeymap.layout.emotion import lay_emotions, words_fit
from journeymap.layout.facts import facts
from journeymap.layout.feelings import feelings_lane
from journeymap.layout.grid import GUTTER, MARGIN
from journeymap.layout.header import lay_header
from journeymap.layout.lanes import lanes
from journeymap.layout.legend import lay_legend, map_keys
from journeymap.layout.plot import Plot
from journeymap.layout.rows import lay_lane
from journeymap.layout.scene import Scene, make_scene
from journeymap.layout.touchpoints import lay_stages, lay_touchpoints


def map_board(journey: Journey) -> Board:
    """Return the poster of a map: a column for each touchpoint, a row for each lane that is used."""
    scene = make_scene(journey)
    head = lay_header(journey, facts(journey, scene.members, scene.clerk), MARGIN, scene.measure)
    blocks = [head, *stack(_rows(scene), head.bottom)]
    blocks.append(lay_legend(map_keys(blocks), scene.grid, blocks[-1].bottom + GUTTER))
    return assemble(
        blocks,
        view="map",
        title=journey.title,
        description=_description(journey),
        width=scene.width,
        margin=MARGIN - GUTTER,
    )


def _rows(scene: Scene) -> Iterator[Lay]:
    journey, grid, clerk, curves = scene.journey, scene.grid, scene.clerk, scene.curves
    rows = lanes(journey, grid, clerk)
    if grid.spans:
        yield partial(lay_stages, journey, grid, clerk)
        yield partial(lay_touchpoints, journey, grid, clerk)
    if curves:
        words_at_points = words_fit(curves, grid)
        yield lambda top: lay_emotions(curves, Plot(grid, top), with_words=words_at_points)
        rows.insert(0, feelings_lane(curves, grid, words_at_points=words_at_points))
    yield from (partial(lay_lane, lane, grid) for lane in rows if lane.is_used)


def _description(journey: Journey) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    whose = ", ".join(actor.name for actor in journey.actors)
    parts = (
        f"Customer journey map of {whose}" if whose else "Customer journey map",
        f"{len(journey.touchpoints)} touchpoints in {len(journey.stages)} stages: "
        + ", ".join(stage.name for stage in journey.stages),
        f"lowest point: {_extreme(journey, min)}" if _scored(journey) else "",
        f"highest point: {_extreme(journey, max)}" if _scored(journey) else "",
    )
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "."


def _scored(journey: Journey) -> list[tuple[float, str]]:
    return [(score, point.moment.name) for point in journey.points for score in journey.scores(point)]


def _extreme(journey: Journey, choose: Callable[..., tuple[float, str]]) -> str:
    return choose(_scored(journey), key=itemgetter(0))[1]
