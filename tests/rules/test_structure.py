"""What the rules on structure say, beyond their examples."""

from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.config import Profile
from journeymap.lint import Choice, lint
from journeymap.rules.catalogue import RULES
from tests.rules.examples import files_of


def messages(text: str, code: str, folder: Path, profile: Profile = "strict", config: str = "") -> list[str]:
    """Lint the files of `text` with one rule and return what it says."""
    for name, content in (files_of(text) | {"jmap.yaml": config}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    report = lint(load_atlas(Project(folder)), RULES, Choice(select=(code,)), profile)
    return [finding.message for finding in report.findings if finding.code == code]


TRAILING = """\
jmap: 1
title: Adopting a cat
stages:
  - name: Visiting the shelter
    touchpoints: [{name: Meets the cats}]
  - name: First night
  - name: Living together
    touchpoints: []
"""


@pytest.mark.parametrize(
    ("profile", "config", "names"),
    [
        ("draft", "", []),
        ("draft", "rules: {empty-stage: {trailing: true}}", ["First night", "Living together"]),
        ("active", "", ["First night", "Living together"]),
        ("active", "rules: {JM302: {trailing: false}}", []),
    ],
)
def test_empty_stages_at_the_end_of_a_draft_may_wait(
    profile: Profile, config: str, names: list[str], tmp_path: Path
) -> None:

    found = messages(TRAILING, "JM302", tmp_path, profile, config)

    assert found == [f'stage "{name}" is empty; fill it or remove it' for name in names]
