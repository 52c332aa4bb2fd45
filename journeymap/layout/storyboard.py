"""The images of touchpoints into a row of frames, each in its column and as large as there is room for."""

from collections.abc import Mapping

from journeymap.illustration import illustration
from journeymap.journey import Journey
from journeymap.layout.block import Block
from journeymap.layout.board import Box, Image
from journeymap.layout.grid import GUTTER, Column, Grid
from journeymap.layout.rows import lay_label
from journeymap.layout.text import one_line
from journeymap.photo import Photo

LANE = "image"
LABEL = "Pictures"

_SHARPEST = 1.0
"""Points that a pixel may take up: small images are not blown up."""


def images_of(journey: Journey, grid: Grid) -> dict[int, Photo]:
    """Return the images of the touchpoints that have one, by the number of their column."""
    found = (
        (column.number, illustration(touchpoint, "image", journey, journey.atlas))
        for column in grid.columns
        if (touchpoint := column.point.touchpoint)
    )
    return {number: photo for number, photo in found if photo}


def lay_images(journey: Journey, grid: Grid, images: Mapping[int, Photo], top: float) -> Block:
    """Return the row of images, each in the middle of its column."""
    label = lay_label(LANE, LABEL, top)
    columns = [column for column in grid.columns if column.number in images]
    placed = [_placed(journey, column, images[column.number], top) for column in columns]
    bottom = max([label.bottom, *(image.y + image.height for image in placed)])
    return Block(bottom + GUTTER, (*label.boxes, *map(_frame, placed)), images=tuple(placed))


def _placed(journey: Journey, column: Column, photo: Photo, top: float) -> Image:
    by = min(column.width / photo.width, column.width / photo.height, _SHARPEST)
    width, height = photo.width * by, photo.height * by
    name, source = one_line(column.point.moment.name), journey.paths[id(column.point.moment)]
    key, x = f"{column.key}_{LANE}", column.middle - width / 2
    return Image(key, x, top, width, height, photo.digest, photo.png, name, (*source, LANE))


def _frame(image: Image) -> Box:
    place = (image.x, image.y, image.width, image.height)
    return Box(f"{image.id}_frame", "frame", *place, "rectangle", stroke="hairline", source=image.source)
