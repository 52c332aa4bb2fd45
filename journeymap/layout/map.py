"""A journey into its poster: stages and touchpoints over lanes, with the emotions as a curve."""

from collections.abc import Callable
from operator import itemgetter

from journeymap.journey import Journey
from journeymap.layout.block import assemble
from journeymap.layout.board import Board
from journeymap.layout.cast import cast
from journeymap.layout.emotion import CROWDED, END_LABELS, lay_emotions, words_fit
from journeymap.layout.entries import Clerk
from journeymap.layout.facts import facts
from journeymap.layout.feelings import feelings_lane
from journeymap.layout.grid import GUTTER, MARGIN, make_grid
from journeymap.layout.header import lay_header
from journeymap.layout.lanes import lanes
from journeymap.layout.legend import lay_legend, map_keys
from journeymap.layout.plot import Plot
from journeymap.layout.readings import tracks
from journeymap.layout.rows import lay_lane
from journeymap.layout.touchpoints import lay_stages, lay_touchpoints

_NARROWEST = 600.0
"""Width that the head of a poster needs at least."""


def map_board(journey: Journey) -> Board:
    """Return the poster of a map: a column for each touchpoint, a row for each lane that is used."""
    members = cast(journey)
    clerk = Clerk(journey, members)
    grid = make_grid(journey, narrowest=(len(members) + 1) * CROWDED)
    curves = tracks(journey, grid, members)
    width = max(grid.width, _NARROWEST)
    names = END_LABELS if len(curves) > 1 else 0.0
    blocks = [lay_header(journey, facts(journey, members, clerk), MARGIN, width)]
    for lay in (lay_stages, lay_touchpoints) if journey.stages else ():
        blocks.append(lay(journey, grid, clerk, blocks[-1].bottom))
    rows = lanes(journey, grid, clerk)
    if curves:
        plot = Plot(grid, blocks[-1].bottom)
        words_at_points = words_fit(curves, plot)
        blocks.append(lay_emotions(curves, plot, with_words=words_at_points))
        rows.insert(0, feelings_lane(curves, grid, words_at_points=words_at_points))
    for lane in rows:
        if lane.is_used:
            blocks.append(lay_lane(lane, grid, blocks[-1].bottom))
    blocks.append(lay_legend(map_keys(blocks), grid, blocks[-1].bottom + GUTTER))
    return assemble(
        blocks,
        view="map",
        title=journey.title,
        description=_description(journey),
        width=width + 2 * MARGIN + names,
        margin=MARGIN - GUTTER,
    )


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
