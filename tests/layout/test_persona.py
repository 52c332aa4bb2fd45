"""A portrait -> the pages of a persona."""

from collections.abc import Callable
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings

from journeymap.layout.board import Board
from journeymap.layout.face import initials
from journeymap.layout.pages import stacked
from journeymap.layout.persona import persona_pages
from journeymap.photo import Photo
from journeymap.portrait import Portrait
from tests.layout.boards import (
    box_of,
    must_be_drawable,
    must_be_readable,
    must_hold_its_text,
    must_keep_boxes_apart,
    said,
)
from tests.layout.portraits import BARE, EVERYTHING, personas, portrait_from, portrait_of

MANY = [f"Something that matters and takes a line or two to say, number {number}" for number in range(30)]


def page_of(text: str) -> Board:
    (page,) = persona_pages(portrait_of(text))
    return page


def cards(board: Board) -> list[str]:
    return [box.id for box in board.boxes if box.kind == "card"]


@pytest.mark.parametrize(("name", "subject"), [("bare", BARE), ("everything", EVERYTHING)])
def test_pages_are_as_they_were(name: str, subject: Portrait, golden: Callable[[str, str], None]) -> None:
    golden(f"layout/persona-{name}.json", stacked(persona_pages(subject)).to_json())


@given(personas)
def test_nothing_is_cut_and_nothing_overlaps_on_any_page(written: dict[str, Any]) -> None:
    pages = persona_pages(portrait_from(written))

    for page in pages:
        must_hold_its_text(page)
        must_keep_boxes_apart(page)
        assert (page.width, page.height) == (595, 842)
    must_be_drawable(stacked(pages))


@given(personas)
@settings(max_examples=15)
def test_the_same_persona_gives_the_same_pages(written: dict[str, Any]) -> None:
    assert persona_pages(portrait_from(written)) == persona_pages(portrait_from(written))


def test_everything_can_be_read_in_every_theme() -> None:
    must_be_readable(stacked(persona_pages(EVERYTHING)))


def test_a_name_is_enough() -> None:
    page = page_of("name: Ana")

    assert [box.id for box in page.boxes] == ["persona_face", "persona_name", "persona_maps"]
    assert said(page, "persona_face") == ["A"]


def test_cards_appear_only_when_filled_and_in_reading_order() -> None:
    assert cards(page_of("{name: Ana, goals: [A card], fears: [], tools: [Pen, Paper], bio: New in town}")) == [
        "persona_bio", "persona_goals", "persona_tools", "persona_maps",
    ]  # fmt: skip


def test_everything_known_of_a_persona_is_told() -> None:
    pages = stacked(persona_pages(EVERYTHING))
    written = " ".join(chain.from_iterable([line.text for line in box.lines] for box in pages.boxes))

    for words in (
        "Ana Beatriz Lima", "New in town", "Primary persona", "From research with people", "Buying role: decider",
        "60% of customers", "“Where do I even begin?”", "Moved here", "Company size 12 people", "Portuguese English",
        "Books a year 52", "Books for the weekend", "No forms", "A place to sit", "When I move", "A long winter",
        "The form asks for a phone high · often", "Being sent away", "Is it free?", "Asks before", "Reads large print",
        "“Do I need a passport?”", "Interests Novels", "Early riser", "reading", "Reading room · website · somewhere",
        "E-reader", "The old bookshop", "Visits, 8 people, 1 Sep 2026", "Getting a library card", "Front desk",
        "2 Oct 2026", "newcomer · reader",
    ):  # fmt: skip
        assert words in written.replace("\u00a0", " "), words


def test_severity_and_skills_are_seen_as_scales() -> None:
    page = stacked(persona_pages(EVERYTHING))

    assert [mark.fill for mark in box_of(page, "persona_pain_points").marks] == ["pain-mark"] * 3 + ["unfilled"]
    assert [mark.fill for mark in box_of(page, "persona_skills").marks] == [
        *["curve"] * 2, *["unfilled"] * 3, *["curve"] * 5,
    ]  # fmt: skip


@pytest.mark.parametrize(("share", "widths"), [("25%", [30, 90]), ("0", [120]), ("1.0", [120])])
def test_the_share_of_customers_is_a_bar(share: str, widths: list[float]) -> None:
    page = page_of(f"{{name: Ana, share: {share}}}")

    assert [box.width for box in page.boxes if box.kind == "share" and box.fill] == widths


def test_a_photo_takes_the_place_of_the_initials() -> None:
    page, *_ = persona_pages(replace(EVERYTHING, photo=Photo("digest of the file", b"png", 320, 320)))

    assert [(image.id, image.title, image.png) for image in page.images] == [
        ("persona_photo", "Ana Beatriz Lima", b"png")
    ]
    assert [box for box in page.boxes if box.kind == "face"] == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana", "A"), ("Ana Beatriz Lima", "AL"), ("Sam, rides to work", "S"), ("the reseller", "TR"),
        ("Ana (34)", "A"), ("李小龍", "李"), ("!!!", ""), ("- Ana -", "A"), ("ßeta", "SS"), (", Ana", "A"),
    ],
)  # fmt: skip
def test_initials_are_those_of_the_first_and_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_long_content_flows_onto_a_second_page_with_whole_cards() -> None:
    lists = dict.fromkeys(("goals", "needs", "motivations", "fears", "behaviors"), MANY[:9])
    first, second = persona_pages(portrait_from({"name": "Ana"} | lists))

    assert said(first, "page_1") == ["Ana\u00a0· 1 of 2"]
    assert said(second, "page_2") == ["Ana\u00a0· 2 of 2"]
    assert "persona_goals" in cards(first)
    assert not any(card.endswith("_more") for card in cards(second))


def test_cards_stand_closer_where_that_saves_a_page() -> None:
    keys = ("goals", "needs", "jobs", "motivations", "behaviors", "fears", "accessibility", "quotes")

    def pages_and_gap(count: int) -> tuple[int, float]:
        pages = persona_pages(portrait_from({"name": "Ana"} | dict.fromkeys(keys, ["Quiet"] * count)))
        upper, lower = box_of(pages[0], "persona_goals"), box_of(pages[0], "persona_needs")
        return len(pages), round(lower.y - upper.y - upper.height, 2)

    assert [pages_and_gap(count) for count in (8, 9, 10)] == [(1, 10), (1, 6), (2, 10)]


def test_a_card_longer_than_a_page_goes_on_in_the_next_column() -> None:
    pages = persona_pages(portrait_from({"name": "Ana", "goals": MANY, "bio": " ".join(MANY) * 9}))
    told = " ".join(
        line.text for page in pages for box in page.boxes if box.id.startswith("persona_goals") for line in box.lines
    )

    assert told == " ".join(["Goals", *MANY])
    assert all(box.height <= 762.01 for page in pages for box in page.boxes)


def test_what_it_rests_on_stands_at_the_foot_of_the_last_page() -> None:
    page = page_of("{name: Ana, evidence: [visits], owner: front}")
    foot = [box for box in page.boxes if box.id in ("persona_evidence", "persona_maps", "persona_owner")]

    assert max(box.y + box.height for box in foot) == pytest.approx(802)
    assert [band.fill for band in page.bands] == ["hairline"]


def test_every_card_leads_back_to_the_file() -> None:
    page = page_of("{name: Ana, goals: [A card]}")

    assert box_of(page, "persona_goals").source == ("personas", 0, "persona", "goals")


def test_the_description_tells_what_the_picture_shows() -> None:
    page, *_ = persona_pages(EVERYTHING)

    assert page.description == (
        "Persona Ana Beatriz Lima, New in town. Goals: Books for the weekend; A card today. "
        "Pain points: The form asks for a phone; No pen."
    )
