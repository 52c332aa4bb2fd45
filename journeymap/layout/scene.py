"""A journey into its scene: the columns, the cast and the curves that every row of a poster is made from."""

from collections.abc import Sequence
from dataclasses import dataclass

from journeymap.journey import Journey
from journeymap.layout.cast import Member, cast
from journeymap.layout.emotion import CROWDED, END_LABELS
from journeymap.layout.entries import Clerk
from journeymap.layout.excerpt import WHOLE, Excerpt
from journeymap.layout.grid import MARGIN, Grid, make_grid
from journeymap.layout.header import NARROWEST
from journeymap.layout.lanes import Lane, lanes
from journeymap.layout.readings import Track, highlighted, tracks
from journeymap.layout.storyboard import LABEL, LANE, images_of
from journeymap.photo import Photo
from journeymap.wording import amount


@dataclass(frozen=True, slots=True)
class Scene:
    """A journey, its personas in signs, who writes its entries, its columns, its curves, and what of it is drawn."""

    journey: Journey
    members: tuple[Member, ...]
    clerk: Clerk
    grid: Grid
    curves: tuple[Track, ...]
    excerpt: Excerpt = WHOLE

    @property
    def measure(self) -> float:
        """The width of the head of the poster."""
        return max(self.grid.width, NARROWEST)

    @property
    def width(self) -> float:
        """The width of the whole poster."""
        return self.measure + 2 * MARGIN + (END_LABELS if len(self.curves) > 1 else 0.0)

    @property
    def lines(self) -> tuple[Track, ...]:
        """The curves as they are drawn: those of the personas to look at stand out."""
        chosen = {member.key for member in self.members if self.excerpt.looks_at(member.key, member.name)}
        return highlighted(self.curves, chosen)

    @property
    def shows_emotions(self) -> bool:
        """Whether there is a curve to draw."""
        return any(track.on_curve for track in self.curves) and self.excerpt.shows("emotion", "Emotion")

    @property
    def shows_images(self) -> bool:
        """Whether images of touchpoints are drawn."""
        return self.excerpt.shows(LANE, LABEL)

    def images(self) -> dict[int, Photo]:
        """Return the images that are drawn, by the number of their column."""
        return images_of(self.journey, self.grid) if self.shows_images else {}

    def lanes(self) -> list[Lane]:
        """Return the lanes that hold anything and are drawn."""
        found = lanes(self.journey, self.grid, self.clerk)
        return [lane for lane in found if self.excerpt.shows(lane.key, lane.label)]


def make_scene(
    journey: Journey, excerpt: Excerpt = WHOLE, *, only: Sequence[int] | None = None, width: float | None = None
) -> Scene:
    """Return the scene of a map or of a part of it, its columns wide enough for a point of every persona.

    Args:
        journey: the map.
        excerpt: what of it is drawn.
        only: the numbers of the points to draw; without it all that the excerpt holds.
        width: how wide columns are; without it as wide as a poster has room for.
    """
    members = cast(journey)
    numbers = points_in(journey, excerpt) if only is None else only
    grid = make_grid(journey, narrowest=narrowest_column(members), only=numbers, width=width)
    return Scene(journey, members, Clerk(journey, members), grid, tracks(journey, grid, members), excerpt)


def points_in(journey: Journey, excerpt: Excerpt) -> list[int]:
    """Return the numbers of the points of a map that an excerpt holds."""
    pairs = zip(journey.stage_ids, journey.stages, strict=True)
    stages = {id(stage) for id_, stage in pairs if excerpt.holds(id_, stage.name)}
    return [number for number, point in enumerate(journey.points) if id(point.stage) in stages]


def narrowest_column(members: Sequence[Member]) -> float:
    """Return the least width of a column in which every persona has room for a point."""
    return (len(members) + 1) * CROWDED


def told_stages(grid: Grid) -> str:
    """Say how many touchpoints and which stages a picture shows."""
    count = sum(column.point.touchpoint is not None for column in grid.columns)
    names = ", ".join(span.stage.name for span in grid.spans)
    return f"{amount(count, 'touchpoint')} in {amount(len(grid.spans), 'stage')}: {names}"
