"""DOT text into a picture or a layout by the Graphviz inside this process, as bytes."""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

from journeymap.render.fontconfig import VARIABLE, configured

_PROBE = 'digraph { a [label=a pos="0,0"] }'
_drawing = threading.Lock()

ZONE, UTC = "TZ", "UTC0"
"""The variable that sets the time zone of a process, and its value for universal time."""


class ComplaintError(Exception):
    """What Graphviz had to say while it drew; empty if it drew nothing without a word."""


def run(dot: str, program: str, form: str) -> bytes:
    """Lay `dot` out by `program` (`nop2`, `dot` …) and return it as `form` (`svg`, `png`, `pdf`, `json0` …).

    Raises:
        ComplaintError: when Graphviz reports anything at all, or returns nothing.
    """
    library, context = _library()
    with _drawing, _universal_time():
        return _run(library, context, dot, program, form)


def is_there() -> bool:
    """Whether a Graphviz is embedded on this machine; there is none for some systems, such as Alpine Linux."""
    try:
        import pygraphviz  # noqa: F401 - loading its libraries is the question
    except ImportError:
        return False
    return True


def main() -> None:
    """Lay out the DOT text of standard input as JSON on standard output; complaints go to standard error."""
    try:
        sys.stdout.buffer.write(run(sys.stdin.buffer.read().decode(), sys.argv[1], "json0"))
    except ComplaintError as complaint:
        sys.exit(str(complaint) or "no layout")


def without_notices(said: bytes) -> str:
    """Return what Graphviz said, without the notices of Fontconfig on the machine's own configuration."""
    lines = said.decode(errors="replace").splitlines()
    return "\n".join(line for line in lines if line.strip() and not line.startswith(("Fontconfig ", "\t")))


@cache
def _library() -> tuple[ModuleType, Any]:
    """Return the library and its one context: each further context would stay in memory for good."""
    with configured(os.environ) as fonts, _environment(VARIABLE, fonts[VARIABLE]):
        from pygraphviz import graphviz as library

        context = library.gvContextWithBuiltins()
        # Fonts are looked up now, while the configuration stands.
        _run(library, context, _PROBE, "nop2", "svg")
    return library, context


def _run(library: ModuleType, context: Any, dot: str, program: str, form: str) -> bytes:
    with _heard() as heard:
        picture = _drawn(library, context, dot, program, form)
    complaint = without_notices(b"".join(heard))
    if complaint or not picture:
        raise ComplaintError(complaint)
    return picture


def _drawn(library: ModuleType, context: Any, dot: str, program: str, form: str) -> bytes:
    """Return the picture; empty when Graphviz gave up."""
    with tempfile.TemporaryFile() as file:
        file.write(dot.encode())
        file.seek(0)
        try:
            graph = library.agread(file, None)
        except ValueError:
            return b""
    failed = library.gvLayout(context, graph, program.encode())
    error, picture = (1, b"") if failed else library.gvRenderData(context, graph, form.encode())
    library.gvFreeLayout(context, graph)
    library.agclose(graph)
    return b"" if error else picture


@contextmanager
def _heard() -> Iterator[list[bytes]]:
    """Keep what C code writes to standard error from the terminal, and hand it over at the end."""
    heard: list[bytes] = []
    with tempfile.TemporaryFile() as file:
        terminal = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            yield heard
        finally:
            os.dup2(terminal, 2)
            os.close(terminal)
            file.seek(0)
            heard.append(file.read())


@contextmanager
def _universal_time() -> Iterator[None]:
    """Keep the time zone of the machine out of pictures: a PDF tells it."""
    set_zone = getattr(time, "tzset", lambda: None)
    try:
        with _environment(ZONE, UTC):
            set_zone()
            yield
    finally:
        set_zone()


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
