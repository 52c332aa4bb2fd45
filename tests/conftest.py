"""Fixtures of the whole suite: golden files, the frozen day, and the project's own folders."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.command import Jmap, in_process

ROOT = Path(__file__).parent.parent
# The machine may be busy, and one failure that comes and goes is worth less than none: the same few examples every run.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("suite", PATIENT, derandomize=True, max_examples=20)
settings.register_profile("thorough", PATIENT, max_examples=500)
settings.load_profile("suite")
TODAY = "1795219200"  # 2026-11-21, in seconds since 1970


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write golden files instead of comparing with them")


def pytest_collection_finish() -> None:
    """Look for garbage less often, and not in what was loaded: that stays to the end."""
    gc.freeze()
    gc.set_threshold(20_000)


@pytest.fixture(autouse=True)
def frozen_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs on 2026-11-21, so that rules about age give the same answer for ever."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)


@pytest.fixture
def golden(fresh: Callable[[Path, str], None]) -> Callable[[Path, str], None]:
    """Compare a text with the golden file at a path below `tests/golden`; `--update` writes it."""
    return lambda name, text: fresh(ROOT / "tests" / "golden" / name, text)


@pytest.fixture
def fresh(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a committed file; `--update` writes it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.read_bytes().decode("utf-8") == text

    return compare


@pytest.fixture
def jmap(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Jmap:
    """Run the command line in this process: `jmap("lint", "maps", cwd=folder)`."""
    return in_process(capfdbinary, monkeypatch)
