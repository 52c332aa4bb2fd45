"""`jmap check`, the one command for CI, and the guide to it: what it shows works as it stands there."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from journeymap import __version__
from tests.command import Jmap
from tests.conftest import ROOT
from tests.project import SMALLEST, project

GUIDE = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
MISSPELT = SMALLEST.replace("title:", "titel:")


def block(mark: str) -> str:
    """The fenced block after a comment of the guide."""
    match = re.search(rf"<!-- {re.escape(mark)} -->\n```\w+\n(.*?)```", GUIDE, re.DOTALL)
    assert match, mark
    return match[1]


def commands() -> list[str]:
    """Every call of `jmap check`, by either name, in the guide's blocks."""
    gitlab = yaml.safe_load(block("gitlab"))["maps"]["script"]
    steps = yaml.safe_load(block("workflow: plain"))["steps"]
    lines = [*gitlab, *(step["run"] for step in steps if "run" in step), *block("shell").splitlines()]
    calls = [line for line in lines if line.startswith(("jmap ", "journeymap "))]
    return [call.replace("$GITHUB_STEP_SUMMARY", "summary.md") for call in calls]


@pytest.mark.parametrize("text", [SMALLEST, MISSPELT, SMALLEST + "status: active\n"])
@pytest.mark.parametrize("options", [(), ("--fail-on", "warning"), ("--select", "JM6", "--output-format", "json")])
def test_check_says_what_lint_says(text: str, options: tuple[str, ...], tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": text})

    assert jmap("check", *options, cwd=tmp_path) == jmap("lint", *options, cwd=tmp_path)


def test_check_without_a_map_is_no_success(tmp_path: Path, jmap: Jmap) -> None:
    assert jmap("check", cwd=tmp_path).code == 2


@pytest.mark.parametrize("command", commands())
def test_a_command_of_the_guide_works(command: str, tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST + "status: active\n"})

    result = jmap(*shlex.split(command)[1:], cwd=tmp_path)

    assert result.code == (1 if "warning" in command else 0), result.stderr
    assert all((tmp_path / file).stat().st_size for file in re.findall(r'--output-file "?([\w.-]+)', command))


def test_the_guide_names_the_inputs_of_the_action_with_their_defaults() -> None:
    rows = dict(re.findall(r"^\| `([\w-]+)` \| .* \| (.+) \|$", GUIDE, re.MULTILINE))

    assert [*rows] == [*ACTION["inputs"]]
    assert rows["fail-on"] == f"`{ACTION['inputs']['fail-on']['default']}`"


def uses(value: Any) -> list[dict[str, Any]]:
    """Every step that uses our action."""
    if isinstance(value, dict):
        own = [value] if str(value.get("uses", "")).startswith("OWNER/jmap@") else []
        return own + [step for item in value.values() for step in uses(item)]
    return [step for item in value for step in uses(item)] if isinstance(value, list) else []


@pytest.mark.parametrize("mark", ["workflow: action", "workflow: sarif"])
def test_the_workflows_of_the_guide_give_inputs_that_exist(mark: str) -> None:
    (step,) = uses(yaml.safe_load(block(mark)))

    assert step["uses"] == f"OWNER/jmap@v{__version__}"
    assert step["with"].keys() <= ACTION["inputs"].keys()


def test_the_hooks_of_the_guide_exist() -> None:
    (ours,) = yaml.safe_load(block("pre-commit"))["repos"]
    offered = [hook["id"] for hook in HOOKS]

    assert ours["rev"] == f"v{__version__}"
    assert {hook["id"] for hook in ours["hooks"]} <= set(offered)
    assert re.findall(r"^\| `(jmap-\w+)`", GUIDE, re.MULTILINE) == offered


def test_the_guide_installs_this_version() -> None:
    assert set(re.findall(r"journeymap==(\S+)", GUIDE)) == {__version__}


def test_the_hooks_named_with_options_take_them(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST + "status: active\n"})
    given = {hook["id"]: hook.get("args", []) for hook in yaml.safe_load(block("pre-commit"))["repos"][0]["hooks"]}

    results = {
        hook["id"]: jmap(*shlex.split(hook["entry"])[1:], *given[hook["id"]], "maps/a.yaml", cwd=tmp_path).code
        for hook in HOOKS
        if hook["id"] in given
    }

    assert results == {"jmap-lint": 1, "jmap-check": 0}
