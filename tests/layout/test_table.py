"""A journey -> all it says, in words."""

from typing import Any

from hypothesis import given

from journeymap.layout.excerpt import Excerpt
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster
from journeymap.layout.table import Account, Table, make_table
from tests.layout.journeys import RICH, journey, journey_from, maps


def rich() -> Table:
    return make_table(journey(RICH))


def said(account: Account, lane: str) -> list[list[str]]:
    return [[paragraph.text for paragraph in remark.entry.paragraphs] for remark in account.lanes[lane]]


@given(maps)
def test_every_stage_and_touchpoint_has_its_account_with_the_number_it_has_in_the_map(written: dict[str, Any]) -> None:
    found = journey_from(written)
    table = make_table(found)

    assert [chapter.stage.name for chapter in table.chapters] == [stage.name for stage in found.stages]
    assert [account.name for account in table.touchpoints] == [point.moment.name for point in found.touchpoints]
    for account in table.touchpoints:
        stage, touchpoint = map(int, account.key.split("-"))
        assert account.source == ("stages", stage, "touchpoints", touchpoint)


@given(maps)
def test_everything_in_the_lanes_of_the_poster_is_said(written: dict[str, Any]) -> None:
    found = journey_from(written)
    accounts = [account for chapter in make_table(found).chapters for account in (chapter.stage, *chapter.touchpoints)]
    told = {remark.entry.source for account in accounts for found in account.lanes.values() for remark in found}

    drawn = {box.source for box in poster(found, MAP).boxes if len(box.source) > 4}
    assert drawn <= told


def test_a_touchpoint_says_what_is_on_its_card_and_what_it_rests_on() -> None:
    text = RICH.replace(
        "        moment_of_truth: first\n",
        "        moment_of_truth: first\n        evidence: [visits]\n        tags: [a, b]\n",
    )
    desk = make_table(journey(text)).touchpoints[2]
    about = [paragraph.text.replace("\xa0", " ") for paragraph in desk.about]

    assert desk.name not in about
    assert about[:3] == ["face to face · print", "First moment of truth", "One desk for everything"]
    assert about[-2:] == ["Rests on: Visits, 8 people, 1 Sep 2026", "Tags: a, b"]
    assert desk.channels == ("face_to_face", "print")


def test_what_personas_feel_is_said_of_each_and_what_all_feel_once() -> None:
    table = rich()

    assert said(table.touchpoints[2], "emotion") == [["Ana: −2 lost", "Nobody said hello"], ["Ben: +1.5 very positive"]]
    assert [remark.personas for remark in table.touchpoints[2].lanes["emotion"]] == [("ana",), ("ben",)]
    assert said(table.touchpoints[3], "emotion") == [["delighted"]]
    assert [remark.personas for remark in table.touchpoints[3].lanes["emotion"]] == [()]
    assert said(table.chapters[0].stage, "emotion") == [["+1 hopeful"]]


def test_an_item_says_whose_it_is() -> None:
    goals = rich().chapters[0].stage.lanes["goals"]

    assert [(remark.entry.paragraphs[0].text, remark.personas) for remark in goals] == [
        ("Know the opening hours", ()), ("Know the fee", ("ben",)),
    ]  # fmt: skip


def test_lanes_personas_and_channels_are_called_by_their_names() -> None:
    table = rich()

    assert list(table.lanes)[:3] == ["emotion", "goals", "actions"]
    assert (table.lanes["quotes"], table.lanes["own1"]) == ("In their words", "Lighting")
    assert table.personas == {"ana": "Ana", "ben": "Ben"}
    assert list(table.channels.values()) == ["face to face", "print"]


def test_a_stage_without_touchpoints_has_a_chapter() -> None:
    last = rich().chapters[-1]

    assert (last.stage.name, last.touchpoints, last.role) == ("Take home", (), "stage-3")
    assert said(last.stage, "expectation") == [["Three weeks"]]


def test_a_part_of_a_map_has_the_words_of_that_part_only() -> None:
    whole = make_table(journey(RICH))
    part = make_table(journey(RICH), Excerpt(hidden=("emotion", "pain_points"), stages=("sign-up",)))

    assert [chapter.stage.name for chapter in part.chapters] == ["Sign up"]
    assert [account.key for account in part.touchpoints] == ["1-0", "1-1"]
    assert whole.lanes.keys() - part.lanes.keys() >= {"emotion", "pain_points"}
    assert {"emotion", "pain_points"}.isdisjoint(part.touchpoints[0].lanes)
    assert "none" not in part.channels
