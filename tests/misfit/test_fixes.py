"""What is wrong is mended where it is for sure what was meant."""

import pytest

from journeymap.load import load
from tests.misfit.mistakes import HEAD, STAGE, TOUCHPOINT, at, mended, only

QUOTE = "put the whole text in quotes"


@pytest.mark.parametrize(
    ("text", "place", "fixed"),
    [
        ("- Waits: 3 days", "Waits: 3 days", "Waits: 3 days"),
        ("- Is it safe: really?", "Is it safe: really?", "Is it safe: really?"),
        ("- see: http://a.b", "see: http://a.b", "see: http://a.b"),
        ("- it's: bad", "it's: bad", "it's: bad"),
        ('- He said "no": why', 'He said "no": why', 'He said "no": why'),
        ("- Wait:", "Wait:", "Wait:"),
        ("- [Optional]", "[Optional]", "[Optional]"),
        ("- [Optional]: a mail", "[Optional]: a mail", "[Optional]: a mail"),
        ("- [a, 'b']", "[a, 'b']", "[a, 'b']"),
        ("- - dash", "- dash", "- dash"),
        ("- ? why", "? why", "? why"),
        ("- Waits: 3 # days", "Waits: 3", "Waits: 3"),
    ],
)
@pytest.mark.parametrize("key", ["thoughts", "pain_points", "opportunities", "metrics"])
def test_a_text_that_yaml_took_for_something_else_is_put_in_quotes(key: str, text: str, place: str, fixed: str) -> None:
    loaded, hit = only(STAGE + f"    {key}:\n      {text}\n")

    assert hit.message in [f'"{key}" must be text, not {kind}; {QUOTE}' for kind in ("a mapping", "a list")]
    assert (hit.code, at(loaded, hit)) == ("JM103", place)
    assert hit.fix is not None
    assert hit.fix.safe
    stage = mended(loaded, hit).document.value["stages"][0]
    assert stage[key] == [fixed]


def test_no_words_are_lost_to_a_comment() -> None:
    loaded = load("a.yaml", STAGE + "    thoughts:\n      - Order: late #4711\n")

    assert {hit.code: hit.fix is not None for hit in loaded.hits} == {"JM013": True, "JM103": False}


@pytest.mark.parametrize(
    "text",
    [
        "scenario: [Optional] \n",
        "goal: {name}\n",
        "tags: [[a]]\n",
        "owner: [a, b]\n",
    ],
)
def test_a_text_in_brackets_is_put_in_quotes(text: str) -> None:
    loaded, hit = only(HEAD + text)

    assert hit.message.endswith(QUOTE)
    assert mended(loaded, hit).hits == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- Waits: 3 days\n          and more", "write thoughts: some words"),
        ("- [a, # b\n        c]", "write thoughts: some words"),
        ("- Waits: 3 days # really", QUOTE),
        ("- [a] # b", QUOTE),
        ("- {a: [b]}", ""),
    ],
)
def test_a_text_is_put_in_quotes_only_where_its_end_is_for_sure(text: str, told: str) -> None:
    loaded = load("a.yaml", STAGE + f"    thoughts:\n      {text}\n")

    assert [hit.message.rpartition("; ")[2] for hit in loaded.hits if hit.code == "JM103"] == ([told] if told else [])


def test_an_alias_is_not_put_in_quotes() -> None:
    loaded, hit = only(HEAD + "x-a: &a [b]\ngoal: *a\n")

    assert (hit.fix, at(loaded, hit)) == (None, "*a")


@pytest.mark.parametrize(
    ("stages", "message"),
    [
        ("stages:\n  - Compare", '"stages" must be a mapping, not text; write name: Compare'),
        ("stages: [Compare]", '"stages" must be a mapping, not text; write name: Compare'),
        ("stages: Compare", '"stages" must be a mapping, not text; write name: Compare'),
        ("stages: 2026", '"stages" must be a mapping, not a number; write name: 2026'),
        ("stages:\n  - 'Compare: all'", "\"stages\" must be a mapping, not text; write name: 'Compare: all'"),
        ("stages: [{name: A, touchpoints: [Pays]}]", '"touchpoints" must be a mapping, not text; write name: Pays'),
        ("stages: [{name: A, touchpoints: Pays}]", '"touchpoints" must be a mapping, not text; write name: Pays'),
    ],
)
def test_one_text_for_a_stage_or_touchpoint_becomes_its_name(stages: str, message: str) -> None:
    loaded, hit = only(HEAD + stages + "\n")

    assert (hit.code, hit.message) == ("JM103", message)
    assert hit.fix is not None
    assert hit.fix.safe
    assert mended(loaded, hit).hits == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sources: [Survey of 2026]", '"sources" must be a mapping, not text; write id: survey-of-2026'),
        ("channels: ['?']", '"channels" must be a mapping, not text; write id: an-id'),
        ("metrics: [Churn]", '"metrics" must be a mapping, not text; write name: Churn'),
        ("sources: [survey]", '"sources" must be a mapping, not text; write id: survey'),
        ("teams: checkout", '"teams" must be a mapping, not text; write id: checkout'),
    ],
)
def test_one_text_for_another_thing_may_be_a_name_or_a_reference(text: str, message: str) -> None:
    _, hit = only(HEAD + text + "\n")

    assert (hit.code, hit.message, hit.fix) == ("JM103", message, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("stages:\n  - name:Pay\n", '"stages" must be a mapping, not text; write name: Pay'),
        ("stages: [{name: A, touchpoints: name:Pays}]", '"touchpoints" must be a mapping, not text; write name: Pays'),
        ("teams:\n  - id:checkout\n", '"teams" must be a mapping, not text; write id: checkout'),
    ],
)
def test_a_key_without_a_space_behind_its_colon_is_not_made_a_name(text: str, message: str) -> None:
    _, hit = only(HEAD + text + "\n")

    assert (hit.code, hit.message, hit.fix) == ("JM103", message, None)


def test_a_block_of_text_for_a_stage_has_no_fix() -> None:
    _, hit = only(HEAD + "stages:\n  - |\n    Compare\n")

    assert hit.fix is None


@pytest.mark.parametrize(
    ("text", "after", "safe"),
    [
        (TOUCHPOINT + "        pain_point: a\n", "pain_points: a", False),
        (TOUCHPOINT + "        Pain Points: a\n", "pain_points: a", True),
        (TOUCHPOINT + '        "pain-points": a\n', '"pain_points": a', True),
        (HEAD + "phases: []\n", "stages: []", False),
        ("jmap: 1\ntitel: A\nstages: []\n", "title: A", True),
        ("jmap: 1\nname: A\nstages: []\n", "title: A", True),
        (HEAD + "personas: [{nam: Ana}]\n", "{name: Ana}", True),
        (HEAD + "state: Current\n", "state: current", True),
        (HEAD + "basis: 'research '\n", "basis: 'research'", True),
        (STAGE + "    opportunities: [{text: a, status: In-Progress}]\n", "status: in_progress", True),
        (HEAD + "state: futur\n", "state: future", False),
        (HEAD + "id: My Map\n", "id: my-map", False),
        (HEAD + "reviewed: 2026/1/5\n", "reviewed: 2026-01-05", True),
        (HEAD + "reviewed: '2026.01.05'\n", "reviewed: '2026-01-05'", True),
        (HEAD + "reviewed: 2026. 1. 5.\n", "reviewed: 2026-01-05", True),
    ],
)
def test_a_fix_is_safe_where_the_meaning_cannot_change(text: str, after: str, safe: bool) -> None:
    loaded, hit = only(text)

    assert hit.fix is not None
    assert hit.fix.safe is safe
    assert after in mended(loaded, hit).document.text
    assert mended(loaded, hit).hits == ()


@pytest.mark.parametrize("day", ["2026/13/1", "2026/2/30", "1/5/2026", "5.1.26", "20260105", "2026/1/5/7"])
def test_a_date_that_may_mean_two_things_is_left_alone(day: str) -> None:
    _, hit = only(HEAD + f"reviewed: {day}\n")

    assert (hit.code, hit.fix) == ("JM108", None)


def test_two_keys_cannot_both_mean_a_third() -> None:
    loaded = load("a.yaml", STAGE + "    pains: a\n    frictions: b\n")

    assert [hit.message.rpartition("; ")[2] for hit in loaded.hits] == ['did you mean "pain_points"?'] * 2
    assert [hit.fix is None for hit in loaded.hits] == [False, True]


def test_a_key_is_not_renamed_to_one_that_is_there() -> None:
    _, hit = only(STAGE + "    pain_points: a\n    frictions: b\n")

    assert hit.fix is None
