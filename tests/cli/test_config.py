"""`jmap config show`, and mistakes in `jmap.yaml` as every command tells them."""

from pathlib import Path

import pytest

from tests.command import Jmap
from tests.project import SMALLEST, project

CONFIG = """\
# How we lint
profile: active

rules:
  JM304: off
exclude: [drafts]
require-reason: true
"""


def test_show_gives_every_setting_with_its_value(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"jmap.yaml": CONFIG})

    result = jmap("config", "show", cwd=tmp_path)
    lines = result.out.splitlines()

    assert result.code == 0
    assert 'profile: "active"' in lines
    assert 'rules: {"JM304": "off"}' in lines
    assert 'exclude: ["drafts"]' in lines
    assert "require-reason: true" in lines
    assert 'baseline: "jmap-baseline.json"' in lines
    assert "#" not in result.out


def test_show_says_where_each_value_comes_from(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"jmap.yaml": CONFIG, "maps/a.yaml": SMALLEST})

    origins = {
        line.partition(":")[0]: line.rpartition("# ")[2]
        for line in jmap("config", "show", "--origin", cwd=tmp_path / "maps").out.splitlines()
    }

    assert origins["profile"] == "jmap.yaml:2"
    assert origins["rules"] == "jmap.yaml:4"
    assert origins["require-reason"] == "jmap.yaml:7"
    assert origins["baseline"] == origins["include"] == "default"


def test_what_show_prints_is_a_configuration(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"jmap.yaml": CONFIG})
    shown = jmap("config", "show", "--origin", cwd=tmp_path).out

    (tmp_path / "jmap.yaml").write_text(shown)

    again = jmap("config", "show", cwd=tmp_path)
    assert again.code == 0
    assert [line.partition("  #")[0].rstrip() for line in shown.splitlines()] == again.out.splitlines()


def test_without_a_configuration_all_is_default(tmp_path: Path, jmap: Jmap) -> None:
    lines = jmap("config", "show", "--origin", cwd=tmp_path).out.splitlines()

    assert lines
    assert all(line.endswith("# default") for line in lines)


@pytest.mark.parametrize("command", [("config", "show"), ("lint",), ("validate",)])
def test_a_mistake_is_shown_at_its_place_and_leaves_with_two(
    tmp_path: Path, jmap: Jmap, command: tuple[str, ...]
) -> None:
    project(tmp_path, {"jmap.yaml": "profile: strct\n", "maps/a.yaml": SMALLEST})

    result = jmap(*command, cwd=tmp_path)

    assert result.code == 2
    assert 'error[JM920 invalid-config]: setting "profile" is not valid; did you mean "strict"?' in result.out
    assert " --> jmap.yaml:1:10\n" in result.out


def test_a_warning_on_the_configuration_stops_nothing(tmp_path: Path, jmap: Jmap) -> None:
    config = (
        "rules: &rules\n  JM304: off\noverrides:\n  - files: [maps]\n    rules:\n      <<: *rules\n      JM501: off\n"
    )
    project(tmp_path, {"jmap.yaml": config, "maps/a.yaml": SMALLEST})

    result = jmap("lint", "--output-format", "concise", cwd=tmp_path)

    assert result.code == 0
    assert [line.split()[:3:2] for line in result.out.splitlines()] == [
        ["jmap.yaml:6:7:", "JM011"], ["maps/a.yaml:10:73:", "JM601"]
    ]  # fmt: skip
    assert jmap("config", "show", cwd=tmp_path).code == 0


def test_a_broken_configuration_is_told_as_any_file(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"jmap.yaml": "rules: {JM304: [off\n", "maps/a.yaml": SMALLEST})

    result = jmap("lint", cwd=tmp_path)

    assert result.code == 2
    assert "error[JM005 invalid-yaml]" in result.out
    assert " --> jmap.yaml:" in result.out


@pytest.mark.parametrize("name", ["nothing.yaml", "other.yaml"])
def test_a_configuration_file_is_the_one_that_was_named(tmp_path: Path, jmap: Jmap, name: str) -> None:
    project(tmp_path, {"other.yaml": "profile: strict\n", "jmap.yaml": "profile: active\n", "maps/a.yaml": SMALLEST})

    result = jmap("config", "show", "--config", name, cwd=tmp_path)

    if name == "other.yaml":
        assert 'profile: "strict"' in result.out
    else:
        assert result.code == 2
        assert 'there is no file or folder "nothing.yaml"' in result.stderr
