"""The examples are maps as a good team keeps them: valid, without warning at their own status, and they draw."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.atlas.discover import map_files
from journeymap.finding import Severity
from journeymap.journey import Journey
from journeymap.lint import configuration_report, lint, validate
from journeymap.rules.catalogue import RULES
from tests.command import Jmap
from tests.conftest import ROOT

REPOSITORIES = sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir())
MAPS = [(folder, name) for folder in REPOSITORIES for name in sorted(folder.glob("maps/*.yaml"))]


@pytest.mark.parametrize("folder", REPOSITORIES, ids=lambda path: path.name)
def test_an_example_is_valid(folder: Path) -> None:
    atlas = load_atlas(Project(folder))

    assert configuration_report(atlas).findings == ()
    assert validate(atlas).findings == ()


@pytest.mark.parametrize("folder", REPOSITORIES, ids=lambda path: path.name)
def test_an_example_has_no_warning_at_its_own_status(folder: Path) -> None:
    report = lint(load_atlas(Project(folder)), RULES)
    loud = [finding for finding in report.findings if finding.severity is not Severity.INFO]

    assert [(finding.code, finding.message) for finding in loud] == []


@pytest.mark.parametrize("folder", REPOSITORIES, ids=lambda path: path.name)
def test_in_strict_an_example_shows_only_what_its_readme_names(folder: Path) -> None:
    report = lint(load_atlas(Project(folder)), RULES, profile="strict")
    named = set(re.findall(r"JM\d{3}", (folder / "README.md").read_text("utf-8")))

    assert {finding.code for finding in report.findings} <= named


def test_the_examples_use_nearly_every_key_of_the_format() -> None:
    used: set[tuple[str, str]] = set()
    known: set[tuple[str, str]] = set()
    for folder in REPOSITORIES:
        for sheet in load_atlas(Project(folder)).sheets:
            for _, part in sheet.parts():
                known |= {(type(part).__name__, name) for name in type(part).model_fields if name != "own"}
                used |= {(type(part).__name__, name) for name in part.model_fields_set}

    assert len(used & known) >= 0.85 * len(known), sorted(known - used)


@pytest.mark.parametrize(("folder", "path"), MAPS, ids=[path.name for _, path in MAPS])
def test_every_map_of_the_examples_has_meaning(folder: Path, path: Path) -> None:
    atlas = load_atlas(Project(folder))
    sheet = next(sheet for sheet in atlas.maps if sheet.name.endswith(path.relative_to(folder).as_posix()))
    journey = Journey(sheet, atlas)

    assert journey.points
    assert journey.ends
    assert all(actor.persona for actor in journey.actors)


@pytest.mark.parametrize("folder", REPOSITORIES, ids=lambda path: path.name)
def test_the_commands_in_the_readme_of_an_example_work(folder: Path, tmp_path: Path, jmap: Jmap) -> None:
    place = tmp_path / folder.name
    shutil.copytree(folder, place)
    blocks = re.findall(r"```sh\n(.*?)```", (folder / "README.md").read_text("utf-8"), re.DOTALL)

    for line in "".join(blocks).splitlines():
        result = jmap(*shlex.split(line)[1:], cwd=place)
        assert (result.code, "[JM" in result.stderr) == (0, False), (line, result.stderr)


def test_the_smallest_example_is_the_only_map_of_the_project_around_it() -> None:
    """It has no `jmap.yaml`, so its project is this repository: no file of the tests may be taken for a map."""
    folder = ROOT / "examples" / "first-map"

    assert [path for path in map_files(Project(ROOT), [], []) if folder not in path.parents] == []
