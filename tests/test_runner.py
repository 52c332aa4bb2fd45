"""Which rules run on which file, how strictly, and what one rule leaves to another."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.config import PROFILES, Profile
from journeymap.lint import Choice
from journeymap.rules.catalogue import RULES
from tests.linted import codes, in_memory, linted, severities
from tests.project import SMALLEST
from tests.strategies import map_texts

ACTIVE = SMALLEST + "status: active\n"
ARCHIVED = SMALLEST + "status: archived\n"
WITH_OMAR = SMALLEST.replace("[{name: Ana", "[omar, {name: Ana")

EXPECTED = {
    "draft": {"info": "JM304 JM501 JM601"},
    "active": {
        "warning": "JM304 JM306 JM307 JM321 JM501 JM601 JM701 JM910 JM912",
        "info": "JM308 JM310 JM320 JM410 JM414 JM520 JM522 JM524 JM607",
    },
    "strict": {
        "error": "JM501",
        "warning": "JM304 JM306 JM307 JM308 JM321 JM410 JM414 JM520 JM524 JM601 JM701 JM910 JM912",
        "info": "JM309 JM310 JM320 JM322 JM324 JM324 JM325 JM325 JM522 JM523 JM525 JM607 JM808 JM862",
    },
}  # fmt: skip


@pytest.mark.parametrize("profile", PROFILES)
def test_the_smallest_map_has_just_the_findings_the_catalogue_promises(tmp_path: Path, profile: Profile) -> None:
    report = linted(tmp_path, {"maps/a.yaml": SMALLEST}, profile)
    found: dict[str, list[str]] = {}
    for finding in report.findings:
        found.setdefault(finding.severity, []).append(finding.code)

    assert {severity: " ".join(sorted(found[severity])) for severity in found} == EXPECTED[profile]
    assert report.skipped == ()


def test_the_status_of_a_map_decides_how_strict_lint_is(tmp_path: Path) -> None:
    draft = SMALLEST + "status: draft\n"
    report = linted(tmp_path, {"maps/a.yaml": SMALLEST, "maps/b.yaml": draft, "maps/c.yaml": ACTIVE})

    assert codes(report, "maps/a.yaml") == codes(report, "maps/b.yaml") == EXPECTED["draft"]["info"].split()
    assert "JM910" in codes(report, "maps/c.yaml")
    assert report.drafts == 2


def test_the_configuration_sets_one_profile_for_all_and_the_command_line_another(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"jmap.yaml": "profile: strict\n", "maps/a.yaml": ACTIVE}

    assert severities(linted(tmp_path, files))["JM501"] == "error"
    assert codes(linted(tmp_path, files, "draft")) == EXPECTED["draft"]["info"].split()


@pytest.mark.parametrize(
    ("maps", "is_strict"),
    [
        ({"maps/a.yaml": SMALLEST}, False),
        ({"maps/a.yaml": SMALLEST, "maps/b.yaml": ACTIVE}, False),
        ({"maps/a.yaml": SMALLEST, "maps/b.yaml": WITH_OMAR + "status: active\n"}, True),
        ({"maps/a.yaml": WITH_OMAR + "status: archived\n"}, False),
    ],
    ids=["unused", "used by none", "used by an active map", "used by an archived map"],
)  # fmt: skip
def test_a_file_of_definitions_takes_the_strictest_profile_of_the_maps_that_use_it(
    tmp_path: Path, maps: dict[str, str | bytes], is_strict: bool
) -> None:
    report = linted(
        tmp_path, maps | {"personas/omar.yaml": "jmap: 1\npersonas: [{name: Omar, reviewed: 2020-01-01}]\n"}
    )

    assert ("JM916" in codes(report, "personas/omar.yaml")) is is_strict


def test_a_status_of_its_own_decides_for_a_file_of_definitions(tmp_path: Path) -> None:
    omar = "jmap: 1\nstatus: active\npersonas: [{name: Omar, reviewed: 2020-01-01}]\n"

    assert "JM916" in codes(linted(tmp_path, {"personas/omar.yaml": omar}))


@pytest.mark.parametrize("config", ["", "rules: {JM304: error}\n"])
def test_an_archived_map_is_looked_at_only_for_mistakes_and_dead_references(tmp_path: Path, config: str) -> None:
    text = ARCHIVED + "based_on: gone\nowner:\nnext_review: soon\n# jmap: ignore[JM304]\n"
    report = linted(tmp_path, {"jmap.yaml": config, "maps/a.yaml": text})

    assert severities(report) == {"JM101": "error", "JM209": "warning"}


def test_findings_on_the_baseline_count_as_on_active_maps(tmp_path: Path) -> None:
    entry = '{"file": "maps/gone.yaml", "rule": "JM304", "node": "title", "count": 1}'
    files = {"maps/a.yaml": SMALLEST, "jmap-baseline.json": f'{{"version": 1, "entries": [{entry}]}}'}

    assert severities(linted(tmp_path, {**files}, "draft"))["JM906"] == "error"


def test_files_with_errors_are_not_searched_for_gaps(tmp_path: Path) -> None:
    report = linted(tmp_path, {"maps/a.yaml": SMALLEST + "sate: current\n", "maps/b.yaml": SMALLEST}, "active")

    assert codes(report, "maps/a.yaml") == ["JM101", "JM910", "JM912"]
    assert codes(report, "maps/b.yaml") == sorted(" ".join(EXPECTED["active"].values()).split())
    assert report.waiting == 1


def test_a_cause_is_told_instead_of_what_follows_from_it(tmp_path: Path) -> None:
    text = SMALLEST + "  - name: Delivery\n"

    assert "JM301" not in codes(linted(tmp_path, {"maps/a.yaml": text}, "strict"))
    assert "JM302" in codes(linted(tmp_path, {"maps/a.yaml": text}, "strict"))
    # In a draft an empty stage is less than a stage without touchpoints.
    assert {"JM301", "JM302"} & {*codes(linted(tmp_path, {"maps/a.yaml": text}, "draft"))} == {"JM301"}


def test_a_choice_of_rules_shows_a_part_of_what_a_whole_run_shows(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"maps/a.yaml": SMALLEST}

    assert codes(linted(tmp_path, files, "active", select="JM4 JM503")) == ["JM410", "JM414"]
    assert "JM407" not in codes(linted(tmp_path, files, "active", ignore="JM501"))


def test_a_locked_rule_of_reading_cannot_be_left_out(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"maps/a.yaml": SMALLEST + "sate: current\nowner:\n"}

    assert codes(linted(tmp_path, files, "strict", ignore="JM1")) == ["JM101", "JM910", "JM912"]


@settings(max_examples=8)
@given(texts=st.lists(map_texts, min_size=1, max_size=2), profile=st.sampled_from(PROFILES))
def test_ignoring_a_rule_removes_exactly_its_findings(texts: list[str], profile: Profile) -> None:
    files = {f"maps/{number}.yaml": text for number, text in enumerate(texts)}
    found = in_memory(files, None, profile)

    for code in {finding.code for finding in found}:
        left = in_memory(files, Choice((), (code,)), profile)
        assert left == tuple(finding for finding in found if finding.code != code)
        only = in_memory(files, Choice((code,)), profile)
        assert only == tuple(finding for finding in found if finding.code == code)


GREEK = """\
jmap: 1
title: Ταξίδι
scenario: {scenario}
stages:
  - name: {stage}
    pain_points: [{pain}]
    touchpoints:
      - {{name: {name}, channel: store, emotion: {score}}}
"""
greek = st.text("αβγδεζηθικλμνξοπρστυφχψω", min_size=6, max_size=12)
unrelated = st.builds(GREEK.format, scenario=greek, stage=greek, pain=greek, name=greek, score=st.integers(-2, 2))


@given(texts=st.lists(map_texts, min_size=1, max_size=2), other=unrelated, name=st.sampled_from(("0", "9")))
def test_an_unrelated_map_never_changes_the_findings_of_another(texts: list[str], other: str, name: str) -> None:
    files = {f"maps/{number}.yaml": text for number, text in enumerate(texts, start=1)}
    choice = Choice((), tuple(rule.code for rule in RULES if rule.code in COUNTING))

    found = in_memory(files | {f"maps/{name}.yaml": other}, choice)

    assert [finding for finding in found if finding.file in files] == [*in_memory(files, choice)]


COUNTING = ("JM528",)
"""These rules count the maps of a project, so every map is related to them."""


@given(text=map_texts)
def test_stricter_profiles_tell_no_less(text: str) -> None:
    counts = [
        Counter(finding.code for finding in in_memory({"maps/a.yaml": text}, None, profile)) for profile in PROFILES
    ]
    silencers = {code for rule in RULES for code in (*rule.silent_if, *rule.silent_beside)}
    silenced = {rule.code for rule in RULES if rule.silent_if or rule.silent_beside}

    for less, more in pairwise(counts):
        assert {code for code in less - more if code not in silenced} - silencers == set()
