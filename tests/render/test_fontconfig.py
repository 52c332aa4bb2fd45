"""Machines with fonts, without fonts and with broken settings -> the same pictures."""

import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from journeymap.layout import font
from journeymap.render.fontconfig import VARIABLE, configured

PROGRAM = """
import hashlib
from journeymap.render.render import render
from tests.render.boards import board_with
board = board_with("Pack my box with five dozen jugs, Привет")
print([hashlib.sha256(render(board, form)).hexdigest() for form in ("png", "pdf", "png", "svg")])
"""


def drawn(home: Path, config: Path | None = None) -> str:
    """Draw in a process of its own, with a home of its own."""
    environment = {key: value for key, value in os.environ.items() if key not in (VARIABLE, "XDG_CACHE_HOME")}
    environment |= {"HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    environment |= {VARIABLE: str(config)} if config else {}
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment, cwd=home)
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> str:
    return drawn(tmp_path_factory.mktemp("usual"))


def test_two_machines_draw_the_same(usual: str, tmp_path: Path) -> None:
    assert drawn(tmp_path) == usual


@pytest.mark.parametrize("text", ["<fontconfig></fontconfig>", "", "no xml <<<"], ids=["empty", "blank", "broken"])
def test_a_machine_without_fonts_draws_the_same(text: str, usual: str, tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text(text)

    assert drawn(tmp_path, config) == usual


def test_a_home_that_cannot_be_written_changes_nothing(usual: str, tmp_path: Path) -> None:
    assert drawn(tmp_path, tmp_path / "missing.conf") == usual


def test_another_font_of_the_same_name_on_the_machine_changes_nothing(usual: str, tmp_path: Path) -> None:
    (tmp_path / ".fonts").mkdir()
    with TTFont(font.path("regular")) as other:
        other["head"].fontRevision = 9.0
        other["hmtx"].metrics = {name: (2 * width, side) for name, (width, side) in other["hmtx"].metrics.items()}
        other.save(tmp_path / ".fonts" / "newer.ttf")

    assert drawn(tmp_path) == usual


def test_the_configuration_is_gone_afterwards() -> None:
    with configured({"A": "b"}) as environment:
        file = Path(environment[VARIABLE])
        ElementTree.parse(file)

    assert not file.exists()
    assert environment["A"] == "b"
