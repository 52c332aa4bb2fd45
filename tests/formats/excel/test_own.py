"""Maps go out as Excel workbooks and come back as they were, whoever worked in them in between."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from journeymap.atlas import Project, load_atlas
from journeymap.document import read
from journeymap.dump import dump
from journeymap.formats.draft import Draft
from journeymap.formats.excel import EXPORTER
from journeymap.formats.excel.board import Column
from journeymap.formats.excel.limits import cut_columns
from journeymap.formats.excel.look import escaped
from journeymap.formats.excel.names import sheet_name
from journeymap.formats.incoming import Outcome
from journeymap.journey import Journey
from tests import any_map
from tests.conftest import ROOT
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of
from tests.formats.maps import EVERYTHING, EXAMPLES, model_of, settled
from tests.required import need

BIKE = """\
jmap: 1
title: Buying a bike
personas: [ana, {name: Ben, goals: [Spend little]}]
reviewed: 2026-01-31
stages:
  - name: Looking
    goals: [See them all]
    touchpoints:
      - {name: Sees one, emotion: 1.5, moment_of_truth: true, pain_points: [Dear, {text: Far, severity: high}]}
      - {name: Asks, thoughts: ["=1+1", "-so"], opportunities: [{text: A chat, impact: 4, owner: web}, A phone]}
  - {name: Paying, emotion: -1}
"""
OWNED = BIKE.replace("ana, ", "")


def model(draft: Draft) -> Any:
    return model_of(dump({"jmap": 1} | draft.value))


def book_of(text: str) -> Workbook:
    return load_workbook(io.BytesIO(EXPORTER.write(journey_of(text)).data))


def sheet_of(book: Workbook, name: str = "Buying a bike") -> Worksheet:
    sheet = book[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def charts(sheet: Worksheet) -> list[Any]:
    """The charts of a sheet; openpyxl has no public way to them."""
    return list(sheet._charts)  # type: ignore[attr-defined]


def saved(book: Workbook) -> bytes:
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def row(sheet: Worksheet, label: str) -> int:
    return next(number for number in range(1, sheet.max_row + 1) if sheet.cell(number, 1).value == label)


def column(sheet: Worksheet, label: str) -> int:
    return next(number for number in range(1, sheet.max_column + 1) if sheet.cell(2, number).value == label)


def back(book: Workbook) -> dict[str, Any]:
    """The map that comes of a workbook, with nothing lost."""
    outcome = brought("bike.xlsx", saved(book))
    assert outcome.refusal is None
    assert [loss.message for loss in outcome.losses] == []
    (draft,) = outcome.drafts
    return draft.value


def told(book: Workbook) -> list[str]:
    return [loss.message for loss in brought("bike.xlsx", saved(book)).losses]


def check(outcome: Outcome, text: str) -> None:
    assert outcome.refusal is None
    assert outcome.losses == []
    assert [model(draft) for draft in outcome.drafts] == [settled(text)]


@given(value=any_map.maps)
@example(value=read("", EVERYTHING).value)
def test_any_map_comes_back_as_it_was(value: dict[str, Any]) -> None:
    exported = EXPORTER.write(journey_of(dump(value)))

    assert exported.losses == []
    check(brought("map.xlsx", exported.data), dump(value))


@pytest.mark.parametrize("text", [EVERYTHING, BIKE], ids=["everything", "bike"])
def test_a_workbook_that_another_program_saved_is_the_same_map(text: str) -> None:
    check(brought("map.xlsx", saved(book_of(text))), text)


def test_a_workbook_that_libreoffice_saved_is_the_same_map(tmp_path: Path) -> None:
    need("libreoffice", shutil.which("soffice") is not None)
    source = tmp_path / "everything.xlsx"
    source.write_bytes(EXPORTER.write(journey_of(EVERYTHING)).data)
    folder = tmp_path / "saved"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", folder, source],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip

    check(brought("map.xlsx", (folder / source.name).read_bytes()), EVERYTHING)


@pytest.mark.parametrize("project", ["shop", "clinic", "b2b-software"])
def test_many_maps_fit_into_one_workbook_with_all_that_they_share(project: str) -> None:
    atlas = load_atlas(Project(ROOT / "examples" / project))
    journeys = [Journey(sheet, atlas) for sheet in atlas.maps]
    assert EXPORTER.write_all

    outcome = brought("all.xlsx", EXPORTER.write_all(journeys).data)

    assert outcome.losses == []
    models = {one.id: one.model for one in maps_of(outcome)}
    assert models == {journey.id: settled(journey.document.source.text) for journey in journeys}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_same_map_is_the_same_bytes(path: Path) -> None:
    text = path.read_text("utf-8")
    data = EXPORTER.write(journey_of(text)).data

    assert EXPORTER.write(journey_of(text)).data == data
    assert {info.date_time for info in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"1980-01-01T00:00:00Z" in zipfile.ZipFile(io.BytesIO(data)).read("docProps/core.xml")


def test_no_text_is_a_formula() -> None:
    for sheet in book_of(EVERYTHING.replace("A guest checkout", "=HYPERLINK(1)")):
        for cells in sheet.iter_rows():
            for cell in cells:
                assert cell.data_type in ("s", "n")
                if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
                    assert cell.quotePrefix
                    assert cell.number_format == "@"


def test_cells_can_be_edited() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book)
    sheet.cell(row(sheet, "Thoughts"), 2).value = "Too quick\nToo far"
    sheet.cell(row(sheet, "Emotion score"), 2).value = -2
    sheet.cell(row(sheet, "Emotion"), 2).value = "lost, cross"
    sheet.cell(row(sheet, "Channel"), 2).value = "website, store"
    sheet.cell(row(sheet, "Stage: Goals"), 2).value = "• See them all\n• Ride one"
    sheet.cell(row(sheet, "Reviewed"), 2).value = "28.2.2026"
    sheet.cell(1, 2).value = "Buying an old bike"

    value = back(book)

    assert value["title"] == "Buying an old bike"
    assert value["reviewed"] == "2026-02-28"
    assert value["stages"][0]["goals"] == ["See them all", "Ride one"]
    assert value["stages"][0]["touchpoints"][0] == {
        "name": "Sees one", "emotion": {"score": -2, "words": ["lost", "cross"]}, "moment_of_truth": True,
        "pain_points": ["Dear", {"text": "Far", "severity": "high"}], "thoughts": ["Too quick", "Too far"],
        "channel": ["website", "store"],
    }  # fmt: skip


def test_rows_can_come_and_go() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book)
    sheet.delete_rows(row(sheet, "Thoughts"))
    new = row(sheet, "Pain points")
    sheet.insert_rows(new)
    sheet.cell(new, 1).value = "Weather"
    sheet.cell(new, 3).value = "Rain"
    sheet.insert_rows(1)

    asks = back(book)["stages"][0]["touchpoints"][1]

    assert (asks.get("thoughts"), asks["lanes"]) == (None, {"Weather": ["Rain"]})


def names(value: dict[str, Any]) -> list[tuple[str, list[str]]]:
    return [(stage["name"], [one["name"] for one in stage.get("touchpoints", [])]) for stage in value["stages"]]


def test_columns_can_come_and_go() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book)
    sheet.unmerge_cells("B2:C2")
    sheet.insert_cols(3)
    sheet.cell(3, 3).value = "Rides it"
    sheet.cell(2, 6).value = "Riding home"
    sheet.cell(3, 6).value = "Falls"
    sheet.cell(3, 7).value = "Gets up"

    assert names(back(book)) == [
        ("Looking", ["Sees one", "Rides it", "Asks"]), ("Paying", []), ("Riding home", ["Falls", "Gets up"]),
    ]  # fmt: skip


def test_a_column_that_is_deleted_takes_its_details_along_and_that_is_told() -> None:
    book = book_of(OWNED)
    sheet_of(book).unmerge_cells("B2:C2")
    sheet_of(book).delete_cols(3)

    assert told(book) == [
        '"A chat; impact: 4; owner: web" of "Asks", which is not on the map, was left out',
        '"A phone" of "Asks", which is not on the map, was left out',
    ]


def test_the_lists_beside_a_map_can_be_edited() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book, "Opportunities")
    sheet.cell(3, column(sheet, "Impact")).value = 5
    sheet.cell(3, column(sheet, "Due")).value = "2026-12-24"
    sheet.cell(4, column(sheet, "Opportunity")).value = "A phone line"
    for label, text in (("Stage", "Looking"), ("Touchpoint", "Sees one"), ("Opportunity", "A bell"), ("Effort", 1)):
        sheet.cell(5, column(sheet, label)).value = text

    first, second = back(book)["stages"][0]["touchpoints"]

    assert first["opportunities"] == [{"text": "A bell", "effort": 1}]
    assert second["opportunities"] == [
        {"text": "A chat", "owner": "web", "impact": 5, "due": "2026-12-24"}, "A phone line",
    ]  # fmt: skip


def test_personas_can_be_edited_and_new_ones_come_last() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book, "Personas")
    sheet.cell(row(sheet, "Goals"), 2).value = "• Spend little\n• Ride far"
    sheet.insert_rows(5, 2)
    sheet.cell(5, 1).value = "Fears"
    sheet.cell(5, 2).value = "Rust"
    sheet.cell(6, 1).value = "Shoe size"
    sheet.cell(6, 2).value = 42
    for label, text in (("Name", "Cleo"), ("Map", "Buying a bike")):
        sheet.cell(row(sheet, label), 3).value = text

    assert back(book)["personas"] == [
        {"name": "Ben", "goals": ["Spend little", "Ride far"], "fears": ["Rust"], "facts": {"Shoe size": ["42"]}},
        {"name": "Cleo"},
    ]  # fmt: skip


def test_a_text_that_was_changed_on_the_map_keeps_what_its_list_knows_and_is_told() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book)
    sheet.cell(row(sheet, "Opportunities"), 3).value = "A phone\nA chat with people"

    outcome = brought("bike.xlsx", saved(book))

    assert outcome.drafts[0].value["stages"][0]["touchpoints"][1]["opportunities"] == [
        "A phone", {"text": "A chat with people", "impact": 4, "owner": "web"},
    ]  # fmt: skip
    assert [loss.message for loss in outcome.losses] == [
        '"A chat" was read as "A chat with people", as it stands on the map'
    ]


def test_a_text_that_was_taken_off_the_map_is_gone_and_told() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book)
    sheet.cell(row(sheet, "Opportunities"), 3).value = "A phone"

    assert told(book) == ['"A chat; impact: 4; owner: web", which is gone from the map, was left out']


def test_a_copied_row_of_a_list_is_another_entry() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book, "Opportunities")
    for number in range(1, sheet.max_column + 1):
        sheet.cell(5, number).value = sheet.cell(3, number).value
    sheet.cell(5, column(sheet, "Opportunity")).value = "A hotline"

    assert back(book)["stages"][0]["touchpoints"][1]["opportunities"] == [
        {"text": "A chat", "impact": 4, "owner": "web"}, "A phone", {"text": "A hotline", "impact": 4, "owner": "web"},
    ]  # fmt: skip


def test_what_no_part_can_hold_is_told() -> None:
    book = book_of(OWNED)
    sheet = sheet_of(book)
    sheet.cell(1, 4).value = "beside the title"
    sheet.cell(4, 2).value = "on the curve"
    sheet.cell(row(sheet, "About this map") + 1, 6).value = "beside a fact"
    last = sheet.max_row + 1
    sheet.cell(last, 1).value = "Budget"
    sheet.cell(last, 2).value = "Low"
    sheet.cell(row(sheet, "Thoughts"), 2).value = "=A1"
    sheet_of(book, "Opportunities").cell(3, 40).value = "beside a list"
    book.create_sheet("Notes").cell(1, 1).value = "Call Ben"

    assert sorted(told(book)) == [
        '"Budget: Low" of a map was left out',
        '"beside a fact" beside "Reviewed" on the sheet "Buying a bike" was left out',
        '"beside a list" beside "" on the sheet "Opportunities" was left out',
        '"beside the title" beside "" on the sheet "Buying a bike" was left out',
        '"on the curve" beside "Curve" on the sheet "Buying a bike" was left out',
        'the formula "=A1", which has no saved result, on the sheet "Buying a bike" was left out',
        'the sheet "Notes" with 1 cells, which is none of ours, was left out',
    ]


def test_a_workbook_without_a_stage_is_no_map() -> None:
    book = book_of(OWNED)
    sheet_of(book).delete_cols(2, 4)

    refusal = brought("bike.xlsx", saved(book)).refusal

    assert refusal is not None
    assert "no stage and no touchpoint" in refusal.message


def test_characters_that_no_sheet_holds_are_written_as_escapes() -> None:
    assert escaped("a\x0bb\rc_x000B_\ufffe_x") == "a_x000B_b_x000D_c_x005F_x000B__xFFFE__x"


def test_texts_too_long_for_a_cell_are_cut_and_told() -> None:
    exported = EXPORTER.write(journey_of(BIKE.replace("See them all", "See " * 9000)))

    assert [hit.message for hit in exported.losses] == [
        'excel cannot hold the end of "goals" of "Looking"; it is left out'
    ]
    assert brought("bike.xlsx", exported.data).refusal is None


@pytest.mark.parametrize(
    ("title", "taken", "name"),
    [
        ("Buying: a [bike]?", [], "Buying a bike"),
        ("x" * 40, [], "x" * 31),
        ("x" * 40, ["X" * 31], "x" * 26 + " (2)"),
        ("'Quoted'", [], "Quoted"),
        ("History", [], "History (2)"),
        ("Map", ["MAP", "Map (2)"], "Map (3)"),
        ("///", [], "Map"),
        ("😀" * 20, [], "😀" * 15),
    ],
)
def test_names_of_sheets_are_legal_and_differ(title: str, taken: list[str], name: str) -> None:
    assert sheet_name(title, taken) == name


def test_a_sheet_is_ready_to_read() -> None:
    book = book_of(BIKE)
    sheet = sheet_of(book)

    assert [one.title for one in book] == ["Buying a bike", "Opportunities", "Pain points", "Personas"]
    assert sheet.freeze_panes == "B4"
    assert [str(area) for area in sheet.merged_cells.ranges if area.min_row == 2] == ["B2:C2"]
    assert [sheet[place].fill.fgColor.rgb for place in ("B2", "D2")] == ["FF2F5D9B", "FF1F7569"]
    assert all(cell.alignment.wrap_text for cells in sheet.iter_rows(min_row=5) for cell in cells if cell.value)
    (chart,) = charts(sheet)
    assert chart.series[0].val.numRef.f == f"'Buying a bike'!$B${row(sheet, 'Emotion score')}:$D$5"
    assert str(sheet_of(book, "Opportunities").auto_filter.ref).startswith("A2:")


def test_feelings_without_a_score_are_drawn_where_their_words_are_known() -> None:
    book = book_of(BIKE.replace("emotion: -1", "emotion: angry"))
    sheet = sheet_of(book)

    assert sheet.cell(row(sheet, "Read from words"), 4).value == -2
    assert len(charts(sheet)[0].series) == 2


@given(value=any_map.maps, order=st.randoms())
def test_lanes_may_be_put_in_another_order_and_lists_sorted(value: dict[str, Any], order: Random) -> None:
    """Rows below the touchpoints change places, as when somebody drags them; cells that are merged stay so."""
    book = book_of(dump(value))
    sheet = book.worksheets[0]
    last = row(sheet, "About this map") - 2
    areas = [area for area in sheet.merged_cells.ranges if 5 <= area.min_row <= last]
    for area in areas:
        sheet.unmerge_cells(str(area))
    rows = [[cell.value for cell in cells] for cells in sheet.iter_rows(min_row=5, max_row=last)]
    order.shuffle(rows)
    for number, values in enumerate(rows, start=5):
        for place, text in enumerate(values, start=1):
            write(sheet.cell(number, place), text)

    check(brought("map.xlsx", saved(book)), dump(value))


def write(cell: Any, value: Any) -> None:
    """Write a text as a text, whatever it begins with."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def test_maps_with_one_title_keep_what_is_theirs() -> None:
    other = OWNED.replace("Ben", "Cleo").replace("A chat", "A letter")
    atlas = journey_of(OWNED, other).atlas
    assert EXPORTER.write_all

    outcome = brought("two.xlsx", EXPORTER.write_all([Journey(sheet, atlas) for sheet in atlas.maps]).data)

    assert outcome.losses == []
    assert [model(draft) for draft in outcome.drafts] == [settled(OWNED), settled(other)]


@pytest.mark.parametrize("count", [16_383, 16_385])
def test_a_map_with_more_touchpoints_than_a_sheet_has_columns_is_cut_and_told(count: int) -> None:
    columns = [Column("A stage", 0, f"T{number}", {}) for number in range(count)]

    hits = list(cut_columns(journey_of(BIKE), columns))

    assert len(hits) == max(0, count - 16_383)
    assert all('"T16383"' in hit.message or '"T16384"' in hit.message for hit in hits)


def test_the_copy_of_a_sheet_is_another_map_with_the_same_personas() -> None:
    book = book_of(OWNED.replace("title", "id: bike\ntitle"))
    book.copy_worksheet(sheet_of(book))

    outcome = brought("two.xlsx", saved(book))

    assert [loss.message for loss in outcome.losses] == [
        'the id "bike" of the sheet "Buying a bike Copy", which another map has, was left out'
    ]
    first, second = maps_of(outcome)
    assert [actor.persona for actor in first.actors] == [actor.persona for actor in second.actors]
    assert [stage.name for stage in second.stages] == ["Looking", "Paying"]
