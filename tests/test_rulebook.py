"""The rule book: every rule has its page, what it says is so, and what is committed is fresh."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from journeymap.atlas import Project, load_atlas
from journeymap.lint import configuration_report
from journeymap.rule import Rule
from journeymap.rulebook import INDEX, pages
from journeymap.rules.catalogue import FAMILIES, RULES
from tests.conftest import ROOT
from tests.project import SMALLEST, project
from tests.rules.examples import run

BOOK = ROOT / "docs" / "rules"
PAGES = pages(FAMILIES)
WITH_OPTIONS = [rule for rule in RULES if rule.options]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_fresh(name: str, fresh: Callable[[Path, str], None]) -> None:
    fresh(BOOK / name, PAGES[name])


def test_there_is_no_page_of_a_rule_that_is_gone() -> None:
    assert {path.name for path in BOOK.iterdir()} == PAGES.keys() == {INDEX, *(f"{rule.code}.md" for rule in RULES)}


def test_the_families_are_what_the_codes_say() -> None:
    assert [{rule.code[2] for rule in rules} for rules in FAMILIES.values()] == [{str(n)} for n in range(10)]


def test_the_links_of_pages_lead_to_pages() -> None:
    links = {link for page in PAGES.values() for link in re.findall(r"\]\(([^)]+)\)", page)}

    assert links <= PAGES.keys()


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_page_holds_every_example_with_its_marks(rule: Rule) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", PAGES[f"{rule.code}.md"], re.DOTALL | re.MULTILINE)

    assert len(blocks) == bool(rule.options) + len(rule.bad) + len(rule.good)
    assert sum(block.count("^") for block in blocks) == sum(text.count("^") for text in (*rule.bad, *rule.good))


@pytest.mark.parametrize("rule", WITH_OPTIONS, ids=str)
def test_the_settings_shown_on_a_page_are_valid_and_the_defaults(rule: Rule, tmp_path: Path) -> None:
    match = re.search(r"## Options\n.*?```yaml\n(.*?)```", PAGES[f"{rule.code}.md"], re.DOTALL)
    assert match
    atlas = load_atlas(Project(project(tmp_path, {"jmap.yaml": match[1], "maps/a.yaml": SMALLEST})))

    assert [finding.message for finding in configuration_report(atlas).findings] == []
    written = yaml.safe_load(match[1])["rules"][rule.code]
    assert written == {name: [*value] if isinstance(value, tuple) else value for name, value in rule.options.items()}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.found_by == "lint"], ids=str)
def test_a_rule_says_which_fixes_its_examples_show(rule: Rule, tmp_path: Path) -> None:
    shown = set()
    for number, text in enumerate(rule.bad):
        (folder := tmp_path / str(number)).mkdir()
        shown |= {"safe" if finding.fix.safe else "unsafe" for finding in run(rule, text, folder)[1] if finding.fix}

    assert shown == set(rule.fixes)
