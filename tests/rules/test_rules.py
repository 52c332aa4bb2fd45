"""Every rule fires at the marked places of its bad examples and nowhere else, and is silent on the good ones."""

from pathlib import Path

import pytest

from journeymap.rule import Rule
from journeymap.rules.catalogue import RULES
from tests.rules.examples import place_of, run

LINTED = [rule for rule in RULES if rule.found_by == "lint"]
GOOD = [pytest.param(rule, text, id=f"{rule.code}-{n}") for rule in LINTED for n, text in enumerate(rule.good)]
BAD = [pytest.param(rule, text, id=f"{rule.code}-{n}") for rule in LINTED for n, text in enumerate(rule.bad)]


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_is_silent_on_a_good_example(rule: Rule, text: str, tmp_path: Path) -> None:
    _, findings = run(rule, text, tmp_path)

    assert [finding.message for finding in findings] == []


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_fires_at_the_marked_places_of_a_bad_example(rule: Rule, text: str, tmp_path: Path) -> None:
    marked, findings = run(rule, text, tmp_path)

    assert sorted(place_of(finding) for finding in findings) == marked
    assert marked


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_has_a_lesson_and_examples(rule: Rule) -> None:
    for heading in ("What it finds:", "Why it matters:", "How to fix:"):
        assert heading in rule.lesson
    assert rule.good
    assert rule.bad
    assert rule.source
