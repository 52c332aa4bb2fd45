"""Maps go out as CSV and TSV and come back as they were, whoever had them open in between."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given

from journeymap.atlas import Project, load_atlas
from journeymap.document import read
from journeymap.dump import dump
from journeymap.formats.csv import EXPORTERS
from journeymap.formats.draft import Draft
from journeymap.formats.outgoing import Exporter
from journeymap.journey import Journey
from tests import any_map
from tests.conftest import ROOT
from tests.formats.brought import brought, maps_of
from tests.formats.journeys import journey_of
from tests.formats.maps import EVERYTHING, EXAMPLES, model_of, settled

CSV, TSV = EXPORTERS
SMALL = """\
jmap: 1
title: Buying a bike
reviewed: 2026-01-31
personas: [{name: Ana, share: 40%}]
stages:
  - name: Looking
    touchpoints:
      - {name: Sees one, emotion: 1.5, moment_of_truth: true, optional: true, pain_points: [Dear]}
      - {name: Asks, thoughts: ["=1+1", "- so; -what?"]}
  - {name: Paying, emotion: -1}
"""
Rows = list[list[str]]


def rows_of(text: str) -> Rows:
    return list(csv.reader(io.StringIO(CSV.write(journey_of(text)).data.decode("utf-8-sig"), newline="")))


def text_of(rows: Rows, delimiter: str = ",", end: str = "\r\n") -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows(rows)
    return text.getvalue()


def back(rows: Rows) -> list[dict[str, Any]]:
    """The stages of the map that comes of rows, with nothing lost."""
    outcome = brought("bike.csv", text_of(rows))
    assert [loss.message for loss in outcome.losses] == []
    (draft,) = outcome.drafts
    stages: list[dict[str, Any]] = draft.value["stages"]
    return stages


def model(draft: Draft) -> Any:
    return model_of(dump({"jmap": 1} | draft.value))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
@given(value=any_map.maps)
@example(value=read("", EVERYTHING).value)
def test_any_map_comes_back_as_it_was(exporter: Exporter, value: dict[str, Any]) -> None:
    journey = journey_of(dump(value))

    exported = exporter.write(journey)
    outcome = brought(f"map.{exporter.suffix}", exported.data)

    assert exported.losses == []
    assert outcome.losses == []
    assert [model(draft) for draft in outcome.drafts] == [settled(dump(value))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_comes_back_as_it_was(path: Path) -> None:
    atlas = load_atlas(Project(next(parent.parent for parent in path.parents if parent.name == "maps")))
    sheet = next(sheet for sheet in atlas.maps if path.match(f"*/{sheet.name}"))

    outcome = brought("map.csv", CSV.write(Journey(sheet, atlas)).data)

    assert outcome.losses == []
    assert model(outcome.drafts[-1]) == settled(path.read_text("utf-8"))


@pytest.mark.parametrize("project", ["shop", "clinic", "b2b-software"])
def test_many_maps_fit_into_one_table_with_all_that_they_share(project: str) -> None:
    atlas = load_atlas(Project(ROOT / "examples" / project))
    journeys = [Journey(sheet, atlas) for sheet in atlas.maps]
    assert CSV.write_all

    outcome = brought("all.csv", CSV.write_all(journeys).data)

    models = {one.id: one.model for one in maps_of(outcome)}
    assert models == {journey.id: settled(journey.document.source.text) for journey in journeys}


def test_no_cell_begins_like_a_formula_whatever_parts_the_cells() -> None:
    text = CSV.write(journey_of(EVERYTHING)).data.decode("utf-8-sig")

    for delimiter in ",;\t|":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            assert [cell for cell in row if cell[:1] in tuple("=@\t")] == []
            assert [cell for cell in row if cell[:1] in tuple("+-") and not cell[1:].replace(".", "").isdigit()] == []


def semicolons(text: str) -> bytes:
    return text_of(list(csv.reader(io.StringIO(text, newline=""))), ";").encode("utf-8-sig")


def unicode_text(text: str) -> bytes:
    return text_of(list(csv.reader(io.StringIO(text, newline=""))), "\t").encode("utf-16")


def german(text: str) -> bytes:
    words = {"1.5": "1,5", "0.4": "0,4", "true": "WAHR", "2026-01-31": "31.01.2026"}
    rows = [[words.get(cell, cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    return text_of(rows, ";").encode("utf-8-sig")


def american(text: str) -> bytes:
    words = {"true": "TRUE", "2026-01-31": "1/31/2026", "0.4": "40%"}
    rows = [[words.get(cell, cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""))]
    return text_of([*rows, [""] * len(rows[0])], end="\n").encode()


@pytest.mark.parametrize("resave", [semicolons, unicode_text, german, american])
def test_a_table_that_another_edition_saved_is_the_same_map(resave: Callable[[str], bytes]) -> None:
    text = CSV.write(journey_of(SMALL)).data.decode("utf-8-sig")

    outcome = brought("bike.csv", resave(text))

    assert outcome.losses == []
    assert [model(draft) for draft in outcome.drafts] == [settled(SMALL)]


def test_cells_can_be_edited() -> None:
    rows = rows_of(SMALL)
    header, touchpoint = rows[0], rows[4]
    touchpoint[header.index("pain_points")] = "Dear {severity: high}\nFar away\n"
    touchpoint[header.index("thoughts")] = "- quickly"
    touchpoint[header.index("channel")] = "website, store"
    touchpoint[header.index("emotion.score")] = "-2"

    assert back(rows)[0]["touchpoints"][0] == {
        "name": "Sees one", "emotion": {"score": -2}, "moment_of_truth": True, "optional": True,
        "pain_points": [{"text": "Dear", "severity": "high"}, "Far away"], "thoughts": ["- quickly"],
        "channel": ["website", "store"],
    }  # fmt: skip


def test_rows_can_come_and_go_and_columns_change_places() -> None:
    rows = rows_of(SMALL)
    del rows[4]
    rows.insert(5, ["", "Looking", "Rides it"])
    rows.insert(6, ["touchpoint", "Riding", "Falls"])
    width = len(rows[0])
    turned = [[*row, *[""] * (width - len(row))][::-1] for row in rows]

    assert [(stage["name"], [one["name"] for one in stage.get("touchpoints", [])]) for stage in back(turned)] == [
        ("Looking", ["Asks", "Rides it"]), ("Riding", ["Falls"]), ("Paying", []),
    ]  # fmt: skip


def test_columns_may_be_new_or_written_as_people_do() -> None:
    rows = rows_of(SMALL)
    header = rows[0]
    header[header.index("pain_points")] = "Pain points"
    header.append("Weather")
    rows[4].append("Rain")

    assert back(rows)[0]["touchpoints"][0] | {"emotion": 0} == {
        "name": "Sees one", "emotion": 0, "moment_of_truth": True, "optional": True, "pain_points": ["Dear"],
        "lanes": {"Weather": ["Rain"]},
    }  # fmt: skip


def test_what_no_part_can_hold_is_told() -> None:
    rows = rows_of(SMALL)
    rows[0] += ["Weather", "name"]
    rows[1] += ["Rain", "Another name", "Beyond"]
    rows[2][1] = "Looking"
    rows[4][0] = "tuchpoint"

    outcome = brought("bike.csv", text_of(rows))

    assert [(loss.line, loss.message) for loss in outcome.losses] == [
        (2, '"Another name" in a second column "name" was left out'),
        (2, '"Beyond" in a column without a name was left out'),
        (2, '"Weather: Rain" of a map was left out'),
        (3, '"Looking", a stage in a row of a persona was left out'),
        (5, '"tuchpoint" was read as "touchpoint"'),
    ]


def test_what_stands_before_the_table_is_told_unless_it_names_the_sign_between_cells() -> None:
    outcome = brought("bike.csv", "sep=;\r\nCall Ben;\r\n;\r\n" + text_of(rows_of(SMALL), ";"))

    assert [(loss.line, loss.message) for loss in outcome.losses] == [(2, '"Call Ben" before the table was left out')]
    assert [model(draft) for draft in outcome.drafts] == [settled(SMALL)]


def test_a_day_that_could_be_two_days_is_left_out_and_told() -> None:
    rows = rows_of(SMALL.replace("2026-01-31", "2026-03-02"))
    rows[1][rows[0].index("reviewed")] = "3/2/2026"

    outcome = brought("bike.csv", text_of(rows))

    assert [loss.line for loss in outcome.losses] == [2]
    assert '"3/2/2026" was left out' in outcome.losses[0].message


def test_a_table_without_stages_is_no_map() -> None:
    refusal = brought("bike.csv", text_of(rows_of(SMALL)[:3])).refusal

    assert refusal is not None
    assert "no stage and no touchpoint" in refusal.message
