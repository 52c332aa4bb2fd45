"""The bytes of an image file -> a `Photo`: a round PNG of one size, or nothing where the file is no good image."""

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
_FINER = 4
"""How much larger the round mask is drawn than it is used, for a smooth edge."""

# What the library raises on broken files.
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, struct.error)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a person: `digest` is the SHA-256 of its file, `png` a square image, clear outside its circle."""

    digest: str
    png: bytes = field(repr=False)


@lru_cache(maxsize=64)
def read_photo(data: bytes) -> Photo | None:
    """Return the largest circle in the middle of an image, upright as the camera says; `None` if it cannot be read.

    Nothing else of the file is kept, such as the place where it was taken.
    """
    if len(data) > MOST_BYTES:
        return None
    with warnings.catch_warnings(action="ignore"):
        image = _decoded(data)
    return Photo(hashlib.sha256(data).hexdigest(), _round(image)) if image else None


def _decoded(data: bytes) -> "Image | None":
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            if image.width * image.height > _MOST_PIXELS:
                return None
            # Large photos are decoded at about the size they are needed in.
            image.draft(None, (_SIZE[0] * 2, _SIZE[1] * 2))
            return ImageOps.fit(ImageOps.exif_transpose(image).convert("RGBA"), _SIZE)
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
    written = io.BytesIO()
    bare.save(written, "PNG", optimize=True)
    return written.getvalue()
