"""Rules on structure: options, messages and edge cases beyond the examples."""

from pathlib import Path

import pytest

from journeymap.config import Profile
from tests.rules.said import findings, said

HEAD = "jmap: 1\ntitle: Renting a bike\n"
ONE = HEAD + "stages:\n  - name: Ride\n    touchpoints: [{name: Unlocks}]\n"


def ride(*touchpoints: str, head: str = "") -> str:
    """A map of one stage with these touchpoints, each the inside of a flow mapping."""
    return (
        HEAD
        + head
        + "stages:\n  - name: Ride\n    touchpoints:\n"
        + "".join(f"      - {{{one}}}\n" for one in touchpoints)
    )


def names(*words: str) -> list[str]:
    return [f"name: {word}" for word in words]


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        ("JM301", HEAD + "stages: []\n", 'map "Renting a bike" has no stages; add the parts of the journey'),
        (
            "JM301",
            HEAD + "stages: [{name: Ride, goals: [Get home]}]\n",
            'stage "Ride" has no touchpoints; add the places where people meet you there',
        ),
        ("JM302", HEAD + "stages: [{name: Ride}]\n", 'stage "Ride" is empty; fill it or remove it'),
        ("JM303", ONE, 'map "Renting a bike" names no persona; say whose journey this is'),
        (
            "JM304",
            ONE,
            'map "Renting a bike" has no scenario; say in a sentence what the customer is trying to do and when',
        ),
        ("JM305", ONE, 'map "Renting a bike" does not say what the customer wants; add "goal"'),
        ("JM306", ONE, 'map "Renting a bike" does not say where it starts or ends; fill in "scope"'),
        (
            "JM306",
            ONE + "scope: {ends: The bike is locked}\n",
            'map "Renting a bike" does not say where it starts; fill in "scope"',
        ),
        ("JM307", ONE, 'map "Renting a bike" does not say whether it is current, future or ideal; set "state"'),
        ("JM308", ONE, 'map "Renting a bike" has no business goal; name the decision it serves'),
        ("JM309", ONE, 'map "Renting a bike" does not say what people expect; add "expectations"'),
        ("JM310", ONE, 'map "Renting a bike" has 1 stage; 3 to 8 read best, so split some'),
        (
            "JM311",
            ride(*names(*"abcdefghijklmnopqrstuvwxyz")),
            'map "Renting a bike" has 26 touchpoints, more than 25; split it with "journey"',
        ),
        (
            "JM312",
            ONE + "personas: [{name: Ana}, {name: Ben}, nobody]\n",
            '3 personas share one curve on "Renting a bike"; add "emotions" or make one map each',
        ),
        (
            "JM313",
            ONE + "state: ideal\n",
            'ideal map "Renting a bike" has no "based_on"; name the current map it changes',
        ),
        (
            "JM314",
            ONE + "state: current\nbased_on: nowhere\n",
            '"nowhere" is no baseline here; a future or ideal map builds on a current one',
        ),
        (
            "JM315",
            ride("name: Unlocks, next: unlocks", "name: Rides"),
            '"Unlocks" never reaches an end of the map; add a "next" that leads out',
        ),
        (
            "JM316",
            HEAD + "stages:\n  - name: Plan\n    touchpoints: [{name: Looks it up, next: []}]\n"
            "  - name: Ride\n    touchpoints: [{name: Unlocks}]\n",
            'nothing leads to "Unlocks"; name it in a "next" or remove it',
        ),
        (
            "JM317",
            ride("name: Unlocks, next: [rides, walks, {to: swears, share: 0.1}]", *names("Rides", "Walks", "Swears")),
            '2 ways out of "Unlocks" have no "when"; say when each is taken',
        ),
        (
            "JM318",
            ride("name: Unlocks, next: [{to: rides, share: 70%}, {to: walks, share: 0.45}]", *names("Rides", "Walks")),
            'the shares out of "Unlocks" add up to 1.15; make it 1',
        ),
        (
            "JM319",
            ride(*names(*"abcdefgh")),
            'map "Renting a bike" is one straight line; show a branch, a way back or a failure',
        ),
        (
            "JM320",
            ride("name: Unlocks, channel: [mobile-app, store]"),
            'the map starts at your own "mobile-app"; show how people got there or state where "scope" starts',
        ),
        (
            "JM321",
            HEAD + "stages:\n  - name: 2. Sign-up\n    touchpoints: [{name: Unlocks}]\n",
            'the map ends at "2. Sign-up"; add what happens after the purchase or state where "scope" ends',
        ),
        (
            "JM322",
            ONE,
            'nothing on "Renting a bike" tells how many steps or how long it takes to the end; '
            'add "duration" or a count metric',
        ),
        ("JM324", ONE, 'stage "Ride" has no customer question; write what people ask themselves there'),
        ("JM325", ONE, 'stage "Ride" has no actions, motivations or obstacles; add them'),
        (
            "JM326",
            ONE + "personas: [{name: Ana, buying_role: user}]\n",
            'nobody on "Renting a bike" decides or buys; add the persona who does',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


TRAILING = HEAD + "stages: [{name: Ride, goals: [Get home]}, {name: Return}, {name: Pay, touchpoints: []}]\n"


@pytest.mark.parametrize(
    ("profile", "options", "empty"),
    [
        ("draft", "", []),
        ("draft", "trailing: true", ["Return", "Pay"]),
        ("active", "", ["Return", "Pay"]),
        ("active", "trailing: false", []),
    ],
)
def test_empty_stages_at_the_end_of_a_draft_may_wait(
    profile: Profile, options: str, empty: list[str], tmp_path: Path
) -> None:
    found = findings("JM302", TRAILING, tmp_path, options, profile)

    assert [finding.message for finding in found] == [
        f'stage "{name}" is empty; fill it or remove it' for name in empty
    ]


def test_an_empty_stage_gets_one_finding_unless_the_other_is_worse(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: Ride}, {name: Pay, goals: [Be quick]}]\n"

    assert [finding.message for finding in findings("JM301", text, tmp_path)] == [
        'stage "Pay" has no touchpoints; add the places where people meet you there'
    ]
    assert len(findings("JM301", text, tmp_path, profile="draft")) == 2


@pytest.mark.parametrize("lane", ["expectation: A bike", "emotion: 0", "emotions: {ana: 1}", "barriers: [Rain]"])
def test_any_lane_fills_a_stage(lane: str, tmp_path: Path) -> None:
    assert said("JM302", HEAD + f"stages: [{{name: Ride, {lane}}}]\npersonas: [{{name: Ana}}]\n", tmp_path) == []


@pytest.mark.parametrize("text", ["description: Wet", "owner: Ana", "entry: [It rains]", "duration: 3 days"])
def test_what_is_no_lane_leaves_a_stage_empty(text: str, tmp_path: Path) -> None:
    assert len(said("JM302", HEAD + f"stages: [{{name: Ride, {text}}}]\n", tmp_path)) == 1


@pytest.mark.parametrize(("options", "count"), [("min: 1", 0), ("min: 2", 1), ("min: 0\nmax: 0", 1)])
def test_the_usual_number_of_stages_can_be_set(options: str, count: int, tmp_path: Path) -> None:
    assert len(said("JM310", ONE, tmp_path, options)) == count


def test_a_map_without_stages_is_no_matter_of_their_number(tmp_path: Path) -> None:
    assert said("JM310", HEAD + "stages: []\n", tmp_path) == []


def test_the_most_touchpoints_can_be_set(tmp_path: Path) -> None:
    found = findings("JM311", ride(*names("Unlocks", "Rides", "Returns")), tmp_path, "max: 1")

    assert [finding.span.start.line for finding in found] == [7]
    assert 'has 3 touchpoints, more than 1; split it with "journey"' in found[0].message


def test_a_map_cannot_be_its_own_baseline_and_names_both_states(tmp_path: Path) -> None:
    text = ride("name: Unlocks", head="id: a\nstate: current\nbased_on: b\n") + (
        f"# file: maps/b.yaml\n{HEAD}id: b\nstate: ideal\nbased_on: b\nstages: []\n"
    )

    found = findings("JM314", text, tmp_path)

    assert [[(label.file, label.text) for label in finding.labels] for finding in found] == [
        [("maps/b.yaml", "this map is ideal")],
        [("maps/map.yaml", "this map is current"), ("maps/b.yaml", "this map is ideal")],
    ]
    assert said("JM323", text, tmp_path) == []


@pytest.mark.parametrize("code", ["JM315", "JM316"])
def test_the_flow_is_not_judged_before_some_next_is_written(code: str, tmp_path: Path) -> None:
    assert said(code, ride(*names("Unlocks", "Rides")), tmp_path) == []
    assert said(code, HEAD + "stages: []\n", tmp_path) == []


def test_a_way_through_a_stage_without_touchpoints_counts(tmp_path: Path) -> None:
    text = ride("name: Unlocks, next: [unlocks, rides]", "name: Rides") + (
        "  - name: Rest\n    goals: [Breathe]\n  - name: Return\n    touchpoints: [{name: Locks}]\n"
    )

    assert said("JM315", text, tmp_path) == []
    assert said("JM316", text, tmp_path) == []


def test_a_map_may_begin_with_a_stage_without_touchpoints(tmp_path: Path) -> None:
    text = (
        HEAD + "stages:\n  - name: Dream\n  - name: Ride\n    touchpoints: [{name: Unlocks, next: []}, {name: Falls}]\n"
    )

    assert said("JM316", text, tmp_path) == ['nothing leads to "Falls"; name it in a "next" or remove it']


@pytest.mark.parametrize(
    ("ways", "options", "count"),
    [
        ("[{to: rides, share: 0.6}]", "", 1),
        ("[{to: rides, share: 0.99}]", "", 0),
        ("[{to: rides, share: 0.6}, walks]", "", 0),
        ("[{to: rides, share: 0.6}, {to: walks, share: 0.3}]", "tolerance: 0.1", 0),
        ("[{to: rides, share: 1}, {to: walks, share: 0.02}, swears]", "", 1),
        ("[]", "", 0),
    ],
)
def test_shares_are_added_up_where_all_are_known(ways: str, options: str, count: int, tmp_path: Path) -> None:
    text = ride(f"name: Unlocks, next: {ways}", *names("Rides", "Walks", "Swears"))

    assert len(said("JM318", text, tmp_path, options)) == count


@pytest.mark.parametrize(
    "bend", ["optional: true", "failure: Flat tyre", "next: a", "next: [c, d]", "next: d", "next: other/x", "next: []"]
)
def test_anything_but_one_step_after_the_other_bends_the_line(bend: str, tmp_path: Path) -> None:
    line = names(*"abcdefgh")
    line[1] += f", {bend}"

    assert said("JM319", ride(*line), tmp_path) == []


@pytest.mark.parametrize("straight", ["next: c", "optional: false", "next: [{to: C, when: Always}]"])
def test_a_written_next_step_does_not_bend_the_line(straight: str, tmp_path: Path) -> None:
    line = names(*"abcdefgh")
    line[1] += f", {straight}"

    assert len(said("JM319", ride(*line), tmp_path)) == 1
    assert said("JM319", ride(*line), tmp_path, "min-touchpoints: 9") == []


@pytest.mark.parametrize("channel", ["none", "[website, search]", "pigeon", "[]"])
def test_a_map_may_start_at_a_channel_that_is_not_surely_ours(channel: str, tmp_path: Path) -> None:
    assert said("JM320", ride(f"name: Unlocks, channel: {channel}"), tmp_path) == []


@pytest.mark.parametrize(
    ("name", "options", "count"),
    [
        ("Buy", "", 1),
        ("BUYING", "", 1),
        ("Order a bike", "", 0),
        ("Subscribe", "extend-words: [subscribe]", 1),
        ("Buy", "extend-words: [subscribe]", 1),
        ("Buy", "words: [subscribe]", 0),
        ("Rent", "words: [subscribe]\nextend-words: [RENT]", 1),
    ],
)
def test_the_words_for_a_sale_can_be_set_or_added_to(name: str, options: str, count: int, tmp_path: Path) -> None:
    text = HEAD + f"stages:\n  - name: {name}\n    touchpoints: [{{name: Unlocks}}]\n"

    assert len(said("JM321", text, tmp_path, options)) == count


@pytest.mark.parametrize(
    "length",
    [
        "metrics: [{name: Taps, kind: count}]",
        "metrics: [{name: Ride, kind: duration}]",
        "opportunities: [{text: Faster, solutions: [{text: NFC, metric: {name: Taps, kind: count}}]}]",
        "wait: a while",
    ],
)
def test_a_length_may_be_told_in_many_ways(length: str, tmp_path: Path) -> None:
    assert said("JM322", ride(f"name: Unlocks, {length}"), tmp_path) == []


def baseline(*touchpoints: str) -> str:
    return "# file: maps/today.yaml\n" + ride(*touchpoints)


@pytest.mark.parametrize(
    ("future", "today", "steps"),
    [
        (names(*"abc"), names(*"abc"), [(3, 3)]),
        (names(*"abc"), names(*"abcd"), []),
        (["name: a, next: [b, c]", "name: b, next: [a]", "name: c"], names(*"ab"), [(2, 2)]),
        (["name: a", "name: b, optional: true", "name: c"], names(*"ab"), [(2, 2)]),
        (["name: a, next: [d, b]", "name: b", "name: c", "name: d, next: b/x"], names(*"abc"), []),
        (["name: a, next: a", "name: b"], names("a"), []),
        (names("a"), ["name: a, optional: true"], []),
        ([], names("a"), []),
    ],
)
def test_the_shortest_ways_to_the_end_are_compared(
    future: list[str], today: list[str], steps: list[tuple[int, int]], tmp_path: Path
) -> None:
    text = ride(*future, head="state: future\nbased_on: today\n") + baseline(*today)

    assert said("JM323", text, tmp_path) == [
        f'"Renting a bike" takes {n} steps to the end, "Renting a bike" takes {m}; look for steps to remove'
        for n, m in steps
    ]


@pytest.mark.parametrize(
    ("options", "missing"),
    [("require: [obstacles]", ["obstacles"]), ("require: []", [])],
)
def test_what_a_stage_must_tell_can_be_set(options: str, missing: list[str], tmp_path: Path) -> None:
    assert said("JM325", ONE, tmp_path, options) == [f'stage "Ride" has no {part}; add them' for part in missing]


def test_a_persona_who_is_not_defined_has_no_part_in_a_buying_group(tmp_path: Path) -> None:
    assert said("JM326", ONE + "personas: [nobody]\n", tmp_path) == []
    assert said("JM305", ONE + "personas: [nobody]\n", tmp_path) != []


@pytest.mark.parametrize("code", ["JM315", "JM316", "JM323"])
def test_a_flow_of_a_thousand_touchpoints_is_followed_to_its_end(code: str, tmp_path: Path) -> None:
    line = [f"name: t{n}, next: [t{n + 1}, t{n - 1}]" for n in range(1, 1000)]
    text = ride("name: t0", *line, "name: t1000", head="based_on: today\n") + baseline("name: a")

    found = said(code, text, tmp_path)

    assert len(found) == (1 if code == "JM323" else 0)


def test_a_misspelt_next_is_one_mistake_not_two(tmp_path: Path) -> None:
    text = ride("name: Unlocks, next: ridse", "name: Rides")

    assert len(said("JM210", text, tmp_path)) == 1
    assert said("JM315", text, tmp_path) == []
    assert said("JM316", text + "  - name: Pay\n    touchpoints: [{name: Pays}]\n", tmp_path) == []
