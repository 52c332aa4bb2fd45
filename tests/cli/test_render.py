"""`jmap render` from end to end: which picture goes where, and what is said when none can be drawn."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from journeymap.views import MAP_VIEWS, VIEWS
from tests.command import Jmap
from tests.conftest import ROOT
from tests.project import SMALLEST, project

BEGINNINGS = {
    "svg": b"<?xml",
    "png": b"\x89PNG",
    "pdf": b"%PDF",
    "html": b"<!doctype html>",
    "dot": b"// jmap-recipe {",
    "json": b"{",
}


@pytest.mark.parametrize("form", BEGINNINGS)
def test_the_name_of_the_picture_sets_its_format(tmp_path: Path, jmap: Jmap, form: str) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    result = jmap("render", "maps/a.yaml", "-o", f"out.{form}", cwd=tmp_path)

    assert (result.code, result.out) == (0, "")
    assert (tmp_path / f"out.{form}").read_bytes().startswith(BEGINNINGS[form])


@pytest.mark.parametrize("view", MAP_VIEWS)
def test_every_view_is_drawn(tmp_path: Path, jmap: Jmap, view: str) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST})

    assert jmap("render", "maps/a.yaml", "--view", view, "-o", "out.svg", cwd=tmp_path).code == 0
    assert "Opens the product page" in (tmp_path / "out.svg").read_text("utf-8")


def test_a_theme_sets_the_colours_and_the_project_its_own(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST, "jmap.yaml": 'theme: {colors: {paper: "#fefefe"}}\n'})

    def paper(*options: str) -> bool:
        return b'fill="#fefefe"' in jmap("render", "a.yaml", "-o", "-", *options, cwd=tmp_path).stdout

    assert paper()
    assert not paper("--theme", "light")
    assert b'fill="#14191f"' in jmap("render", "a.yaml", "-o", "-", "--theme", "dark", cwd=tmp_path).stdout


def test_a_mistake_in_the_configuration_stops_the_drawing(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST, "jmap.yaml": "theme: {colors: {paper: white}}\n"})

    result = jmap("render", "a.yaml", cwd=tmp_path)

    assert (result.code, result.out) == (2, "")
    assert "error[JM920 invalid-config]" in result.stderr
    assert not (tmp_path / "a.svg").exists()


def test_without_a_name_the_picture_goes_beside_the_map(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.jmap.yaml": SMALLEST})

    jmap("render", "maps/a.jmap.yaml", cwd=tmp_path)
    jmap("render", "maps/a.jmap.yaml", "--format", "png", cwd=tmp_path)

    assert sorted(path.name for path in (tmp_path / "maps").iterdir()) == ["a.jmap.yaml", "a.png", "a.svg"]


def test_a_dash_is_standard_output(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    result = jmap("render", "a.yaml", "-o", "-", "--format", "png", cwd=tmp_path)

    assert result.stdout.startswith(BEGINNINGS["png"])


def test_a_map_from_standard_input_is_drawn(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {})

    result = jmap("render", "-", "-o", "-", cwd=tmp_path, stdin=SMALLEST.encode())

    assert result.stdout.startswith(BEGINNINGS["svg"])


def test_many_maps_go_into_a_folder(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST, "maps/deep/b.yaml": SMALLEST, "personas.yaml": "jmap: 1\n"})

    assert jmap("render", "maps", "-o", "out/", cwd=tmp_path).code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.svg", "deep-b.svg"]


def test_a_map_with_errors_is_not_drawn_and_the_others_are(tmp_path: Path, jmap: Jmap) -> None:
    project(
        tmp_path, {"a.yaml": SMALLEST, "b.yaml": SMALLEST.replace("title:", "titel:"), "c.yaml": "jmap: 1\ntitle: [\n"}
    )

    result = jmap("render", "a.yaml", "b.yaml", "c.yaml", "-o", "out/", cwd=tmp_path)

    assert result.code == 1
    assert result.out == ""
    assert "error[JM101 unknown-key]" in result.stderr
    assert "error[JM005 invalid-yaml]" in result.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.svg"]


def test_lint_findings_and_dead_references_block_nothing(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST.replace("channel: website", "channel: nowhere, next: [no-such-place]")})

    assert jmap("render", "a.yaml", "-o", "a.svg", cwd=tmp_path).code == 0


PERSONAS = """\
jmap: 1
personas:
  - {name: Ana, empathy: {says: [Hello]}}
  - {id: ben, name: Benjamin}
"""


def drawn_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_of_personas_is_drawn_as_personas(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"people/all.yaml": PERSONAS})

    assert jmap("render", "people/all.yaml", "-o", "out/", cwd=tmp_path).code == 0
    assert jmap("render", "people/all.yaml", cwd=tmp_path).code == 0
    assert drawn_in(tmp_path / "out") == ["ana.svg", "ben.svg"]
    assert drawn_in(tmp_path / "people") == ["all.yaml", "ana.svg", "ben.svg"]
    assert "Benjamin" in (tmp_path / "out" / "ben.svg").read_text("utf-8")


def test_one_persona_is_drawn_by_its_id(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"all.yaml": PERSONAS, "map.yaml": SMALLEST.replace("[{name: Ana,", "[ben, {name: Ana,")})

    assert jmap("render", "all.yaml", "--view", "persona", "--persona", "Ben", "-o", "ben.pdf", cwd=tmp_path).code == 0
    assert jmap("render", "map.yaml", "--persona", "ben", "-o", "ben.svg", cwd=tmp_path).code == 0
    assert (tmp_path / "ben.pdf").read_bytes().startswith(BEGINNINGS["pdf"])
    assert "Benjamin" in (tmp_path / "ben.svg").read_text("utf-8")


def test_the_personas_of_a_map_are_those_on_it(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"all.yaml": PERSONAS, "map.yaml": SMALLEST.replace("[{name: Ana,", "[ben, nobody, {name: Ana,")})

    assert jmap("render", "map.yaml", "--view", "persona", "-o", "out", cwd=tmp_path).code == 0
    assert drawn_in(tmp_path / "out") == ["ana.svg", "ben.svg"]
    assert "Run a first marathon" in (tmp_path / "out" / "ana.svg").read_text("utf-8")


def test_personas_of_one_id_on_several_maps_are_told_apart(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST, "maps/b.yaml": SMALLEST})

    assert jmap("render", "maps", "--view", "persona", "-o", "out/", cwd=tmp_path).code == 0
    assert drawn_in(tmp_path / "out") == ["a-ana.svg", "b-ana.svg"]


def test_empathy_maps_are_drawn_of_those_who_have_one_and_of_those_who_are_named(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"all.yaml": PERSONAS})

    jmap("render", "all.yaml", "--view", "empathy", "-o", "out/", cwd=tmp_path)
    jmap("render", "all.yaml", "--view", "empathy", "--persona", "ben", "-o", "empty.svg", cwd=tmp_path)

    assert drawn_in(tmp_path / "out") == ["ana-empathy.svg"]
    assert "What do they see?" in (tmp_path / "empty.svg").read_text("utf-8")


def test_a_long_persona_has_a_second_page(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"ana.yaml": f"jmap: 1\npersonas: [{{name: Ana, goals: [{'Something, ' * 60}]}}]\n"})

    drawn = jmap("render", "ana.yaml", "-o", "-", "--format", "pdf", cwd=tmp_path).stdout

    assert len(PdfReader(io.BytesIO(drawn)).pages) == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a.yaml", "--view", "mop"), 'there is no view "mop"'),
        (("a.yaml", "--theme", "drak"), 'there is no theme "drak"'),
        (("a.yaml", "-o", "a.gif"), 'there is no picture format "gif"'),
        (("a.yaml", "--engine", "sistem"), 'there is no engine "sistem"'),
        (("a.yaml", "b.yaml", "-o", "both.svg"), '2 pictures do not fit into "both.svg"'),
        (("personas.yaml", "--view", "map"), "has no stages to draw"),
        (("personas.yaml", "--persona", "anna"), 'there is no persona "anna" here'),
        (("personas.yaml", "--view", "empathy"), "no persona here has an empathy map"),
        (("personas.yaml", "-o", "both.svg"), '2 pictures do not fit into "both.svg"'),
        (("a.yaml", "--view", "flow", "--persona", "ana"), 'the view "flow" shows a whole map'),
        (("a.yaml", "--view", "map", "--persona", "bo"), 'there is no persona "bo" in "Buying running shoes online"'),
        (("a.yaml", "--lanes", "goal"), 'there is no lane "goal" in "Buying running shoes online"'),
        (("a.yaml", "--stage", "dezision"), 'did you mean "decision"?'),
        (("a.yaml", "--view", "flow", "--hide", "goals"), 'the view "flow" is drawn whole'),
        (("a.yaml", "--page", "a5"), 'there is no paper "a5"'),
        (("a.yaml", "--page", "a4", "-o", "a.html"), "an HTML page is not divided"),
        (("a.yaml", "--view", "compare"), 'there is nothing to compare "Buying running shoes online" with'),
        (("a.yaml", "b.yaml", "c.yaml", "--view", "compare"), "3 maps cannot be compared"),
        (("a.yaml", "--view", "compare", "--persona", "ana", "--persona", "bo"), 'there is no persona "bo"'),
        (("a.yaml", "b.yaml", "--view", "compare", "--persona", "ana", "--persona", "bo"), "seen by one persona"),
        (("based.yaml", "--view", "compare"), 'there is no map "running"'),
        (("personas.yaml", "--view", "compare"), "has no stages to draw"),
        (("teams.yaml", "--view", "persona"), '"teams.yaml" has no personas to draw'),
        (("empty", "--view", "persona"), "there is no persona to draw here"),
        (("empty",), "there is no map to draw here"),
        (("nowhere.yaml",), 'there is no file or folder "nowhere.yaml"'),
    ],
)
def test_wrong_usage_is_said_in_a_sentence(
    tmp_path: Path, jmap: Jmap, arguments: tuple[str, ...], message: str
) -> None:
    people = "jmap: 1\npersonas: [{name: Ana}, {name: Ben}]\n"
    maps: dict[str, str | bytes] = {f"{name}.yaml": SMALLEST for name in "abc"}
    maps |= {"based.yaml": SMALLEST + "based_on: running\n"}
    maps |= {"personas.yaml": people, "teams.yaml": "jmap: 1\n"}
    project(tmp_path, maps)
    (tmp_path / "empty").mkdir()

    result = jmap("render", *arguments, cwd=tmp_path)

    assert result.code == 2
    assert message in result.stderr
    assert "Traceback" not in result.stderr


DRAW_ALL = """
import sys
from journeymap.cli import main
for options in {runs!r}:
    sys.argv[1:] = options
    try:
        main()
    except SystemExit as end:
        assert not end.code, options
"""


def test_two_runs_give_the_same_bytes_from_anywhere(tmp_path: Path, jmap: Jmap) -> None:
    shoes = str(ROOT / "examples" / "shop" / "maps" / "running-shoes-future.yaml")
    outputs = [*((view, "svg") for view in VIEWS), ("map", "png"), ("map", "pdf"), ("map", "html"), ("map", "json")]
    runs = [["render", shoes, "--view", view, "--format", form, "-o", "-"] for view, form in outputs]

    here = [jmap(*options, cwd=tmp_path) for options in runs]
    program = [sys.executable, "-c", DRAW_ALL.format(runs=runs)]
    there = subprocess.run(program, capture_output=True, cwd=ROOT / "examples", check=True)

    assert [result.code for result in here] == [0] * len(runs)
    assert b"".join(result.stdout for result in here) == there.stdout


THEN = SMALLEST.replace("title: Buying running shoes online", "title: Buying shoes\nstate: future").replace(
    ": -2", ": 1"
)


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def test_two_maps_are_compared_in_the_order_in_which_they_are_named(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"now.yaml": SMALLEST, "then.yaml": THEN})

    jmap("render", "now.yaml", "then.yaml", "--view", "compare", "-o", "forth.svg", cwd=tmp_path)
    jmap("render", "then.yaml", "now.yaml", "--view", "compare", "-o", "back.svg", cwd=tmp_path)

    assert "Improved: Checks out" in text_of(tmp_path / "forth.svg")
    assert "Worse: Checks out" in text_of(tmp_path / "back.svg")


def test_a_map_is_compared_with_the_one_it_is_based_on(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/now.yaml": SMALLEST, "maps/then.yaml": THEN + "based_on: now\n"})

    result = jmap("render", "maps/then.yaml", "--view", "compare", cwd=tmp_path)

    assert (result.code, result.stderr) == (0, f"drew {Path('maps', 'then-compared.svg')}\n")
    assert "Improved: Checks out" in text_of(tmp_path / "maps" / "then-compared.svg")


def test_two_personas_of_a_map_are_compared(tmp_path: Path, jmap: Jmap) -> None:
    both = SMALLEST.replace("[{name: Ana,", "[{name: Ben}, {name: Ana,")
    project(tmp_path, {"a.yaml": both.replace("emotion: -2", "emotions: {ana: -2, ben: 1}")})
    named = ("--persona", "ana", "--persona", "Ben")

    assert jmap("render", "a.yaml", "--view", "compare", *named, "-o", "a.svg", cwd=tmp_path).code == 0
    assert "Better for Ben: Checks out" in text_of(tmp_path / "a.svg")


def test_two_maps_are_compared_as_one_persona_sees_them(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"now.yaml": SMALLEST, "then.yaml": THEN})
    options = ("--view", "compare", "--persona", "Ana", "-o", "a.svg")

    assert jmap("render", "now.yaml", "then.yaml", *options, cwd=tmp_path).code == 0
    assert "Improved: Checks out" in text_of(tmp_path / "a.svg")


def test_lanes_stages_and_the_persona_to_look_at_are_chosen_by_options(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    jmap("render", "a.yaml", "--lanes", "emotion, goals", "--stage", "decision", "-o", "a.svg", cwd=tmp_path)
    jmap("render", "a.yaml", "--hide", "pain_points", "--view", "map", "--persona", "ana", "-o", "b.svg", cwd=tmp_path)

    drawn, other = (text_of(tmp_path / name) for name in ("a.svg", "b.svg"))
    assert ("Checks out" in drawn, "Opens the product page" in drawn, "Forced to make" in drawn) == (True, False, False)
    assert ("Opens the product page" in other, "Forced to make" in other) == (True, False)


POINTS = ", ".join(f"{{name: T{number}}}" for number in range(12))
LONG = f"jmap: 1\ntitle: Long\nstages: [{{name: S, touchpoints: [{POINTS}]}}]\n"


def test_a_pdf_has_as_many_pages_as_it_takes(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": LONG})

    pictures = [
        jmap("render", "a.yaml", "--page", "a4", "-o", "-", "--format", "pdf", cwd=tmp_path).stdout for _ in "ab"
    ]

    pages = PdfReader(io.BytesIO(pictures[0])).pages
    assert [(float(page.mediabox.width), float(page.mediabox.height)) for page in pages] == [(842, 595)] * 3
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("form", ["svg", "png", "json", "dot"])
def test_other_formats_have_a_file_for_every_page(tmp_path: Path, jmap: Jmap, form: str) -> None:
    project(tmp_path, {"a.yaml": LONG})

    result = jmap("render", "a.yaml", "--page", "a4", "-o", f"out/map.{form}", cwd=tmp_path)

    names = [f"map-{number}.{form}" for number in (1, 2, 3)]
    assert drawn_in(tmp_path / "out") == names
    assert result.stderr.splitlines() == [f"drew {Path('out', name)}" for name in names]


def test_a_map_that_fits_on_one_page_keeps_its_name(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    jmap("render", "a.yaml", "--page", "a3", "-o", "out/a.svg", cwd=tmp_path)

    assert drawn_in(tmp_path / "out") == ["a.svg"]


def test_several_pages_do_not_fit_into_standard_output(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": LONG})

    result = jmap("render", "a.yaml", "--page", "letter", "-o", "-", cwd=tmp_path)

    assert (result.code, result.out) == (2, "")
    assert "3 pages of svg do not fit into standard output" in result.stderr


def test_a_text_that_no_font_here_can_write_is_told_and_drawn(tmp_path: Path, jmap: Jmap) -> None:
    # No font has a glyph for a code point that Unicode has not given away.
    project(tmp_path, {"a.yaml": SMALLEST.replace("Forced to make an account", "Forced \u0378")})

    result = jmap("render", "a.yaml", "-o", "a.png", cwd=tmp_path)

    assert (result.code, (tmp_path / "a.png").exists()) == (0, True)
    assert "[JM933 missing-script]: no font for symbols here; widths are estimated" in result.stderr
    assert " --> a.yaml:10:73" in result.stderr


def test_a_text_without_font_in_another_file_is_told_of_the_map(tmp_path: Path, jmap: Jmap) -> None:
    people = "jmap: 1\npersonas: [{id: ana, name: Ana \u0378}]\n"
    project(tmp_path, {"a.yaml": SMALLEST.replace("[{name: Ana,", "[ana, {name: Eve,"), "personas.yaml": people})

    result = jmap("render", "a.yaml", "-o", "a.svg", cwd=tmp_path)

    assert "[JM933 missing-script]" in result.stderr
    assert " --> a.yaml:3:" in result.stderr


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ((), "a"),
        (("--view", "map", "--theme", "dark"), "a"),
        (("--view", "flow"), "a-flow"),
        (("--view", "blueprint", "--hide", "time"), "a-blueprint-without-time"),
        (("--stage", "decision", "--lanes", "emotion,Pain points"), "a-decision-emotion-pain-points"),
        (("--view", "map", "--persona", "ana", "--persona", "ben"), "a-ana-ben"),
        (("--view", "compare", "--persona", "ana", "--persona", "ben"), "a-compared-ana-ben"),
        (("--page", "a3"), "a-a3"),
        (("--view", "persona", "--persona", "ana"), "ana"),
        (("--view", "empathy", "--persona", "ana"), "ana-empathy"),
    ],
)
def test_pictures_of_one_map_have_names_of_their_own(
    tmp_path: Path, jmap: Jmap, options: tuple[str, ...], name: str
) -> None:
    project(tmp_path, {"maps/a.yaml": SMALLEST.replace("[{name: Ana,", "[{name: Ben}, {name: Ana,")})

    beside = jmap("render", "maps/a.yaml", *options, cwd=tmp_path)
    inside = jmap("render", "maps/a.yaml", *options, "-o", "out/", cwd=tmp_path)

    assert beside.stderr == f"drew {Path('maps', name)}.svg\n"
    assert inside.stderr == f"drew {Path('out', name)}.svg\n"


def test_two_maps_are_compared_under_the_names_of_both(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"maps/now.yaml": SMALLEST, "maps/then.yaml": THEN})

    jmap("render", "maps/now.yaml", "maps/then.yaml", "--view", "compare", "-o", "out/", cwd=tmp_path)

    assert drawn_in(tmp_path / "out") == ["then-compared-with-now.svg"]


def test_names_of_pictures_do_not_grow_without_end(tmp_path: Path, jmap: Jmap) -> None:
    lane = "very " * 40
    project(tmp_path, {"a.yaml": SMALLEST.replace("channel: website,", f"channel: website, lanes: {{{lane}: [x]}},")})

    assert jmap("render", "a.yaml", "--lanes", lane, "-o", "out/", cwd=tmp_path).code == 0
    assert [len(name) < 100 for name in drawn_in(tmp_path / "out")] == [True]


def test_what_is_hidden_is_not_on_the_page_either(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST})

    jmap("render", "a.yaml", "--hide", "pain_points", "--stage", "decision", "-o", "a.html", cwd=tmp_path)
    page = text_of(tmp_path / "a.html")

    assert "Checks out" in page
    assert ("Forced to make" in page, "Opens the product page" in page) == (False, False)


@pytest.mark.parametrize("named", [("now.yaml", "then.yaml"), ("then.yaml",)])
def test_nothing_is_compared_with_a_map_that_has_errors(tmp_path: Path, jmap: Jmap, named: tuple[str, ...]) -> None:
    project(tmp_path, {"now.yaml": SMALLEST + "colour: red\n", "then.yaml": THEN + "based_on: now\n"})

    result = jmap("render", *named, "--view", "compare", "-o", "out.svg", cwd=tmp_path)

    assert result.code == (1 if len(named) == 2 else 2)
    assert ("JM101" if len(named) == 2 else '"now.yaml" has errors') in result.stderr
    assert not (tmp_path / "out.svg").exists()


@pytest.mark.parametrize(
    ("image", "told"),
    [
        ("broken.png", "is no image that can be drawn; save it as PNG, JPEG, WebP or GIF"),
        ("missing.png", "is no file of this project; correct the path"),
        ("../outside.png", "is no file of this project; correct the path"),
    ],
)
@pytest.mark.parametrize("page", [(), ("--page", "a4")])
def test_an_image_that_cannot_be_drawn_is_told_and_left_out(
    tmp_path: Path, jmap: Jmap, image: str, told: str, page: tuple[str, ...]
) -> None:
    drawing = SMALLEST.replace("emotion: -2,", f"emotion: -2, image: {image},")
    project(tmp_path / "inside", {"a.yaml": drawing, "broken.png": b"\x89PNG no more"})
    (tmp_path / "outside.png").write_bytes((ROOT / "examples" / "shop" / "images" / "nadia.png").read_bytes())

    result = jmap("render", "a.yaml", "-o", "a.svg", *page, cwd=tmp_path / "inside")

    assert result.code == 0
    assert f'[JM915 missing-file]: "{image}" {told}' in result.stderr
    assert "<image" not in text_of(tmp_path / "inside" / "a.svg")


def test_nothing_is_said_of_an_image_that_is_not_drawn(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"a.yaml": SMALLEST.replace("emotion: -2,", "emotion: -2, image: missing.png,")})

    for options in (("--hide", "image"), ("--stage", "consideration"), ("--view", "flow")):
        result = jmap("render", "a.yaml", "-o", "a.svg", *options, cwd=tmp_path)

        assert result.code == 0
        assert "JM915" not in result.stderr


def test_a_photo_that_cannot_be_drawn_is_told(tmp_path: Path, jmap: Jmap) -> None:
    project(tmp_path, {"ana.yaml": "jmap: 1\npersonas: [{name: Ana, photo: ana.png}]\n", "ana.png": b"no image"})

    result = jmap("render", "ana.yaml", "-o", "-", cwd=tmp_path)

    assert (result.code, result.out.startswith("<?xml")) == (0, True)
    assert '[JM915 missing-file]: "ana.png" is no image that can be drawn' in result.stderr


@pytest.mark.parametrize("form", ["svg", "png", "pdf", "html"])
def test_images_of_touchpoints_are_in_pictures_of_every_format(tmp_path: Path, jmap: Jmap, form: str) -> None:
    image = (ROOT / "examples" / "shop" / "images" / "nadia.png").read_bytes()
    files: dict[str, str | bytes] = {"a.yaml": SMALLEST.replace("emotion: -2,", "emotion: -2, image: a.png,")}
    project(tmp_path, files | {"a.png": image})

    with_image, again, without = (
        jmap("render", "a.yaml", "-o", "-", "--format", form, *options, cwd=tmp_path).stdout
        for options in ((), (), ("--hide", "image"))
    )

    assert with_image == again
    assert len(with_image) > len(without) + 2000
