"""Patterns and links in a map -> the files of the project behind them; nothing outside it is looked at."""

import os
import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import unquote

from journeymap.atlas.discover import Project


def has_match(project: Project, pattern: str) -> bool:
    """Return whether `pattern` matches a file of the project.

    Patterns are paths from the root with `*`, `**` and `?`; a folder stands for all that is in it. Those that lead
    out of the root match nothing, and links to folders are not followed.
    """
    if pattern.startswith("/"):
        return False
    parts = [part for part in pattern.removesuffix("/**").split("/") if part not in ("", ".")]
    waiting = [(project.root, _reached({0}, parts))]
    while waiting:
        folder, states = waiting.pop()
        for entry in _entries(folder):
            after = _reached(_after(states, entry.name, parts), parts)
            if after and entry.is_dir(follow_symlinks=False):
                waiting.append((Path(entry.path), after))
            elif len(parts) in after and _is_file_inside(project, Path(entry.path)):
                return True
    return False


def leads_to_file(project: Project, name: str, link: str) -> bool:
    """Return whether a relative `link` in the file `name` leads to a file of the project."""
    return _file_behind(project, name, link) is not None


def read_behind(project: Project, name: str, link: str, limit: int) -> bytes | None:
    """Return what stands in the file of the project that a relative `link` in the file `name` leads to.

    `None` if there is no such file, if it cannot be read, or if it has more than `limit` bytes.
    """
    path = _file_behind(project, name, link)
    try:
        return path.read_bytes() if path and path.stat().st_size <= limit else None
    except OSError:
        return None


def _file_behind(project: Project, name: str, link: str) -> Path | None:
    folder = (project.base / name).parent
    # A name may hold `%`, `?` or `#`; an address writes them otherwise.
    ways = (link, unquote(re.split("[?#]", link)[0]))
    paths = (Path(os.path.normpath(folder / way)) for way in ways)
    return next((path for path in paths if _is_file_inside(project, path)), None)


def _is_file_inside(project: Project, path: Path) -> bool:
    # What lies outside by its name alone is never asked for: it may be on another machine.
    if not path.is_relative_to(project.root):
        return False
    try:
        return path.is_file() and path.resolve().is_relative_to(project.root.resolve())
    except (OSError, ValueError, RuntimeError):
        return False


def _entries(folder: Path) -> "list[os.DirEntry[str]]":
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if entry.name != ".git"]
    except OSError:
        return []


def _after(states: Iterable[int], name: str, parts: list[str]) -> Iterator[int]:
    """Yield how many parts of a pattern may be used up after one more name on the way down."""
    for state in states:
        if state == len(parts) or parts[state] == "**":
            yield state
        elif fnmatchcase(name, parts[state]):
            yield state + 1


def _reached(states: Iterable[int], parts: list[str]) -> frozenset[int]:
    """The states and those that are reached from them because `**` may stand for nothing."""
    reached = set(states)
    for state, part in enumerate(parts):
        if state in reached and part == "**":
            reached.add(state + 1)
    return frozenset(reached)
