"""The page on pictures tells the truth: its commands run, its lists are complete."""

import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from journeymap.cli.app import app
from journeymap.recipe import FORMATS
from journeymap.theme import THEMES
from journeymap.views import PAPERS, VIEWS
from tests.command import Jmap
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "pictures.md").read_text("utf-8")


def test_the_commands_work_as_written(tmp_path: Path, jmap: Jmap) -> None:
    place = tmp_path / "shop"
    shutil.copytree(ROOT / "examples" / "shop", place)
    (commands,) = re.findall(r"<!-- run: examples/shop -->\n```console\n(.*?)```", PAGE, re.DOTALL)

    for line in commands.splitlines():
        result = jmap(*shlex.split(line)[1:], cwd=place)
        assert result.code == 0, (line, result.stderr)

    drawn = {path.name for path in (place / "maps").iterdir()} | {path.name for path in place.iterdir()}
    assert {"running-shoes.svg", "running-shoes-blueprint.pdf", "ordering.svg", "spring.html"} <= drawn


@pytest.mark.parametrize("word", [*VIEWS, *FORMATS, *PAPERS, "dark", "print"])
def test_every_view_format_and_paper_is_named(word: str) -> None:
    assert f"`{word}`" in PAGE
    assert set(THEMES) == {"light", "dark", "print"}


def test_only_options_that_there_are_are_named() -> None:
    known = CliRunner().invoke(app, ["render", "--help"], env={"COLUMNS": "200", "TERM": "dumb"}).output

    assert {option for option in re.findall(r"--[a-z]+", PAGE) if option not in known} == set()


def test_links_lead_to_files() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)[^)]*\)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
