"""The house: what may import what, who may print, and how long a file may be."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "journeymap"
FILES = sorted(PACKAGE.rglob("*.py"))

# A module imports only what stands above it. Folders count as one module, but for their own files.
ORDER = (
    "errors", "dates", "wording", "shown", "theme", "recipe", "channels", "emotion_words", "finding",
    "document", "model", "nodes", "coerce", "misfit", "load", "reference", "dump", "config", "settings", "schema",
    "starter", "history", "atlas", "journey", "comparison", "photo", "illustration", "portrait",
    "rule", "rules", "lesson", "listing", "rulebook", "selection", "tuning", "mistakes", "outcome", "runner",
    "ignores", "baseline", "silence", "lint", "mend",
    "formats", "layout", "render", "views", "report", "cli",
)  # fmt: skip

# The only places that may import a library: heavy ones are loaded late, dangerous ones are used with care.
ONLY = {
    "yaml": ("document", "dump"),
    "typer": ("cli",),
    "rich": ("cli",),
    "pygraphviz": ("render",),
    "graphviz": ("layout", "render"),
    "fontTools": ("render",),
    "PIL": ("photo",),
    "pypdf": ("recipe", "render"),
    "jinja2": ("render",),
    "markupsafe": ("render",),
    "subprocess": ("render", "history"),
    "pathspec": ("atlas",),
    "pydantic": ("model", "misfit", "load", "reference", "config"),
}


def module_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    return frozenset(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            yield base
            if base == "journeymap":
                yield from (f"journeymap.{alias.name}" for alias in node.names)


def test_a_module_imports_only_what_stands_above_it() -> None:
    assert {module_of(path) for path in FILES} - {"__init__", "__main__"} <= {*ORDER}
    assert [(path, name) for path in FILES for name in from_below(path)] == []


def from_below(path: Path) -> list[str]:
    """The modules that a file imports although they stand below its own."""
    module = module_of(path)
    if module in ("__init__", "__main__"):
        return []
    ours = {name.split(".")[1] for name in imports(path) if name.startswith("journeymap.")}
    ours -= {"__version__"} if module in ("cli", "report") else set()
    return [name for name in ours if name != module and ORDER.index(name) > ORDER.index(module)]


def test_every_module_of_the_plan_exists() -> None:
    assert [name for name in ORDER if not (PACKAGE / name).is_dir() and not (PACKAGE / f"{name}.py").is_file()] == []


@pytest.mark.parametrize("library", ONLY)
def test_a_library_is_imported_only_where_it_belongs(library: str) -> None:
    users = {module_of(path) for path in FILES for name in imports(path) if name.split(".")[0] == library}

    assert users == set(ONLY[library])


def test_files_are_short_and_say_what_they_do() -> None:
    assert [path for path in FILES if len(path.read_text("utf-8").splitlines()) > 400] == []
    assert [path for path in FILES if not ast.get_docstring(tree(path))] == []


def test_nothing_is_called_utils() -> None:
    assert {path.stem for path in FILES} & {"utils", "helpers", "common", "core", "manager", "base"} == set()


def test_functions_are_short() -> None:
    lengths = []
    for path in FILES:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                # The options of a command are parameters; what counts is what is done, without the docstring.
                first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
                lengths.append((node.end_lineno or 0) - first.lineno + 1)

    assert sorted(lengths)[len(lengths) // 2] < 10
    assert max(lengths) <= 40
