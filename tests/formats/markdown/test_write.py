"""Maps go out as pages in Markdown, are what they show, and come back as they were."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from journeymap.atlas import Project, load_atlas
from journeymap.dump import dump
from journeymap.formats.markdown import EXPORTER, asides
from journeymap.formats.rows.cell import fields
from journeymap.journey import Journey
from journeymap.model import Moment, Opportunity, PainPoint, Part
from tests import any_map
from tests.conftest import ROOT
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of
from tests.formats.maps import EVERYTHING

SHORT = """\
jmap: 1
title: "Buying | a bike"
description: "By card\\n\\n# or <b>cash</b>"
goal: Ride on Sunday
personas:
  - {name: Ana, role: commuter, goals: [Ride], quote: I need wheels.}
stages:
  - name: Looking around
    emotion: 1
    pain_points: [{text: Too much choice; too few sizes, severity: high, personas: [ana]}, Noise]
    lanes: {Weather: [Rain]}
  - name: "*Paying*"
    touchpoints:
      - {name: Opens the shop, channel: [website, email], emotion: {score: -1.5, words: [lost]}}
      - name: Pays (emotion; or not)
    opportunities: [{text: One page, impact: 4, effort: 2}]
"""
_BLOCKS = frozenset((
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "bullet_list_open", "bullet_list_close",
    "list_item_open", "list_item_close", "blockquote_open", "blockquote_close", "table_open", "table_close",
    "thead_open", "thead_close", "tbody_open", "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open",
    "td_close", "inline",
))  # fmt: skip
_INLINE = frozenset(("text", "text_special", "html_inline", "link_open", "link_close", "strong_open", "strong_close"))


def written(journey: Journey) -> str:
    return EXPORTER.write(journey).data.decode()


def back_of(text: str) -> Journey:
    (back,) = maps_of(brought("page.md", text))
    return back


def parsed(page: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)


def told(journey: Journey) -> list[Any]:
    """The stages and touchpoints, each with what hurts and what could get better there."""
    return [(*_of(stage), [_of(touchpoint) for touchpoint in stage.touchpoints]) for stage in journey.stages]


def _of(moment: Moment) -> tuple[str, list[str], list[str]]:
    pains = [_line(pain.text) for pain in moment.pain_points]
    return _line(moment.name), pains, [_line(opportunity.text) for opportunity in moment.opportunities]


def _line(text: str) -> str:
    return " ".join(text.split())


def test_a_short_map_is_one_table_with_a_column_for_each_stage() -> None:
    assert (
        written(journey_of(SHORT))
        == r"""<!-- Written by jmap: changed here, it comes back with "jmap import". -->

# Buying \| a bike

By card

\# or \<b\>cash\</b\>

- **Goal:** Ride on Sunday
- **Emotion scale:** -2..2

## Personas

### Ana

> I need wheels.

- **Role:** commuter
- **Goals:** Ride

## Journey

| Stage | 1. Looking around | 2. \*Paying\* |
| --- | --- | --- |
| **Touchpoints** |  | • Opens the shop (channel: website, email; emotion: 😣 -1.5, lost)<br>• Pays (emotion; or not) |
| **Emotion** | 🙂 +1 |  |
| **Pain points** | • Too much choice; too few sizes (severity: high; for: Ana)<br>• Noise |  |
| **Opportunities** |  | One page (impact: 4; effort: 2) |
| **Weather** | Rain |  |
"""
    )


def test_a_short_map_comes_back_whole() -> None:
    back = back_of(written(journey_of(SHORT)))

    assert told(back) == told(journey_of(SHORT))
    first, second = back.stages
    assert first.pain_points[0].severity == "high"
    assert first.pain_points[0].personas == ["ana"]
    assert first.emotion
    assert first.emotion.score == 1
    assert first.lanes["Weather"][0].text == "Rain"
    shop = second.touchpoints[0]
    assert (shop.channel, shop.emotion and shop.emotion.words) == (["website", "email"], ["lost"])
    assert (second.opportunities[0].impact, second.opportunities[0].effort) == (4, 2)
    assert back.actors[0].persona
    assert back.actors[0].persona.role == "commuter"


def test_a_page_that_nobody_changed_comes_back_without_a_loss() -> None:
    assert brought("page.md", written(journey_of(SHORT))).losses == []
    assert brought("page.md", written(journey_of(EVERYTHING))).losses == []


@pytest.mark.parametrize(("key", "part"), [("pain_points", PainPoint), ("opportunities", Opportunity)])
def test_every_word_that_the_format_knows_of_an_entry_comes_back(key: str, part: type[Part]) -> None:
    choices = {field: get_args(kind) for field, kind in fields(part).items() if get_origin(kind) is Literal}
    pairs = [(field, word) for field in choices.keys() - {"basis"} for word in choices[field]]

    assert pairs
    for field, word in pairs:
        assert asides.read(f"Slow ({field}: {word})", key, str) == {"text": "Slow", field: word}


def test_what_colleagues_change_on_a_page_comes_back() -> None:
    page = written(journey_of(SHORT)).replace("| Rain |", "| Rain; wind |").replace("2. \\*Paying\\*", "2. Checkout")

    back = back_of(page)

    assert [stage.name for stage in back.stages] == ["Looking around", "Checkout"]
    assert [item.text for item in back.stages[0].lanes["Weather"]] == ["Rain", "wind"]


def test_what_a_page_cannot_hold_is_told_at_its_place() -> None:
    text = SHORT.replace("impact: 4", "id: one, impact: 4").replace("name: Pays", "image: a.png\n        name: Pays")
    journey = journey_of(text)
    losses = EXPORTER.write(journey).losses

    assert [(journey.document.span(hit.place).start.line, hit.message) for hit in losses] == [
        (17, 'Markdown cannot hold "id" of "One page"; it is left out'),
        (15, 'Markdown cannot hold "image" of "Pays (emotion; or not)"; it is left out'),
    ]


def test_a_name_of_a_persona_that_would_end_a_bracket_is_told_as_left_out() -> None:
    text = SHORT.replace("name: Ana,", 'id: ana, name: "Ana (she)",')

    assert [hit.message for hit in EXPORTER.write(journey_of(text)).losses] == [
        'Markdown cannot hold "id" of "Ana (she)"; it is left out',
        'Markdown cannot hold "personas" of "Too much choice; too few sizes"; it is left out',
    ]


def test_the_running_shoes_look_as_they_should(golden: Callable[[Path, str], None]) -> None:
    atlas = load_atlas(Project(ROOT / "examples" / "shop"))
    sheet = next(sheet for sheet in atlas.maps if sheet.name.endswith("running-shoes.yaml"))

    golden(Path("formats", "running-shoes.md"), written(Journey(sheet, atlas)))


@given(any_map.maps)
def test_any_map_comes_back_with_its_stages_touchpoints_pain_points_and_opportunities(value: dict[str, Any]) -> None:
    journey = journey_of(dump(value))

    assert told(back_of(written(journey))) == told(journey)


@given(any_map.maps)
def test_no_text_of_a_map_is_taken_for_markup(value: dict[str, Any]) -> None:
    comment, *tokens = parsed(written(journey_of(dump(value))))

    assert comment.type == "html_block"
    assert comment.content.count("<") == 1
    assert {token.type for token in tokens} <= _BLOCKS
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= _INLINE
    assert {child.content for child in inline if child.type == "html_inline"} <= {"<br>"}
    assert all(len({len(row) for row in rows}) == 1 for rows in _tables(tokens))


def _tables(tokens: list[Token]) -> Iterator[list[list[Token]]]:
    rows: list[list[Token]] = []
    for token in tokens:
        if token.type == "table_open":
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type in ("th_open", "td_open"):
            rows[-1].append(token)
        elif token.type == "table_close":
            yield rows


@pytest.mark.parametrize("text", ["https://example.com/a_b?c=1", "see https://example.com."])
def test_web_addresses_stay_whole(text: str) -> None:
    journey = journey_of(dump({"jmap": 1, "title": "A", "stages": [{"name": "B", "pain_points": [text]}]}))

    assert back_of(written(journey)).stages[0].pain_points[0].text == text
