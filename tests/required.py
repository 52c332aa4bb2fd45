"""Parts of the world that some tests need: without them a test is skipped, or fails where `JMAP_REQUIRE` names them."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

CHROMIUM = Path("/usr/bin/chromium")


def need(part: str, is_there: bool) -> None:
    """Skip the test if `part` is not there; fail it if it is required."""
    if is_there:
        return
    if is_required(part):
        pytest.fail(f"{part} is required here, but it is missing")
    pytest.skip(f"needs {part}")


def is_required(part: str) -> bool:
    """Whether `JMAP_REQUIRE`, a list of words, names `part`."""
    return part in os.environ.get("JMAP_REQUIRE", "").split()


def has_chromium() -> bool:
    """Whether Debian's Chromium is there."""
    return CHROMIUM.is_file()


@cache
def may_install() -> bool:
    """Whether packages shall be installed, which takes long, and pip finds what builds this package."""
    if not is_required("package-index"):
        return False
    options = ("--dry-run", "--quiet", "--no-deps", "--ignore-installed", "--retries", "0", "--timeout", "10")
    command = [sys.executable, "-m", "pip", "install", *options, "hatchling"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
