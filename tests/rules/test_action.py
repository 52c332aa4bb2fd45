"""Rules on the action chain: options, messages and edge cases beyond the examples."""

from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.lint import lint
from journeymap.rules import action
from tests.rules.examples import run
from tests.rules.said import findings, said

RIDE = "jmap: 1\ntitle: Renting a bike\nstages:\n  - name: Ride\n"


def offers(*items: str) -> str:
    """A map with these opportunities, each the inside of a flow mapping."""
    return RIDE + "    opportunities:\n" + "".join(f"      - {{{item}}}\n" for item in items)


def pains(*items: str) -> str:
    """A map with these pain points, each the inside of a flow mapping."""
    return RIDE + "    pain_points:\n" + "".join(f"      - {{{item}}}\n" for item in items)


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "JM601",
            pains("text: Rust, severity: blocker"),
            'blocker pain point "Rust" has no opportunity; add one or name it in "addresses"',
        ),
        (
            "JM601",
            pains("text: Rust"),
            'medium pain point "Rust" has no opportunity; add one or name it in "addresses"',
        ),
        (
            "JM602",
            offers("text: More rides"),
            'opportunity "More rides" answers no pain point; name one in "addresses"',
        ),
        (
            "JM603",
            offers("text: More rides, status: in_progress"),
            '"More rides" is in progress and has no owner; name one',
        ),
        (
            "JM603",
            offers("text: More rides, solutions: [{text: New bikes, status: planned}]"),
            '"New bikes" is planned and has no owner; name one',
        ),
        (
            "JM604",
            offers("text: More rides, impact: 1, effort: 1", "text: Dry seats, impact: 1", "text: Less rust"),
            '2 of 3 opportunities have no impact and effort, first "Dry seats"; score them to choose',
        ),
        (
            "JM605",
            offers("text: '«Build» a shed!'"),
            '"«Build» a shed!" names a feature; say what gets better for the customer and move it to "solutions"',
        ),
        (
            "JM606",
            offers("text: Dry seats, status: shipped"),
            '"Dry seats" is shipped but nothing measures it; measure it or reopen it',
        ),
        (
            "JM606",
            offers("text: Dry seats, status: shipped, metric: {name: Wet, baseline: 5, value: 6, direction: down}"),
            '"Dry seats" is shipped but its metric has not moved; measure it or reopen it',
        ),
        (
            "JM607",
            pains("text: Rust, severity: low", "text: Rain"),
            '1 of 2 pain points have no severity, first "Rain"; add it so the worst stands out',
        ),
        (
            "JM608",
            RIDE + "    pain_points: [Rust]\n  - name: Stop\n    pain_points: [rust]\n"
            "    touchpoints: [{name: Lock, pain_points: ['Rust!']}]\n",
            '"Rust" hurts in 3 places; treat it as one problem with one opportunity',
        ),
        (
            "JM609",
            RIDE + "    touchpoints: [{name: Unlock, failure: The code is wrong}]\n",
            '"The code is wrong" has no recovery; say how the customer gets back on track',
        ),
        (
            "JM610",
            offers("text: Dry seats, due: 2026-11-20"),
            '"Dry seats" was due 2026-11-20; ship it, move the date or drop it',
        ),
        (
            "JM612",
            RIDE + "    barriers: [No smartphone]\n",
            'barrier "No smartphone" has no response; name the content or experience that answers it',
        ),
        (
            "JM613",
            offers("text: Dry seats, status: in_progress"),
            'opportunity "Dry seats" is in progress but names no solution; add "solutions"',
        ),
        (
            "JM614",
            RIDE + "    touchpoints: [{name: Unlock, moment_of_truth: zero}]\n",
            'moment of truth "Unlock" does not say what we do there; add "frontstage", "content" or an opportunity',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


DUE = offers("text: Dry seats, impact: 1", "text: More rides, effort: 2, addresses: [rust]")


@pytest.mark.parametrize(
    ("code", "text", "options", "count"),
    [
        ("JM601", pains("text: Rust, severity: low", "text: Rain, severity: high"), "min-severity: low", 2),
        ("JM601", pains("text: Rust", "text: Rain, severity: high"), "min-severity: high", 1),
        ("JM601", pains("text: Rust, severity: high"), "min-severity: blocker", 0),
        ("JM604", DUE, "min: 3", 0),
        ("JM605", offers("text: Add bikes", "text: Paint bikes"), "words: [paint]", 1),
        ("JM605", offers("text: Add bikes", "text: Paint bikes"), "extend-words: [paint]", 2),
        ("JM608", pains("text: Rust"), "min: 1", 1),
    ],
)
def test_obeys_its_options(code: str, text: str, options: str, count: int, tmp_path: Path) -> None:
    assert len(said(code, text, tmp_path, options)) == count


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("JM601", pains("text: Rust, status: resolved")),
        ("JM601", pains("text: Rust, id: r1") + "    opportunities: [{text: Less rust, addresses: [R1]}]\n"),
        ("JM602", offers("text: Less rust, addresses: [unheard-of]")),
        ("JM602", RIDE + "    emotion: -1\n    touchpoints: [{name: Unlock, opportunities: [Less rust]}]\n"),
        ("JM602", RIDE + "    opportunities: [Less rust]\n    touchpoints: [{name: Unlock, emotions: {ana: -1}}]\n"),
        ("JM603", offers("text: Dry seats, status: planned") + "    owner: Fleet\n"),
        ("JM604", offers("text: Dry seats, impact: 1", "text: More rides, status: shipped")),
        ("JM605", offers("text: Addresses are easy to find", "text: '!'")),
        ("JM606", offers("text: Dry seats, status: shipped, metric: unheard-of")),
        ("JM606", offers("text: Dry seats, status: shipped, metric: {name: Wet, baseline: 5, value: 6}")),
        ("JM606", offers("text: Dry seats, status: shipped, metric: {name: Wet, value: 6, direction: up}")),
        ("JM608", pains("text: Rust", "text: rust", "text: RUST")),
        ("JM609", RIDE + "    touchpoints: [{name: Unlock, failure: {recovery: Calls us}}]\n"),
        ("JM610", offers("text: Dry seats, due: 2026-11-20, status: dropped", "text: Shade, due: 2026-11-21")),
        ("JM611", offers("text: Dry seats")),
        ("JM614", RIDE + "    moment_of_truth: true\n"),
    ],
)
def test_is_silent_where_there_is_nothing_to_say(code: str, text: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == []


@pytest.mark.parametrize(("age", "count"), [("10 days", 2), ("a month", 0), ("soon", 0)])
def test_an_opportunity_may_lie_still_as_long_as_the_project_says(age: str, count: int, tmp_path: Path) -> None:
    text = f"# file: jmap.yaml\nrules: {{JM611: {{max-age: {age}}}}}\n# file: a.yaml\n# committed: 2026-11-01\n{DUE}"
    _, found = run(action.idle_opportunity.RULE, text, tmp_path)

    assert len(found) == count


def test_a_shipped_opportunity_speaks_for_its_solutions(tmp_path: Path) -> None:
    text = offers("text: Dry seats, status: shipped, solutions: [{text: Covers, status: shipped}]")

    (finding,) = findings("JM606", text, tmp_path)

    assert finding.message.startswith('"Dry seats"')


def test_what_hurts_on_many_maps_is_told_once(tmp_path: Path) -> None:
    many = "    touchpoints: [{name: A, pain_points: [Rust]}, {name: B, pain_points: [Rust]}]\n"
    text = "".join(f"# file: maps/{name}.yaml\n{pains('text: Rust')}{many}" for name in "abc")

    (finding,) = findings("JM608", text, tmp_path)

    assert finding.file == "maps/a.yaml"
    assert "in 9 places" in finding.message
    assert [label.file for label in finding.labels] == [f"maps/{name}.yaml" for name in "aabbbccc"]


def test_two_maps_that_repeat_a_pain_are_told_apart(tmp_path: Path) -> None:
    many = "    touchpoints: [{name: A, pain_points: [Rust]}, {name: B, pain_points: [Rust]}]\n"
    text = "".join(f"# file: maps/{name}.yaml\n{pains('text: Rust')}{many}" for name in "ab")

    assert [finding.file for finding in findings("JM608", text, tmp_path)] == ["maps/a.yaml", "maps/b.yaml"]


def test_a_huge_map_is_no_trouble(tmp_path: Path) -> None:
    touchpoint = (
        "      - {{name: T{0}, pain_points: [P{0}], opportunities: [Add O{0}, {{text: P, status: planned}}]}}\n"
    )
    stage = "  - name: S{0}\n    touchpoints:\n" + "".join(touchpoint.format(n) for n in range(100))
    text = "jmap: 1\ntitle: Huge\nstages:\n" + "".join(stage.replace("{0}", str(n)) for n in range(10))
    (tmp_path / "map.yaml").write_text(text)
    atlas = load_atlas(Project(tmp_path))
    report = lint(atlas, action.RULES, profile="strict")

    assert len(report.findings) > 2000
