"""The command line, run in this process or in one of its own, and what came out of it."""

import gc
import io
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
import typer.main

from journeymap.cli import main

# To build all commands anew takes longer than most of them run.
_get_command = cache(typer.main.get_command)


@dataclass(frozen=True)
class Result:
    """Exit code and what was written."""

    code: int
    stdout: bytes
    stderr: str

    @property
    def out(self) -> str:
        """Standard output as text."""
        return self.stdout.decode()


class Jmap(Protocol):
    """Runs `jmap` with arguments."""

    def __call__(self, *arguments: str | Path, cwd: Path, stdin: bytes = b"") -> Result: ...


def in_process(capture: "pytest.CaptureFixture[bytes]", monkeypatch: pytest.MonkeyPatch) -> Jmap:
    """Return the command as a function; a new process for every test would take too long."""

    def run(*arguments: str | Path, cwd: Path, stdin: bytes = b"") -> Result:
        monkeypatch.chdir(cwd)
        monkeypatch.setattr(typer.main, "get_command", _get_command)
        monkeypatch.setattr(sys, "argv", ["jmap", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capture.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        finally:
            gc.enable()
        sys.stdout.flush()
        sys.stderr.flush()
        stdout, stderr = capture.readouterr()
        return Result(code, stdout, stderr.decode())

    return run


def in_own_process(*arguments: str | Path, cwd: Path, stdin: bytes = b"", env: dict[str, str] | None = None) -> Result:
    """Run `python -m journeymap` as a user's shell would."""
    done = subprocess.run(
        [sys.executable, "-m", "journeymap", *map(str, arguments)],
        cwd=cwd, input=stdin, capture_output=True, env=env, timeout=60, check=False,
    )  # fmt: skip
    return Result(done.returncode, done.stdout, done.stderr.decode())
