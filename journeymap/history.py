"""A folder in a git repository -> when the lines of its files were committed, and how often files changed since a day.

A repository may come from a stranger, so git is asked in a way that runs nothing of it: only plumbing that looks at
commits, never at the working tree (whose filters would run), without hooks, monitors, converters and the network.
"""

import os
import re
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path, PurePosixPath
from time import monotonic

from journeymap.errors import Skipped

_CAREFULLY = (
    "--no-pager",
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "core.fsmonitor=false"),
    *("-c", "safe.bareRepository=explicit"),
    *("-c", "blame.ignoreRevsFile="),
)
_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # A partial clone would fetch what it lacks, with programs that its configuration names.
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
}
_MOST_BYTES = 64_000_000
_COMMIT = re.compile(r"([0-9a-f]{40,64}) \d+ \d+")
_LAST_SECOND = 253_402_300_799


class History:
    """What git knows about the files below `base`, the top of a working tree.

    Args:
        base: the folder from which file names are told.
        root: the folder from which patterns are told, `base` or one below it.
        seconds: how long git may take for one answer.
    """

    def __init__(self, base: Path, root: Path, seconds: float = 20) -> None:
        self._base = base
        self._root = root
        self._seconds = seconds
        self._is_slow = False

    def line_days(self, name: str, text: str) -> list[date | None]:
        """Return the day (UTC) on which each line of `text` was committed; `None` for a line that is not yet.

        `name` is the file's path from the base with forward slashes, `text` what it holds now. A line that moved
        within the file keeps its day.

        Raises:
            Skipped: git cannot tell.
        """
        self._insist()
        lines = [line.removesuffix("\r") for line in re.split(r"\r\n|\n|\r", text)]
        if self._ask("rev-parse", "--verify", "--quiet", f"HEAD:./{name}") is None:
            return [None] * len(lines)
        answer = self._ask("blame", "--porcelain", "--no-textconv", "--no-ext-diff", "HEAD", "--", name)
        if answer is None:
            raise Skipped(f'git cannot tell how old the lines of "{name}" are')
        days: dict[str, deque[date]] = defaultdict(deque)
        for line, day in _blamed(answer):
            days[line].append(day)
        return [days[line].popleft() if days[line] else None for line in lines]

    def commits_since(self, day: date, patterns: Sequence[str]) -> int:
        """Return how many commits after `day` (UTC), merges apart, changed files that `patterns` match.

        Patterns are paths from the root with `*`, `**` and `?`; a folder stands for all that is in it. Those that
        lead out of the root match nothing.

        Raises:
            Skipped: git cannot tell.
        """
        self._insist()
        places = [f":(glob){self._prefix}{pattern}" for pattern in patterns if _stays_inside(pattern)]
        if not places:
            return 0
        since = f"--since={day.isoformat()}T23:59:59Z"
        answer = self._ask("rev-list", "--count", "--no-merges", since, "HEAD", "--", *places)
        if answer is None:
            raise Skipped("git cannot tell what changed")
        return int(answer)

    @cached_property
    def _prefix(self) -> str:
        """The way from the base to the root as the beginning of a pattern."""
        way = self._root.relative_to(self._base).as_posix() if self._root.is_relative_to(self._base) else "."
        return "" if way == "." else re.sub(r"([*?\[\]\\])", r"\\\1", way) + "/"

    def _insist(self) -> None:
        """Raise `Skipped` if there is no use in asking."""
        if self._is_slow or self._obstacle:
            raise Skipped(self._slowness if self._is_slow else self._obstacle)

    @property
    def _slowness(self) -> str:
        return f"git takes longer than {self._seconds:g} seconds"

    @cached_property
    def _obstacle(self) -> str:
        """Why nothing can be asked; empty if it can."""
        if not (self._base / ".git").exists():
            return "the files are in no git repository"
        if not self._git:
            return "git is not installed"
        shallow = self._ask("rev-parse", "--is-shallow-repository")
        if shallow is None:
            return 'git does not read this repository; run "git status" there to see why'
        if shallow.strip() != "false":
            return 'the clone is shallow; run "git fetch --unshallow"'
        return "" if self._ask("rev-parse", "--verify", "--quiet", "HEAD") else "nothing is committed yet"

    @cached_property
    def _git(self) -> str:
        """The git program; empty if there is none, or if it is a file of the project itself."""
        import shutil

        found = shutil.which("git")
        return "" if found is None or Path(found).resolve().is_relative_to(self._base.resolve()) else found

    def _ask(self, *arguments: str) -> str | None:
        """What git answers; `None` if it refuses, or answers without end."""
        import subprocess
        from threading import Timer

        started = monotonic()
        try:
            process = subprocess.Popen(
                [self._git, *_CAREFULLY, *arguments], cwd=self._base, env=_environment(),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        except (OSError, ValueError):
            return None
        timer = Timer(self._seconds, process.kill)
        timer.start()
        with process:
            assert process.stdout is not None  # it is a pipe
            answer = process.stdout.read(_MOST_BYTES)
        timer.cancel()
        if monotonic() - started >= self._seconds:
            self._is_slow = True
            raise Skipped(self._slowness)
        return answer.decode("utf-8", "replace") if process.returncode == 0 else None


def _environment() -> dict[str, str]:
    """The environment without what would lead git to another repository or to programs of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or "CONFIG" in name}
    return kept | _ENVIRONMENT


def _stays_inside(pattern: str) -> bool:
    return not pattern.startswith("/") and ".." not in PurePosixPath(pattern).parts


def _blamed(answer: str) -> Iterator[tuple[str, date]]:
    """Read the porcelain of `git blame`: every line with its day; a commit tells its time when it first comes."""
    commit, days = "", dict[str, date]()
    for line in answer.split("\n"):
        if line.startswith("\t"):
            yield line[1:].removeprefix("\ufeff").removesuffix("\r"), days[commit]
        elif match := _COMMIT.match(line):
            commit = match[1]
        elif line.startswith("committer-time "):
            seconds = min(max(int(line.split()[1]), 0), _LAST_SECOND)
            days[commit] = datetime.fromtimestamp(seconds, UTC).date()
