"""The files of a project -> what lint says of them."""

from collections.abc import Iterable
from pathlib import Path

from journeymap.atlas import Project, load_atlas
from journeymap.baseline import read_baseline
from journeymap.config import Profile
from journeymap.finding import Finding
from journeymap.lint import Choice, Report, lint
from journeymap.rules.catalogue import RULES
from tests.project import atlas_in_memory, project


def linted(
    folder: Path,
    files: dict[str, str | bytes],
    profile: Profile | None = None,
    *,
    select: str = "",
    ignore: str = "",
    only: Iterable[str] = (),
    with_ignores: bool = True,
) -> Report:
    """Write a project and lint it, with its baseline; `select` and `ignore` are words for rules."""
    root = project(folder, files)
    atlas = load_atlas(Project(root, frozenset(root / name for name in only)))
    choice = Choice(tuple(select.split()), tuple(ignore.split()))
    name = atlas.settings.config.baseline
    return lint(atlas, RULES, choice, profile, baseline=read_baseline(root / name, name), with_ignores=with_ignores)


def codes(report: Report, file: str = "") -> list[str]:
    """Return the codes of all findings (in one file, if named), sorted."""
    return sorted(finding.code for finding in report.findings if file in ("", finding.file))


def severities(report: Report) -> dict[str, str]:
    """Return the severity of each rule that found something."""
    return {finding.code: str(finding.severity) for finding in report.findings}


def in_memory(texts: dict[str, str], choice: Choice | None = None, profile: Profile = "strict") -> tuple[Finding, ...]:
    """Lint files that stand nowhere on a disk, without git."""
    return lint(atlas_in_memory(dict(sorted(texts.items()))), RULES, choice, profile).findings
