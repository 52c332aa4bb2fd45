"""`jmap render` without arguments and `jmap check`: pictures with recipes, drawn again or told to be out of date."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from journeymap.recipe import FORMATS, AnyFormat, Recipe, recipe_in, with_recipe
from tests.command import Jmap, in_own_process
from tests.conftest import ROOT
from tests.project import SMALLEST, project

EDITED = SMALLEST.replace("Checks out", "Pays")
ANA = "jmap: 1\npersonas: [{id: ana, name: Ana}, {id: ben, name: Ben}]\n"


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A repository with a project in it."""
    (tmp_path / ".git").mkdir()
    return project(tmp_path, {"maps/a.yaml": SMALLEST, "personas.yaml": ANA})


def recipe_of(path: Path) -> Recipe | None:
    form: AnyFormat = path.suffix[1:]  # type: ignore[assignment]
    return recipe_in(path.read_bytes(), form)


def stale(folder: Path, jmap: Jmap, *options: str) -> list[str]:
    """The findings of `jmap check` on pictures, one a line."""
    result = jmap("check", "--select", "JM930", "--output-format", "concise", *options, cwd=folder)
    assert result.code in (0, 1), result.stderr
    return result.out.splitlines()


@pytest.mark.parametrize("form", FORMATS)
def test_a_picture_carries_its_recipe_and_is_out_of_date_when_its_map_changes(
    shop: Path, jmap: Jmap, form: AnyFormat
) -> None:
    picture = shop / "docs" / f"a.{form}"
    jmap("render", "maps/a.yaml", "-o", picture, cwd=shop)
    recipe = recipe_of(picture)

    assert recipe is not None
    assert (recipe.map, recipe.view, recipe.options) == ("../maps/a.yaml", "map", {})
    assert str(shop) not in recipe.to_json()
    assert stale(shop, jmap) == []

    (shop / "maps" / "a.yaml").write_text(EDITED)
    message = f'picture "docs/a.{form}" no longer shows map "Buying running shoes online"; run "jmap render"'
    assert stale(shop, jmap) == [f"maps/a.yaml:2:8: warning JM930 stale-picture {message}"]
    assert jmap("lint", "--select", "JM930", cwd=shop).out == ""

    assert jmap("render", cwd=shop).stderr == f"drew docs{os.sep}a.{form}\n"
    assert stale(shop, jmap) == []


def test_pictures_are_drawn_again_as_they_were_asked_for(shop: Path, jmap: Jmap) -> None:
    jmap("render", "maps/a.yaml", "-o", "flow.svg", "--view", "flow", "--theme", "dark", cwd=shop)
    jmap("render", "personas.yaml", "-o", "ana.png", "--persona", "ana", "--view", "empathy", cwd=shop)
    before = {path: path.read_bytes() for path in (shop / "flow.svg", shop / "ana.png")}

    result = jmap("render", cwd=shop)

    assert (result.code, result.stderr) == (0, "drew ana.png\ndrew flow.svg\n")
    assert {path: path.read_bytes() for path in before} == before
    assert [recipe.options for path in before if (recipe := recipe_of(path))] == [{"theme": "dark"}, {"persona": "ana"}]


def test_parts_of_maps_pages_and_comparisons_are_drawn_again_too(shop: Path, jmap: Jmap) -> None:
    points = ", ".join(f"{{name: T{number}}}" for number in range(12))
    (shop / "maps" / "long.yaml").write_text(f"jmap: 1\ntitle: Long\nstages: [{{name: S, touchpoints: [{points}]}}]\n")
    (shop / "maps" / "b.yaml").write_text(EDITED)
    jmap("render", "maps/a.yaml", "-o", "a.svg", "--lanes", "emotion,goals", "--hide", "goals", cwd=shop)
    jmap("render", "maps/long.yaml", "-o", "long.svg", "--page", "a4", "--stage", "s", cwd=shop)
    jmap("render", "maps/a.yaml", "maps/b.yaml", "-o", "c.svg", "--view", "compare", cwd=shop)
    two = ("--persona", "ana", "--persona", "ana")
    jmap("render", "maps/a.yaml", "-o", "d.svg", "--view", "compare", *two, cwd=shop)
    jmap("render", "maps/a.yaml", "-o", "e.svg", "--view", "map", *two, cwd=shop)
    before = {path: path.read_bytes() for path in shop.glob("*.svg")}

    assert stale(shop, jmap) == []
    assert jmap("render", cwd=shop).code == 0
    assert {path: path.read_bytes() for path in shop.glob("*.svg")} == before
    assert [recipe.options for path in sorted(before) if (recipe := recipe_of(path))] == [
        {"lanes": "emotion,goals", "hide": "goals"},
        {"against": "a"},
        {"persona": "ana,ana"},
        {"persona": "ana,ana"},
        *({"stage": "s", "page": "a4", "part": part} for part in "123"),
    ]


def test_a_page_that_is_no_more_is_told(shop: Path, jmap: Jmap) -> None:
    points = ", ".join(f"{{name: T{number}}}" for number in range(12))
    long = "jmap: 1\ntitle: Long\nstages: [{{name: S, touchpoints: [{}]}}]\n"
    (shop / "maps" / "long.yaml").write_text(long.format(points))
    jmap("render", "maps/long.yaml", "-o", "long.svg", "--page", "a4", cwd=shop)
    (shop / "maps" / "long.yaml").write_text(long.format("{name: T1}"))

    told = [line.partition("stale-picture ")[2] for line in stale(shop, jmap)]
    result = jmap("render", cwd=shop)

    assert told[:2] == [
        f'picture "long-{number}.svg" cannot be drawn again: there is no page {number}, only 1' for number in (2, 3)
    ]
    assert (result.code, (shop / "long-3.svg").exists()) == (1, True)


def test_pages_that_come_are_drawn_with_those_that_are_there(shop: Path, jmap: Jmap) -> None:
    long = "jmap: 1\ntitle: Long\nstages: [{{name: S, touchpoints: [{}]}}]\n"
    points = [f"{{name: T{number}}}" for number in range(24)]
    (shop / "maps" / "long.yaml").write_text(long.format(", ".join(points[:12])))
    jmap("render", "maps/long.yaml", "-o", "out/long.svg", "--page", "a4", cwd=shop)
    jmap("render", "maps/long.yaml", "-o", "out/long.pdf", "--page", "a4", cwd=shop)
    (shop / "maps" / "long.yaml").write_text(long.format(", ".join(points)))
    before = stale(shop, jmap)

    result = jmap("render", cwd=shop)
    drawn = {path.name: path.read_bytes() for path in (shop / "out").iterdir()}
    jmap("render", "maps/long.yaml", "-o", "out/long.svg", "--page", "a4", cwd=shop)

    assert (len(before), result.code, stale(shop, jmap)) == (4, 0, [])
    assert sorted(drawn) == ["long-1.svg", "long-2.svg", "long-3.svg", "long-4.svg", "long-5.svg", "long.pdf"]
    assert {path.name: path.read_bytes() for path in (shop / "out").iterdir()} == drawn


def test_one_page_that_has_become_several_is_told(shop: Path, jmap: Jmap) -> None:
    jmap("render", "maps/a.yaml", "-o", "a.svg", "--page", "a4", cwd=shop)
    points = ", ".join(f"{{name: T{number}}}" for number in range(12))
    (shop / "maps" / "a.yaml").write_text(f"jmap: 1\ntitle: Long\nstages: [{{name: S, touchpoints: [{points}]}}]\n")

    (told,) = stale(shop, jmap)
    result = jmap("render", cwd=shop)

    assert 'picture "a.svg" cannot be drawn again: it takes 3 pages now' in told
    assert (result.code, 'draw it again with "--page a4", and remove this one' in result.stderr) == (1, True)


def test_a_comparison_is_out_of_date_when_either_of_its_maps_changes(shop: Path, jmap: Jmap) -> None:
    (shop / "maps" / "b.yaml").write_text(EDITED + "based_on: a\n")
    jmap("render", "maps/b.yaml", "-o", "b.html", "--view", "compare", "--persona", "ana", cwd=shop)
    before = stale(shop, jmap)
    (shop / "maps" / "a.yaml").write_text(SMALLEST.replace("-2", "-1"))

    assert (before, [line.partition(":")[0] for line in stale(shop, jmap)]) == ([], ["maps/b.yaml"])
    assert jmap("render", cwd=shop).code == 0
    assert stale(shop, jmap) == []


def test_a_picture_of_a_persona_is_out_of_date_when_the_persona_changes(shop: Path, jmap: Jmap) -> None:
    jmap("render", "personas.yaml", "-o", "out/", "--format", "pdf", cwd=shop)
    (shop / "personas.yaml").write_text(ANA.replace("name: Ben", "name: Benjamin"))

    assert stale(shop, jmap) == [
        'personas.yaml:2:39: warning JM930 stale-picture picture "out/ben.pdf" no longer shows persona "Benjamin"; '
        'run "jmap render"'
    ]


def test_a_page_is_out_of_date_when_words_change_that_are_not_in_its_picture(shop: Path, jmap: Jmap) -> None:
    for form in ("html", "svg"):
        jmap("render", "maps/a.yaml", "-o", f"flow.{form}", "--view", "flow", cwd=shop)
    (shop / "maps" / "a.yaml").write_text(SMALLEST.replace("Forced to make an account", "No guests"))

    assert [line.split('"')[1] for line in stale(shop, jmap)] == ["flow.html"]


def test_the_profile_of_the_map_and_a_comment_on_its_title_count(shop: Path, jmap: Jmap) -> None:
    jmap("render", "maps/a.yaml", cwd=shop)
    (shop / "maps" / "a.yaml").write_text(EDITED + "status: active\n")
    assert jmap("check", "--select", "JM930", cwd=shop).code == 1

    (shop / "maps" / "a.yaml").write_text(EDITED.replace("online\n", "online # jmap: ignore[JM930] drawn on Fridays\n"))
    assert stale(shop, jmap) == []
    assert jmap("lint", "--select", "JM901", cwd=shop).stderr.startswith("no findings")


def test_only_pictures_of_the_maps_that_are_named_are_looked_at(shop: Path, jmap: Jmap) -> None:
    (shop / "maps" / "b.yaml").write_text(SMALLEST)
    jmap("render", "maps", "-o", "out/", cwd=shop)
    for name in ("a", "b"):
        (shop / "maps" / f"{name}.yaml").write_text(EDITED)

    assert [line.split(":")[0] for line in stale(shop, jmap, "maps/b.yaml")] == ["maps/b.yaml"]


def test_a_map_that_is_gone_is_told_at_the_picture(shop: Path, jmap: Jmap) -> None:
    jmap("render", "maps/a.yaml", "-o", "a.svg", cwd=shop)
    (shop / "maps" / "a.yaml").rename(shop / "maps" / "b.yaml")

    (line,) = stale(shop, jmap)
    result = jmap("render", cwd=shop)

    said = 'picture "a.svg" cannot be drawn again: there is no file "maps/a.yaml"'
    assert line == f"a.svg:1:1: error JM930 stale-picture {said}"
    assert (result.code, result.stderr.splitlines()[0]) == (1, f"error: {said}")
    assert "a.svg:1:1" in jmap("check", "--select", "JM930", cwd=shop).out
    assert stale(shop, jmap, "maps/b.yaml") == []


def test_a_map_with_errors_is_told_once_and_its_picture_stays(shop: Path, jmap: Jmap) -> None:
    jmap("render", "maps/a.yaml", "-o", "a.svg", cwd=shop)
    before = (shop / "a.svg").read_bytes()
    (shop / "maps" / "a.yaml").write_text(SMALLEST.replace("title:", "titel:"))

    assert [line.split()[2] for line in stale(shop, jmap)] == ["JM101"]
    result = jmap("render", cwd=shop)
    assert (result.code, (shop / "a.svg").read_bytes()) == (1, before)
    assert '"maps/a.yaml" has errors' in result.stderr


@pytest.mark.parametrize(
    ("recipe", "said"),
    [
        (Recipe("maps/a.yaml", "mop", ""), 'there is no view "mop"'),
        (Recipe("maps/a.yaml", "map", "", {"theme": "drak"}), 'there is no theme "drak"'),
        (Recipe("maps/a.yaml", "map", "", {"colour": "red"}), 'there is no option "colour"'),
        (Recipe("maps/a.yaml", "flow", "", {"persona": "ana"}), 'the view "flow" shows a whole map'),
        (Recipe("maps/a.yaml", "map", "", {"page": "a5"}), 'there is no paper "a5"'),
        (Recipe("maps/a.yaml", "map", "", {"page": "a4", "part": "0"}), "there is no page 0, only 1"),
        (Recipe("maps/a.yaml", "compare", "", {"against": "b"}), 'there is no map "b"'),
        (Recipe("personas.yaml", "persona", "", {"persona": "eve"}), 'there is no persona "eve" here'),
        (Recipe("personas.yaml", "persona", ""), '"personas.yaml" has several personas now'),
        (Recipe("personas.yaml", "map", ""), '"personas.yaml" has no stages to draw'),
        (Recipe("../secret.yaml", "map", ""), 'there is no file "../secret.yaml"'),
        (Recipe("/etc/hostname", "map", ""), 'there is no file "/etc/hostname"'),
        (Recipe("maps/link.yaml", "map", ""), 'there is no file "maps/link.yaml"'),
        (Recipe("maps", "map", ""), 'there is no file "maps"'),
        (Recipe("maps/a\0.yaml", "map", ""), "there is no file"),
    ],
)
def test_a_recipe_that_leads_nowhere_is_told(shop: Path, jmap: Jmap, recipe: Recipe, said: str) -> None:
    secret = shop.parent / "secret.yaml"
    secret.write_text(SMALLEST)
    (shop / "maps" / "link.yaml").symlink_to(secret)
    (shop / "a.dot").write_bytes(with_recipe(b"digraph {}", "dot", recipe))

    (line,) = stale(shop, jmap)
    assert line.startswith(f'a.dot:1:1: error JM930 stale-picture picture "a.dot" cannot be drawn again: {said}')
    result = jmap("render", cwd=shop)
    assert (result.code, (shop / "a.dot").read_bytes()[-10:]) == (1, b"digraph {}")
    assert said in result.stderr


def test_pictures_may_show_maps_of_other_projects_of_the_repository(shop: Path, jmap: Jmap) -> None:
    project(shop, {"other/jmap.yaml": "", "other/maps/b.yaml": EDITED + "status: active\n"})
    jmap("render", "other/maps/b.yaml", "-o", "docs/b.svg", cwd=shop)
    assert stale(shop, jmap) == []

    (shop / "other" / "maps" / "b.yaml").write_text(SMALLEST + "status: active\n")
    assert [line.split()[:3] for line in stale(shop, jmap)] == [["other/maps/b.yaml:2:8:", "error", "JM930"]]
    assert "in 1 map " in jmap("check", "--select", "JM930", cwd=shop).stderr
    assert stale(shop / "other", jmap) == []

    (shop / "other" / "jmap.yaml").write_text("profil: active\n")
    assert "the settings around" in stale(shop, jmap)[0]


def test_what_comes_from_standard_input_or_goes_to_standard_output_is_named_from_the_top(
    shop: Path, jmap: Jmap
) -> None:
    out = jmap("render", "a.yaml", "-o", "-", cwd=shop / "maps").stdout
    (shop / "deep").mkdir()
    (shop / "deep" / "a.svg").write_bytes(out)
    piped = jmap("render", "-", "-o", "-", cwd=shop, stdin=SMALLEST.encode()).stdout

    recipe = recipe_of(shop / "deep" / "a.svg")
    assert recipe is not None
    assert recipe.map == "maps/a.yaml"
    assert stale(shop, jmap) == []
    assert recipe_in(piped, "svg") is None


def test_pictures_that_git_ignores_or_that_carry_nothing_are_left_alone(shop: Path, jmap: Jmap) -> None:
    (shop / ".gitignore").write_text("build/\n")
    jmap("render", "maps/a.yaml", "-o", "build/a.svg", cwd=shop)
    (shop / "logo.svg").write_text("<svg/>")
    (shop / "large.json").write_text(json.dumps({"a": 1}))
    (shop / "maps" / "a.yaml").write_text(EDITED)

    assert stale(shop, jmap) == []
    result = jmap("render", cwd=shop)
    assert (result.code, result.stderr.splitlines()[0]) == (2, "error: there is no picture to draw again here")


def test_options_without_a_map_are_wrong_usage(shop: Path, jmap: Jmap) -> None:
    for options in (("-o", "a.svg"), ("--view", "flow"), ("--theme", "dark"), ("--format", "png")):
        result = jmap("render", *options, cwd=shop)

        assert (result.code, result.stderr.splitlines()[0]) == (2, "error: no map is named")


def test_the_picture_in_the_readme_shows_its_map() -> None:
    result = in_own_process("check", "--select", "JM930", "--output-format", "concise", cwd=ROOT)

    assert recipe_of(ROOT / "docs" / "running-shoes.svg") is not None
    assert result.code == 0
    assert "JM930" not in result.out


SLOW = """
import sys, time
from journeymap.cli import draw, main
draw._PATIENCE = 0.0
sys.argv[1:] = ["render", "maps", "-o", "out/"]
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_a_bar_is_shown_on_a_terminal_where_drawing_takes_long(shop: Path) -> None:
    (shop / "maps" / "b.yaml").write_text(SMALLEST)
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "80"}
    command = [sys.executable, "-c", SLOW]
    done = subprocess.run(command, cwd=shop, stdout=subprocess.PIPE, stderr=theirs, env=environment, check=True)
    os.close(theirs)
    said = os.read(ours, 100_000).decode()
    os.close(ours)

    assert done.stdout == b""
    assert "drawing" in said
    assert "100%" in said
    assert all(f"drew out/{name}.svg" in said for name in ("a", "b"))
    assert len(list((shop / "out").iterdir())) == 2


def test_no_bar_is_shown_where_nobody_looks(shop: Path, jmap: Jmap, monkeypatch: pytest.MonkeyPatch) -> None:
    (shop / "maps" / "b.yaml").write_text(SMALLEST)
    monkeypatch.setattr("journeymap.cli.draw._PATIENCE", 0.0)

    assert jmap("render", "maps", "-o", "out/", cwd=shop).stderr == f"drew out{os.sep}a.svg\ndrew out{os.sep}b.svg\n"


def test_a_comparison_with_a_map_that_cannot_be_found_again_has_no_recipe(shop: Path, jmap: Jmap) -> None:
    project(shop / "other", {"b.yaml": EDITED})

    jmap("render", "other/b.yaml", "maps/a.yaml", "--view", "compare", "-o", "c.svg", cwd=shop)

    assert (shop / "c.svg").exists()
    assert recipe_of(shop / "c.svg") is None


def test_what_is_wrong_with_a_map_is_told_once_for_all_its_pictures(shop: Path, jmap: Jmap) -> None:
    (shop / "maps" / "a.yaml").write_text(SMALLEST.replace("emotion: -2,", "emotion: -2, image: a.png,"))
    for name in ("a.svg", "b.svg", "c.png"):
        jmap("render", "maps/a.yaml", "-o", name, cwd=shop)

    assert jmap("render", cwd=shop).stderr.count("[JM915 missing-file]") == 1


@pytest.mark.parametrize("comment", ["# jmap: ignore[JM915] the photographer is ill", ""])
def test_findings_of_drawings_can_be_silenced(shop: Path, jmap: Jmap, comment: str) -> None:
    illustrated = SMALLEST.replace("- {name: Checks out, channel: website, emotion: -2,",
                                   f"{comment}\n      - {{name: Checks out, emotion: -2, image: a.png,")  # fmt: skip
    (shop / "maps" / "a.yaml").write_text(illustrated)

    assert ("JM915" in jmap("render", "maps/a.yaml", cwd=shop).stderr) is (not comment)
