"""Boards and the words of maps -> pages."""

import base64
import hashlib
import re
from html import unescape

import pytest
from hypothesis import given, settings

from journeymap.comparison import Side
from journeymap.layout.compare.words import compare_rows
from journeymap.layout.map import MAP
from journeymap.layout.poster import poster
from journeymap.layout.table import make_table
from journeymap.render.render import render_page
from journeymap.theme import DARK, LIGHT, PRINT, ROLES
from tests.layout.journeys import RICH, journey, journey_from, maps
from tests.render.pages import VIEWS, locate, page_of, page_of_both


@pytest.fixture(scope="module")
def rich() -> str:
    return page_of(journey(RICH))


def test_a_page_is_the_same_every_time(rich: str) -> None:
    assert page_of(journey(RICH)) == rich


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_comes_from_elsewhere(view: str) -> None:
    text = page_of(journey(RICH), view)

    assert set(re.findall(r"url\((.{5})", text)) == {"data:"}
    assert re.findall(r"\ssrc=|<link|@import", text) == []
    assert {link.partition(":")[0] for link in re.findall(r'href="([^"]*)"', text)} == {"https"}
    assert text.count("<a ") == text.count('rel="noopener"')


def test_only_the_style_and_the_script_of_the_page_may_be_used(rich: str) -> None:
    policy = unescape(re.findall(r'Content-Security-Policy" content="([^"]*)"', rich)[0])
    parts = {part.partition(" ")[0]: part.partition(" ")[2] for part in policy.split("; ")}

    assert parts["default-src"] == parts["base-uri"] == parts["form-action"] == "'none'"
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", rich, re.DOTALL)
        assert parts[f"{tag}-src"] == f"'sha256-{base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()}'"


def test_every_id_is_there_once(rich: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', rich)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'aria-labelledby="([^" ]*)"', rich)) <= set(ids)


def test_every_role_has_its_colour_by_day_and_by_night(rich: str) -> None:
    for role in ROLES:
        assert f"--{role}:{LIGHT[role]}" in rich
        assert f"--{role}:{DARK[role]}" in rich
    assert set(re.findall(r"var\(--([\w-]+)\)", rich)) <= set(ROLES)
    assert not re.search(r'(fill|stroke)="#', rich)


def test_a_theme_that_is_asked_for_is_that_of_all_readers() -> None:
    found = journey(RICH)
    text = render_page([poster(found, MAP)], make_table(found), locate(found), themes=[PRINT]).decode()

    assert "prefers-color-scheme" not in text
    assert f"--ink:{PRINT['ink']}" in text


def test_everything_leads_to_its_line(rich: str) -> None:
    lines = RICH.splitlines()
    (card,) = re.findall(r'<g id="touchpoint_desk"[^>]*data-source="maps/map.yaml:(\d+)"', rich)
    sources = [int(line) for line in re.findall(r'data-source="maps/map.yaml:(\d+)"', rich)]

    assert "id: desk" in lines[int(card) - 1]
    assert max(sources) <= len(lines)
    assert len(set(sources)) > 20


@given(maps)
@settings(max_examples=10)
def test_any_map_makes_a_page(written: dict[str, object]) -> None:
    found = journey_from(written)
    text = page_of(found)

    assert text.count("<table>") == len(found.stages)
    assert text.count("<script") == text.count("</script") == 1
    assert text.count("<article") == len(found.touchpoints)


@given(maps, maps)
@settings(max_examples=10)
def test_a_comparison_says_everything_and_no_more_whatever_the_maps_say(
    one: dict[str, object], other: dict[str, object]
) -> None:
    before, after = Side(journey_from(one)), Side(journey_from(other))
    text = page_of_both(before, after)

    assert text == page_of_both(before, after)
    assert (text.count("<script"), text.count("<table")) == (1, 1)
    assert text.count("<tr>") == len(compare_rows(before, after).rows) + 1
