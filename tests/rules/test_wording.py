"""Rules on wording, channels, blueprint and people: options, messages and edge cases beyond the examples."""

from pathlib import Path
from time import monotonic

import pytest

from journeymap.rules.identifying import kind_of_data
from journeymap.rules.word_list import finding, matching, opening
from journeymap.rules.wording import implementation_leak, placeholder_text
from tests.rules.said import findings, said

HEAD = "jmap: 1\ntitle: Renting a bike\n"
WEB = "".join(f"      - {{name: Page {number}, channel: website}}\n" for number in range(5))
LONG = "Finds out that the bike was returned to the wrong rack again, and pays"


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "JM801",
            HEAD + "stages: [{name: The Sales-Funnel}]\n",
            'stage "The Sales-Funnel" is named from the inside ("Sales"); name it as the customer would',
        ),
        (
            "JM802",
            HEAD + "stages: [{name: Sees the SLAs}]\n",
            '"SLAs" is inside language; use the customer\'s word or allow it',
        ),
        (
            "JM803",
            HEAD + "stages: [{name: Ride, goals: [Get POST /rides/42 done]}]\n",
            '"POST /rides/42" is implementation; say what the customer sees',
        ),
        (
            "JM804",
            HEAD + "stages: [{name: Ride, touchpoints: [{name: We'll unlock it}]}]\n",
            '"We\'ll unlock it" tells what we do; tell what the customer does '
            'and move this to "frontstage" or "backstage"',
        ),
        (
            "JM805",
            HEAD + "goal: (tbd)\nstages: [{name: Ride}]\n",
            '"(tbd)" is a placeholder; fill it in or delete it',
        ),
        (
            "JM806",
            HEAD + "stages: [{name: Ride, opportunities: [More sales]}]\n",
            '"More sales" could stand on any map; say what happens to whom',
        ),
        (
            "JM807",
            HEAD + f"stages: [{{name: '{LONG}'}}]\n",
            '"Finds out that the bike was re…" is 70 columns wide; keep it within 60 '
            'and move the rest to "description"',
        ),
        (
            "JM808",
            HEAD + "stages: [{name: Loyalty}]\n",
            'every stage of "Renting a bike" has a textbook name; fit the stages to your customers',
        ),
        (
            "JM821",
            HEAD + "stages:\n  - name: Ride\n    touchpoints:\n" + WEB,
            'all 5 touchpoints of "Renting a bike" are on "website"; add the others the customer uses',
        ),
        (
            "JM822",
            HEAD + "stages: [{name: Ride, touchpoints: [{name: A}, {name: B, channel: none}, {name: C}]}]\n",
            '2 of 3 touchpoints have no channel, first "A"; say where it happens or "channel: none"',
        ),
        (
            "JM823",
            HEAD + "stages: [{name: Ride, touchpoints: [{name: A, channel: [sms, email]}, {name: B, channel: store}]}]",
            '"B" moves from sms or email to store with no handoff noted; '
            'say in "backstage" or "systems" what carries over',
        ),
        (
            "JM824",
            HEAD + "stages:\n  - name: Ride\n    touchpoints:\n" + WEB + "      - {name: Call, channel: phone}\n",
            'every touchpoint of "Renting a bike" is on your own channels; add search, reviews or word of mouth',
        ),
        (
            "JM841",
            HEAD + "stages: [{name: Book, systems: [Map]}, {name: Ride}]\n",
            'stage "Ride" has no backstage while other stages do; add it',
        ),
        (
            "JM842",
            HEAD + "stages: [{name: Ride, touchpoints: [{name: A, owner: Ops, systems: [Lock]}, {name: B}]}]\n",
            '"B" takes over from "Ops" and has no owner; name one',
        ),
        (
            "JM843",
            HEAD + "stages: [{name: Ride, touchpoints: [{name: A, channel: store, support: [Truck]}]}]\n",
            '"A" has a backstage but nothing the customer meets; add "frontstage"',
        ),
        (
            "JM861",
            HEAD + "stages: [{name: Ride, quotes: [Ask jo@bikes.org]}]\n",
            '"quotes" holds what looks like an e-mail address; remove it and name people by role and place',
        ),
        (
            "JM862",
            HEAD + "personas: [{name: Jo}]\nstages: [{name: Ride}]\n",
            'no persona of "Renting a bike" has an accessibility need; describe one',
        ),
    ],
)
def test_says_what_is_wrong(code: str, text: str, message: str, tmp_path: Path) -> None:
    assert said(code, text, tmp_path) == [message]


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("JM801", "stages: [{name: Yield management}]", "yield"),
        ("JM802", "stages: [{name: Sees the rebalancing}]", "rebalancing"),
        ("JM804", "stages: [{name: Ride, touchpoints: [{name: Docking station beeps}]}]", "docking station"),
        ("JM805", "goal: later\nstages: [{name: Ride}]", "later"),
        ("JM806", "goal: Joy\nstages: [{name: Ride}]", "joy"),
        ("JM808", "stages: [{name: Ride}]", "ride"),
    ],
)
def test_the_words_can_be_set(code: str, text: str, words: str, tmp_path: Path) -> None:
    assert said(code, HEAD + text + "\n", tmp_path) == []
    assert len(said(code, HEAD + text + "\n", tmp_path, f"words: [{words}]")) == 1


def test_an_empty_list_of_words_finds_nothing(tmp_path: Path) -> None:
    assert said("JM801", HEAD + "stages: [{name: Sales}]\n", tmp_path, "words: []") == []


def test_acronyms_can_be_allowed_and_counted(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: From HR to the CMDB}]\n"

    assert [message.split()[0] for message in said("JM802", text, tmp_path)] == ['"CMDB"']
    assert said("JM802", text, tmp_path, "allow: [CMDB]") == []
    assert len(said("JM802", text, tmp_path, "min-letters: 2")) == 2


def test_the_width_of_a_name_is_counted_in_columns(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: 自転車を借りる}]\n"

    assert len(said("JM807", text, tmp_path, "max: 13")) == 2
    assert said("JM807", text, tmp_path, "max: 14") == []


def test_a_control_character_does_not_hide_a_long_name(tmp_path: Path) -> None:
    text = HEAD + f'stages: [{{name: "Café \\a {LONG}"}}]\n'

    assert len(said("JM807", text, tmp_path)) == 1


def test_a_few_touchpoints_on_one_channel_are_fine_unless_said_otherwise(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: Ride, touchpoints: [{name: A, channel: sms}, {name: B, channel: none}]}]\n"

    assert said("JM821", text, tmp_path) == []
    assert said("JM821", text, tmp_path, "min-touchpoints: 1")
    assert said("JM824", text, tmp_path) == []
    assert said("JM824", text, tmp_path, "min-touchpoints: 1")


def test_an_unknown_channel_is_not_called_your_own(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: Ride, touchpoints: [{name: A, channel: sms}, {name: B, channel: stret}]}]\n"

    assert said("JM824", text, tmp_path, "min-touchpoints: 1") == []


@pytest.mark.parametrize("code", ["JM821", "JM824"])
def test_a_map_without_contacts_has_no_channel_to_speak_of(code: str, tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: Ride}]\n"

    assert said(code, text, tmp_path, "min-touchpoints: 0") == []


def test_every_other_touchpoint_without_channel_is_labelled(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: Ride, touchpoints: [{name: A}, {name: B, channel: sms}, {name: C}]}]\n"
    (found,) = findings("JM822", text, tmp_path)

    assert [(label.span.start.line, label.text) for label in found.labels] == [(3, "no channel here either")]


def test_a_way_back_is_a_step_of_its_own(tmp_path: Path) -> None:
    text = HEAD + (
        "stages: [{name: Ride, touchpoints: [{name: A, channel: sms, next: [b, b]}, "
        "{name: B, channel: store, next: [a, gone, other/a]}, {name: C, channel: phone}]}]\n"
    )

    assert [message.split()[0] for message in said("JM823", text, tmp_path)] == ['"A"', '"B"']


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Write to ana.lopez+map@post.firma.de, please", "an e-mail address"),
        ("иван@почта.рф", "an e-mail address"),
        ("DE89370400440532013000", "an IBAN"),
        ("GB29 NWBK 6016 1331 9268 19 BARCLAYS TOLD ME", "an IBAN"),
        ("NO93 8601 1117 947", "an IBAN"),
        ("4111111111111111.", "a card number"),
        ("3782-822463-10005", "a card number"),
        ("+49 (0)171 1234567", "a phone number"),
        ("+1 202 456 1111", "a phone number"),
        ("(030) 901820-0", "a phone number"),
        ("call 01.23.45.67.89", "a phone number"),
        ("Moved in 01.02.2024, 0171/1234567 since", "a phone number"),
        ("ana@example.com, ben@mail.example.com, cy@shop.example, di@a.test", None),
        ("@ana on social, @ 3 pm, a@b, ana@home, v@1.0", None),
        ("DE88370400440532013000", None),
        ("DE00 1234 0567 8901 2345 67", None),
        ("4111 1111 1111 1112 and 5 of 5", None),
        ("order 41111111111111110000000", None),
        ("0171 1234", None),
        ("0.123456789 of 1,000,000,000", None),
        ("on 05.12.2025 14 and 2026-01-08 09, or 01/02/2026", None),
        ("+12345678901234567 km", None),
        ("hash 0123456789abcdef", None),
        ("order 55-0123456789", None),
        ("waited 45 minutes, then 30, in 2026", None),
    ],
)
def test_personal_data_is_told_from_other_numbers(text: str, kind: str | None) -> None:
    assert kind_of_data(text, 9) == kind


def test_how_many_digits_make_a_phone_number_can_be_set(tmp_path: Path) -> None:
    text = HEAD + "stages: [{name: Ride, quotes: ['Room 0171 123']}]\n"

    assert said("JM861", text, tmp_path) == []
    assert said("JM861", text, tmp_path, "min-digits: 7")


def test_personal_data_is_never_repeated(tmp_path: Path) -> None:
    text = HEAD + (
        "personas:\n  - name: Jo\n    owner: jo@bikes.org\n    facts: {jo@bikes.org: [jo@bikes.org]}\n"
        "stages:\n  - name: Ride\n    lanes: {jo@bikes.org: [jo@bikes.org]}\n    content: [jo@bikes.org]\n"
    )

    found = findings("JM861", text, tmp_path)

    assert [finding.message.split(";")[0] for finding in found] == [
        '"facts" holds what looks like an e-mail address',
        '"lanes" holds what looks like an e-mail address',
    ]


@pytest.mark.parametrize(
    ("quote", "node"),
    [
        ("[Fine, Ask jo@bikes.org]", "stages/ride/quotes/1"),
        ("[Fine, {text: Ask jo@bikes.org}]", "stages/ride/quotes/1/text"),
    ],
)
def test_personal_data_is_not_in_the_id_of_its_place_either(quote: str, node: str, tmp_path: Path) -> None:
    text = HEAD + f"stages: [{{name: Ride, quotes: {quote}}}]\n"

    assert [finding.node for finding in findings("JM861", text, tmp_path)] == [node]


HOSTILE = (
    "a", "a_", "a_A", "A_", "@", "a@", "@a", "@a.", "a@a.", "(", "((", "0", "+", "+1 ", "0 ", "-", "4", "4 ", "41 ",
    "A", "DE89", "DE89 ", "A0 ", "GET ", "GET /", "HTTP", "HTTP/", "()", "a(", "tbd", "tbd ", " ", "?", "lorem ", "é",
    "01.02.", "1-", "1/1/", "0.0",
)  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_long_texts_take_no_longer_than_their_length(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    start = monotonic()

    kind_of_data(text, 9)
    for pattern in (finding(("tbd", "lorem ipsum")), implementation_leak._LEAK):
        pattern.search(text)
    for pattern in (matching(("tbd", "lorem ipsum")), opening(("tbd", "lorem ipsum")), placeholder_text._NO_LETTER):
        pattern.match(text)

    assert monotonic() - start < 2
