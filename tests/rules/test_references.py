"""Rules on ids and references: messages, fixes, options and edge cases beyond the examples."""

import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.finding import MORE, MOST_HITS, Finding
from journeymap.rules.look_alikes import look_alikes
from journeymap.wording import similarity
from tests.rules.said import findings, said

HEAD = "jmap: 1\ntitle: Renting a bike\n"
PAY = "stages:\n  - name: Pay\n"
ANA = "# file: personas.yaml\njmap: 1\npersonas: [{name: Ana}]\n"


def pay(*touchpoints: str, head: str = "") -> str:
    """A map of one stage with these touchpoints, each the inside of a flow mapping."""
    lines = "".join(f"      - {{{touchpoint}}}\n" for touchpoint in touchpoints)
    return HEAD + head + PAY + "    touchpoints:\n" + lines


def fixed(finding: Finding, text: str) -> str:
    """The text after the fix of a finding."""
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "JM201",
            HEAD + "sources: [{id: survey}, {id: survey}]\n" + PAY,
            'source id "survey" is already used at maps/map.yaml:3; choose another or refer to that one',
        ),
        (
            "JM201",
            pay("name: Pays by card", "name: Pays, id: pays-by-card"),
            'touchpoint id "pays-by-card" is already used at maps/map.yaml:6; choose another or refer to that one',
        ),
        ("JM202", pay("name: Pays", "name: pays"), 'two touchpoints are called "pays"; give one of them an "id"'),
        ("JM202", HEAD + PAY + "  - name: Pay\n", 'two stages are called "Pay"; give one of them an "id"'),
        (
            "JM203",
            pay("name: Pays by card", "name: Pays by crad"),
            '"Pays by crad" looks like "Pays by card" at maps/map.yaml:6; use one name or tell them apart',
        ),
        (
            "JM203",
            pay("name: Pays, actors: [anna]") + ANA,
            '"anna" looks like "ana" at personas.yaml:2; use one name or tell them apart',
        ),
        ("JM204", HEAD + "personas: ana\n" + PAY, 'no persona "ana" is defined; none is defined yet'),
        ("JM204", HEAD + "personas: [anna]\n" + PAY + ANA, 'no persona "anna" is defined; did you mean "ana"?'),
        ("JM204", HEAD + "personas: [bob]\n" + PAY + ANA, 'no persona "bob" is defined; known: ana'),
        (
            "JM205",
            pay("name: Pays, channel: websit"),
            'channel "websit" is not known; did you mean "website"?, or add it to "channels"',
        ),
        (
            "JM206",
            HEAD + "evidence: surve\nsources: [{id: survey}]\n" + PAY,
            'no source "surve" is defined; did you mean "survey"?',
        ),
        (
            "JM207",
            HEAD + "metrics: [{name: Churn}]\n" + PAY + "    metrics: nps\n",
            'no metric "nps" is defined; known: churn',
        ),
        (
            "JM208",
            HEAD + "owner: Maria\nteams: [{id: rides}]\n" + PAY,
            'no team "Maria" is defined; known: rides',
        ),
        ("JM209", HEAD + "based_on: mapp\n" + PAY, 'no map "mapp" in this project; did you mean "map"?'),
        ("JM210", pay("name: Pays, next: rides"), 'no touchpoint "rides"; known: pays'),
        ("JM210", pay("name: Pays, next: map/pay"), 'no touchpoint "map/pay"; did you mean "map/pays"?'),
        (
            "JM211",
            HEAD + PAY + "    opportunities: [{text: Faster, addresses: [slow]}]\n",
            'no pain point "slow" on this map; none is defined yet',
        ),
        ("JM212", HEAD + "based_on: map\n" + PAY, 'map "map" contains itself through map → map; remove one link'),
        ("JM213", HEAD + "sources: [{id: survey}]\n" + PAY, 'source "survey" is used nowhere; use it or remove it'),
        ("JM214", HEAD + "tags: [a, a]\n" + PAY, '"a" is in "tags" twice; remove one'),
        (
            "JM215",
            pay("name: Pays, actors: [Ana]") + ANA,
            'persona "ana" acts here but is not in the "personas" of the map; add it',
        ),
        (
            "JM216",
            "# file: a.yaml\njmap: 1\ntitle: One\nscenario: Rides home\nstages: []\n"
            "# file: b.yaml\njmap: 1\ntitle: Two\nscenario: rides home!\nstages: []\n",
            'map "Two" tells the same story as "One" at a.yaml; merge them or change the scenario',
        ),
    ],
)
def test_says_what_the_catalogue_says(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("JM204", HEAD + 'personas: ["anna", {name: Ana}]\n' + PAY, 'personas: ["ana", {name: Ana}]'),
        ("JM205", pay("name: Pays, channel: websit"), "{name: Pays, channel: website}"),
        ("JM206", HEAD + "sources: [{id: survey}]\nevidence: surve\n" + PAY, "evidence: survey\n"),
        ("JM210", pay("name: Pays, next: [{to: pay}]"), "next: [{to: pays}]"),
        ("JM214", HEAD + "tags: [a, b, a]\n" + PAY, "tags: [a, b]\n"),
        ("JM214", HEAD + "tags:\n  - a\n  - a\n" + PAY, "tags:\n  - a\nstages"),
        ("JM214", PAY + HEAD + "tags:\r\n- a\r\n- a", "tags:\r\n- a\r\n"),
    ],
)  # fmt: skip
def test_a_fix_puts_in_what_was_meant(code: str, before: str, after: str, tmp_path: Path) -> None:
    (finding,) = findings(code, before, tmp_path)

    assert after in fixed(finding, before)
    assert not findings(code, fixed(finding, before), tmp_path)


def test_only_taking_out_a_repeated_word_is_a_safe_fix(tmp_path: Path) -> None:
    text = HEAD + "tags: [a, a]\nevidence: surve\nsources: [{id: survey}]\n" + PAY

    assert [finding.fix and finding.fix.safe for finding in findings("JM214", text, tmp_path)] == [True]
    assert [finding.fix and finding.fix.safe for finding in findings("JM206", text, tmp_path)] == [False]


@pytest.mark.parametrize(
    "items",
    [
        "\n  - a\n  - a # but why\n",
        "\n  - a: [b,\n       b]\n",
        "[a, # first\n  a]\n",
    ],
)
def test_a_repeated_item_beside_something_else_is_left_for_people_to_remove(items: str, tmp_path: Path) -> None:
    (finding,) = findings("JM214", HEAD + "x: 1\nlanes: " + items + PAY, tmp_path)

    assert finding.fix is None


@pytest.mark.parametrize(
    ("personas", "after"),
    [
        ("personas: [ben]\n", "personas: [ben, ana]\n"),
        ("personas:\n  - ben\n\n", "personas:\n  - ben\n  - ana\n\n"),
        ("personas:\n- name: Ben\n  goals:\n    - Ride\n# and\n", "    - Ride\n# and\n- ana\n"),
    ],
)
def test_a_persona_who_acts_can_be_added_to_the_map(personas: str, after: str, tmp_path: Path) -> None:
    text = pay("name: Pays, actors: [ana], emotions: {ana: 1}", head=personas)
    people = ANA + "  \n# file: b.yaml\njmap: 1\npersonas: [{name: Ben}]\n"

    first, second = findings("JM215", text + people, tmp_path)

    assert after in fixed(first, text)
    assert second.fix is None
    assert not findings("JM215", fixed(first, text) + people, tmp_path)


def test_a_map_without_personas_has_no_list_to_add_to(tmp_path: Path) -> None:
    (finding,) = findings("JM215", pay("name: Pays, actors: [ana]") + ANA, tmp_path)

    assert finding.fix is None


def test_a_second_label_points_at_the_first_of_two(tmp_path: Path) -> None:
    text = "# file: a.yaml\njmap: 1\nteams: [{id: rides}]\n# file: b.yaml\njmap: 1\nteams: [{id: rides}]\n"

    (finding,) = findings("JM201", text, tmp_path)

    assert (finding.file, finding.span.start.line) == ("b.yaml", 2)
    assert [(label.file, label.span.start.line) for label in finding.labels] == [("a.yaml", 2)]


def test_the_first_of_two_stands_first_in_the_file_whatever_the_order_of_the_keys(tmp_path: Path) -> None:
    text = (
        HEAD
        + "stages:\n  - name: Pay\n    metrics: [{id: wait, name: Wait}]\n"
        + "metrics:\n  - id: wait\n    name: Wait here\n"
    )

    assert [finding.span.start.line for finding in findings("JM201", text, tmp_path)] == [7]


def test_a_channel_is_defined_once_in_the_configuration_or_in_a_file(tmp_path: Path) -> None:
    text = (
        "# file: jmap.yaml\nchannels:\n  - id: kiosk\n  - id: desk\n"
        "# file: a.yaml\njmap: 1\nchannels: [{id: desk}, {id: website}]\n"
    )

    assert said("JM201", text, tmp_path) == [
        'channel id "desk" is already used at jmap.yaml:3; choose another or refer to that one'
    ]


def test_a_metric_written_out_at_two_touchpoints_is_one_metric(tmp_path: Path) -> None:
    text = pay("name: Pays, metrics: [Under 2 min]", "name: Rides, metrics: [Under 2 min]")

    assert said("JM201", text, tmp_path) == []
    assert said("JM213", text, tmp_path) == []


def test_near_names_need_enough_letters_and_the_same_digits(tmp_path: Path) -> None:
    text = pay("name: Unlocks bike 1", "name: Unlocks bike 2", "name: Rides", "name: Ridess")

    assert said("JM203", text, tmp_path) == []
    assert len(said("JM203", text, tmp_path, "similarity: 0.8\nmin-length: 5")) == 1


def test_names_that_match_are_near_however_short(tmp_path: Path) -> None:
    text = pay("name: Pay, systems: [SAP, S.A.P.]", "name: Pay!, id: pay-2, systems: [SAP]")

    assert said("JM203", text, tmp_path) == [
        '"Pay!" looks like "Pay" at maps/map.yaml:6; use one name or tell them apart',
    ]


def test_a_name_is_held_against_the_first_it_looks_like(tmp_path: Path) -> None:
    text = pay("name: Unlocks the bike", "name: Unlocks the bikes", "name: Unlock the bike")

    assert said("JM203", text, tmp_path) == [
        '"Unlocks the bikes" looks like "Unlocks the bike" at maps/map.yaml:6; use one name or tell them apart',
        '"Unlock the bike" looks like "Unlocks the bike" at maps/map.yaml:6; use one name or tell them apart',
    ]


@given(st.lists(st.text("ab ", max_size=24), max_size=12, unique=True), st.sampled_from([0.75, 0.8, 0.9, 1.0]))
def test_look_alikes_are_those_that_comparing_all_with_all_finds(texts: list[str], least: float) -> None:
    pairs = [(one, other) for other in range(len(texts)) for one in range(other)]

    assert sorted(look_alikes(texts, least)) == sorted(
        (one, other) for one, other in pairs if similarity(texts[one], texts[other]) >= least
    )


def test_ten_thousand_names_can_be_compared() -> None:
    words = ["opens", "the", "page", "checks", "out", "with", "card", "reads", "reviews", "asks", "about", "parcel"]
    draw = random.Random(7)
    names = list({" ".join(draw.choices(words, k=draw.randint(3, 7))) for _ in range(10_000)})

    # Compared one by one, this would take minutes.
    assert list(look_alikes(names, 0.9))


def test_personas_are_compared_as_slugs_and_only_a_maps_own_map_knows_its_local_ones(tmp_path: Path) -> None:
    text = (
        "# file: a.yaml\njmap: 1\ntitle: One\npersonas: [{name: Ana López}]\nstages:\n"
        "  - {name: Pay, emotions: {Ana López: 1}}\n"
        "# file: b.yaml\njmap: 1\ntitle: Two\npersonas: [ana-lópez]\nstages: []\n"
    )

    assert [(finding.file, finding.span.start.line) for finding in findings("JM204", text, tmp_path)] == [("b.yaml", 3)]


def test_what_may_be_defined_in_a_broken_file_is_told_with_that_file(tmp_path: Path) -> None:
    text = HEAD + "personas: [ana]\n" + PAY + "# file: personas.yaml\njmap: 1\npersonas: [{name: Ana}\n"

    (finding,) = findings("JM204", text, tmp_path)

    assert finding.hint == 'it may be defined in "personas.yaml", which could not be read'


def test_owners_are_free_where_no_team_is_defined(tmp_path: Path) -> None:
    assert said("JM208", HEAD + "owner: Maria\n" + PAY, tmp_path) == []


def test_every_sort_of_owner_is_looked_up(tmp_path: Path) -> None:
    text = (
        "# file: maps/map.yaml\njmap: 1\ntitle: Renting\nowner: a\npersonas: [{name: Ana, owner: b}]\n"
        "metrics: [{name: Churn, owner: c}]\nteams: [{id: rides, name: The riders}]\n"
        "stages:\n  - name: Pay\n    owner: The riders\n    touchpoints: [{name: Pays, owner: d}]\n"
        "    opportunities: [{text: Faster, owner: e, solutions: [{text: Card, owner: f}]}]\n"
    )

    assert sorted(message.split('"')[1] for message in said("JM208", text, tmp_path)) == list("abcdef")


def test_a_touchpoint_is_also_known_by_its_name_and_a_numbered_one_by_its_number(tmp_path: Path) -> None:
    text = pay(
        "name: Pays by card, next: Pays By Card", "name: Pays by card, next: pays-by-card-2", 'name: "?", next: []'
    )

    assert said("JM210", text, tmp_path) == []
    assert said("JM210", text.replace("card-2", "card-3"), tmp_path)


def test_a_slash_that_names_no_map_is_no_touchpoint(tmp_path: Path) -> None:
    assert said("JM210", pay("name: Pays, next: [elsewhere/pays]"), tmp_path) == [
        'no touchpoint "elsewhere/pays"; known: pays'
    ]


def test_pain_points_of_the_personas_of_a_map_can_be_addressed(tmp_path: Path) -> None:
    opportunity = PAY + "    opportunities: [{text: Faster, addresses: [no-time]}]\n"
    people = "# file: p.yaml\njmap: 1\npersonas: [{name: Ana, pain_points: [No time]}]\n"

    assert said("JM211", HEAD + "personas: [ana]\n" + opportunity + people, tmp_path) == []
    assert said("JM211", HEAD + opportunity + people, tmp_path)


def maps(links: dict[str, str], key: str = "based_on") -> str:
    return "".join(
        f"# file: {name}.yaml\njmap: 1\ntitle: {name}\n{key}: {target}\nstages: []\n" for name, target in links.items()
    )


def test_a_circle_of_maps_is_told_once_with_its_path(tmp_path: Path) -> None:
    assert said("JM212", maps({"a": "b", "b": "c", "c": "b"}), tmp_path) == [
        'map "b" contains itself through b → c → b; remove one link'
    ]


def test_links_of_two_sorts_make_no_circle(tmp_path: Path) -> None:
    text = (
        maps({"a": "b"})
        + "# file: b.yaml\njmap: 1\ntitle: b\nstages: [{name: S, touchpoints: [{name: T, journey: a}]}]\n"
    )

    assert said("JM212", text, tmp_path) == []


def test_a_long_circle_is_told_in_short(tmp_path: Path) -> None:
    names = [f"m{number:02}" for number in range(30)]

    (message,) = said("JM212", maps(dict(zip(names, [*names[1:], names[0]], strict=True))), tmp_path)

    assert message.endswith("m00 → m01 → m02 → m03 → m04 → m05 → m06 → m07 → … → m00; remove one link")


def test_a_chain_of_a_thousand_maps_is_no_circle(tmp_path: Path) -> None:
    names = [f"m{number}" for number in range(1100)]

    assert said("JM212", maps(dict(pairwise(names))), tmp_path) == []


@pytest.mark.parametrize(
    "use",
    [
        "personas: [{name: Ana, channels: [kiosk]}]\n" + PAY,
        PAY + "    touchpoints: [{name: Pays, channel: kiosk}]\n",
        "status: archived\n" + PAY + "    touchpoints: [{name: Pays, channel: KIOSK}]\n",
    ],
)
def test_a_channel_is_used_by_personas_touchpoints_and_archived_maps(use: str, tmp_path: Path) -> None:
    assert said("JM213", HEAD + "channels: [{id: kiosk}]\n" + use, tmp_path) == []


def test_a_metric_used_by_its_name_and_a_source_named_by_a_metric_are_used(tmp_path: Path) -> None:
    text = HEAD + "metrics: [{name: Time to pay, source: survey}]\nsources: [{id: survey}]\n" + PAY

    assert said("JM213", text + "    metrics: [Time to pay]\n", tmp_path) == []


@pytest.mark.parametrize(
    ("items", "said_of"),
    [
        ("tags: [a, A]\n", []),
        ("tags: [a, ' a ']\n", ["a"]),
        ("tags: [1.10, 1.1]\n", []),
        ("tags: [null, null, '']\n", []),
        ("x-tags: [a, a]\n", []),
        ("tags: &t [a, a]\nexpectations: *t\n", ["a"]),
        ("expectations: [a, a, a]\n", ["a", "a"]),
    ],
)
def test_what_counts_as_the_same_item(items: str, said_of: list[str], tmp_path: Path) -> None:
    assert [message.split('"')[1] for message in said("JM214", HEAD + items + PAY, tmp_path)] == said_of


def test_maps_of_other_personas_another_state_or_no_scenario_tell_other_stories(tmp_path: Path) -> None:
    one = "jmap: 1\ntitle: One\nstages: []\n"
    text = (
        f"# file: a.yaml\n{one}scenario: Rides\n# file: b.yaml\n{one}scenario: Rides\npersonas: [{{name: Ana}}]\n"
        f"# file: c.yaml\n{one}scenario: Rides\nstate: ideal\n# file: d.yaml\n{one}# file: e.yaml\n{one}"
        f"# file: f.yaml\n{one}scenario: Rides\nstatus: archived\n"
    )

    assert said("JM216", text, tmp_path) == []


def test_words_of_a_way_that_was_left_empty_are_not_looked_up(tmp_path: Path) -> None:
    assert said("JM210", pay("name: Pays, next: [{when: In doubt}]"), tmp_path) == []


def test_of_a_file_of_unknown_words_a_thousand_are_told(tmp_path: Path) -> None:
    known = "".join(f"  - id: known-source-{number}\n" for number in range(1_100))
    cited = "".join(f"  - unknown-{number}\n" for number in range(1_100))

    assert len(said("JM206", HEAD + "sources:\n" + known + "evidence:\n" + cited, tmp_path)) == 1000


@pytest.mark.parametrize(
    ("key", "code"),
    [("channel", "JM205"), ("evidence", "JM206"), ("metrics", "JM207"), ("next", "JM210"), ("journey", "JM209")],
)
def test_what_is_found_too_often_is_cut_with_a_word(tmp_path: Path, key: str, code: str) -> None:
    text = pay(*(f"name: T{number}, {key}: zz" for number in range(MOST_HITS + 1)))

    assert [MORE in finding.hint for finding in findings(code, text, tmp_path)] == [False] * (MOST_HITS - 1) + [True]


@pytest.mark.parametrize(
    ("code", "text", "near"),
    [
        ("JM205", pay("name: Pays, channel: web"), '"website"'),
        ("JM205", pay("name: Pays, channel: Phone call"), '"phone"'),
        ("JM205", pay("name: Pays, channel: In-store"), '"store"'),
        ("JM205", pay("name: Pays, channel: Corner, ", head="channels: [{id: c1, name: Corner}]\n"), '"c1"'),
        ("JM206", pay("name: Pays, evidence: Survey", head="sources: [{id: s1, name: Survey}]\n"), '"s1"'),
        ("JM204", pay("name: Pays, emotions: {Ana: 1}", head="personas: [{id: p1, name: Ana}]\n"), '"p1"'),
        ("JM207", pay("name: Pays, metrics: [Churn]", head="metrics: [{id: m1, name: Churn}]\n"), '"m1"'),
        (
            "JM209",
            pay("name: Pays, journey: maps/returns.yaml") + "# file: maps/returns.yaml\n" + HEAD + PAY,
            '"returns"',
        ),
        ("JM209", pay("name: Pays, journey: ./returns.yml") + "# file: maps/returns.yaml\n" + HEAD + PAY, '"returns"'),
        (
            "JM209",
            pay("name: A, journey: Giving back") + "# file: b.yaml\njmap: 1\ntitle: Giving back\n" + PAY,
            '"b"',
        ),
    ],
)
def test_a_name_a_path_or_a_common_word_leads_to_the_id(tmp_path: Path, code: str, text: str, near: str) -> None:
    (finding,) = findings(code, text, tmp_path)

    assert f"did you mean {near}?" in finding.message
    assert finding.fix is not None
    assert not finding.fix.safe


def test_where_a_journey_ends_nothing_is_guessed(tmp_path: Path) -> None:
    (finding,) = findings("JM210", pay("name: Pays, next: none", "name: Done"), tmp_path)

    assert finding.message == 'no touchpoint "none"; known: done, pays'
    assert (finding.hint, finding.fix) == ('where the journey ends, write "next: []"', None)
