"""A folder -> a real git repository with dated commits, for tests that ask about history."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

_SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@shop.example",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@shop.example",
}


def git(folder: Path, *arguments: str, day: str = "2026-01-15") -> str:
    """Run git in `folder`, where it is `day`, and return what it says; skip the test where there is no git."""
    program = shutil.which("git")
    if program is None:
        pytest.skip("git is not installed")
    time = f"{day}T12:00:00+00:00"
    environment = os.environ | _SETTINGS | {"GIT_AUTHOR_DATE": time, "GIT_COMMITTER_DATE": time}
    done = subprocess.run(
        [program, *arguments], cwd=folder, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


def committed(folder: Path, day: str, *names: str) -> Path:
    """Commit the files `names` (all, if none is given) on `day`, in a repository made there if need be."""
    if not (folder / ".git").exists():
        git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--", *(names or (".",)))
    git(folder, "commit", "--quiet", "--message", f"What is known on {day}", day=day)
    return folder
