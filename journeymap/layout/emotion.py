"""The emotions of a journey into the emotion lane: a point for every reading, and the curve between them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from journeymap.layout import font
from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Box, Curve, Shape
from journeymap.layout.board import Point as Place
from journeymap.layout.grid import GUTTER, Grid
from journeymap.layout.plot import Plot, asides, ground, scale
from journeymap.layout.readings import Reading, Track, level
from journeymap.layout.rows import lay_label
from journeymap.layout.typeset import SMALL, Paragraph, Sign, Style, height_of, set_column, set_line
from journeymap.theme import Role

_POINT = 24.0
_SIZES: dict[Shape, float] = {"square": 22.0, "diamond": 31.0, "hexagon": 26.0}
"""Width and height of a point; the shapes look alike in size and hold a score."""

END_LABELS = 112.0
"""Room for the names at the ends of the curves, where there are several."""

_CHIP = 4.0
_ASIDE = 8.0
_CLEAR = 32.0
"""Distance at which two points, or a point and the emotion of a stage, are surely apart."""

CROWDED = 30.0
"""Distance of points of several curves in one column."""

_LEVELS: dict[int, Role] = {
    -2: "very-negative",
    -1: "negative",
    0: "neutral",
    1: "positive",
    2: "very-positive",
}
SCORE = Style(8.5, 12, "medium", "on-score")
"""How the score is written in a point."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """A reading on the curve, in place: the curve comes in at `left` and goes on at `right`."""

    reading: Reading
    left: float
    right: float
    y: float


_Pair = tuple[_Stop, _Stop]


def lay_emotions(tracks: tuple[Track, ...], plot: Plot, *, with_words: bool) -> Block:
    """Return the emotion lane; `with_words` writes the words at the points."""
    words = scale(plot)
    boxes = [replace(box, width=words.x - box.x) for box in lay_label("emotion", "Emotion", plot.top).boxes] + [words]
    curves: list[Curve] = []
    ends: list[tuple[Track, _Stop]] = []
    drawn: set[int] = set()
    for number, (track, stops) in enumerate(zip(tracks, _stops(tracks, plot), strict=True)):
        sign = track.members[0].sign if len(tracks) > 1 else None
        new = [stop for stop in stops if not stop.reading.is_shared or stop.reading.first not in drawn]
        drawn |= {stop.reading.first for stop in new if stop.reading.is_shared}
        boxes += [_point(stop, number, sign, plot) for stop in new]
        boxes += _chips(stops, plot.grid) if with_words else ()
        curves += _curves(stops, track, number, sign)
        ends += [(track, stop) for stop in stops[-1:]]
    names = list(_names(ends, plot)) if len(tracks) > 1 else []
    bottom = max([plot.bottom, *(name.y + name.height for name in names)])
    lines = sorted(curves, key=attrgetter("width"))
    return Block(bottom + GUTTER, (*boxes, *names), (*ground(plot), *asides(tracks, plot)), tuple(lines))


def words_fit(tracks: tuple[Track, ...], grid: Grid) -> bool:
    """Whether the words of all readings find room at their points: one curve, at most two short lines each."""
    return len(tracks) == 1 and all(_fits(reading, grid) for reading in tracks[0].on_curve)


def _fits(reading: Reading, grid: Grid) -> bool:
    if reading.is_whole_stage:
        left, right = grid.reach(reading.first, reading.last)
        return font.width(reading.told, SCORE.size, SCORE.weight) <= right - left - 2 * _ASIDE
    return height_of([Paragraph(reading.name, SMALL)], _chip_width(grid)) <= 2 * SMALL.leading


def _stops(tracks: tuple[Track, ...], plot: Plot) -> list[list[_Stop]]:
    """The readings of every track in place; the emotion of a stage leaves room for the points of others."""
    count = len(tracks)
    found = [[_stop(reading, row, count, plot) for reading in track.on_curve] for row, track in enumerate(tracks)]
    points = [stop for stops in found for stop in stops if not stop.reading.is_whole_stage]
    return [[_beside(stop, points) if stop.reading.is_whole_stage else stop for stop in stops] for stops in found]


def _beside(stop: _Stop, points: list[_Stop]) -> _Stop:
    """Make a wide stop as wide as the points at its height let it be."""
    near = sorted(point.left for point in points if abs(point.y - stop.y) < _CLEAR)
    inside = [left for left in near if stop.left < left < stop.right]
    gaps = pairwise([stop.left - _CLEAR, *inside, stop.right + _CLEAR])
    start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    return replace(stop, left=start + _CLEAR, right=end - _CLEAR)


def _stop(reading: Reading, number: int, count: int, plot: Plot) -> _Stop:
    """Put a reading in its place: where curves part they stand beside each other, so that no point hides another."""
    y = plot.height(reading.score or 0.0)
    if reading.is_shared:
        number, count = 0, 1
    if reading.is_whole_stage:
        left, right = plot.grid.reach(reading.first, reading.last)
        share = (right - left + GUTTER) / count
        return _Stop(reading, left + number * share, left + (number + 1) * share - GUTTER, y)
    middle = plot.grid.columns[reading.first].middle + (number - (count - 1) / 2) * CROWDED
    return _Stop(reading, middle, middle, y)


def _point(stop: _Stop, number: int, sign: Sign | None, plot: Plot) -> Box:
    reading = stop.reading
    role, shape = _role_and_shape(reading, sign)
    column = plot.grid.columns[reading.first]
    key = plot.grid.span(column).key if reading.is_whole_stage else column.key
    text = reading.told if reading.is_whole_stage and not sign and _fits(reading, plot.grid) else reading.shown
    size = _SIZES.get(shape, _POINT)
    needed = font.width(text, SCORE.size, SCORE.weight) + _CHIP
    shape = "rounded" if needed > size else shape
    width = max(stop.right - stop.left, size, needed)
    middle = (stop.left + stop.right) / 2
    style = replace(SCORE, role="on-score" if reading.shown else role)
    return Box(
        f"{key}_emotion{number + 1}",
        "point",
        middle - width / 2,
        stop.y - size / 2,
        width,
        size,
        shape,
        fill=role if reading.shown else "paper",
        stroke="paper" if reading.shown else role,
        stroke_width=2,
        lines=(set_line(text, middle, stop.y, style),) if text else (),
        title=reading.told,
        source=reading.source,
    )


def _role_and_shape(reading: Reading, sign: Sign | None) -> tuple[Role, Shape]:
    """How a point looks: like the sign of its persona, in the colour of the curve where all feel alike, or by score."""
    own = None if reading.is_shared else sign
    role: Role = own.fill if own else "curve" if sign else level_role(reading.score or 0.0)
    return role, "rounded" if reading.is_whole_stage else own.shape if own else "circle"


def level_role(score: float) -> Role:
    """Return the colour of a score, -2..2."""
    return _LEVELS[level(score)]


def _chip_width(grid: Grid) -> float:
    return grid.columns[0].width - 2 * GUTTER


def _chips(stops: list[_Stop], grid: Grid) -> Iterator[Box]:
    """Yield the words below their points, above them where the curve comes up and goes down again."""
    neighbours = zip([None, *stops[:-1]], [*stops[1:], None], strict=True)
    # Without any stop there is one pair of neighbours too many.
    for stop, beside in zip(stops, neighbours, strict=False):
        if stop.reading.is_whole_stage or not stop.reading.name:
            continue
        is_peak = any(beside) and all(other.y > stop.y for other in beside if other)
        setting = set_column([Paragraph(stop.reading.name, SMALL)], 0, 0, _chip_width(grid))
        y = stop.y - _POINT / 2 - _CHIP - setting.height if is_peak else stop.y + _POINT / 2 + _CHIP
        width = max(line.width for line in setting.lines) + 2 * _CHIP
        lines = tuple(replace(line, x=stop.left, y=line.y + y, anchor="middle") for line in setting.lines)
        key = f"{grid.columns[stop.reading.first].key}_feeling"
        yield Box(
            key, "feeling", stop.left - width / 2, y, width, setting.height, "rounded", "paper",
            lines=lines, source=stop.reading.source,
        )  # fmt: skip


def _curves(stops: list[_Stop], track: Track, number: int, sign: Sign | None) -> Iterator[Curve]:
    """Yield the curve in stretches of one look; nothing where a column in between is blank.

    Where nobody feels differently there is one curve for all, drawn with the first.
    """
    joined = [(one, other) for one, other in pairwise(stops) if track.joins(one.reading, other.reading)]
    stretches: list[list[_Pair]] = []
    for pair in joined:
        last = stretches[-1][-1] if stretches else None
        if last and last[1] is pair[0] and _look(last) == _look(pair):
            stretches[-1].append(pair)
        else:
            stretches.append([pair])
    for part, stretch in enumerate(stretches, start=1):
        is_backed, is_shared = _look(stretch[0])
        if not is_shared or number == 0:
            role: Role = "curve" if is_shared or sign is None else sign.fill
            yield Curve(f"curve{number + 1}_{part}", "curve", tuple(_path(stretch)), role, track.width, not is_backed)


def _look(pair: _Pair) -> tuple[bool, bool]:
    """Whether evidence stands behind both ends, and whether everybody feels alike at both."""
    return all(stop.reading.is_backed for stop in pair), all(stop.reading.is_shared for stop in pair)


def _path(stretch: list[_Pair]) -> Iterator[Place]:
    """Yield a path that is level at every stop, so that no bend goes beyond what was felt."""
    yield stretch[0][0].right, stretch[0][0].y
    for one, other in stretch:
        if one is not stretch[0][0] and one.left != one.right:
            yield from ((one.left, one.y), (one.right, one.y), (one.right, one.y))
        bend = (other.left - one.right) / 2
        yield from ((one.right + bend, one.y), (other.left - bend, other.y), (other.left, other.y))


def _names(ends: list[tuple[Track, _Stop]], plot: Plot) -> Iterator[Box]:
    """Yield whose curve is whose, right of the last column, each as near to the end of its curve as the others let."""
    top = plot.top
    for number, (track, stop) in enumerate(sorted(ends, key=lambda end: end[1].y), start=1):
        paragraphs = [Paragraph(track.name or "Everybody", replace(SMALL, role="ink"), signs=_signs(track))]
        width = END_LABELS - GUTTER
        y = max(top, stop.y - height_of(paragraphs, width) / 2)
        box = text_box(Box(f"curve{number}_name", "name", plot.grid.right + GUTTER, y, width), paragraphs)
        yield box
        top = y + box.height + 2


def _signs(track: Track) -> tuple[Sign, ...]:
    return tuple(member.sign for member in track.members[:1])
