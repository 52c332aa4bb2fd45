"""`jmap validate` and `jmap lint` from end to end: what is printed where, and the exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import Jmap, in_own_process
from tests.project import SMALLEST, project

MISSPELT = SMALLEST.replace("title:", "titel:")


def test_a_clean_project_leaves_with_zero_and_says_how_much_was_checked(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST, "maps/b.yaml": SMALLEST})

    result = jmap("validate", cwd=tmp_path)

    assert (result.code, result.out) == (0, "")
    assert result.stderr == "no findings in 2 maps\n"


def test_a_misspelt_key_is_shown_once_with_its_frame(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": MISSPELT})

    result = jmap("validate", cwd=tmp_path)

    assert result.code == 1
    assert 'error[JM101 unknown-key]: unknown key "titel" in the map; did you mean "title"?' in result.out
    assert " --> maps/a.yaml:2:1\n" in result.out
    assert "^^^^^" in result.out
    assert "JM102" not in result.out


def test_lint_tells_the_gaps_by_the_status_of_each_map(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST, "maps/b.yaml": SMALLEST + "status: active\n"})

    result = jmap("lint", "--output-format", "concise", cwd=tmp_path)

    lines = result.out.splitlines()
    assert [line.split()[2] for line in lines if line.startswith("maps/a.yaml")] == ["JM304", "JM501", "JM601"]
    assert "maps/b.yaml:2:8: warning JM910 map-without-owner" in result.out
    assert "2 maps (1 linted as draft)" in result.stderr
    assert result.code == 0


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_fail_on_sets_the_level_that_fails(tmp_path: Path, jmap: Jmap, level: str, code: int) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST + "status: active\n"})

    assert jmap("lint", "--fail-on", level, cwd=tmp_path).code == code


@pytest.mark.parametrize(
    "name", ["full", "concise", "json", "github", "sarif", "gitlab", "junit", "markdown", "rdjson"]
)
def test_the_exit_code_is_the_same_for_every_format(tmp_path: Path, jmap: Jmap, name: str) -> None:
    project(tmp_path, {"a.yaml": MISSPELT})

    result = jmap("lint", "--output-format", name, cwd=tmp_path)

    assert result.code == 1
    assert result.out
    assert b"\x1b" not in result.stdout


def test_select_ignore_and_profile_choose_the_rules(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    def codes(*options: str) -> set[str]:
        result = jmap("lint", "--output-format", "json", *options, cwd=tmp_path)
        return {finding["code"] for finding in json.loads(result.out)["findings"]}

    assert codes("--select", "JM3,JM6") == {"JM304", "JM601"}
    assert codes("--ignore", "map-without-scenario", "--ignore", "JM5") == {"JM601"}
    assert "JM910" in codes("--profile", "active")
    assert codes("--select", "JM304", "--profile", "strict") == {"JM304"}


def test_an_unknown_rule_is_a_usage_error_with_the_nearest_name(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    result = jmap("lint", "--select", "map-without-scenari", cwd=tmp_path)

    assert result.code == 2
    assert result.stderr == ('error: no rule "map-without-scenari"\n  = help: did you mean "map-without-scenario"?\n')


def test_standard_input_is_checked_under_its_name(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"personas/ana.yaml": "jmap: 1\npersonas: [{name: Ana}]\n"})
    text = MISSPELT.replace("[{name: Ana, goals: [Run a first marathon]}]", "[ana]")

    result = jmap("validate", "-", "--stdin-filename", "maps/new.yaml", cwd=tmp_path, stdin=text.encode())

    assert " --> maps/new.yaml:2:1\n" in result.out
    assert "JM204" not in result.out


def test_nothing_to_check_is_a_failure_unless_allowed(tmp_path: Path, jmap: Jmap) -> None:
    assert jmap("validate", cwd=tmp_path).code == 2
    assert "there is no map to check here" in jmap("lint", cwd=tmp_path).stderr
    assert jmap("lint", "--allow-empty", cwd=tmp_path).code == 0


def test_exit_zero_reports_without_failing(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": MISSPELT})

    result = jmap("validate", "--exit-zero", cwd=tmp_path)

    assert result.code == 0
    assert "JM101" in result.out


def test_several_formats_go_to_their_files(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": MISSPELT})
    options = ("--output-format", "sarif", "--output-file", "new/out.sarif", "--output-format", "concise")

    result = jmap("validate", *options, cwd=tmp_path)

    assert result.out.startswith("a.yaml:2:1: error JM101")
    assert json.loads((tmp_path / "new" / "out.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--output-format", "ful"), 'there is no report format "ful"'),
        (("--output-format", "full", "--output-format", "json"), "two formats cannot share standard output"),
        (("--output-file", "a.yaml"), "is a map and would be written over"),
        (("--output-file", "a.yaml/x.txt"), 'cannot make the folder "a.yaml"'),
        (("--fail-on", "sometimes"), "sometimes"),
        (("--nonsense",), "no such option: --nonsense"),
        (("nothing.yaml",), 'there is no file or folder "nothing.yaml"'),
    ],
)
def test_wrong_usage_leaves_with_two_and_a_sentence(
    tmp_path: Path, jmap: Jmap, options: tuple[str, ...], message: str
) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    result = jmap("validate", *options, cwd=tmp_path)

    assert result.code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr
    assert (tmp_path / "a.yaml").read_text() == SMALLEST


def test_a_mistake_in_the_configuration_leaves_with_two(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST, "jmap.yaml": "profil: active\nrules: {JM304: of}\n"})

    result = jmap("lint", cwd=tmp_path)

    assert result.code == 2
    assert 'error[JM920 invalid-config]: setting "profil" is not valid; did you mean "profile"?' in result.out
    assert 'setting "JM304" is not valid' in result.out
    assert " --> jmap.yaml:1:1\n" in result.out


def test_poor_contrast_in_the_configuration_is_a_finding_as_on_active_maps(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST, "jmap.yaml": 'theme: {colors: {ink: "#888888"}}\n'})

    result = jmap("lint", "--select", "JM931", "--output-format", "concise", cwd=tmp_path)

    assert result.code == 1
    assert result.out == (
        'jmap.yaml:1:23: error JM931 low-contrast "ink" on "band-low" has contrast 3.13; 4.5 is needed\n'
    )


def test_the_configuration_sets_profile_severities_and_options(tmp_path: Path, jmap: Jmap) -> None:
    config = "profile: active\nrules:\n  JM304: error\n  JM601: off\n  flat-curve: {severity: error, min-points: 2}\n"
    flat = SMALLEST.replace("emotion: -2", "emotion: positive")
    project(tmp_path, {"a.yaml": flat, "jmap.yaml": config})

    result = jmap("lint", "--output-format", "concise", cwd=tmp_path)

    assert "error JM304" in result.out
    assert "error JM406" in result.out
    assert "JM601" not in result.out


def test_only_the_files_given_are_reported_and_the_others_still_count(tmp_path: Path, jmap: Jmap) -> None:
    other = SMALLEST.replace("title: Buying", "titel: Buying").replace("name: Ana", "name: Ana, id: ana")
    project(tmp_path, {"a.yaml": SMALLEST.replace("[{name: Ana, goals: [Run a first marathon]}]", "[ana, bob]"),
                       "b.yaml": other})  # fmt: skip

    result = jmap("validate", "a.yaml", "--output-format", "concise", cwd=tmp_path)

    assert [line.split()[2] for line in result.out.splitlines()] == ["JM204"]
    assert '"bob"' in result.out


def test_findings_do_not_depend_on_the_working_directory(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": MISSPELT, "maps/deep/b.yaml": MISSPELT})

    outputs = {jmap("lint", tmp_path, cwd=folder).out for folder in (tmp_path, tmp_path / "maps", Path("/"))}

    assert len(outputs) == 1


def test_color_follows_the_option_and_the_environment(
    tmp_path: Path, jmap: Jmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, {"a.yaml": MISSPELT})

    def is_coloured(*options: str) -> bool:
        return b"\x1b[" in jmap("validate", *options, cwd=tmp_path).stdout

    assert not is_coloured()
    assert is_coloured("--color", "always")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert is_coloured()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not is_coloured()


def test_python_m_and_the_scripts_are_the_same(tmp_path: Path) -> None:
    project(tmp_path, {"a.yaml": MISSPELT})

    result = in_own_process("validate", "--output-format", "concise", cwd=tmp_path)

    assert result.code == 1
    assert result.out.startswith("a.yaml:2:1: error JM101")


def test_a_console_that_knows_only_ascii_is_no_trouble(tmp_path: Path) -> None:
    project(tmp_path, {"ünï.yaml": MISSPELT.replace("Ana", "Анна 😀")})
    env = os.environ | {"PYTHONIOENCODING": "ascii", "COLUMNS": "20"}

    result = in_own_process("lint", cwd=tmp_path, env=env)

    assert result.code == 1
    assert "Traceback" not in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    project(tmp_path, {f"{number}.yaml": MISSPELT for number in range(300)})
    command = f'"{sys.executable}" -m journeymap lint | head -1'

    with os.popen(f"cd '{tmp_path}' && ({command}) 2>&1") as pipe:
        output = pipe.read()

    assert "error[JM101" in output
    assert "Traceback" not in output
    assert "internal error" not in output


@pytest.mark.skipif(sys.platform != "linux", reason="needs /dev/full")
@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [
        ("lint a.yaml >&-", 0, "2 infos"),
        ("lint a.yaml 2>&-", 0, ""),
        ("lint - <&-", 1, "1 error"),
        ("explain JM601 >/dev/full", 2, "error: cannot read or write: no space left on device"),
        (f"render a.yaml -o {'a' * 300}.svg", 2, 'aaa.svg": file name too long'),
    ],
)
def test_what_the_system_refuses_is_no_bug(tmp_path: Path, closed: str, code: int, said: str) -> None:
    project(tmp_path, {"a.yaml": SMALLEST + "basis: assumption\n"})
    command = f"{sys.executable} -m journeymap {closed}"

    result = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, check=False)

    assert result.returncode == code
    assert said in result.stderr.decode()
    assert b"internal error" not in result.stderr
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    "command",
    [
        ("export", "a.yaml", "--to", "markdown", "-o", "a.yaml"),
        ("schema", "-o", "a.yaml"),
        ("import", "b.md", "-o", "out", "--report", "a.yaml"),
    ],
)
def test_what_is_made_of_maps_is_never_written_over_one(tmp_path: Path, jmap: Jmap, command: tuple[str, ...]) -> None:
    project(tmp_path, {"a.yaml": SMALLEST, "b.md": "# Map\n\n## Stage\n\n### Opens the page\n"})

    result = jmap(*command, cwd=tmp_path)

    assert result.code == 2
    assert '"a.yaml" is a map and would be written over' in result.stderr
    assert (tmp_path / "a.yaml").read_text() == SMALLEST


def test_no_command_at_all_shows_the_help(tmp_path: Path, jmap: Jmap) -> None:
    result = jmap(cwd=tmp_path)

    assert result.code == 2
    assert result.stderr.startswith("Usage: jmap")
    assert "other tools' files" in " ".join(result.stderr.split())
