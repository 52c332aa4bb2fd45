"""Texts of maps -> journeys, without a disk."""

from journeymap.journey import Journey
from tests.project import atlas_in_memory


def journey_of(text: str, *others: str) -> Journey:
    """Return the map written in `text`, in a project with the `others`."""
    atlas = atlas_in_memory({f"maps/{number}.yaml": one for number, one in enumerate((text, *others))})
    return Journey(atlas.sheets[0], atlas)
