"""A rule that needs git runs where there is a whole history, and is listed as skipped, with the reason, elsewhere."""

from pathlib import Path

import pytest

from journeymap.atlas import load_atlas, projects
from journeymap.lint import Report, lint
from journeymap.rule import Rule
from journeymap.rules.action import idle_opportunity, opportunity_without_owner
from tests.repository import committed, git

RULES: tuple[Rule, ...] = (idle_opportunity.RULE, opportunity_without_owner.RULE)
MAP = """\
jmap: 1
title: Renting a van
stages:
  - name: Choose
    opportunities:
      - text: Renters see at once which van is big enough
        status: planned
"""
IDLE = 'opportunity "Renters see at once which van is big enough" has not changed for 310 days; move it or drop it'


def linted(folder: Path) -> Report:
    (project,) = projects([folder], folder)
    return lint(load_atlas(project), RULES, profile="strict")


def repository(folder: Path, text: str = MAP) -> Path:
    (folder / "maps").mkdir(parents=True)
    (folder / "maps" / "van.yaml").write_text(text)
    return committed(folder, "2026-01-15")


def idle(report: Report) -> list[str]:
    return [finding.message for finding in report.findings if finding.code == "JM611"]


def others(report: Report) -> list[str]:
    return [finding.code for finding in report.findings if finding.code != "JM611"]


def test_runs_where_there_is_a_history(tmp_path: Path) -> None:
    report = linted(repository(tmp_path))

    assert idle(report) == [IDLE]
    assert report.skipped == ()


def test_any_line_of_an_opportunity_that_changed_makes_it_fresh(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "maps" / "van.yaml").write_text(MAP + "        owner: Fleet\n  - name: Drive\n")
    assert idle(linted(folder)) == []

    committed(folder, "2026-10-01")
    assert idle(linted(folder)) == []


def test_a_change_elsewhere_in_the_file_does_not(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "maps" / "van.yaml").write_text(MAP + "  - name: Drive\n")

    assert idle(linted(folder)) == [IDLE]


def test_is_skipped_outside_of_a_repository(tmp_path: Path) -> None:
    (tmp_path / "van.yaml").write_text(MAP)

    report = linted(tmp_path)

    assert report.skipped == (("JM611", "the files are in no git repository"),)
    assert others(report) == ["JM603"]


def test_is_skipped_in_a_shallow_clone(tmp_path: Path) -> None:
    origin = repository(tmp_path / "origin")
    (origin / "maps" / "van.yaml").write_text(MAP + "  - name: Drive\n")
    committed(origin, "2026-03-01")
    git(tmp_path, "clone", "--quiet", "--depth=1", origin.as_uri(), "clone")

    report = linted(tmp_path / "clone")

    assert report.skipped == (("JM611", 'the clone is shallow; run "git fetch --unshallow"'),)
    assert [idle(report), others(report)] == [[], ["JM603"]]


def test_is_skipped_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = repository(tmp_path)
    monkeypatch.setenv("PATH", "")

    report = linted(folder)

    assert report.skipped == (("JM611", "git is not installed"),)
    assert others(report) == ["JM603"]


def test_is_skipped_once_for_many_maps(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(MAP)

    assert len(linted(tmp_path).skipped) == 1


def test_is_not_skipped_where_there_is_nothing_to_ask(tmp_path: Path) -> None:
    (tmp_path / "van.yaml").write_text(MAP.replace("planned", "shipped"))

    assert linted(tmp_path).skipped == ()


def test_is_not_skipped_where_it_is_off(tmp_path: Path) -> None:
    (tmp_path / "van.yaml").write_text(MAP)
    (tmp_path / "jmap.yaml").write_text("rules: {JM611: off}\n")

    assert linted(tmp_path).skipped == ()


def test_runs_no_program_of_the_repository(tmp_path: Path) -> None:
    folder, ran = repository(tmp_path / "maps"), tmp_path / "ran"
    git(folder, "config", "core.fsmonitor", f'touch "{ran}"; false')
    git(folder, "config", "filter.trap.clean", f'touch "{ran}"; cat')
    git(folder, "config", "diff.trap.textconv", f'touch "{ran}"; cat')
    (folder / ".gitattributes").write_text("* filter=trap diff=trap\n")

    assert idle(linted(folder)) == [IDLE]
    assert not ran.exists()
