"""How fast jmap is beside rivals and floors, measured in one run: `pytest -m benchmark -s`. Nothing is asserted."""

from pathlib import Path

import pytest

from journeymap.atlas import Atlas, Project, load_atlas
from journeymap.journey import Journey
from journeymap.lint import lint, validate
from journeymap.render.graphviz import draw
from journeymap.render.render import render
from journeymap.rules.catalogue import RULES
from journeymap.views import VIEWS, draw_view
from tests.benchmarks.rounds import process, python, rounds, script, tell
from tests.conftest import ROOT
from tests.project import project

pytestmark = pytest.mark.benchmark

SHOES = ROOT / "examples" / "shop" / "maps" / "running-shoes.yaml"
SPRING = SHOES.with_name("running-shoes-future.yaml")
ONE = ROOT / "examples" / "first-map" / "maps" / "bike-repair.yaml"


def shoes() -> Journey:
    atlas = load_atlas(Project(ROOT / "examples" / "shop"))
    return Journey(next(sheet for sheet in atlas.maps if sheet.name.endswith("running-shoes.yaml")), atlas)


def test_validating_one_small_map(tmp_path: Path) -> None:
    project(tmp_path, {"map.yaml": ONE.read_bytes()})
    schema = ROOT / "schemas" / "jmap.schema.json"
    works = {
        "jmap validate": process(script("jmap"), "validate", "map.yaml", cwd=tmp_path),
        "check-jsonschema": process(script("check-jsonschema"), "--schemafile", schema, "map.yaml", cwd=tmp_path),
        "floor: python -c pass": python("pass", tmp_path),
        "floor: import pydantic": python("import pydantic.main", tmp_path),
    }

    tell("validate one small map, whole process", rounds(works, 9), "jmap validate", {"check-jsonschema": 0.8})


def test_drawing_the_poster_in_a_warm_process() -> None:
    journey = shoes()
    board, _ = draw_view(journey, "map")
    dot = render(board, "dot").decode()

    def poster() -> bytes:
        return render(draw_view(journey, "map")[0], "svg")

    poster()
    works = {"poster to svg": poster, "bare Graphviz, same DOT": lambda: draw(dot, "svg")}

    tell("the shoes poster", rounds(works, 15), "poster to svg", {"bare Graphviz, same DOT": 5})


def test_linting_beside_validating_many_maps(tmp_path: Path) -> None:
    text = SHOES.read_text("utf-8").replace("personas:\n  - nadia\n", "")
    shop = {path.relative_to(ROOT / "examples" / "shop").as_posix(): path.read_bytes()
            for path in (ROOT / "examples" / "shop").rglob("*.yaml") if "maps" not in path.parts}  # fmt: skip
    maps: dict[str, str | bytes] = {f"maps/{number}.yaml": text.replace("online", str(number)) for number in range(200)}
    folder = project(tmp_path, {**shop, **maps})

    def loaded() -> Atlas:
        return load_atlas(Project(folder))

    works = {"lint": lambda: lint(loaded(), RULES), "validate": lambda: validate(loaded())}

    tell("200 maps of twelve touchpoints", rounds(works, 3), "lint", {"validate": 1.6})


@pytest.mark.parametrize("view", [*VIEWS])
def test_the_first_drawing_of_each_view(view: str, tmp_path: Path) -> None:
    works = {
        f"jmap render --view {view}": process(
            script("jmap"), "render", SPRING, "--view", view, "-o", tmp_path / "x.svg", cwd=tmp_path
        ),
        "floor: python -c pass": python("pass", tmp_path),
    }

    tell(f"view {view}, whole process", rounds(works, 3), f"jmap render --view {view}")
