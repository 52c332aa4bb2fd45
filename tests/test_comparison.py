"""Two journeys -> what changes from one to the other."""

from hypothesis import given
from hypothesis import strategies as st

from journeymap.comparison import Comparison, Side
from journeymap.journey import Journey
from tests.layout.journeys import RICH, journey, journey_from


def stages(*touchpoints: str) -> Journey:
    return journey(f"{{jmap: 1, title: T, stages: [{{name: S, touchpoints: [{', '.join(touchpoints)}]}}]}}")


def compared(before: Journey, after: Journey) -> Comparison:
    return Comparison(Side(before), Side(after))


def aligned(before: Journey, after: Journey) -> list[tuple[str, str]]:
    return [
        (pair.before.moment.name if pair.before else "", pair.after.moment.name if pair.after else "")
        for pair in compared(before, after).pairs
    ]


def changes(before: str, after: str) -> list[str]:
    comparison = compared(stages(f"{{id: a, name: A, {before}}}"), stages(f"{{id: a, name: A, {after}}}"))
    return [comparison.change(pair) for pair in comparison.pairs]


def test_touchpoints_are_aligned_by_id() -> None:
    assert aligned(stages("{id: pay, name: Pays}"), stages("{id: pay, name: Pays on the phone}")) == [
        ("Pays", "Pays on the phone")
    ]


def test_touchpoints_of_other_ids_are_aligned_by_name() -> None:
    assert aligned(stages("{id: pay, name: Pays now!}"), stages("{id: checkout, name: pays now}")) == [
        ("Pays now!", "pays now")
    ]


def test_an_id_goes_before_a_name() -> None:
    before = stages("{id: a, name: Waits}", "{id: b, name: Calls}")
    after = stages("{id: b, name: Waits}", "{id: a, name: Is called}")

    assert aligned(before, after) == [("Waits", "Is called"), ("Calls", "Waits")]


def test_names_made_of_signs_are_not_all_alike() -> None:
    assert aligned(stages("{id: a, name: 🙂}"), stages("{id: b, name: 🙁}")) == [("", "🙁"), ("🙂", "")]


def test_what_is_new_stands_behind_what_it_follows() -> None:
    before, after = stages("A", "B", "C"), stages("X", "A", "Y", "Z", "C", "W")

    assert aligned(before, after) == [
        ("", "X"), ("A", "A"), ("", "Y"), ("", "Z"), ("B", ""), ("C", "C"), ("", "W"),
    ]  # fmt: skip


names = st.lists(st.sampled_from("ABCDEFGH"), max_size=8)


@given(names, names)
def test_every_touchpoint_stands_in_one_pair_and_the_first_side_keeps_its_order(
    one: list[str], other: list[str]
) -> None:
    before, after = (journey_from({"jmap": 1, "title": "T", "stages": [{"name": "S", "touchpoints": side or ["-"]}]})
                     for side in (one, other))  # fmt: skip
    pairs = compared(before, after).pairs

    assert [pair.before for pair in pairs if pair.before] == before.points
    assert sorted(pair.after.id for pair in pairs if pair.after) == sorted(point.id for point in after.points)
    assert all(pair.before or pair.after for pair in pairs)


@given(names)
def test_a_journey_is_the_same_as_itself(one: list[str]) -> None:
    side = stages(*one) if one else stages("A")
    comparison = compared(side, side)

    assert {comparison.change(pair) for pair in comparison.pairs} == {"same"}


def test_a_higher_score_is_an_improvement_and_a_lower_one_is_worse() -> None:
    assert changes("emotion: -1", "emotion: 0.5") == ["improved"]
    assert changes("emotion: positive", "emotion: negative") == ["worse"]
    assert changes("emotion: 1", "emotion: 1.01") == ["same"]


def test_where_scores_are_the_same_or_missing_pain_points_decide() -> None:
    assert changes("emotion: 1, pain_points: [X, Y]", "emotion: 1, pain_points: X") == ["improved"]
    assert changes("goals: G", "pain_points: X") == ["worse"]
    assert changes("pain_points: X", "pain_points: {text: X, status: resolved}") == ["improved"]


def test_touchpoints_come_and_go() -> None:
    comparison = compared(stages("A", "B"), stages("B", "C"))

    assert [comparison.change(pair) for pair in comparison.pairs] == ["gone", "same", "new"]


def test_scores_read_from_words_count() -> None:
    comparison = compared(stages("{id: a, name: A, emotion: worried}"), stages("{id: a, name: A, emotion: 1}"))

    assert comparison.rise(comparison.pairs[0]) == 2


def test_pain_points_are_told_apart_by_id_and_text() -> None:
    before = stages("{name: A, pain_points: [{id: slow, text: Slow}, Dear, Loud]}")
    after = stages("{name: A, pain_points: [{id: slow, text: Still slow}, dear!, {text: Loud, status: resolved}, New]}")
    comparison = compared(before, after)

    assert [pain.text for _, pain in comparison.resolved] == ["Loud"]
    assert [pain.text for _, pain in comparison.arisen] == ["New"]
    assert [pain.text for _, pain in comparison.remaining] == ["Still slow", "dear!"]


def test_what_is_shipped_in_between_is_found() -> None:
    idea, done = "{text: Guest checkout, status: planned}", "{text: Guest checkout, status: shipped}"
    old = "{text: Free returns, status: shipped}"
    before, after = (stages(f"{{name: A, opportunities: [{item}, {old}]}}") for item in (idea, done))

    assert [item.text for _, item in compared(before, after).shipped] == ["Guest checkout"]


def test_time_is_counted_where_it_can_be() -> None:
    side = Side(stages("{name: A, duration: 1 day, wait: 12 hours}", "{name: B, duration: a while}", "C"))

    assert side.times == [1.5]


def test_personas_are_compared_by_their_own_feelings_and_pains() -> None:
    side = journey(RICH)
    comparison = Comparison(Side(side, "ana"), Side(side, "ben"))
    desk = next(pair for pair in comparison.pairs if pair.point.id == "desk")

    assert comparison.rise(desk) == 3.5
    assert [pain.text for _, pain in comparison.resolved] == ["The form asks for a phone"]
    assert comparison.arisen == []


def test_a_map_without_personas_in_view_has_the_mean_of_all() -> None:
    side = Side(stages("{name: A, emotions: {ana: 2, ben: 0}}"))

    assert [score for score, _ in side.scores] == [1]
