"""`jmap import` and `jmap export` from end to end."""

import json
import re
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.command import Jmap, in_own_process
from tests.conftest import ROOT
from tests.formats.excel.books import one_sheet
from tests.project import project

DIAGRAM = (
    "journey\n  title Renting a bike\n  section Find\n    Opens the map: 4: Ana\n    Scans the lock: 9: Ana, System\n"
)
FOREIGN = {"name": "Renting a bike", "phases": [{"name": "Find", "steps": [{"name": "Opens the map", "mood": "glad"}],
                                                "pain_points": ["No map"]}, {"name": "Ride", "steps": []}]}  # fmt: skip


def test_a_diagram_becomes_a_map_that_is_valid_and_draws(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"old/bike.mmd": DIAGRAM})

    result = jmap(
        "import", "old/bike.mmd", "-o", "maps/", "--report", "account.json", "--fail-on", "error", cwd=tmp_path
    )

    assert result.code == 0, result.out + result.stderr
    assert [path.suffix for path in (tmp_path / "maps").iterdir()] == [".yaml"]
    assert json.loads((tmp_path / "account.json").read_text("utf-8"))
    assert jmap("validate", cwd=tmp_path).code == 0
    assert jmap("render", "maps", "-o", "out/", cwd=tmp_path).code == 0


def test_what_is_there_is_not_written_over_without_force(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"bike.mmd": DIAGRAM})
    options = ("import", "bike.mmd", "-o", "maps/", "--fail-on", "error")

    assert jmap(*options, cwd=tmp_path).code == 0
    again = jmap(*options, cwd=tmp_path)
    assert again.code == 2
    assert "is there already; nothing was written" in again.stderr
    assert jmap(*options, "--force", "-q", "--report", "account.md", cwd=tmp_path).code == 0
    assert (tmp_path / "account.md").exists()


def test_data_of_another_shape_comes_in_with_an_account(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"bike.json": json.dumps(FOREIGN)})

    result = jmap(
        "import", "bike.json", "-o", "-", "--output-format", "concise", "--output-file", "x.txt", cwd=tmp_path
    )

    assert result.code == 1
    assert "Opens the map" in result.out
    assert "JM940" in (tmp_path / "x.txt").read_text("utf-8")


def test_what_is_no_map_is_refused(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"list.json": '{"numbers": [1, 2, 3]}'})

    result = jmap("import", "list.json", cwd=tmp_path)

    assert result.code == 1
    assert "JM941" in result.out
    assert not (tmp_path / "maps").exists()


def test_a_workbook_becomes_maps_and_a_log_none(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"log.csv": "user_id,event\n1,click\n2,click\n3,click\n"})
    rows = [("Stage", "Doing", "Feeling"), ("Find", "Looks", "glad"), ("Ride", "Rides", "free")]
    (tmp_path / "bike.xlsx").write_bytes(one_sheet(rows))

    log = jmap("import", "log.csv", cwd=tmp_path)
    bike = jmap("import", "bike.xlsx", "--fail-on", "error", cwd=tmp_path)

    assert (log.code, bike.code) == (1, 0)
    assert "click-stream" in log.out
    assert [path.name for path in (tmp_path / "maps").iterdir()] == ["bike.yaml"]


def test_unknown_formats_are_said(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"bike.mmd": DIAGRAM})

    assert jmap("import", "bike.mmd", "--from", "mermad", cwd=tmp_path).code == 2
    assert jmap("export", str(ROOT / "examples" / "first-map"), "--to", "mermad", cwd=tmp_path).code == 2


def test_maps_go_out_and_losses_are_told(tmp_path: Path, jmap: Jmap) -> None:
    shop = ROOT / "examples" / "shop" / "maps"

    mermaid = jmap("export", shop / "running-shoes.yaml", "--to", "mermaid", cwd=tmp_path)
    many = jmap("export", shop, "--to", "json", "-o", "out/", "-q", cwd=tmp_path)

    assert mermaid.out.lstrip().startswith(("journey", "---"))
    assert "JM942" in mermaid.stderr
    assert many.code == 0
    assert {path.suffix for path in (tmp_path / "out").iterdir()} == {".json"}


def test_a_persona_that_several_sources_share_gets_a_file_of_its_own(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.mmd": DIAGRAM, "b.mmd": DIAGRAM.replace("Renting", "Returning")})

    assert jmap("import", "a.mmd", "b.mmd", "--fail-on", "never", cwd=tmp_path).code == 0

    maps = tmp_path / "maps"
    assert sorted(path.name for path in maps.iterdir()) == [
        "personas.yaml", "renting-a-bike.yaml", "returning-a-bike.yaml",
    ]  # fmt: skip
    assert "Imported from a.mmd, b.mmd." in (maps / "personas.yaml").read_text("utf-8")
    assert "personas: [ana]" in (maps / "renting-a-bike.yaml").read_text("utf-8")
    assert jmap("validate", cwd=tmp_path).code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.mmd", "b.mmd", "-o", "one.yaml"), '3 files do not fit into "one.yaml"'),
        (("data.yaml", "-o", "data.yaml", "--force"), '"data.yaml" is a source and would be written over'),
        (("gone.mmd",), '"gone.mmd"'),
        (("maps",), '"maps"'),
        (("a.mmd", "--mapping", "gone.yaml"), '"gone.yaml"'),
    ],
)
def test_wrong_usage_is_told_and_writes_nothing(
    tmp_path: Path, jmap: Jmap, arguments: tuple[str, ...], said: str
) -> None:
    texts = {"a.mmd": DIAGRAM, "b.mmd": DIAGRAM.replace("Renting", "Returning"), "data.yaml": json.dumps(FOREIGN)}
    project(tmp_path, {**texts, "maps/README.md": "Ours"})

    result = jmap("import", *arguments, cwd=tmp_path)

    assert (result.code, said in result.stderr) == (2, True), result.stderr
    assert {name: (tmp_path / name).read_text("utf-8") for name in texts} == texts
    assert [path.name for path in (tmp_path / "maps").iterdir()] == ["README.md"]


def test_mistakes_in_a_mapping_are_told_with_their_places(tmp_path: Path, jmap: Jmap) -> None:
    mapping = "titel: board.heading\nstages: columns[\nstages.touchpoints: [cards, {a: 1}]\n"
    project(tmp_path, {"data.yaml": json.dumps(FOREIGN), "mapping.yaml": mapping})

    result = jmap("import", "data.yaml", "--mapping", "mapping.yaml", cwd=tmp_path)

    assert result.code == 2
    assert 'line 1, column 1: there is no key "titel"; did you mean "title"?' in result.stderr
    assert 'line 2, column 9: "columns[" is no path; write it like' in result.stderr
    assert "line 3, column 21: what stands here is no path" in result.stderr
    assert not (tmp_path / "maps").exists()


def test_the_account_tells_every_loss_by_line_and_keeps_its_table_whole(tmp_path: Path, jmap: Jmap) -> None:
    text = "journey\n  section Find | look\n    Opens `it` | now: 9: Ana\n"
    project(tmp_path, {"a.mmd": text, "list.json": '{"numbers": [1, 2]}'})
    options = ("import", "a.mmd", "list.json", "--fail-on", "never", "--force", "-q", "--report")

    assert jmap(*options, "account.json", cwd=tmp_path).code == 0
    assert jmap(*options, "account.md", cwd=tmp_path).code == 0

    diagram, numbers = json.loads((tmp_path / "account.json").read_text("utf-8"))["sources"]
    assert (diagram["formats"], diagram["files"], diagram["refused"]) == (["mermaid"], ["a.yaml"], None)
    assert {loss["line"] for loss in diagram["losses"]} <= {1, 2, 3}
    assert numbers["refused"].startswith('"list.json" holds no journey map')
    page = (tmp_path / "account.md").read_text("utf-8")
    assert "# What came in\n\n## a.mmd\n\nRead as mermaid; made a.yaml.\n" in page
    rows = [line for line in page.splitlines() if line.startswith("| ")]
    assert len(rows) == 1 + len(diagram["losses"])
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 4 for row in rows)


def test_standard_input_comes_in_and_out(tmp_path: Path) -> None:
    result = in_own_process(
        "import", "-", "--stdin-filename", "bike.mmd", "-o", "-", cwd=tmp_path, stdin=DIAGRAM.encode()
    )

    assert "title: Renting a bike" in result.out
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("format_", ["excel", "csv"])
@pytest.mark.parametrize("example", ["shop", "clinic", "b2b-software"])
def test_maps_come_back_into_the_project_they_are_from(example: str, format_: str, tmp_path: Path, jmap: Jmap) -> None:
    place = shutil.copytree(ROOT / "examples" / example, tmp_path / example)
    before = {path.name for path in (place / "maps").iterdir()}

    out = jmap("export", ".", "--to", format_, "-o", f"../all.{format_}", cwd=place)
    back = jmap("import", f"../all.{format_}", "--from", format_, "--force", cwd=place)

    assert (out.code, back.code) == (0, 0), out.stderr + back.out + back.stderr
    assert {path.name for path in (place / "maps").iterdir()} == before
    assert jmap("validate", cwd=place).code == 0


def test_a_workbook_in_a_new_place_brings_along_what_its_maps_share(tmp_path: Path, jmap: Jmap) -> None:
    out = jmap("export", ROOT / "examples" / "shop", "--to", "excel", "-o", "shop.xlsx", cwd=tmp_path)
    back = jmap("import", "shop.xlsx", cwd=tmp_path)

    assert (out.code, back.code) == (0, 0)
    assert "shared.yaml" in {path.name for path in (tmp_path / "maps").iterdir()}
    assert jmap("validate", "maps", cwd=tmp_path).code == 0


def test_a_workbook_shows_what_lint_finds(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/bike.yaml": "jmap: 1\ntitle: A bike\nstages: [{name: Looking, emotion: 1}]\n"})

    assert jmap("export", "maps/bike.yaml", "--to", "excel", "-o", "out/", cwd=tmp_path).code == 0

    sheet = load_workbook(tmp_path / "out" / "bike.xlsx")["Findings"]
    assert [cell.value for cell in sheet[2]] == ["Level", "Rule", "Finding", "What to do", "File", "Line"]
    assert "JM304" in [row[1].value for row in sheet.iter_rows(min_row=3)]


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_a_table_comes_back_as_the_file_that_it_was(format_: str, tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/bike.yaml": "jmap: 1\ntitle: A bike\nstages: [{name: Looking, emotion: 1}]\n"})

    out = jmap("export", "maps", "--to", format_, "-o", f"table.{format_}", cwd=tmp_path)
    back = jmap("import", f"table.{format_}", "-o", "back", cwd=tmp_path)

    assert (out.code, back.code) == (0, 0)
    assert [path.name for path in (tmp_path / "back").iterdir()] == ["bike.yaml"]
