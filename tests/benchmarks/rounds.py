"""Things to do -> how long each takes: every one once a round, so that a slow moment of the machine hits all alike."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

Work = Callable[[], object]


def process(*command: str | Path, cwd: Path) -> Work:
    """Return the work of running a whole process; it must succeed."""
    return lambda: subprocess.run([*map(str, command)], cwd=cwd, check=True, capture_output=True)


def python(code: str, cwd: Path) -> Work:
    """Return the work of running a piece of Python in a process of its own."""
    return process(sys.executable, "-c", code, cwd=cwd)


def script(name: str) -> Path:
    """Return a program that is installed beside this Python."""
    return Path(sys.executable).parent / name


def rounds(works: Mapping[str, Work], number: int) -> dict[str, list[float]]:
    """Do every work once a round; returns the seconds of each, by name."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(number):
        for name, work in works.items():
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    return times


def tell(title: str, times: dict[str, list[float]], ours: str, goals: dict[str, float] | None = None) -> None:
    """Print the median of each work and the median ratio of ours to it, beside the goal where there is one."""
    print(f"\n{title}")
    for name, seconds in times.items():
        ratio = statistics.median(_ratios(times[ours], seconds))
        goal = f"  (goal: at most {goals[name]:g})" if goals and name in goals else ""
        print(f"  {name:<32} {statistics.median(seconds) * 1000:>9.1f} ms   ours / this: {ratio:.2f}{goal}")


def _ratios(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(ours, theirs, strict=True)]
