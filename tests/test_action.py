"""The GitHub Action: its steps are run as a runner runs them, in a small repository, with kind and with evil inputs."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.project import SMALLEST, project
from tests.required import may_install, need

ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
INSTALL, CHECK = (step for step in STEPS if "run" in step)
DEFAULTS: dict[str, str] = {name: given["default"] for name, given in ACTION["inputs"].items()}
MISSPELT = SMALLEST.replace("title:", "titel:")
EVIL = [
    'x"; touch pwned; "',
    "$(touch pwned)`touch pwned`${{ github.token }}",
    "x' ; touch pwned #\ntouch pwned",
    "x\n::error::evil\n::stop-commands::evil\n##[add-mask]evil",
    "* \\ --config=/etc/passwd 😀",
]

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


@dataclass(frozen=True)
class Outcome:
    """What a step did."""

    code: int
    log: str
    summary: str

    @property
    def orders(self) -> list[str]:
        """The workflow commands that a runner would follow; between a stop and its token it follows none."""
        found, token = [], ""
        for line in map(str.strip, self.log.splitlines()):
            if match := re.match(r"::stop-commands::(.+)", line):
                token = match[1]
            elif token and line == f"::{token}::":
                token = ""
            elif not token and (line.startswith("::") or "##[" in line):
                found.append(line)
        return found


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A folder with the places that a runner has; what the first steps leave behind is there."""
    (tmp_path / "temp").mkdir()
    (tmp_path / "summary").write_text("# Earlier\n")
    return tmp_path


def run(step: dict[str, Any], runner: Path, **inputs: str) -> Outcome:
    """Run one step as `shell: bash` says, its expressions filled in."""
    given = DEFAULTS | {name.replace("_", "-"): value for name, value in inputs.items()}
    values = {f"inputs.{name}": value for name, value in given.items()}
    values["steps.python.outputs.python-path"] = sys.executable
    environment = os.environ | {
        "RUNNER_TEMP": str(runner / "temp"),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_STEP_SUMMARY": str(runner / "summary"),
        "GITHUB_ACTIONS": "true",
    }
    environment |= {name: values[text.removeprefix("${{ ").removesuffix(" }}")] for name, text in step["env"].items()}
    script = runner / "step.sh"
    script.write_text(step["run"])
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=runner / "shop", env=environment, timeout=300, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    return Outcome(done.returncode, done.stdout, (runner / "summary").read_text())


def check(runner: Path, files: dict[str, str | bytes], **inputs: str) -> Outcome:
    """Run the step that checks on a repository with `files`; the package is where the step before installs it."""
    project(runner / "shop", files)
    if not (runner / "temp" / "jmap").exists():
        (runner / "temp" / "jmap").symlink_to(ROOT)
    return run(CHECK, runner, **inputs)


def test_a_good_map_passes_and_the_summary_says_so(runner: Path) -> None:
    outcome = check(runner, {"maps/a.yaml": SMALLEST}, args="--ignore=JM3,JM5,JM6")

    assert outcome.code == 0, outcome.log
    assert outcome.orders == []
    assert outcome.summary == "# Earlier\n### no findings in 1 map (1 linted as draft)\n"


def test_a_finding_fails_is_told_in_full_and_stands_beside_its_line(runner: Path) -> None:
    outcome = check(runner, {"maps/a.yaml": MISSPELT})

    assert outcome.code == 1
    assert " --> maps/a.yaml:2:1\n" in outcome.log
    assert outcome.orders[0].startswith("::error file=maps/a.yaml,line=2,")
    assert "JM101 unknown-key" in outcome.summary


def test_the_inputs_reach_jmap(runner: Path) -> None:
    files: dict[str, str | bytes] = {"maps/a.yaml": SMALLEST, "maps/b c.yaml": SMALLEST, "old/c.yaml": MISSPELT}
    inputs = {"paths": "maps/a.yaml\n  maps/b c.yaml\n", "profile": "active", "sarif_file": "out.sarif"}

    gentle = check(runner, files, **inputs, fail_on="")
    strict = check(runner, files, **inputs, fail_on="warning", args="--select=JM910\n--quiet")

    assert (gentle.code, strict.code) == (0, 1)
    assert "JM101" not in gentle.log
    assert strict.log.count("warning[JM910 map-without-owner]") == 2
    assert "2 warnings" not in strict.log
    results = json.loads((runner / "shop" / "out.sarif").read_text())["runs"][0]["results"]
    assert {result["ruleId"] for result in results} == {"JM910"}


def test_what_cannot_be_checked_is_a_failure_that_is_shown(runner: Path) -> None:
    outcome = check(runner, {})

    assert outcome.code == 2
    assert "there is no map to check here" in outcome.log
    assert outcome.orders == ["::error title=jmap::the maps could not be checked; the log of this step says why"]


# Every input gets two of them, and all of them are tried.
@pytest.mark.parametrize(
    ("name", "evil"), [*zip(DEFAULTS, EVIL, strict=True), *zip(DEFAULTS, EVIL[2:] + EVIL[:2], strict=True)]
)
def test_no_input_is_more_than_a_word(runner: Path, name: str, evil: str) -> None:
    outcome = check(runner, {"maps/a.yaml": SMALLEST}, **{name.replace("-", "_"): evil})

    assert not (runner / "shop" / "pwned").exists()
    assert [order for order in outcome.orders if "evil" in order] == []
    assert "internal error" not in outcome.log
    assert "Traceback" not in outcome.log


def test_an_option_among_the_paths_is_a_path(runner: Path) -> None:
    outcome = check(runner, {"maps/a.yaml": MISSPELT}, paths="--exit-zero\nmaps/a.yaml")

    assert outcome.code == 2
    assert 'there is no file or folder "--exit-zero"' in outcome.log


def test_nothing_in_a_map_gives_orders_to_the_runner(runner: Path) -> None:
    text = MISSPELT.replace("Opens", '"::error::evil ##[add-mask]evil').replace(" page,", ' page",')
    outcome = check(runner, {"::error::evil.yaml": text, "maps/a.yaml": text})

    assert outcome.code == 1
    assert all(order.startswith(("::error file=", "::notice file=", "::notice title=jmap")) for order in outcome.orders)


def test_no_code_of_the_checked_repository_is_run(runner: Path) -> None:
    modules = ("journeymap/__init__", "journeymap/__main__", "secrets", "typer", "pip", "sitecustomize", "yaml")
    traps: dict[str, str | bytes] = {f"{name}.py": "open('pwned', 'w')\n" for name in modules}

    outcome = check(runner, traps | {"maps/a.yaml": SMALLEST})

    assert outcome.code == 0, outcome.log
    assert not (runner / "shop" / "pwned").exists()


def test_no_expression_stands_in_a_script_and_every_foreign_step_is_pinned() -> None:
    assert [step["name"] for step in STEPS if "${{" in step.get("run", "")] == []
    assert all(re.fullmatch(r"\S+@[0-9a-f]{40}", step["uses"]) for step in STEPS if "uses" in step)
    assert all(given["description"] for given in ACTION["inputs"].values())


@pytest.mark.package_index
def test_the_checkout_of_the_action_is_what_is_installed_and_run(runner: Path) -> None:
    need("package-index", may_install())
    project(runner / "shop", {"maps/a.yaml": MISSPELT, "pip.py": "raise SystemExit('pwned')\n"})

    installed = run(INSTALL, runner)
    checked = run(CHECK, runner)

    assert installed.code == 0, installed.log
    assert (runner / "temp" / "jmap" / "journeymap" / "cli").is_dir()
    assert checked.code == 1
    assert checked.orders[0].startswith("::error file=maps/a.yaml,line=2,")
