"""The hooks for pre-commit: what they say of maps, that they leave other files alone, and that pre-commit runs them."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.command import Jmap, Result
from tests.conftest import ROOT
from tests.project import SMALLEST, project
from tests.repository import committed, git
from tests.required import may_install, need

HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
BY_NAME = [hook for hook in HOOKS if hook.get("pass_filenames", True)]
MISSPELT = SMALLEST.replace("title:", "titel:")
FOREIGN: dict[str, str | bytes] = {
    "jmap.yaml": "exclude: [old/]\n",
    "compose.yaml": "services: {}\n",
    "chart/templates/app.yaml": "{{- if .Values.on }}\n\tkind: Deployment\n{{- end }}\n",
    "old/map.yaml": MISSPELT,
    "package.json": '{"name": "shop"}\n',
    "odd name's.yml": "- 1\n",
}


def names(hook: dict[str, str]) -> str:
    return hook["id"]


@pytest.mark.parametrize("hook", BY_NAME, ids=names)
def test_a_hook_finds_what_is_wrong_in_a_changed_map(hook: dict[str, str], tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, FOREIGN | {"maps/a.yaml": MISSPELT, "maps/b.yaml": MISSPELT})

    result = jmap(*shlex.split(hook["entry"])[1:], *FOREIGN, "maps/a.yaml", cwd=tmp_path)

    assert result.code == 1
    assert "--> maps/a.yaml:2:1" in result.out
    assert result.out.count("JM101 unknown-key") == 1


@pytest.mark.parametrize("hook", BY_NAME, ids=names)
def test_a_hook_leaves_files_alone_that_are_no_maps(hook: dict[str, str], tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, FOREIGN | {"maps/a.yaml": MISSPELT})

    result = jmap(*shlex.split(hook["entry"])[1:], *FOREIGN, cwd=tmp_path)

    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize("hook", BY_NAME, ids=names)
def test_a_hook_sees_a_mistake_in_the_configuration(hook: dict[str, str], tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"jmap.yaml": "profil: active\n", "maps/a.yaml": SMALLEST})

    result = jmap(*shlex.split(hook["entry"])[1:], "jmap.yaml", cwd=tmp_path)

    assert result.code == 2
    assert "JM920" in result.out


def test_leaving_out_other_files_is_no_excuse_for_checking_nothing(tmp_path: Path, jmap: Jmap) -> None:
    assert jmap("lint", "--only-maps", cwd=project(tmp_path, {})).code == 2


def test_no_hook_runs_side_by_side_with_itself_or_needs_more_than_python() -> None:
    assert all(hook["language"] == "python" and hook["require_serial"] for hook in HOOKS)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This package as a git repository of its own, as pre-commit clones it."""
    need("package-index", may_install())
    folder = tmp_path_factory.mktemp("package")
    shutil.copytree(ROOT / "journeymap", folder / "journeymap", ignore=shutil.ignore_patterns("__pycache__"))
    for name in (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder)
    return committed(folder, "2026-01-15")


@pytest.mark.package_index
def test_pre_commit_installs_and_runs_every_hook(package: Path, tmp_path: Path) -> None:
    revision = git(package, "rev-parse", "HEAD").strip()
    hooks = [{"id": hook["id"], "verbose": True} for hook in HOOKS]
    config = {"repos": [{"repo": str(package), "rev": revision, "hooks": hooks}]}
    shop = tmp_path / "shop"
    project(shop, FOREIGN | {"maps/a.yaml": SMALLEST, ".pre-commit-config.yaml": yaml.safe_dump(config)})
    committed(shop, "2026-01-16")

    good = pre_commit(shop, tmp_path)
    (shop / "maps" / "a.yaml").write_text(MISSPELT)
    bad = pre_commit(shop, tmp_path)

    assert (good.code, good.out.count("Passed")) == (0, len(HOOKS)), good.out
    assert (bad.code, bad.out.count("--> maps/a.yaml:2:1")) == (1, len(HOOKS)), bad.out


def pre_commit(folder: Path, home: Path) -> Result:
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"],
        cwd=folder, env=os.environ | {"PRE_COMMIT_HOME": str(home / "pre-commit")},
        capture_output=True, timeout=300, check=False,
    )  # fmt: skip
    return Result(done.returncode, done.stdout, done.stderr.decode())
