"""`jmap init` as people use it: with answers typed, with flags, a second time, and where something is already."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.command import Jmap, in_own_process
from tests.project import project
from tests.repository import committed, git

FILES = (
    "jmap.yaml", "maps/buying-shoes.yaml", "personas/nadia.yaml", "shared/research.yaml",
    ".github/workflows/maps.yml", ".pre-commit-config.yaml", ".vscode/settings.json", ".vscode/extensions.json",
    "schemas/jmap.schema.json", "schemas/jmap-config.schema.json",
)  # fmt: skip
FLAGS = ("--title", "Buying shoes", "--persona", "Nadia", "--owner", "Web team")


def test_a_new_repository_passes_its_own_check(tmp_path: Path, jmap: Jmap) -> None:
    result = jmap("init", "shop", *FLAGS, cwd=tmp_path)

    assert (result.code, result.stderr) == (0, "next: jmap check shop\n")
    assert result.out.splitlines() == [f"wrote shop/{name}" for name in FILES]
    assert sorted(path.relative_to(tmp_path / "shop").as_posix() for path in (tmp_path / "shop").rglob("*.*")
                  if path.is_file()) == sorted(FILES)  # fmt: skip
    committed(tmp_path / "shop", "2026-11-21")
    check = jmap("check", "--fail-on", "warning", cwd=tmp_path / "shop")
    assert (check.code, check.stderr) == (0, "no findings in 1 map and 2 other files\n")
    assert jmap("render", "maps/buying-shoes.yaml", "-o", "map.svg", cwd=tmp_path / "shop").code == 0


def test_the_workflow_runs_a_command_that_works(tmp_path: Path, jmap: Jmap, monkeypatch: pytest.MonkeyPatch) -> None:
    jmap("init", *FLAGS, cwd=tmp_path)
    workflow = yaml.safe_load((tmp_path / ".github" / "workflows" / "maps.yml").read_text())
    command = workflow["jobs"]["check"]["steps"][-1]["run"].replace("$GITHUB_STEP_SUMMARY", "summary")

    result = jmap(*shlex.split(command)[1:], cwd=tmp_path)

    assert (result.code, result.out) == (0, "")
    assert (tmp_path / "summary").read_text() == "### no findings in 1 map and 2 other files\n"


def test_nothing_is_overwritten(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {**dict.fromkeys(FILES, "# mine\n")})

    result = jmap("init", *FLAGS, cwd=tmp_path)

    assert result.code == 0
    assert result.out.splitlines() == [f"kept {name}, which was there already" for name in FILES]
    assert {(tmp_path / name).read_text() for name in FILES} == {"# mine\n"}


def test_a_link_that_leads_nowhere_is_left_alone_too(tmp_path: Path, jmap: Jmap) -> None:
    (tmp_path / "jmap.yaml").symlink_to("elsewhere.yaml")

    result = jmap("init", *FLAGS, cwd=tmp_path)

    assert "kept jmap.yaml" in result.out
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_a_second_map_joins_the_first(tmp_path: Path, jmap: Jmap) -> None:
    jmap("init", *FLAGS, cwd=tmp_path)

    result = jmap("init", "--title", "Sending shoes back", "--persona", "Nadia", cwd=tmp_path)

    assert result.out.count("wrote ") == 1
    assert jmap("check", "--fail-on", "warning", cwd=tmp_path).code == 0


def test_without_a_terminal_and_with_yes_nothing_is_asked(tmp_path: Path, jmap: Jmap) -> None:
    piped = in_own_process("init", "one", cwd=tmp_path, stdin=b"ignored\n")
    agreed = jmap("init", "two", "--yes", cwd=tmp_path)

    assert (piped.code, agreed.code) == (0, 0)
    assert piped.out.replace("one/", "two/") == agreed.out
    assert jmap("check", "--fail-on", "warning", "one", "two", cwd=tmp_path).code == 0


@pytest.mark.parametrize("flag", ["--title", "--persona", "--owner"])
def test_an_empty_answer_is_a_usage_error(flag: str, tmp_path: Path, jmap: Jmap) -> None:
    result = jmap("init", flag, " ", cwd=tmp_path)

    assert result.code == 2
    assert result.stderr == f'error: "{flag}" is empty\n  = help: give it a text, or leave it out\n'
    assert list(tmp_path.iterdir()) == []


def test_where_a_file_stands_in_the_way_nothing_is_written(tmp_path: Path, jmap: Jmap) -> None:
    (tmp_path / "maps").write_text("a file\n")

    result = jmap("init", *FLAGS, cwd=tmp_path)

    assert result.code == 2
    assert 'cannot make the folder "maps": file exists' in result.stderr
    assert not (tmp_path / "jmap.yaml").exists()


def test_a_folder_of_a_bigger_repository_is_told_what_works_only_at_the_top(tmp_path: Path, jmap: Jmap) -> None:
    git(tmp_path, "init", "--quiet")

    nested = jmap("init", "my journeys", *FLAGS, cwd=tmp_path)
    top = jmap("init", *FLAGS, cwd=tmp_path)

    assert "note: 'my journeys' is not the top folder of its repository" in nested.stderr
    assert top.stderr == "next: jmap check\n"


@pytest.fixture
def typed(tmp_path: Path) -> Callable[[bytes], subprocess.CompletedProcess[bytes]]:
    """Run `jmap init` on a terminal on which something is typed."""
    pty = pytest.importorskip("pty")

    def run(keys: bytes) -> subprocess.CompletedProcess[bytes]:
        ours, theirs = pty.openpty()
        with open(ours, "wb", buffering=0) as keyboard:  # noqa: PTH123 - a terminal has no path
            keyboard.write(keys)
            done = subprocess.run(
                [sys.executable, "-m", "journeymap", "init"],
                cwd=tmp_path, stdin=theirs, capture_output=True, timeout=60, check=False,
            )  # fmt: skip
            os.close(theirs)
        return done

    return run


def test_on_a_terminal_the_answers_are_asked_for(
    tmp_path: Path, typed: Callable[[bytes], subprocess.CompletedProcess[bytes]]
) -> None:
    done = typed(b'Say "hi": now\n\n \n')

    assert done.returncode == 0
    assert b"What is your first map about? [From first search to first success]" in done.stderr
    text = (tmp_path / "maps" / "say-hi-now.yaml").read_text()
    assert 'title: "Say \\"hi\\": now"\nowner: "Customer experience"\n' in text
    assert (tmp_path / "personas" / "ana.yaml").exists()


def test_who_ends_the_questions_gets_no_files(
    tmp_path: Path, typed: Callable[[bytes], subprocess.CompletedProcess[bytes]]
) -> None:
    done = typed(b"A map\n\x04")

    assert done.returncode == 130
    assert b"internal error" not in done.stderr
    assert list(tmp_path.iterdir()) == []
