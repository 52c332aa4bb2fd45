"""A journey into its scene: the columns, the cast and the curves that every row of a poster is made from."""

from dataclasses import dataclass

from journeymap.journey import Journey
from journeymap.layout.cast import Member, cast
from journeymap.layout.emotion import CROWDED, END_LABELS
from journeymap.layout.entries import Clerk
from journeymap.layout.grid import MARGIN, Grid, make_grid
from journeymap.layout.header import NARROWEST
from journeymap.layout.readings import Track, tracks


@dataclass(frozen=True, slots=True)
class Scene:
    """A journey, its personas in signs, who writes its entries, its columns, and its curves."""

    journey: Journey
    members: tuple[Member, ...]
    clerk: Clerk
    grid: Grid
    curves: tuple[Track, ...]

    @property
    def measure(self) -> float:
        """The width of the head of the poster."""
        return max(self.grid.width, NARROWEST)

    @property
    def width(self) -> float:
        """The width of the whole poster."""
        return self.measure + 2 * MARGIN + (END_LABELS if len(self.curves) > 1 else 0.0)


def make_scene(journey: Journey) -> Scene:
    """Return the scene of a map, its columns wide enough for a point of every persona."""
    members = cast(journey)
    grid = make_grid(journey, narrowest=(len(members) + 1) * CROWDED)
    return Scene(journey, members, Clerk(journey, members), grid, tracks(journey, grid, members))
