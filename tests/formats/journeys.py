"""Texts of maps -> journeys, without a disk."""

from pathlib import Path

from journeymap.atlas import Atlas, Project, Sheet
from journeymap.config import Config, Settings
from journeymap.journey import Journey
from journeymap.load import load


def journey_of(text: str, *others: str) -> Journey:
    """Return the map written in `text`, in a project with the `others`."""
    sheets = [Sheet(load(f"maps/{number}.yaml", one), str(number)) for number, one in enumerate((text, *others))]
    return Journey(sheets[0], Atlas(Project(Path("/nowhere")), Settings(Config()), tuple(sheets)))
