"""Mermaid itself, from npm: the parser that our diagrams must please."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.required import need

PACKAGES = ("mermaid@11.17.2", "jsdom@26.1.0")
PROGRAM = Path(__file__).parent / "upstream.mjs"


class Upstream(Protocol):
    """Parses one diagram: its title, sections and tasks, or an `error`."""

    def __call__(self, text: str) -> dict[str, Any]: ...


@pytest.fixture(scope="session")
def upstream(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upstream]:
    """Return Mermaid's parser; it is installed once and kept beside the other caches of the tests."""
    kept = request.config.rootpath / ".pytest_cache" / "-".join(PACKAGES)
    if not kept.is_dir():
        _install(tmp_path_factory.mktemp("npm"), kept)
    need("npm", kept.is_dir())
    program = shutil.copy(PROGRAM, kept)
    with subprocess.Popen(
        ["node", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as node:
        assert node.stdin
        assert node.stdout
        lines, answers = node.stdin, node.stdout

        def parse(text: str) -> dict[str, Any]:
            lines.write(f"{json.dumps(text)}\n")
            lines.flush()
            answer: dict[str, Any] = json.loads(answers.readline())
            return answer

        yield parse


def _install(folder: Path, kept: Path) -> None:
    """Install the packages, if npm and a registry are there."""
    if shutil.which("npm") is None or shutil.which("node") is None:
        return
    (folder / "package.json").write_text("{}")
    options = ("--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=0", "--loglevel=error")
    done = subprocess.run(["npm", "install", *options, *PACKAGES], cwd=folder, capture_output=True, check=False)
    if done.returncode == 0 and not kept.is_dir():
        kept.parent.mkdir(exist_ok=True)
        shutil.move(folder, kept)
