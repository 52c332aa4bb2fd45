"""Workbooks of other people come in, whatever they merged, hid or wrote beside the cells."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from journeymap.journey import Journey
from journeymap.model import Stage
from tests import strategies
from tests.formats.brought import brought, made, maps_of
from tests.formats.excel.books import Rows, book_of, one_sheet, with_parts
from tests.formats.words import lost_words

ROWS: Rows = (
    ("Phase", "Actions", "Emotion", "Pain points"),
    ("Find", "Looks", "calm", "Too many"),
    ("Buy", "Pays", "tense", "No PayPal"),
)


def only(data: bytes) -> Journey:
    (journey,) = maps_of(brought("bikes.xlsx", data))
    return journey


def stages(journey: Journey) -> list[Stage]:
    return list(journey.model.stages or ())


def told(data: bytes) -> list[str]:
    return [loss.message for loss in brought("bikes.xlsx", data).losses]


def test_a_sheet_comes_in_wherever_it_lies() -> None:
    far: Rows = [(), (), *[(None, None, *row) for row in ROWS]]

    for rows in (ROWS, far, list(zip(*ROWS, strict=True))):
        journey = only(one_sheet(rows))
        assert [stage.name for stage in stages(journey)] == ["Find", "Buy"]
        assert [item.text for item in stages(journey)[1].actions] == ["Pays"]
        assert told(one_sheet(rows)) == []


def test_merged_cells_hold_for_all_that_they_cover() -> None:
    def merge(sheet: Worksheet) -> None:
        for area in ("B1:D1", "A3:A4", "D3:D4"):
            sheet.merge_cells(area)

    journey = only(
        one_sheet(
            [
                (None, "Renting a bike"),
                ("Phase", "Touchpoint", "Action", "Owner", "Emotion"),
                ("Find", "Website", "Looks", "Web team", "calm"),
                (None, "App", "Books", None, "glad"),
                ("Ride", "Bike", "Rides", "Workshop", "free"),
            ],
            merge,
        )
    )
    find, ride = stages(journey)

    assert journey.title == "Renting a bike"
    assert (find.owner, [point.name for point in find.touchpoints]) == ("Web team", ["Website", "App"])
    assert [point.owner for point in find.touchpoints] == [None, None]
    assert (ride.owner, [(point.name, point.owner) for point in ride.touchpoints]) == (None, [("Bike", "Workshop")])


def test_stages_may_span_columns_and_headings_of_lanes_rows() -> None:
    def merge(sheet: Worksheet) -> None:
        for area in ("C1:D1", "A3:A4", "C4:D4"):
            sheet.merge_cells(area)

    data = one_sheet(
        [
            (None, None, "Before", None, "After"),
            (None, "Steps", "Reads tests", "Asks friends", "Services it"),
            ("Customer", "Actions", "Compares", "Calls", "Oils"),
            (None, "Feelings", "curious", None, "bored"),
            ("Company", "Backstage", None, "Answers", None),
        ],
        merge,
    )
    before, after = stages(only(data))

    assert [point.name for point in before.touchpoints] == ["Reads tests", "Asks friends"]
    assert before.emotion
    assert before.emotion.words == ["curious"]
    assert [item.text for item in before.touchpoints[1].backstage] == ["Answers"]
    assert [point.name for point in after.touchpoints] == ["Services it"]
    assert 'the heading of lanes "Customer" was left out' in told(data)


def test_sheets_are_maps_and_personas_and_those_of_the_future_change_those_of_the_present() -> None:
    def hide(book: Workbook) -> None:
        book["Lists"].sheet_state = "hidden"

    outcome = brought(
        "shop.xlsx",
        book_of(
            {
                "As-is": ROWS,
                "To-be": ROWS,
                "People": [("Name", "Anna"), ("Age", 34), ("Occupation", "Nurse"), ("Goals", "Save time")],
                "Lists": [("low", "high")],
                "Log": [("Version", "Day"), (1, date(2026, 1, 31))],
            },
            hide,
        ),
    )
    now, then = maps_of(outcome)
    messages = [loss.message for loss in outcome.losses]

    assert (now.title, now.model.state) == ("Shop: As-is", "current")
    assert (then.title, then.model.state, then.model.based_on) == ("Shop: To-be", "future", "shop-as-is")
    assert [actor.name for actor in now.actors] == [actor.name for actor in then.actors] == ["Anna"]
    assert 'the hidden sheet "Lists" with 2 cells was left out' in messages
    assert '"1 | 2026-01-31" on the sheet "Log" was left out' in messages


def test_tables_stand_beside_and_below_each_other() -> None:
    table: Rows = (("Stage", "Thoughts", "Feelings"), ("Call", "Free?", "tense"), ("Ride", "Nice", "calm"))
    beside = [(*row, None, *row) for row in table]
    rows = [("By taxi", None, None, None, "By bus"), *beside, (), ("By car",), *table]

    assert [journey.title for journey in maps_of(brought("ways.xlsx", one_sheet(rows)))] == [
        "By taxi",
        "By bus",
        "By car",
    ]


def test_stages_may_head_the_rows_of_their_steps() -> None:
    def merge(sheet: Worksheet) -> None:
        for area in ("A2:D2", "A5:D5"):
            sheet.merge_cells(area)

    data = one_sheet(
        [
            ("Moment", "Channel", "Thoughts", "Feelings"),
            ("Before the ride",),
            ("Searches", "Web", "Dear?", "calm"),
            ("Books", "App", "Safe?", "tense"),
            ("The ride",),
            ("Unlocks", "App", "At last", "glad"),
            ("Locks", "App", "Done", "glad"),
        ],
        merge,
    )
    before, ride = stages(only(data))

    assert (before.name, [point.name for point in before.touchpoints]) == ("Before the ride", ["Searches", "Books"])
    assert (ride.name, [point.channel for point in ride.touchpoints]) == ("The ride", [["mobile_app"], ["mobile_app"]])


def test_headings_above_several_columns_are_told() -> None:
    def merge(sheet: Worksheet) -> None:
        for area in ("B1:C1", "D1:E1"):
            sheet.merge_cells(area)

    data = one_sheet(
        [
            (None, "Customer", None, "Company", None),
            ("Stage", "Thoughts", "Emotion", "Backstage", "Systems"),
            ("Find", "Hm", "calm", "Ads", "CMS"),
            ("Buy", "Well", "tense", "Packs", "ERP"),
        ],
        merge,
    )

    assert [stage.name for stage in stages(only(data))] == ["Find", "Buy"]
    assert '"Company", a heading above several columns, was left out' in told(data)


def test_facts_stand_beside_a_table() -> None:
    facts = [("Persona", "Anna"), ("Scenario", "Buys shoes"), ("Goal", "New shoes"), ("Expectations", "Fast; cheap")]
    table = [("", "Find", "Buy"), ("Doing", "Looks", "Pays"), ("Thinking", "Dear?", "Safe?"), ("Feeling", "ok", "sad")]
    journey = only(one_sheet([(*fact, None, *row) for fact, row in zip(facts, table, strict=True)]))

    assert (journey.model.scenario, journey.model.goal) == ("Buys shoes", "New shoes")
    assert journey.model.expectations == ["Fast", "cheap"]
    assert [actor.name for actor in journey.actors] == ["Anna"]
    assert [stage.name for stage in stages(journey)] == ["Find", "Buy"]


def test_columns_may_be_kept_apart() -> None:
    rows = [("", "Find", None, "Buy"), ("Doing", "Looks", None, "Pays"), ("Thinking", "Which?", None, "Safe?")]

    assert [stage.name for stage in stages(only(one_sheet(rows)))] == ["Find", "Buy"]


def test_formulas_are_taken_at_their_last_result_and_never_reckoned() -> None:
    data = with_parts(
        one_sheet(ROWS),
        {
            "xl/worksheets/sheet1.xml": lambda part: part.replace(
                b"</sheetData>",
                b'<row r="4"><c r="A4" t="str"><f>UPPER("ride")</f><v>RIDE</v></c>'
                b'<c r="B4"><f>WEBSERVICE("https://example.org")</f></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
                b'<c r="D4" t="inlineStr"><is><t>Rain</t></is></c></row></sheetData>',
            )
        },
    )

    assert [stage.name for stage in stages(only(data))] == ["Find", "Buy", "RIDE"]
    assert told(data) == [
        'the formula "=WEBSERVICE("https://example.org")", which has no saved result, was left out',
        'the formula "=1/0", whose result is #DIV/0!, was left out',
        'the formula "=UPPER("ride")" was read as its last result "RIDE"',
    ]


def test_what_stands_beside_the_cells_is_told() -> None:
    def add(sheet: Worksheet) -> None:
        sheet["B2"].comment = Comment("Check with Bob", "Ann")
        sheet["B3"].hyperlink = "https://example.org/pay"
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True

    data = one_sheet(ROWS, add)
    outside = with_parts(data, {"xl/externalLinks/externalLink1.xml": b"<externalLink/>", "xl/vbaProject.bin": b"Sub"})

    assert [item.text for item in stages(only(data))[1].actions] == ["Pays (https://example.org/pay)"]
    assert set(told(outside)) == {
        'the comment "Check with Bob" was left out',
        "what stands in 1 hidden row was read as the others are",
        "what stands in 1 hidden column was read as the others are",
        "the link to another workbook was left out and not followed",
        "the program in it (macros) was left out and not run",
    }


def test_numbers_and_days_are_read_as_people_see_them() -> None:
    def format_cells(sheet: Worksheet) -> None:
        sheet["B2"].number_format = "0%"
        sheet["B3"].number_format = "0.0"

    rows: Rows = [("Stage", "Weather", "Thoughts", "Emotion", "When"), ("A", 0.25, "x", 3, date(2026, 1, 31)),
                  ("B", 2.0, "y", 4.5, date(2026, 2, 1))]  # fmt: skip
    first, second = stages(only(one_sheet(rows, format_cells)))

    assert [item.text for item in (*first.lanes["Weather"], *second.lanes["Weather"])] == ["25%", "2"]
    assert [item.text for item in first.lanes["When"]] == ["2026-01-31"]


grids = st.dictionaries(
    st.sampled_from(("Journey", "As-is", "Personas")),
    st.lists(
        st.lists(
            st.one_of(
                st.none(), strategies.texts.filter(lambda text: not text.startswith("=")), st.integers(), st.booleans(),
                st.sampled_from(("Stage", "Actions", "Emotion", "Name", "Age", "Goals", "Text", "x", "y", "Scenario")),
            ),
            max_size=5,
        ),
        max_size=6,
    ),
    min_size=1,
)  # fmt: skip
# Nearly every sheet without a head is refused.
heads = st.sampled_from(([], [["Stage", "Actions", "Emotion", "Pain points", "Scenario"]]))
areas = st.lists(st.sampled_from(("A1:B1", "A2:A3", "C2:C4", "B2:D2", "A1:D4")), unique=True, max_size=2)


@given(heads, grids, areas)
@settings(max_examples=60, deadline=None)
def test_any_workbook_comes_in_valid_or_is_refused(
    head: list[list[Any]], sheets: dict[str, list[list[Any]]], merged: list[str]
) -> None:
    def merge(book: Workbook) -> None:
        for area in merged:
            book.worksheets[0].merge_cells(area)

    outcome = brought("any.xlsx", book_of({name: [*head, *rows] for name, rows in sheets.items()}, merge))

    assert outcome.refusal or made([outcome])


@given(st.lists(st.tuples(*[st.text("abcdefgh", min_size=3, max_size=6)] * 4), min_size=2, max_size=5), st.booleans())
@settings(max_examples=30, deadline=None)
def test_no_word_of_a_cell_gets_lost(rows: list[tuple[str, ...]], turned: bool) -> None:
    table = [("Stage", "Actions", "Pain points", "Weather"), *rows]

    outcome = brought("any.xlsx", one_sheet(list(zip(*table, strict=True)) if turned else table))

    assert lost_words(outcome, [cell for row in rows for cell in row[1:]]) == Counter()


def test_text_that_is_called_a_workbook_is_read_as_text() -> None:
    outcome = brought("bikes.xls", "Stage\tActions\tEmotion\nFind\tLooks\tcalm\nBuy\tPays\ttense\n")

    assert (outcome.formats, len(maps_of(outcome))) == (("csv",), 1)


@pytest.mark.parametrize("name", ["bikes.xlsx", "stdin"])
def test_a_workbook_is_known_by_its_content(name: str) -> None:
    assert brought(name, one_sheet(ROWS)).formats == ("excel",)
