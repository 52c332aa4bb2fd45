"""Scores into heights: the ground of the emotion lane, with its bands, its scale, and how stages feel as a whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from journeymap.layout.board import Band, Box
from journeymap.layout.grid import GUTTER, LABELS, MARGIN, Grid
from journeymap.layout.readings import SCALE_WORDS, Track, bounded
from journeymap.layout.typeset import SMALL, set_line


@dataclass(frozen=True, slots=True)
class Plot:
    """Where the emotion lane lies.

    Args:
        grid: its columns.
        top: where it begins.
        level: distance of two whole scores, in points.
        above: room above the highest and below the lowest score.
    """

    grid: Grid
    top: float
    level: float = 30.0
    above: float = 42.0

    @property
    def bottom(self) -> float:
        """Where the lane ends."""
        return self.top + 2 * self.above + 4 * self.level

    def height(self, score: float) -> float:
        """Return the y of a score; one beyond the scale stands at its end."""
        return self.top + self.above + (2 - bounded(score)) * self.level


def scale(plot: Plot) -> Box:
    """Return the words of the scale, each at its height."""
    x = MARGIN + LABELS - GUTTER
    lines = tuple(
        replace(set_line(word, x, plot.height(score), SMALL), anchor="end") for score, word in SCALE_WORDS.items()
    )
    width = max(line.width for line in lines)
    top = plot.height(2) - SMALL.leading / 2
    return Box("lane_emotion_scale", "scale", x - width, top, width, 4 * plot.level + SMALL.leading, lines=lines)


def ground(plot: Plot) -> Iterator[Band]:
    """Yield what lies behind the curves."""
    left, width = plot.grid.left, plot.grid.right - plot.grid.left
    high, low = plot.height(0.5), plot.height(-0.5)
    yield Band(left, plot.top, width, high - plot.top, "band-high")
    yield Band(left, high, width, low - high, "band-middle")
    yield Band(left, low, width, plot.bottom - low, "band-low")
    for score in SCALE_WORDS:
        yield Band(left, plot.height(score) - 0.5, width, 1, "scale")


def asides(tracks: Iterable[Track], plot: Plot) -> Iterator[Band]:
    """Yield a bracket for the emotion of a stage whose touchpoints make the curve."""
    for reading in (reading for track in tracks for reading in track.readings):
        if reading.is_aside and reading.score is not None:
            left, right = plot.grid.reach(reading.first, reading.last)
            y = plot.height(reading.score)
            yield Band(left, y - 1.5, right - left, 3, "aside")
            yield Band(left, y - 6, 3, 12, "aside")
            yield Band(right - 3, y - 6, 3, 12, "aside")
