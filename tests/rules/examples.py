"""The marked examples of rules -> the places where a rule must fire, and the places where it does."""

import re
from pathlib import Path

from journeymap.atlas import Project, load_atlas
from journeymap.baseline import read_baseline
from journeymap.finding import Finding
from journeymap.lint import Choice, configuration_report, lint, merged
from journeymap.rule import Rule
from journeymap.rules.catalogue import RULES
from tests.repository import committed

Place = tuple[str, int, int, int]
"""File, line, first column, column after the last."""

_FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)
_COMMITTED = re.compile(r"^# committed: (\S+)$", re.MULTILINE)
_MARK = re.compile(r"^( *)#( *)(\^+)$")


def files_of(example: str) -> dict[str, str]:
    """Split an example of several files at its `# file: name` lines."""
    parts = _FILE.split(example.removeprefix("\n"))
    files = {"maps/map.yaml": parts[0]} if parts[0].strip() else {}
    return files | dict(zip(parts[1::2], parts[2::2], strict=True))


def unmarked(name: str, text: str) -> tuple[str, list[Place]]:
    """Take the marking lines off an example and return the places they mark.

    A mark is a comment line of carets below the place. A place that begins in the column of the `#` is marked with
    carets right after it.
    """
    lines: list[str] = []
    places: list[Place] = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        if match := _MARK.match(line.rstrip("\n")):
            start = len(match[1]) + 1 + (len(match[2]) + 1 if match[2] else 0)
            width = len(match[3]) + (0 if match[2] else 1)
            places.append((name, max(len(lines), 1), start, start + width))
        else:
            lines.append(line)
    return "".join(lines), places


def _commit(folder: Path, files: dict[str, str]) -> None:
    """Commit the files that say `# committed: 2026-01-15` on that day, the oldest first."""
    days = {name: match[1] for name, text in files.items() if (match := _COMMITTED.search(text))}
    for name, day in sorted(days.items(), key=lambda item: item[1]):
        committed(folder, day, name)


def run(rule: Rule, example: str, folder: Path) -> tuple[list[Place], list[Finding]]:
    """Lint an example in `folder` with `rule` (and those that may silence it) and return marks and findings."""
    marked: list[Place] = []
    (folder / "jmap.yaml").write_text("")
    for name, text in files_of(example).items():
        plain, places = unmarked(name, text)
        marked += places
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        # A byte that is not UTF-8 is written as a lone surrogate in an example.
        path.write_bytes(plain.encode("utf-8", "surrogateescape"))
    _commit(folder, files_of(example))
    codes: tuple[str, ...] = (rule.code, *rule.silent_if, *rule.silent_beside)
    rules = [other for other in RULES if other.code in codes]
    atlas = load_atlas(Project(folder))
    if rule.code.startswith("JM90"):
        # What is said of comments and the baseline depends on what the other rules found.
        rules, codes = list(RULES), ()
    known = read_baseline(folder / "jmap-baseline.json", "jmap-baseline.json")
    report = merged([configuration_report(atlas), lint(atlas, rules, Choice(codes), "strict", baseline=known)])
    return sorted(marked), [finding for finding in report.findings if finding.code == rule.code]


def place_of(finding: Finding) -> Place:
    """Where a finding points, on its first line; as wide as the narrowest mark that can be written there."""
    start, end = finding.span.start, finding.span.end
    narrowest = start.column + (2 if start.column == 1 else 1)
    return (finding.file, start.line, start.column, max(end.column if end.line == start.line else 0, narrowest))
