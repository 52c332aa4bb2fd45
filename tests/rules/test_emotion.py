"""Rules on emotion: options, messages, fixes and edge cases beyond the examples."""

import re
from pathlib import Path

import pytest

from journeymap.finding import Finding
from journeymap.journey import Journey
from journeymap.load import load
from journeymap.model import Emotion
from journeymap.rules.emotion import unscored_emotion
from tests.project import atlas_of
from tests.rules.said import findings, said

HEAD = "jmap: 1\ntitle: Renting a bike\n"


def ride(*touchpoints: str, head: str = "") -> str:
    """A map of one stage with these touchpoints, the insides of flow mappings, called a, b and so on."""
    lines = (f"      - {{name: {chr(97 + number)}, {one}}}\n" for number, one in enumerate(touchpoints))
    return HEAD + head + "stages:\n  - name: Ride\n    touchpoints:\n" + "".join(lines)


def scored(*scores: float, head: str = "") -> str:
    return ride(*(f"emotion: {score}" for score in scores), head=head)


def mended(text: str, finding: Finding) -> str:
    """The text after the fix of a finding."""
    assert finding.fix is not None
    assert not finding.fix.safe
    for edit in sorted(finding.fix.edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        ("JM401", scored(-2.5), 'score "-2.5" is outside -2..2; correct it or set "emotion_scale"'),
        (
            "JM401",
            ride("emotions: {ana: {score: 6}}", head="emotion_scale: 1..5\npersonas: [{name: Ana}]\n"),
            'score "6" is outside 1..5; correct it or set "emotion_scale"',
        ),
        ("JM402", ride("goals: [Get home]"), 'map "Renting a bike" shows no emotion; add "emotion" where you know it'),
        (
            "JM403",
            ride("emotion: 1", "emotion: sad", "goals: [Go]", "emotions: {}"),
            '2 of 4 points have no emotion, first "c"; add "emotion" to close the curve',
        ),
        (
            "JM404",
            ride("emotion: 1", "emotion: sad、lost", "emotion: {note: Hm}"),
            '1 of 3 emotions have words but no score, first "sad, lost"; add a score to draw them',
        ),
        (
            "JM405",
            scored(0, 0, 1, 1, 2),
            'nothing on "Renting a bike" is negative; look for the moment that hurts',
        ),
        (
            "JM406",
            scored(2.5, 2.5, 2.5, 2.5, head="emotion_scale: 0..10\n"),
            'all 4 scores on "Renting a bike" are 2.5; tell the better moments from the worse',
        ),
        (
            "JM407",
            ride("emotion: {score: 1, evidence: [tales]}", "emotion: -1.5", head="sources: [{id: tales}]\n"),
            '"b" is -1.5 with nothing behind it; add "evidence" or a quote',
        ),
        ("JM408", scored(-1), '"a" is -1 but has no pain point; say what hurts'),
        (
            "JM409",
            ride("emotion: 1, pain_points: [{text: Rain, severity: high}]"),
            'high pain point on "a", which is 1; check one of the two',
        ),
        (
            "JM410",
            scored(1, -0.5),
            'the journey ends at "b" with -0.5; people remember the end, plan a better one',
        ),
        (
            "JM411",
            scored(0, 0, 0, 0, 0),
            'map "Renting a bike" marks no moment of truth; mark where customers are won or lost',
        ),
        (
            "JM412",
            ride(*["emotions: {Ana: 1, ben: 1}"] * 3, head="personas: [{name: Ana}, {name: Ben}]\n"),
            '"Ana" and "Ben" feel the same at all 3 points; merge them or score them apart',
        ),
        (
            "JM413",
            ride("emotion: 1, metrics: [{name: Praise, kind: nps, value: -0.5}]"),
            '"a" is 1 but "Praise" is -0.5; one of them is wrong',
        ),
        (
            "JM414",
            scored(1),
            'map "Renting a bike" shows what people do but not what they think; add "thoughts" or "quotes"',
        ),
        (
            "JM415",
            ride("emotion: {score: -1, words: [calm, Glad]}"),
            '"Glad" and score -1 contradict each other; correct one',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        (scored(1, 4.5), "\nemotion_scale: 1..5\n"),
        (scored(0, 5), "\nemotion_scale: 0..10\n"),
        (scored(6, head='emotion_scale: "1..5"\n'), '\nemotion_scale: "0..10"\n'),
        (ride("emotion: negative", "emotion: 3"), "\nemotion_scale: 1..5\n"),
        ('{"jmap": 1, "title": "Bike", "stages": [{"name": "Ride", "emotion": 7}]}', ', "emotion_scale": "0..10", '),
    ],
)
def test_a_scale_that_all_scores_fit_is_offered(text: str, scale: str, tmp_path: Path) -> None:
    found = findings("JM401", text, tmp_path)

    assert scale in mended(text, found[0])
    assert said("JM401", mended(text, found[0]), tmp_path) == []


@pytest.mark.parametrize(
    "text", [scored(-3, 4), scored(11), scored(3).replace("title: Renting a bike", "title: >\n  Renting\n  a bike")]
)
def test_no_scale_is_offered_where_none_fits_or_there_is_no_place_for_it(text: str, tmp_path: Path) -> None:
    assert {finding.fix for finding in findings("JM401", text, tmp_path)} == {None}


def emotions_in(text: str) -> list[Emotion]:
    loaded = load("maps/map.yaml", text)
    assert loaded.hits == ()
    assert loaded.model is not None
    stages = loaded.model.stages or []
    moments = [moment for stage in stages for moment in (stage, *stage.touchpoints)]
    return [emotion for moment in moments for emotion in (moment.emotion, *moment.emotions.values()) if emotion]


@pytest.mark.parametrize(
    ("emotion", "score", "words"),
    [
        ("emotion: hopeful, a little lost", 1, ["hopeful", "a little lost"]),
        ("emotion: 'furious / relieved'", -0.5, ["furious", "relieved"]),
        ('emotion: "sad, true, it\'s; - 3rd"', -1, ["sad", "true", "it's", "- 3rd"]),
        ("emotion: {words: [en colère]}", -2, ["en colère"]),
        ('emotion: {"words": "失望"}', -1, ["失望"]),
        ("emotion:\n      words: calm\n      note: At last", 1, ["calm"]),
        ("emotion:\n      note: At last\n      words:\n        - calm", 1, ["calm"]),
        ("emotion: &calm calm", 1, ["calm"]),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_score_read_from_words_is_written_beside_them(
    emotion: str, score: float, words: list[str], line_end: str, tmp_path: Path
) -> None:
    text = f"{HEAD}stages:\n  - name: Ride\n    {emotion}\n    goals: [Get home]\n".replace("\n", line_end)

    new = mended(text, findings("JM404", text, tmp_path)[0])

    assert [(emotion.score, emotion.words) for emotion in emotions_in(new)] == [(score, words)]
    assert set(re.findall(r"\r\n|\n|\r", new)) == {line_end}


def test_a_score_is_written_in_the_scale_of_the_file(tmp_path: Path) -> None:
    text = ride("emotion: calm", "emotion: 7", head="emotion_scale: 0..10\n")

    assert "emotion: {score: 7.5, words: [calm]}" in mended(text, findings("JM404", text, tmp_path)[0])


def test_a_word_of_the_project_is_read_too(tmp_path: Path) -> None:
    text = ride("emotion: in the zone", "emotion: unheard of")
    assert findings("JM404", text, tmp_path)[0].fix is None

    atlas = atlas_of(tmp_path, {"jmap.yaml": "emotion_words: {In the zone: 1.5}\n", "maps/map.yaml": text})
    hits = list(unscored_emotion.check(Journey(atlas.maps[0], atlas)))

    assert [[edit.text for edit in hit.fix.edits] for hit in hits if hit.fix] == [
        ["{score: 1.5, words: [in the zone]}"]
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "stages:\n  - name: Ride\n    emotion: |\n      calm\n",
        HEAD + "x-feelings: {base: &base {words: calm}}\nstages:\n  - name: Ride\n    emotion: {<<: *base}\n",
        HEAD + "x-feelings: &base calm\nstages:\n  - name: Ride\n    emotion: *base\n",
        HEAD + "stages:\n  - name: Ride\n    emotion: {words: calm, score: }\n",
    ],
    ids=["block text", "merged keys", "alias", "blank score"],
)
def test_no_score_is_written_where_it_is_hard_to_get_right(text: str, tmp_path: Path) -> None:
    found = findings("JM404", text, tmp_path)

    assert [finding.fix for finding in found] == [None]


def test_what_an_alias_repeats_is_mended_once(tmp_path: Path) -> None:
    text = (
        f"{HEAD}stages:\n  - name: Ride\n    touchpoints:\n      - &up\n        name: Up\n        emotion: calm\n"
        "  - name: Return\n    touchpoints:\n      - *up\n"
    )

    new = mended(text, findings("JM404", text, tmp_path)[0])

    assert [emotion.score for emotion in emotions_in(new)] == [1, 1]


@pytest.mark.parametrize(
    ("emotions", "count"),
    [
        (["{ana: 1}", "{ben: 1}"], 1),
        (["{ana: 1}", "{Ana: 2}"], 0),
        (["{ana: 1}", "{ana: calm}"], 0),
        (["{ana: calm}", "{ben: calm}"], 0),
        (["{ana: 1}, emotion: 1", "{ben: 1}, emotion: calm"], 0),
    ],
)
def test_a_persona_who_is_scored_somewhere_has_a_curve_without_gaps(
    emotions: list[str], count: int, tmp_path: Path
) -> None:
    text = ride(*(f"emotions: {one}" for one in emotions), head="personas: [{name: Ana}, {name: Ben}]\n")

    assert len(said("JM403", text, tmp_path)) == count


@pytest.mark.parametrize(("state", "count"), [("current", 1), ("future", 0), ("ideal", 0)])
def test_only_the_journey_of_today_must_hurt(state: str, count: int, tmp_path: Path) -> None:
    text = scored(0, 0, 1, 1, 2, head=f"state: {state}\n")

    assert len(said("JM405", text, tmp_path)) == count


def test_a_flat_curve_is_not_told_to_lack_a_low_point(tmp_path: Path) -> None:
    text = scored(1, 1, 1, 1, 1)

    assert said("JM405", text, tmp_path) == []
    assert said("JM405", text, tmp_path, "min-points: 1") == []
    assert said("JM406", text, tmp_path, "min-points: 6") == []
    assert said("JM405", scored(1, 2), tmp_path, "min-points: 2") != []


def test_what_is_read_from_words_is_no_score(tmp_path: Path) -> None:
    text = ride(*["emotion: happy"] * 5)

    assert said("JM405", text, tmp_path) == []
    assert said("JM406", text, tmp_path) == []


def test_the_scores_that_need_a_reason_can_be_set(tmp_path: Path) -> None:
    assert said("JM408", scored(-1), tmp_path, "threshold: -1.5") == []
    assert said("JM408", scored(0), tmp_path, "threshold: 0") != []
    evident = ride("emotion: 1", "emotion: 0, evidence: [tales]", head="sources: [{id: tales}]\n")
    assert said("JM407", evident, tmp_path, "min-score: 1") != []


def test_the_emotion_of_a_stage_is_told_of_once_for_all_its_touchpoints(tmp_path: Path) -> None:
    text = f"{HEAD}stages:\n  - name: Ride\n    emotion: -2\n    touchpoints: [{{name: Up}}, {{name: Down}}]\n"

    assert [(finding.message, finding.span.start.line) for finding in findings("JM408", text, tmp_path)] == [
        ('"Ride" is -2 but has no pain point; say what hurts', 5)
    ]
    assert said("JM408", text.replace("name: Down", "name: Down, doubts: [Brakes]"), tmp_path) == []


@pytest.mark.parametrize(
    ("extreme", "count"),
    [
        ("emotion: 2", 1),
        ("emotion: {score: 2, basis: assumed}", 0),
        ("emotion: 2, basis: inferred", 0),
        ("emotion: 2, quotes: [Wow]", 0),
        ("emotion: 2, evidence: [tales]", 0),
        ("emotion: {score: 2, evidence: [tales]}", 0),
        ("emotion: {score: 2, basis: observed, evidence: [tales]}, basis: assumed", 0),
        ("emotion: {score: 2, basis: assumed}, emotions: {ana: -2}", 1),
    ],
)
def test_an_extreme_may_rest_on_many_things(extreme: str, count: int, tmp_path: Path) -> None:
    head = "sources: [{id: tales}]\npersonas: [{name: Ana}]\n"

    assert len(said("JM407", ride(extreme, "emotion: 0, evidence: [tales]", head=head), tmp_path)) == count


def test_nothing_is_said_of_extremes_on_a_map_without_any_evidence(tmp_path: Path) -> None:
    assert said("JM407", scored(2), tmp_path) == []
    assert said("JM407", scored(2, head="basis: research\n"), tmp_path) == []
    assert said("JM407", scored(2, head="basis: assumption\n"), tmp_path) == []


def test_the_last_end_counts_not_the_last_touchpoint(tmp_path: Path) -> None:
    assert said("JM410", ride("emotion: 1, next: []", "emotion: -1, next: a"), tmp_path) == []
    assert len(said("JM410", ride("emotion: -1, next: other/x", "emotion: 1, next: a"), tmp_path)) == 1
    assert said("JM410", HEAD + "stages: []\n", tmp_path) == []


@pytest.mark.parametrize(
    ("emotions", "options", "count"),
    [
        (["{ana: 1, ben: 1}"] * 2, "", 0),
        (["{ana: 1, ben: 1}"] * 2, "min-points: 2", 1),
        (["{ana: 1, ben: 1}"] * 3 + ["{ana: 1, ben: 0}"], "", 0),
        (["{ana: 1, ben: 1}"] * 3 + ["{ana: -1}"], "", 1),
        (["{ana: 1, ben: calm}"] * 3, "", 0),
        (["{ana: 1}", "{ben: 1}"], "min-points: 0", 0),
        (["{ana: 1, ben: 1, cid: 1}"] * 3, "", 3),
    ],
)
def test_curves_are_compared_where_both_are_scored(
    emotions: list[str], options: str, count: int, tmp_path: Path
) -> None:
    text = ride(*(f"emotions: {one}" for one in emotions), head="personas: [{name: Ana}, {name: Ben}, {name: Cid}]\n")

    assert len(said("JM412", text, tmp_path, options)) == count


def test_of_very_many_personas_the_first_fifty_are_compared(tmp_path: Path) -> None:
    everybody = ", ".join(f"p{number}: 1" for number in range(60))
    people = ", ".join(f"{{name: P{number}}}" for number in range(60))

    found = said("JM412", ride(*[f"emotions: {{{everybody}}}"] * 3, head=f"personas: [{people}]\n"), tmp_path)

    assert len(found) == 50 * 49 / 2


@pytest.mark.parametrize(
    ("emotion", "metric", "options", "count"),
    [
        ("emotion: 1", "kind: nps, value: 0", "", 0),
        ("emotion: 1", "kind: nps, value: 0", "nps-low: 10", 1),
        ("emotion: 0.9", "kind: nps, value: -9", "", 0),
        ("emotion: 1", 'kind: csat, unit: "%", value: 49', "", 1),
        ("emotion: 1", 'kind: csat, unit: "%", value: 49', "csat-low: 40", 0),
        ("emotion: 1", "kind: csat, unit: stars, value: 4", "", 0),
        ("emotion: -1", "kind: nps, value: 51", "", 1),
        ("emotion: -1", "kind: nps, value: 51", "nps-high: 60", 0),
        ("emotion: -1", 'kind: csat, unit: "%", value: 81', "", 1),
        ("emotion: -1", 'kind: csat, unit: "%", value: 81', "csat-high: 90", 0),
        ("emotions: {ana: 1, ben: 0}", "kind: nps, value: -9", "", 0),
        ("emotions: {ana: 1, ben: -1}", "kind: nps, value: 60", "", 1),
        ("emotion: 1", "kind: nps", "", 0),
        ("emotion: sad", "kind: nps, value: 60", "", 0),
    ],
)
def test_feelings_and_metrics_are_held_against_each_other(
    emotion: str, metric: str, options: str, count: int, tmp_path: Path
) -> None:
    head = "personas: [{name: Ana}, {name: Ben}]\n"
    text = ride(f"{emotion}, metrics: [{{name: Praise, {metric}}}, nothing]", head=head)

    assert len(said("JM413", text, tmp_path, options)) == count


def test_the_metric_of_another_file_is_pointed_at_there(tmp_path: Path) -> None:
    text = ride("emotion: 1, metrics: [praise]") + (
        "# file: shared/metrics.yaml\njmap: 1\nmetrics: [{name: Praise, kind: nps, value: -4}]\n"
    )

    found = findings("JM413", text, tmp_path)

    assert [(label.file, label.span.start.column) for label in found[0].labels] == [("shared/metrics.yaml", 44)]


@pytest.mark.parametrize(
    ("emotion", "options", "count"),
    [
        ("{score: 1, words: [angry, happy]}", "", 1),
        ("{score: -1, words: [angry, happy]}", "", 0),
        ("{score: 0, words: [angry, happy]}", "", 0),
        ("{score: 1, words: [livid]}", "extend-negative-words: [livid]", 1),
        ("{score: 1, words: [angry]}", "extend-negative-words: [livid]", 1),
        ("{score: 1, words: [angry]}", "negative-words: [livid]", 0),
        ("{score: -1, words: [smug]}", "positive-words: [smug]", 1),
        ("{score: -1, words: [smug]}", "extend-positive-words: [Smug!]", 1),
    ],
)
def test_words_and_score_must_point_the_same_way(emotion: str, options: str, count: int, tmp_path: Path) -> None:
    assert len(said("JM415", ride(f"emotion: {emotion}"), tmp_path, options)) == count
