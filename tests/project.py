"""Texts -> a small project, on disk or in memory, for tests that need one."""

from collections.abc import Mapping
from pathlib import Path

from journeymap.atlas import Atlas, Project, Sheet, load_atlas
from journeymap.atlas.atlas import default_id
from journeymap.config import Config, Settings
from journeymap.journey import Journey
from journeymap.load import load

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


def atlas_in_memory(texts: Mapping[str, str | bytes], root: Path = Path("/nowhere")) -> Atlas:
    """Load files that need not stand on a disk, by their names."""
    sheets = (Sheet(load(name, text), default_id(Path(name), Path())) for name, text in texts.items())
    return Atlas(Project(root), Settings(Config()), tuple(sheets))


def journey_of(folder: Path, text: str) -> Journey:
    """Load one map and give it its meaning."""
    atlas = atlas_of(folder, {"maps/map.yaml": text})
    return Journey(atlas.maps[0], atlas)
