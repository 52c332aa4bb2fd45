"""A picture as data: boxes, lines of text, curves and bands, positioned in points, with colours by role."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from typing import Literal

from journeymap.layout.font import Weight
from journeymap.theme import Role

Anchor = Literal["start", "middle", "end"]
Shape = Literal[
    "rectangle", "rounded", "circle", "square", "diamond", "hexagon", "star", "triangle", "invtriangle", "none"
]  # fmt: skip
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `x` is its start, middle or end as `anchor` says, `y` its baseline, `width` an upper bound."""

    text: str
    x: float
    y: float
    width: float
    size: float
    weight: Weight = "regular"
    role: Role = "ink"
    anchor: Anchor = "start"
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A small sign beside a text, `x` and `y` its upper left corner."""

    shape: Shape
    x: float
    y: float
    size: float
    fill: Role
    stroke: Role


@dataclass(frozen=True, slots=True)
class Box:
    """A shape with its text and signs; `x` and `y` are its upper left corner.

    Args:
        id: unique on the board, made of the ids of the map; an underscore joins parts.
        kind: what it shows (`touchpoint`, `cell`, `point` …).
        title: what a pointer resting on it is told; may be empty.
        link: where it leads; empty for nowhere.
        source: key path of what it shows in the map file.
    """

    id: str
    kind: str
    x: float
    y: float
    width: float
    height: float = 0.0
    shape: Shape = "none"
    fill: Role | None = None
    stroke: Role | None = None
    stroke_width: float = 1.0
    lines: tuple[Line, ...] = ()
    marks: tuple[Mark, ...] = ()
    title: str = ""
    link: str = ""
    source: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Band:
    """A plain coloured rectangle behind everything else."""

    x: float
    y: float
    width: float
    height: float
    fill: Role


@dataclass(frozen=True, slots=True)
class Curve:
    """A line of cubic Bézier pieces: first point, then two control points and an end point for each piece.

    `tip` is the point of an arrowhead that begins where the line ends.
    """

    id: str
    kind: str
    points: tuple[Point, ...]
    role: Role
    width: float = 2.0
    dashed: bool = False
    tip: Point | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, its upper left corner at `x` and `y`.

    Args:
        id: unique on the board.
        x: where it begins.
        y: where it begins.
        width: how wide it is.
        height: how high it is.
        digest: SHA-256 of the file it comes from; it stands for the picture wherever boards are compared.
        png: the picture, whose bytes may differ with the version of the library that made it.
        title: what it shows.
        source: key path of the part of the map file that it belongs to.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    digest: str
    png: bytes = field(repr=False, compare=False)
    title: str = ""
    source: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """A whole picture, `width` by `height` points, the origin in its upper left corner, the y axis downwards.

    Bands lie at the bottom, curves above them, then boxes, images on top, each in the order given.
    """

    view: str
    title: str
    description: str
    width: float
    height: float
    bands: tuple[Band, ...] = ()
    curves: tuple[Curve, ...] = ()
    boxes: tuple[Box, ...] = ()
    images: tuple[Image, ...] = ()

    def to_json(self) -> str:
        """Return the board as JSON text, the same for the same board on every machine."""
        return json.dumps(_rounded(asdict(self)), ensure_ascii=False, indent=1) + "\n"

    def digest(self) -> str:
        """Return a fingerprint of all that is drawn (SHA-256, hexadecimal)."""
        return hashlib.sha256(self.to_json().encode()).hexdigest()


def _rounded(value: object) -> object:
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items() if not isinstance(part, bytes)}
    if isinstance(value, list | tuple):
        return [_rounded(part) for part in value]
    return round(value, 2) + 0.0 if isinstance(value, float) else value
