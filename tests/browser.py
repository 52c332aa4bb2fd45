"""Chromium and the accessibility checker axe-core, for tests of what people see."""

import os
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright

from tests.conftest import ROOT
from tests.required import CHROMIUM

_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
_AXE = "axe-core@4.14.1"
_FILE = "axe.min.js"


def launch(playwright: Playwright, environment: Mapping[str, str] | None = None) -> Browser:
    """Return Debian's Chromium, started; `environment` is added to that of this process."""
    return playwright.chromium.launch(
        executable_path=CHROMIUM, args=_OPTIONS, env={**os.environ, **(environment or {})}
    )


def axe_core(cache: Path) -> str:
    """Return the source of axe-core: that of a folder `node_modules`, else fetched with npm once; empty without."""
    installed = ROOT / "node_modules" / "axe-core" / _FILE
    kept = cache / f"{_AXE}.js"
    if not installed.is_file() and not kept.is_file():
        _fetch(cache, kept)
    return next((file.read_text("utf-8") for file in (installed, kept) if file.is_file()), "")


def _fetch(cache: Path, kept: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        return
    # Several workers may come here at the same time.
    folder = cache / str(os.getpid())
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [npm, "pack", "--silent", "--pack-destination", str(folder), _AXE], capture_output=True, cwd=folder, check=False
    )
    for archive in folder.glob("*.tgz") if done.returncode == 0 else ():
        with tarfile.open(archive) as members:
            source = members.extractfile(f"package/{_FILE}")
            assert source is not None
            (folder / _FILE).write_bytes(source.read())
        (folder / _FILE).replace(kept)
    shutil.rmtree(folder)


def violations(page: Page, axe: str) -> list[str]:
    """Return what axe-core holds against a page as it is now: every rule that is broken, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found = page.evaluate("axe.run({resultTypes: ['violations']}).then(results => results.violations)")
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found]
