"""The bytes of an image file -> a `Photo`: a small PNG, round or whole, or nothing where the file is no good image."""

import hashlib
import io
import struct
import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 20_000_000
_MOST_PIXELS = 50_000_000
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_SIZE = (320, 320)
_LARGEST = (560, 560)
"""Pixels of an image that is drawn whole: two for each point of the widest column."""

_HEAVY = 100_000
"""Bytes from which an image is drawn in 256 colours."""

_FINER = 4
"""How much larger the round mask is drawn than it is used, for a smooth edge."""

# What the library raises on broken files.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error)


@dataclass(frozen=True, slots=True)
class Photo:
    """An image as it is drawn: `digest` is the SHA-256 of its file, `width` and `height` are the pixels of `png`."""

    digest: str
    png: bytes = field(repr=False)
    width: int
    height: int


@lru_cache(maxsize=64)
def read_photo(data: bytes) -> Photo | None:
    """Return the largest circle in the middle of an image, upright as the camera says; `None` if it cannot be read.

    Nothing else of the file is kept, such as the place where it was taken.
    """
    from PIL import ImageOps

    image = _decoded(data, _SIZE)
    return _photo(data, _round(ImageOps.fit(image, _SIZE)), _SIZE) if image else None


@lru_cache(maxsize=64)
def read_image(data: bytes) -> Photo | None:
    """Return a whole image, upright as the camera says, on white and as small as it is drawn; `None` if it is broken.

    Nothing else of the file is kept, such as the place where it was taken.
    """
    from PIL import Image

    image = _decoded(data, _LARGEST)
    if image is None:
        return None
    image.thumbnail(_LARGEST)
    ground = Image.new("RGBA", image.size, "white")
    whole = Image.alpha_composite(ground, image).convert("RGB")
    png = _png(whole)
    return _photo(data, png if len(png) <= _HEAVY else _png(whole.quantize(256)), whole.size)


def _photo(data: bytes, png: bytes, size: tuple[int, int]) -> Photo:
    return Photo(hashlib.sha256(data).hexdigest(), png, *size)


def _decoded(data: bytes, size: tuple[int, int]) -> "Image | None":
    """Return an image that is at least about as large as `size`, if the file is that large."""
    if len(data) > MOST_BYTES:
        return None
    with warnings.catch_warnings(action="ignore"):
        return _opened(data, size)


def _opened(data: bytes, size: tuple[int, int]) -> "Image | None":
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            # Large photos are decoded at about the size they are needed in.
            image.draft(None, (size[0] * 2, size[1] * 2))
            return ImageOps.exif_transpose(image).convert("RGBA")
    except (*_BROKEN, Image.DecompressionBombError):
        return None


def _round(image: "Image") -> bytes:
    from PIL import Image, ImageChops, ImageDraw

    mask = Image.new("L", (_SIZE[0] * _FINER, _SIZE[1] * _FINER))
    ImageDraw.Draw(mask).ellipse((0, 0, mask.width - 1, mask.height - 1), fill=255)
    alpha = ImageChops.multiply(image.getchannel("A"), mask.resize(_SIZE))
    bare = Image.new("RGBA", _SIZE)
    bare.paste(image)
    bare.putalpha(alpha)
    return _png(bare)


def _png(image: "Image") -> bytes:
    written = io.BytesIO()
    image.save(written, "PNG", optimize=True)
    return written.getvalue()
