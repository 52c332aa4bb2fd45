"""Rules on evidence and personas: options, messages and edge cases beyond the examples."""

from pathlib import Path

import pytest

from journeymap.atlas import Project, load_atlas
from journeymap.finding import Finding
from journeymap.lint import lint
from journeymap.rules import evidence
from tests.rules.said import findings, said

HEAD = "jmap: 1\ntitle: Renting a bike\n"
RIDE = HEAD + "stages:\n  - name: Ride\n"
SOURCE = "sources: [{id: riders, method: interview, date: 2026-03-01}]\n"
CITED = HEAD + SOURCE + "stages:\n  - name: Ride\n    evidence: [riders]\n"
PAIN = "    touchpoints: [{name: Unlocks, pain_points: [Rust, {text: Rain, evidence: riders}]}]\n"


def persona(rest: str = "") -> str:
    return f"jmap: 1\npersonas:\n  - name: Ana\n{rest}"


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        ("JM501", RIDE, 'map "Renting a bike" cites no source; add "evidence" or say "basis: assumption"'),
        (
            "JM502",
            RIDE + "basis: mixed\n",
            '"basis: mixed" but no source is cited; add "evidence" or say "basis: assumption"',
        ),
        (
            "JM503",
            RIDE + PAIN + SOURCE,
            '1 of 2 pain points have no evidence, first "Rust"; cite a source or set "basis: assumed"',
        ),
        (
            "JM504",
            CITED + "  - name: Return\n    touchpoints: [{name: Locks, moment_of_truth: true}]\n",
            'moment of truth "Locks" rests on nothing; add "evidence"',
        ),
        ("JM505", "jmap: 1\nsources: [{id: a}]\n", 'source "a" has no date or method; add it so readers can judge it'),
        (
            "JM505",
            "jmap: 1\nsources: [{id: a, method: desk}]\n",
            'source "a" has no date; add it so readers can judge it',
        ),
        (
            "JM506",
            RIDE + "evidence: riders\nsources: [{id: riders, name: Rides along, date: 2024-03-01}]\n",
            'the newest evidence for "Renting a bike" is "Rides along" of 2024-03-01; look again',
        ),
        (
            "JM507",
            RIDE + PAIN + "    emotion: 1\nstatus: active\n" + SOURCE,
            'active map "Renting a bike" has no evidence for 2 of 3 claims; add some or set "status: draft"',
        ),
        (
            "JM508",
            CITED.replace("evidence", "emotion: {words: glad, basis: ai_generated}\n    evidence")
            + "basis: research\n",
            '"Ride" is AI-generated on a map with "basis: research"; test it, remove it or say "basis: mixed"',
        ),
        (
            "JM508",
            CITED + "    pain_points: [{text: Rust, basis: ai_generated}]\nbasis: research\n",
            '"Rust" is AI-generated on a map with "basis: research"; test it, remove it or say "basis: mixed"',
        ),
        (
            "JM509",
            RIDE + "    quotes: [Wow]\n    basis: ai_generated\n",
            'nobody said the quotes of "Ride"; move them to "thoughts"',
        ),
        (
            "JM510",
            RIDE + "    basis: reported\n",
            '"reported" means someone saw or said it; name the source in "evidence"',
        ),
        (
            "JM511",
            RIDE + "evidence: [a, b]\nsources: [{id: a, method: desk}, {id: b, method: sales_calls}]\n",
            'all evidence for "Renting a bike" is inside views; talk to customers too',
        ),
        (
            "JM511",
            RIDE + "evidence: [a, b]\nsources: [{id: a, method: survey}, {id: b, method: survey}]\n",
            'all evidence for "Renting a bike" is numbers; talk to customers too',
        ),
        (
            "JM512",
            RIDE + "evidence: [a, b]\nsources: [{id: a, method: diary, participants: 4}, {id: b, method: desk}]\n",
            '4 participants stand behind "Renting a bike"; 5 or more show a pattern',
        ),
        (
            "JM512",
            RIDE + "evidence: a\nsources: [{id: a, method: interview, participants: 1}]\n",
            '1 participant stands behind "Renting a bike"; 5 or more show a pattern',
        ),
        (
            "JM513",
            RIDE + "status: active\npersonas: [{name: Ana, kind: proto}]\n",
            'active map "Renting a bike" rests on proto-persona "Ana"; back it with interviews',
        ),
        (
            "JM520",
            persona(),
            'persona "Ana" does not say how it was made; set "kind" to proto, qualitative or statistical',
        ),
        ("JM521", persona(), 'persona "Ana" has no goals; say what they want to get done'),
        ("JM522", persona(), 'persona "Ana" has no pain points; say what stands in their way'),
        (
            "JM523",
            persona(),
            'persona "Ana" has no demographics; add age, occupation or what else sets them apart',
        ),
        ("JM524", persona(), 'persona "Ana" says who but not why; add "psychographics", "needs" or "behaviors"'),
        ("JM525", persona(), 'persona "Ana" has no empathy map; fill in "empathy"'),
        (
            "JM526",
            persona("    empathy: {says: Hm}\n"),
            'empathy map of "Ana" lacks thinks, does, feels; fill it in',
        ),
        (
            "JM526",
            persona("    empathy: {}\n"),
            'empathy map of "Ana" lacks who, need_to_do, see, say, do, hear, think_feel; fill it in',
        ),
        (
            "JM526",
            persona("    empathy: {says: Hm, thinks: Hm, hear: Hm, who: Ana}\n"),
            'empathy map of "Ana" lacks need_to_do, see, do; fill it in',
        ),
        (
            "JM527",
            persona("    kind: statistical\n"),
            'persona "Ana" is called statistical but cites no source; add "evidence"',
        ),
        (
            "JM528",
            "jmap: 1\npersonas: [{name: A}, {name: B}, {name: C}, {name: D}, {name: E}, {name: F}, {name: G}]\n",
            '"F" makes 7 personas in the project; 3 to 5 is usual, so merge some',
        ),
        (
            "JM529",
            RIDE + "personas: [{name: Ana, share: 0.7}, {name: Bo, share: 40%}, {name: Cy, share: 1}]\n",
            'persona shares add up to 1.1 with "Bo"; together they cannot pass 1',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


FEW = RIDE + "evidence: a\nsources: [{id: a, method: analytics, date: 2025-12-01}, {id: b, method: interview}]\n"


@pytest.mark.parametrize(
    ("code", "text", "options", "count"),
    [
        ("JM506", FEW, "max-age: 6 months", 1),
        ("JM506", FEW, "max-age: 2 years", 0),
        ("JM506", FEW, "max-age: soon", 0),
        ("JM507", RIDE + PAIN + "status: active\n" + SOURCE, "max-share: 0.4", 1),
        ("JM507", RIDE + PAIN + "status: active\n" + SOURCE, "max-share: 0.5", 0),
        ("JM511", FEW, "min-sources: 1", 1),
        ("JM511", RIDE, "min-sources: 0", 0),
        ("JM512", FEW.replace("analytics", "diary, participants: 7"), "min: 8", 1),
        ("JM512", FEW.replace("analytics", "diary, participants: 7"), "", 0),
        ("JM528", RIDE + "personas: [{name: A}, {name: B}]\n", "max: 1", 1),
        ("JM528", RIDE + "personas: [{name: A}, {name: B}]\n", "min-maps: 1", 1),
        ("JM528", RIDE, "min-maps: 0", 0),
        ("JM528", RIDE + "personas: [{name: A}]\n", "min: 1\nmin-maps: 1", 0),
        ("JM529", RIDE + "personas: [{name: A, share: 0.7}, {name: B, share: 0.4}]\n", "tolerance: 0.2", 0),
        ("JM529", RIDE + "personas: [{name: A, share: 0.334}, {name: B, share: 67%}]\n", "", 0),
    ],
)
def test_obeys_its_options(code: str, text: str, options: str, count: int, tmp_path: Path) -> None:
    assert len(said(code, text, tmp_path, options)) == count


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("JM501", RIDE + "state: ideal\n"),
        ("JM501", RIDE + "basis: research\n"),
        ("JM502", RIDE + "basis: mixed\nevidence: unheard-of\n"),
        ("JM503", RIDE + "    pain_points: [Rust]\n"),
        ("JM503", RIDE + "    pain_points: [Rust]\nbasis: research\n"),
        ("JM504", RIDE + "    touchpoints: [{name: Locks, moment_of_truth: true}]\n"),
        ("JM504", RIDE + SOURCE + "evidence: riders\n    \n"),
        ("JM507", RIDE + "evidence: riders\nstatus: active\n" + SOURCE),
        ("JM508", RIDE + "    basis: ai_generated\n"),
        ("JM510", RIDE + "    basis: observed\nevidence: riders\n" + SOURCE),
        ("JM510", RIDE + "    emotion: {score: 1, evidence: riders}\n    basis: observed\n" + SOURCE),
        ("JM511", RIDE + "evidence: [a, b, c]\nsources: [{id: a, method: survey}, {id: b}]\n"),
        ("JM513", RIDE + "status: active\npersonas: [nobody]\n"),
        ("JM529", RIDE + "personas: [nobody, {name: A, share: 1}, nobody]\n"),
    ],
)
def test_is_silent_where_there_is_nothing_to_say(code: str, text: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == []


@pytest.mark.parametrize("code", [f"JM{number}" for number in range(520, 528)])
def test_leaves_personas_alone_that_nobody_serves(code: str, tmp_path: Path) -> None:
    assert said(code, persona("    type: anti\n    kind: qualitative\n    empathy: {says: Hm}\n"), tmp_path) == []


def fixed(finding: Finding, text: str) -> str:
    assert finding.fix is not None
    assert not finding.fix.safe
    (edit,) = finding.fix.edits
    return text[: edit.start] + edit.text + text[edit.end :]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (RIDE, "title: Renting a bike\nbasis: assumption\nstages:"),
        (RIDE.replace("bike\n", "bike # or two\n"), "title: Renting a bike # or two\nbasis: assumption\nstages:"),
        (RIDE.replace("Renting a bike", "Renting\n  a bike"), "title: Renting\n  a bike\nbasis: assumption\nstages:"),
        (RIDE.replace("\n", "\r\n"), "title: Renting a bike\r\nbasis: assumption\r\nstages:"),
        ("stages: []\njmap: 1\ntitle: Ride", "title: Ride\nbasis: assumption"),
        ("{jmap: 1, title: Ride, stages: []}", "{jmap: 1, title: Ride, basis: assumption, stages: []}"),
        ('{"jmap": 1, "title": "Ride", "stages": []}', '"title": "Ride", "basis": "assumption", "stages"'),
    ],
)
def test_offers_to_call_a_map_an_assumption(text: str, after: str, tmp_path: Path) -> None:
    (finding,) = findings("JM501", text, tmp_path)
    mended = fixed(finding, text)

    assert after in mended
    assert said("JM501", mended, tmp_path) == []


@pytest.mark.parametrize("text", [RIDE.replace("Renting a bike", "|\n  Renting a bike"), RIDE + "basis:\n"])
def test_offers_nothing_where_a_key_cannot_be_added(text: str, tmp_path: Path) -> None:
    (finding,) = findings("JM501", text, tmp_path)

    assert finding.fix is None


def test_an_age_points_at_the_source_in_its_own_file(tmp_path: Path) -> None:
    text = f"# file: maps/a.yaml\n{RIDE}evidence: a\n# file: b.yaml\njmap: 1\nsources: [{{id: a, date: 2020-01-01}}]\n"

    (finding,) = findings("JM506", text, tmp_path)

    assert [(label.file, label.span.start.line) for label in finding.labels] == [("b.yaml", 2)]


def test_shares_point_at_the_file_of_the_persona_and_at_the_map(tmp_path: Path) -> None:
    text = (
        f"# file: maps/a.yaml\n{RIDE}personas: [ana, bo]\n# file: b.yaml\njmap: 1\npersonas: [{{name: Ana, share: 1}}, "
    )
    text += "{name: Bo, share: 0.5}]\n"

    (finding,) = findings("JM529", text, tmp_path)

    assert (finding.file, finding.span.start.line) == ("b.yaml", 2)
    assert [label.file for label in finding.labels] == ["maps/a.yaml"]


def test_what_a_machine_made_up_is_no_evidence(tmp_path: Path) -> None:
    text = RIDE + "    pain_points: [{text: Rust, evidence: riders, basis: ai_generated}]\n" + SOURCE

    assert len(said("JM501", text, tmp_path)) == 1


def test_a_huge_map_is_no_trouble(tmp_path: Path) -> None:
    touchpoint = "      - {{name: T{0}, emotion: -1, pain_points: [P{0}, {{text: Q{0}, evidence: riders}}]}}\n"
    stage = "  - name: S{0}\n    touchpoints:\n" + "".join(touchpoint.format(n) for n in range(100))
    text = HEAD + SOURCE + "status: active\nstages:\n" + "".join(stage.replace("{0}", str(n)) for n in range(10))
    (tmp_path / "map.yaml").write_text(text)
    atlas = load_atlas(Project(tmp_path))
    report = lint(atlas, evidence.RULES, profile="strict")

    assert report.findings
