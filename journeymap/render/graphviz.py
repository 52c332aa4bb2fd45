"""DOT text into svg, png or pdf, and graphs into layouts, by the embedded Graphviz or the one on the path."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Literal

from graphviz.backend import ExecutableNotFound
from graphviz.backend.dot_command import command
from graphviz.backend.execute import run_check

from journeymap.errors import JourneymapError
from journeymap.render import embedded
from journeymap.render.fontconfig import configured

Engine = Literal["embedded", "system"]

_DATE = re.compile(rb"(?<=Date \(D:)\d{14}")
_CHILD = "from journeymap.render.embedded import main; main()"


class DrawingError(JourneymapError):
    """Graphviz is missing, or could not draw."""


class LayoutTimeoutError(DrawingError):
    """Graphviz took longer over a layout than it was given."""


def draw(dot: str, form: Literal["svg", "png", "pdf"], *, engine: Engine = "embedded") -> bytes:
    """Return the picture of a graph whose nodes and edges are all pinned; the same text gives the same bytes.

    Where no Graphviz is embedded, the one on the path draws.

    Raises:
        DrawingError: when Graphviz is missing or reports anything beside the picture.
    """
    if engine == "embedded" and embedded.is_there():
        try:
            picture = embedded.run(dot, "nop2", form)
        except embedded.ComplaintError as complaint:
            raise _refused(str(complaint)) from complaint
    else:
        picture = _execute(command("neato", form, neato_no_op=2), dot, {**os.environ, embedded.ZONE: embedded.UTC})
    return _DATE.sub(b"19700101000000", picture) if form == "pdf" else picture


def arrange(dot: str, *, seconds: float, engine: Engine = "embedded") -> bytes:
    """Return the layout of a graph as JSON (`json0` of Graphviz), made by the program `dot` in a process of its own.

    Raises:
        LayoutTimeoutError: when it takes longer than `seconds`.
        DrawingError: when Graphviz is missing or reports anything beside the layout.
    """
    if engine == "embedded" and embedded.is_there():
        # The folder the user stands in must not be searched for modules; only what this process sees.
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        return _execute([sys.executable, "-P", "-c", _CHILD, "dot"], dot, environment, seconds)
    return _execute(command("dot", "json0"), dot, os.environ, seconds)


def _execute(
    program: Sequence[str | os.PathLike[str]], dot: str, environment: Mapping[str, str], seconds: float | None = None
) -> bytes:
    try:
        with configured(environment) as fonts:
            done = run_check(program, input=dot.encode(), capture_output=True, quiet=True, env=fonts, timeout=seconds)
    except ExecutableNotFound as error:
        raise DrawingError(
            'Graphviz is not installed here: there is no program "dot"',
            'install it from graphviz.org or your system\'s packages, or leave out "--engine system"',
        ) from error
    except subprocess.TimeoutExpired as error:
        raise LayoutTimeoutError(f"the graph could not be laid out in {seconds:g} s", "draw another view") from error
    except subprocess.CalledProcessError as error:
        raise _refused(embedded.without_notices(error.stderr)) from error
    complaint = embedded.without_notices(done.stderr)
    if complaint or not done.stdout:
        raise _refused(complaint)
    picture: bytes = done.stdout
    return picture


def _refused(complaint: str) -> DrawingError:
    first = complaint.splitlines()[0] if complaint else "it returned nothing"
    return DrawingError(f"Graphviz could not draw the picture: {first}", "please report it, with the map")
