"""What a map or a persona shows of itself in images -> the images, and hits on those that cannot be drawn."""

from collections.abc import Callable, Collection, Iterator
from typing import Literal

from journeymap.atlas import Atlas, Sheet, leads_to_file, read_behind
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Part, Touchpoint
from journeymap.photo import MOST_BYTES, Photo, read_image, read_photo

Key = Literal["image", "photo"]

_READERS: dict[Key, Callable[[bytes], Photo | None]] = {"image": read_image, "photo": read_photo}


def illustration(part: Part, key: Key, sheet: Sheet, atlas: Atlas) -> Photo | None:
    """Return the image of a part of `sheet`: of a file inside the project; nothing where none can be drawn."""
    link = getattr(part, key)
    data = read_behind(atlas.project, sheet.name, link, MOST_BYTES) if link else None
    return _READERS[key](data) if data is not None else None


def undrawn(part: Part, key: Key, sheet: Sheet, atlas: Atlas) -> Iterator[Hit]:
    """Yield a hit where a part names an image that cannot be drawn (JM915)."""
    link = getattr(part, key)
    if link and illustration(part, key, sheet, atlas) is None:
        what = "is no file of this project; correct the path"
        if leads_to_file(atlas.project, sheet.name, link):
            what = "is no image that can be drawn; save it as PNG, JPEG, WebP or GIF"
        yield Hit(f'"{link}" {what}', sheet.place(part, key), code="JM915")


def undrawn_images(journey: Journey, points: Collection[int]) -> Iterator[Hit]:
    """Yield a hit for every image at these points of a map, by number, that cannot be drawn."""
    for number in points:
        moment = journey.points[number].moment
        if isinstance(moment, Touchpoint):
            yield from undrawn(moment, "image", journey, journey.atlas)
