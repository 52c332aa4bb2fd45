"""Text -> a small map repository on disk, for tests that need one."""

from pathlib import Path

from journeymap.atlas import Atlas, Project, load_atlas
from journeymap.journey import Journey

SMALLEST = """\
jmap: 1
title: Buying running shoes online
personas: [{name: Ana, goals: [Run a first marathon]}]
stages:
  - name: Consideration
    touchpoints:
      - {name: Opens the product page, channel: website, emotion: positive}
  - name: Decision
    touchpoints:
      - {name: Checks out, channel: website, emotion: -2, pain_points: [Forced to make an account]}
"""


def project(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write `files` below `folder` and return it; a `jmap.yaml` makes it a project if none is given."""
    for name, content in ({"jmap.yaml": ""} | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def atlas_of(folder: Path, files: dict[str, str | bytes]) -> Atlas:
    """Write a project and load it."""
    return load_atlas(Project(project(folder, files)))


def journey_of(folder: Path, text: str) -> Journey:
    """Load one map and give it its meaning."""
    atlas = atlas_of(folder, {"maps/map.yaml": text})
    return Journey(atlas.maps[0], atlas)
