"""DOT -> pictures and layouts."""

import json
import os
import re
import sys
import time
from pathlib import Path

import pytest

from journeymap.render import embedded
from journeymap.render.graphviz import DrawingError, LayoutTimeoutError, arrange, draw
from journeymap.render.render import render
from tests.render.boards import board_with, poster

PINNED = 'digraph { a [label="" pos="0,0"] }'
DENSE = "digraph {" + "".join(f"n{i}->n{(i * 7919 + 13 * j) % 997};" for i in range(997) for j in range(6)) + "}"

# A `dot` that draws with the embedded Graphviz, so that the way over the path is tried on every machine.
DOT = f"""#!{sys.executable}
import sys
sys.path[:0] = {sys.path!r}
from journeymap.render import embedded
program = next(word[2:] for word in sys.argv if word.startswith("-K"))
form = next(word[2:] for word in sys.argv if word.startswith("-T"))
sys.stderr.write("Fontconfig warning: out of date\\n")
try:
    sys.stdout.buffer.write(embedded.run(sys.stdin.read(), "nop2" if "-n2" in sys.argv else program, form))
except embedded.ComplaintError as complaint:
    sys.exit(str(complaint))
"""


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a `dot` on the path."""
    file = tmp_path / "dot"
    file.write_text(DOT)
    file.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no `dot` on the path."""
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.parametrize(("form", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_every_format_is_drawn_the_same_twice(form: str, start: bytes) -> None:
    first = render(poster(), form)  # type: ignore[arg-type]

    assert first.startswith(start)
    assert first == render(poster(), form)  # type: ignore[arg-type]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set here")
@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_dates_and_time_zones_are_taken_out_of_pdf(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    drawn = draw(PINNED, "pdf")
    monkeypatch.undo()
    time.tzset()

    assert re.findall(rb"Date \((.*?)\)", drawn) == [b"D:19700101000000Z"]


@pytest.mark.parametrize(
    ("dot", "said"),
    [
        ('digraph { a [label=<<b>x> pos="0,0"] }', "mismatched tag"),
        ('digraph { a [label="" shape=foo pos="0,0"] }', "unknown shape foo"),
        ("digraph { a }", "no position"),
        ("digraph {", "syntax error"),
        ("", "it returned nothing"),
    ],
    ids=["bad markup", "unknown shape", "not pinned", "broken", "nothing"],
)
def test_a_complaint_is_an_error_and_never_a_wrong_picture(
    dot: str, said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DrawingError, match=said):
        draw(dot, "svg")

    assert capfd.readouterr().err == ""


def test_drawing_goes_on_after_a_complaint() -> None:
    before = draw(PINNED, "svg")
    with pytest.raises(DrawingError):
        draw("digraph { a }", "svg")

    assert draw(PINNED, "svg") == before


def test_notices_of_fontconfig_are_no_complaints() -> None:
    said = b"Fontconfig error: No writable cache directories\n\t/var/cache\n\nWarning: real\n"

    assert embedded.without_notices(said) == "Warning: real"


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
def test_the_graphviz_on_the_path_draws_too(form: str) -> None:
    board = board_with("hello")

    assert render(board, form, engine="system") == render(board, form)  # type: ignore[arg-type]


@pytest.mark.usefixtures("system")
def test_a_complaint_of_the_graphviz_on_the_path_is_an_error() -> None:
    with pytest.raises(DrawingError, match="unknown shape"):
        draw('digraph { a [label="" shape=foo pos="0,0"] }', "svg", engine="system")


@pytest.mark.usefixtures("nowhere")
def test_a_missing_graphviz_is_told_with_advice() -> None:
    with pytest.raises(DrawingError, match="not installed") as error:
        draw(PINNED, "svg", engine="system")

    assert "graphviz.org" in error.value.hint


@pytest.mark.usefixtures("system")
def test_without_an_embedded_graphviz_the_one_on_the_path_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = draw(PINNED, "svg")
    monkeypatch.setattr(embedded, "is_there", lambda: False)

    assert draw(PINNED, "svg") == expected


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize("engine", ["embedded", "system"])
def test_a_graph_is_laid_out_in_a_process_of_its_own(engine: str) -> None:
    layout = json.loads(arrange("digraph { a -> b }", seconds=30, engine=engine))  # type: ignore[arg-type]

    heights = {node["name"]: float(node["pos"].split(",")[1]) for node in layout["objects"]}
    assert heights["a"] > heights["b"]


def test_a_layout_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(LayoutTimeoutError, match=r"0\.5 s"):
        arrange(DENSE, seconds=0.5)


def test_a_graph_that_cannot_be_laid_out_is_told() -> None:
    with pytest.raises(DrawingError, match="syntax error"):
        arrange("digraph {", seconds=30)


def test_modules_in_the_folder_of_the_user_are_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pygraphviz", "tempfile", "journeymap"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(tmp_path)

    assert arrange("digraph { a }", seconds=30)


def test_the_variables_of_this_process_stay_as_they_were() -> None:
    before = dict(os.environ)
    draw(PINNED, "png")

    assert dict(os.environ) == before
