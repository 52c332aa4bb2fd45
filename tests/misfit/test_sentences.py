"""Mistakes are told in the words of the catalogue, at the right place."""

import pytest

from journeymap.load import load
from tests.misfit.mistakes import HEAD, STAGE, TOUCHPOINT, at, only

LINK = "use http, https, mailto or a path inside the project"


@pytest.mark.parametrize(
    ("text", "code", "place", "message"),
    [
        (
            STAGE + "    foo: 1\n",
            "JM101",
            "foo",
            'unknown key "foo" in stage "Pay"; known: actions, alternatives, backstage, barriers, basis, content, '
            "description, doubts, …",
        ),
        (
            TOUCHPOINT + "        pain_point: a\n",
            "JM101",
            "pain_point",
            'unknown key "pain_point" in touchpoint "Pays"; did you mean "pain_points"?',
        ),
        (HEAD + "phases: []\n", "JM101", "phases", 'unknown key "phases" in the file; did you mean "stages"?'),
        (
            STAGE + "    friction: a\n",
            "JM101",
            "friction",
            'unknown key "friction" in stage "Pay"; did you mean "pain_points"?',
        ),
        (HEAD + "scope: {middle: a}\n", "JM101", "middle", 'unknown key "middle" in "scope"; known: ends, starts'),
        (HEAD + "personas: [{nam: Ana}]\n", "JM101", "nam", 'unknown key "nam" in a persona; did you mean "name"?'),
        (HEAD + "scope: {own: 1}\n", "JM101", "own", 'unknown key "own" in "scope"; known: ends, starts'),
        ("title: A\n", "JM102", "title", 'the file has no "jmap"; add it'),
        ("jmap:\ntitle: A\n", "JM102", "jmap", 'the file has no "jmap"; add it'),
        ("jmap: 1\nstages: []\n", "JM102", "jmap", 'the map has no "title"; add it'),
        ("jmap: 1\ntitle: ' '\nstages: []\n", "JM102", "title", 'the map has no "title"; add it'),
        (HEAD + "stages: [{id: a}]\n", "JM102", "id", 'stage "a" has no "name"; add it'),
        (HEAD + "stages: [{}]\n", "JM102", "{}", 'a stage has no "name"; add it'),
        (HEAD + "stages:\n  - goals: a\n    name:\n", "JM102", "name", 'a stage has no "name"; add it'),
        (HEAD + "sources: [{name: A}]\n", "JM102", "name", 'source "A" has no "id"; add it'),
        (HEAD + "metrics: [{id: a}]\n", "JM102", "id", 'metric "a" has no "name"; add it'),
        (STAGE + "    pain_points: [{severity: high}]\n", "JM102", "severity", 'a pain point has no "text"; add it'),
        (STAGE + "    opportunities: [{impact: 3}]\n", "JM102", "impact", 'an opportunity has no "text"; add it'),
        (STAGE + "    barriers: [{response: a}]\n", "JM102", "response", 'a barrier has no "text"; add it'),
        (TOUCHPOINT + "        next: [{when: a}]\n", "JM102", "when", '"next" has no "to"; add it'),
        (
            HEAD + "stages: {a: b}\n",
            "JM103",
            "{a: b}",
            '"stages" must be a list, not a mapping; write one item a line, each after a dash',
        ),
        (
            HEAD + "stages: [[a]]\n",
            "JM103",
            "[a]",
            '"stages" must be a mapping, not a list; write its keys below it, such as "name"',
        ),
        (
            HEAD + "scope: [a]\n",
            "JM103",
            "[a]",
            '"scope" must be a mapping, not a list; write its keys below it, such as "starts"',
        ),
        (
            HEAD + "scope: a\n",
            "JM103",
            "a",
            '"scope" must be a mapping, not text; write its keys below it, such as "starts"',
        ),
        (
            HEAD + "scenario:\n  - a\n  - b\n",
            "JM103",
            "- a",
            '"scenario" must be text, not a list; write scenario: some words',
        ),
        (HEAD + "state: [current]\n", "JM103", "[current]", '"state" must be text, not a list; write state: current'),
        (
            HEAD + "reviewed: [2026-01-31]\n",
            "JM103",
            "[2026-01-31]",
            '"reviewed" must be a date, not a list; write reviewed: 2026-01-31',
        ),
        (
            HEAD + "emotion_scale: 1-5\n",
            "JM103",
            "1-5",
            '"emotion_scale" must be a scale "low..high", not text; write emotion_scale: "1..5"',
        ),
        (
            HEAD + "emotion_scale: 5..1\n",
            "JM103",
            "5..1",
            '"emotion_scale" must be a scale "low..high", not text; write emotion_scale: "1..5"',
        ),
        (
            STAGE + "    lanes: [a]\n",
            "JM103",
            "[a]",
            '"lanes" must be a mapping, not a list; write one "label: text" a line below it',
        ),
        (
            STAGE + "    emotion: [glad, calm]\n",
            "JM103",
            "[glad, calm]",
            '"emotion" must be text, not a list; write emotion: hopeful, a little lost',
        ),
        (
            TOUCHPOINT + "        importance: high\n",
            "JM103",
            "high",
            '"importance" must be a whole number, not text; write importance: 3',
        ),
        (
            TOUCHPOINT + "        importance: 2.5\n",
            "JM103",
            "2.5",
            '"importance" must be a whole number, not a fraction; write importance: 3',
        ),
        (
            TOUCHPOINT + "        importance: true\n",
            "JM103",
            "true",
            '"importance" must be a whole number, not true or false; write importance: 3',
        ),
        (
            TOUCHPOINT + "        optional: yes\n",
            "JM103",
            "yes",
            '"optional" must be true or false, not text; write optional: true',
        ),
        (
            HEAD + "metrics: [{name: A, value: 40%}]\n",
            "JM103",
            "40%",
            '"value" must be a number, not text; write value: 40',
        ),
        (
            HEAD + 'metrics: [{name: A, value: "1,200 €"}]\n',
            "JM103",
            '"1,200 €"',
            '"value" must be a number, not text; write value: 3',
        ),
        (
            HEAD + 'sources: [{id: a, participants: "12"}]\n',
            "JM103",
            '"12"',
            '"participants" must be a whole number, not text; write participants: 12',
        ),
        (
            TOUCHPOINT + "        importance: 7 of 7\n",
            "JM103",
            "7 of 7",
            '"importance" must be a whole number, not text; write importance: 3',
        ),
        (
            TOUCHPOINT + "        optional: no\n",
            "JM103",
            "no",
            '"optional" must be true or false, not text; write optional: false',
        ),
        (
            HEAD + "metrics: [{name: A, value: .inf}]\n",
            "JM103",
            ".inf",
            '"value" must be a number, not .inf; write value: 3',
        ),
        (STAGE + "    emotion: {score: bad}\n", "JM103", "bad", '"score" must be a number, not text; write score: 1'),
        (STAGE + "    emotion: .nan\n", "JM103", ".nan", '"emotion" must be a number, not .nan; write emotion: 1'),
        (
            STAGE + "    emotions: {ana: [glad]}\n",
            "JM103",
            "[glad]",
            '"ana" must be text, not a list; write ana: hopeful, a little lost',
        ),
        (
            HEAD + "emotion_scale: 10..20\nstages: [{name: A, emotion: {score: bad}}]\n",
            "JM103",
            "bad",
            '"score" must be a number, not text; write score: 20',
        ),
        (
            HEAD + "personas: [{name: Ana, share: half}]\n",
            "JM103",
            "half",
            '"share" must be a number, not text; write share: 0.6',
        ),
        (
            HEAD + "personas: [{name: Ana, skills: [web]}]\n",
            "JM103",
            "[web]",
            '"skills" must be a mapping, not a list; write one "skill: 3" a line below it',
        ),
        (HEAD + "id: [a]\n", "JM103", "[a]", '"id" must be text, not a list; write id: an-id'),
        (
            HEAD + "emotion_scale: [1, 5]\n",
            "JM103",
            "[1, 5]",
            '"emotion_scale" must be text, not a list; write emotion_scale: "1..5"',
        ),
        (
            TOUCHPOINT + "        channel: [[website]]\n",
            "JM103",
            "[website]",
            '"channel" must be text, not a list; write channel: [website, email]',
        ),
        (
            TOUCHPOINT + "        wait: {days: 3}\n",
            "JM103",
            "{days: 3}",
            '"wait" must be text, not a mapping; write wait: 3 days',
        ),
        ('jmap: "1"\ntitle: A\n', "JM103", '"1"', '"jmap" must be a number, not text; write jmap: 1'),
        (
            HEAD + "state: as-is\n",
            "JM104",
            "as-is",
            '"as-is" is not allowed for "state"; use one of current, future, ideal',
        ),
        (
            TOUCHPOINT + "        moment_of_truth: maybe\n",
            "JM104",
            "maybe",
            '"maybe" is not allowed for "moment_of_truth"; use one of true, trigger, zero, first, second, ultimate',
        ),
        ("jmap: 2\ntitle: A\n", "JM105", "2", 'format version "2" is not known here; this jmap reads version 1'),
        ("jmap: 1.0\ntitle: A\n", "JM105", "1.0", 'format version "1.0" is not known here; this jmap reads version 1'),
        (
            "jmap: true\ntitle: A\n",
            "JM105",
            "true",
            'format version "true" is not known here; this jmap reads version 1',
        ),
        (TOUCHPOINT + "        importance: 0\n", "JM106", "0", '"importance" is 0; it must lie in 1..5'),
        (TOUCHPOINT + "        importance: 6\n", "JM106", "6", '"importance" is 6; it must lie in 1..5'),
        (STAGE + "    opportunities: [{text: a, effort: 9}]\n", "JM106", "9", '"effort" is 9; it must lie in 1..5'),
        (HEAD + "personas: [{name: Ana, skills: {web: 7}}]\n", "JM106", "7", '"web" is 7; it must lie in 1..5'),
        (HEAD + "personas: [{name: Ana, share: 150%}]\n", "JM106", "150%", '"share" is 150%; it must lie in 0..1'),
        (
            TOUCHPOINT + "        next: [{to: a, share: -0.5}]\n",
            "JM106",
            "-0.5",
            '"share" is -0.5; it must lie in 0..1',
        ),
        (HEAD + "sources: [{id: a, participants: 0}]\n", "JM106", "0", '"participants" is 0; it must lie in 1..'),
        (
            HEAD + "id: My Map\n",
            "JM107",
            "My Map",
            'id "My Map" may hold only lower-case letters, digits and hyphens; write "my-map"',
        ),
        (
            HEAD + "teams: [{id: a_b}]\n",
            "JM107",
            "a_b",
            'id "a_b" may hold only lower-case letters, digits and hyphens; write "a-b"',
        ),
        (
            HEAD + 'channels: [{id: "?"}]\n',
            "JM107",
            '"?"',
            'id "?" may hold only lower-case letters, digits and hyphens; write "an-id"',
        ),
        (HEAD + "reviewed: 31.1.2026\n", "JM108", "31.1.2026", '"31.1.2026" is not a date; write it as "2026-01-31"'),
        (
            HEAD + "reviewed: 2026-02-30\n",
            "JM108",
            "2026-02-30",
            '"2026-02-30" is not a date; write it as "2026-01-31"',
        ),
        (HEAD + "reviewed: 2026\n", "JM108", "2026", '"2026" is not a date; write it as "2026-01-31"'),
        (
            TOUCHPOINT + "        link: javascript:alert(1)\n",
            "JM112",
            "javascript:alert(1)",
            f'"link" may not point to "javascript"; {LINK}',
        ),
        (
            TOUCHPOINT + "        image: ' data:image/png'\n",
            "JM112",
            "' data:image/png'",
            f'"image" may not point to "data"; {LINK}',
        ),
        (
            HEAD + "personas: [{name: Ana, photo: file:///a.png}]\n",
            "JM112",
            "file:///a.png",
            f'"photo" may not point to "file"; {LINK}',
        ),
    ],
)
def test_a_mistake_is_told_in_the_words_of_the_catalogue(text: str, code: str, place: str, message: str) -> None:
    loaded, hit = only(text)

    assert (hit.code, at(loaded, hit), hit.message) == (code, place, message)
    assert loaded.model is not None


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "id: über-日本-2\nchannels: [{id: a_b}]\n",
        HEAD + "x-a: {b: [c]}\nstages: [{name: A, x-b: 1}]\n",
        TOUCHPOINT + "        link: maps/a.png\n        image: C:\\a.png\n",
        TOUCHPOINT + "        link: https://a.b/c?d=e:f\n",
        TOUCHPOINT + "        link: mailto:a@b.c\n",
        TOUCHPOINT + "        moment_of_truth: false\n        importance: 5\n",
        HEAD + "personas: [{name: Ana, share: 100%}, {name: Ben, share: 0}]\n",
        HEAD + "tags: one\nexpectations: two\n",
        HEAD + "title2: A\n".replace("title2: A\n", "goal: A\n"),
    ],
)
def test_what_fits_is_not_told(text: str) -> None:
    assert load("a.yaml", text).hits == ()


def test_a_misspelt_key_and_the_missing_one_are_one_mistake() -> None:
    loaded = load("a.yaml", HEAD + "stages:\n  - nme: Compare\n    touchpoints:\n      - nam: Reads\n")

    assert [hit.code for hit in loaded.hits] == ["JM101", "JM101"]
    assert loaded.model is not None
    assert [stage.name for stage in loaded.model.stages or []] == ["Compare"]


def test_a_name_where_the_keys_should_be_gets_a_hint() -> None:
    loaded = load("a.yaml", HEAD + "stages:\n  - Awareness:\n      goals: a\n")

    assert {hit.code: hit.hint for hit in loaded.hits}["JM102"] == (
        'write "name: Awareness" and its keys below that, no deeper'
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (HEAD + "touchpoints: [{name: Pays}]\n", 'write it in an item of "stages"'),
        (HEAD + "pain_points: [Slow]\n", 'write it in an item of "personas" or "stages"'),
        (STAGE + "    channel: website\n", 'write it in an item of "touchpoints"'),
        (HEAD + "personas: [{name: Ana, age: 34}]\n", 'write it below "demographics"'),
        (HEAD + "personas: [{name: Ana, interests: [a]}]\n", 'write it below "psychographics"'),
        (TOUCHPOINT + "        recovery: a\n", 'write it below "failure"'),
        (STAGE + "    emotion: {ana: 1}\n", 'what single personas feel stands below "emotions"'),
        (STAGE + "    emotion: {score: 1, zzz: 1}\n", ""),
        (HEAD + "x_note: a\n", 'a key of your own begins with "x-"'),
        (HEAD + "$schema: a\n", 'a key of your own begins with "x-"'),
        (HEAD + "version: 2\n", ""),
        (HEAD + "zzz: a\n", ""),
        (HEAD + "stages: {Pay now: {goals: a}}\n", 'write each as "- name: Pay now", its keys below that'),
        (HEAD + "personas: {ana: {role: Runner}}\n", 'write each as "- name: ana", its keys below that'),
        (HEAD + "sources: {Survey 2026: {}}\n", 'write each as "- id: survey-2026", its keys below that'),
        (HEAD + "stages: {'a: b': {}}\n", ""),
        (STAGE + "    pain_points: {a: b, c: d}\n", ""),
        (HEAD + "state: as-is\n", 'did you mean "current"?'),
        (HEAD + "status: Published\n", 'did you mean "active"?'),
        (TOUCHPOINT + "        moment_of_truth: 'yes'\n", 'did you mean "true"?'),
        (STAGE + "    pain_points: [{text: a, severity: critical}]\n", 'did you mean "blocker"?'),
        (STAGE + "    opportunities: [{text: a, status: done}]\n", 'did you mean "shipped"?'),
        (HEAD + "state: blue\n", ""),
    ],
)
def test_a_hint_says_where_a_thing_belongs_and_what_was_meant(text: str, hint: str) -> None:
    _, hit = only(text)

    assert hit.hint == hint


def test_the_rest_of_a_text_in_braces_gets_a_hint() -> None:
    _, hit = only(HEAD + "stages: [{name: Pay, goals: Pay fast, and safely}]\n")

    assert hit.hint == "a comma ends a text in braces; put the whole text in quotes"


def test_places_count_blank_items() -> None:
    loaded = load("a.yaml", HEAD + "tags:\n  -\n  - ''\n  - [a]\n")
    (hit,) = [hit for hit in loaded.hits if hit.code == "JM103"]

    assert at(loaded, hit) == "[a]"
    assert hit.place.path == ("tags", 2)
