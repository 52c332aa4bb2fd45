"""A journey into its poster: stages and touchpoints over lanes, with the emotions as a curve."""

from collections.abc import Iterator
from functools import partial
from operator import itemgetter

from journeymap.layout.emotion import lay_emotions, words_fit
from journeymap.layout.feelings import feelings_lane
from journeymap.layout.legend import map_keys
from journeymap.layout.plot import Plot
from journeymap.layout.poster import Design, Row
from journeymap.layout.rows import lay_lane
from journeymap.layout.scene import Scene, told_stages
from journeymap.layout.storyboard import lay_images
from journeymap.layout.touchpoints import lay_stages, lay_touchpoints


def _rows(scene: Scene) -> Iterator[Row]:
    journey, grid, clerk, curves = scene.journey, scene.grid, scene.clerk, scene.curves
    if grid.spans:
        yield Row(partial(lay_stages, journey, grid, clerk), "stages")
        yield Row(partial(lay_touchpoints, journey, grid, clerk), "cards")
    if images := scene.images():
        yield Row(partial(lay_images, journey, grid, images))
    words_at_points = words_fit(curves, grid)
    if scene.shows_emotions:
        yield Row(lambda top: lay_emotions(scene.lines, Plot(grid, top), with_words=words_at_points))
    rows = scene.lanes()
    if scene.excerpt.shows("emotion", "Emotion"):
        rows.insert(0, feelings_lane(curves, grid, words_at_points=words_at_points))
    yield from (Row(partial(lay_lane, lane, grid)) for lane in rows if lane.is_used)


def _description(scene: Scene) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    whose = ", ".join(actor.name for actor in scene.journey.actors)
    scored = _scored(scene) if scene.shows_emotions else []
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


MAP = Design("map", _rows, lambda _scene, _blocks: iter(()), map_keys, _description)
"""The poster of a map: a column for each touchpoint, a row for each lane that is used."""
