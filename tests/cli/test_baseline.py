"""`jmap baseline` from end to end: written, heeded, pruned."""

import json
from pathlib import Path

import pytest

from tests.command import Jmap
from tests.project import SMALLEST, project

ACTIVE = SMALLEST + "status: active\n"
NAME = "jmap-baseline.json"


def rules_of(folder: Path, name: str = NAME) -> list[str]:
    return [entry["rule"] for entry in json.loads((folder / name).read_text("utf-8"))["entries"]]


def test_after_write_only_new_findings_fail(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE})

    written = jmap("baseline", "write", cwd=tmp_path)

    assert (written.code, written.out, written.stderr) == (0, "", "jmap-baseline.json: 18 known findings\n")
    clean = jmap("lint", "--fail-on", "info", cwd=tmp_path)
    assert (clean.code, clean.out, clean.stderr) == (0, "", "no findings in 1 map · 18 in the baseline\n")
    (tmp_path / "maps/a.yaml").write_text(
        ACTIVE.replace("personas: [{name: Ana, goals", "personas: [{name: Ana, needs")
    )
    assert " JM305 " in jmap("lint", "--output-format", "concise", cwd=tmp_path).out
    assert jmap("lint", "--fail-on", "warning", cwd=tmp_path).code == 1


def test_a_stricter_profile_lists_more(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    jmap("baseline", "write", "--profile", "strict", cwd=tmp_path)

    assert jmap("lint", "--profile", "strict", "--fail-on", "info", cwd=tmp_path).code == 0
    assert len(rules_of(tmp_path)) > 15


def test_write_is_the_same_from_anywhere_and_twice(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE, "maps/b.yaml": ACTIVE})
    jmap("baseline", "write", cwd=tmp_path)
    first = (tmp_path / NAME).read_bytes()

    jmap("baseline", "write", cwd=tmp_path / "maps")

    assert (tmp_path / NAME).read_bytes() == first
    assert not (tmp_path / "maps" / NAME).exists()


def test_write_mends_what_is_safe_first_unless_told_not_to(tmp_path: Path, jmap: Jmap) -> None:
    text = ACTIVE + "Tags: [NO]\n"
    project(tmp_path, {"maps/a.yaml": text})

    jmap("baseline", "write", "--no-fix", cwd=tmp_path)
    assert (tmp_path / "maps/a.yaml").read_text() == text
    result = jmap("baseline", "write", cwd=tmp_path)

    assert (tmp_path / "maps/a.yaml").read_text() == ACTIVE + 'tags: ["NO"]\n'
    assert result.stderr == "mended 2 findings\njmap-baseline.json: 18 known findings\n"


def test_write_does_not_list_what_cannot_be_lived_with(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE + "sate: current\n", "jmap.yaml": "mandatory: [JM912]\n"})
    jmap("baseline", "write", cwd=tmp_path)

    assert rules_of(tmp_path) == ["JM910"]
    assert jmap("lint", cwd=tmp_path).code == 1


def test_prune_takes_out_what_no_longer_occurs(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE, "maps/b.yaml": ACTIVE})
    jmap("baseline", "write", cwd=tmp_path)
    (tmp_path / "maps/a.yaml").write_text(ACTIVE + "scenario: Fourteen weeks before the race\nowner: Ana\n")
    (tmp_path / "maps/b.yaml").unlink()

    stale = jmap("lint", "--output-format", "concise", cwd=tmp_path)
    result = jmap("baseline", "prune", cwd=tmp_path)

    assert (stale.code, stale.out.count("error JM906")) == (1, 20)
    assert (result.code, result.stderr) == (0, "jmap-baseline.json: 16 known findings\n")
    assert {"JM304", "JM910"} & {*rules_of(tmp_path)} == set()
    assert jmap("lint", cwd=tmp_path).code == 0


def test_prune_keeps_what_was_not_looked_for(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE})
    jmap("baseline", "write", cwd=tmp_path)
    before = (tmp_path / NAME).read_bytes()
    (tmp_path / "maps/a.yaml").write_text(ACTIVE + "sate: current\n")

    jmap("baseline", "prune", cwd=tmp_path)

    assert (tmp_path / NAME).read_bytes() == before


def test_stale_entries_may_be_allowed_and_the_baseline_left_out(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE})
    jmap("baseline", "write", cwd=tmp_path)
    (tmp_path / "maps/a.yaml").write_text(ACTIVE + "owner: Ana\n")

    assert jmap("lint", cwd=tmp_path).code == 1
    allowed = jmap("lint", "--allow-stale-baseline", cwd=tmp_path)
    assert (allowed.code, allowed.out) == (0, "")
    without = jmap("lint", "--no-baseline", cwd=tmp_path)
    assert (without.code, "JM906" in without.out, "JM304" in without.out) == (0, False, True)


def test_a_run_over_one_file_does_not_call_the_entries_of_others_stale(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE, "maps/b.yaml": ACTIVE})
    jmap("baseline", "write", cwd=tmp_path)
    (tmp_path / "maps/b.yaml").write_text(ACTIVE + "owner: Ana\n")

    assert jmap("lint", "maps/a.yaml", cwd=tmp_path).out == ""
    assert "JM906" in jmap("lint", "maps/b.yaml", cwd=tmp_path).out


def test_prune_without_a_baseline_and_a_broken_one_are_wrong_usage(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE})

    missing = jmap("baseline", "prune", cwd=tmp_path)
    (tmp_path / NAME).write_text("[]")
    broken = [jmap(*words, cwd=tmp_path) for words in (("lint",), ("baseline", "prune"))]

    assert (missing.code, missing.stderr) == (
        2, 'error: there is no baseline "jmap-baseline.json"\n  = help: write one with "jmap baseline write"\n'
    )  # fmt: skip
    for result in broken:
        assert result.code == 2
        assert result.stderr.startswith('error: "jmap-baseline.json" is not a baseline of jmap\n')
    assert jmap("lint", "--no-baseline", cwd=tmp_path).code == 0
    assert jmap("baseline", "write", cwd=tmp_path).code == 0


@pytest.mark.parametrize("command", ["write", "prune"])
def test_mistakes_in_the_configuration_stop_it(tmp_path: Path, jmap: Jmap, command: str) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE, "jmap.yaml": "profil: strict\n"})

    result = jmap("baseline", command, cwd=tmp_path)

    assert (result.code, result.stderr) == (
        2, 'error: the configuration has mistakes\n  = help: see them with "jmap lint"\n'
    )  # fmt: skip
    assert not (tmp_path / NAME).exists()


def test_a_baseline_may_have_another_name_and_folder(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": ACTIVE, "jmap.yaml": "baseline: ci/known.json\n", "ci/x": ""})

    assert jmap("baseline", "write", cwd=tmp_path).stderr == "ci/known.json: 18 known findings\n"
    assert jmap("lint", "--fail-on", "info", cwd=tmp_path).code == 0


def test_in_a_repository_of_several_projects_each_has_its_own(tmp_path: Path, jmap: Jmap) -> None:
    (tmp_path / ".git").mkdir()
    project(tmp_path / "shop", {"maps/a.yaml": ACTIVE})
    project(tmp_path / "bank", {"maps/a.yaml": ACTIVE})

    result = jmap("baseline", "write", cwd=tmp_path / "shop")

    assert result.stderr == "shop/jmap-baseline.json: 18 known findings\n"
    assert jmap("lint", "--fail-on", "info", cwd=tmp_path / "shop").code == 0
    assert jmap("lint", "--fail-on", "info", cwd=tmp_path / "bank").code == 1
