"""The README tells the truth: its commands run, its outputs are what they print, its lists are complete."""

import html
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.cli.app import app
from journeymap.journey import Journey
from journeymap.report import REPORTERS
from journeymap.views import VIEWS
from tests.command import Jmap
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def block(mark: str) -> str:
    """The fenced block after a comment."""
    match = re.search(rf"<!-- {re.escape(mark)} -->\n```\w+\n(.*?)```", README, re.DOTALL)
    assert match, mark
    return match[1]


def test_the_shown_output_is_what_the_command_prints(jmap: Jmap, fresh: Callable[[Path, str], None]) -> None:
    command, _, _ = block("output").partition("\n")
    arguments = shlex.split(command.removeprefix("$ jmap "))
    printed = jmap(*arguments, cwd=ROOT).out

    fresh(ROOT / "README.md", README.replace(block("output"), f"{command}\n{printed}"))


def test_the_five_minutes_work_as_written(tmp_path: Path, jmap: Jmap) -> None:
    file = tmp_path / "maps" / "bike-repair.yaml"
    file.parent.mkdir()
    file.write_text(block("file: maps/bike-repair.yaml"))

    for line in block("run: maps/bike-repair.yaml").splitlines():
        result = jmap(*shlex.split(line)[1:], cwd=tmp_path)
        assert result.code == 0, result.stderr

    assert file.with_suffix(".svg").read_text().startswith("<?xml")


def test_every_command_is_in_the_list() -> None:
    commands = [command.name or (command.callback.__name__ if command.callback else "")
                for command in app.registered_commands]  # fmt: skip
    commands += [group.name or "" for group in app.registered_groups]

    assert re.findall(r"^\| `jmap (\w+)", README, re.MULTILINE) == commands


@pytest.mark.parametrize("name", [*REPORTERS])
def test_every_report_format_is_named(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("name", [*VIEWS])
def test_every_view_is_named(name: str) -> None:
    assert f"`--view {name}`" in README


def test_the_configuration_shown_is_valid(tmp_path: Path, jmap: Jmap) -> None:
    config = re.search(r"```yaml\n(profile: active.*?)```", README, re.DOTALL)
    assert config
    (tmp_path / "jmap.yaml").write_text(config[1])
    (tmp_path / "map.yaml").write_text(block("file: maps/bike-repair.yaml"))

    result = jmap("lint", cwd=tmp_path)

    assert result.code in (0, 1)
    assert "JM920" not in result.out


def test_the_picture_shows_the_example_as_it_is() -> None:
    picture = (ROOT / "docs" / "running-shoes.svg").read_text("utf-8")
    atlas = load_atlas(Project(ROOT / "examples" / "shop"))
    shoes = next(sheet for sheet in atlas.maps if sheet.name.endswith("/running-shoes.yaml"))

    drawn = " ".join(re.sub(r"<[^>]*>", " ", html.unescape(picture)).split())
    words = {word for point in Journey(shoes, atlas).touchpoints for word in point.moment.name.split()}
    assert [word for word in words if word not in drawn] == []


def test_links_lead_to_files() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
