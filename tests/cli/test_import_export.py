"""`jmap import` and `jmap export` from end to end."""

import json
from pathlib import Path

from tests.command import Jmap
from tests.conftest import ROOT
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
