"""The baseline file: findings that a team lives with for now, by file, rule and node, without line numbers."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journeymap.atlas import Atlas
from journeymap.document import Document, Limits, read
from journeymap.errors import JourneymapError
from journeymap.finding import Finding, Hit, Place

Key = tuple[str, str, str]
"""File, code of the rule, node."""

VERSION = 1
# An entry is nine values: room for 200,000 findings.
_LIMITS = Limits(max_bytes=100_000_000, max_nodes=2_000_000)


@dataclass(frozen=True)
class Baseline:
    """The findings that are known. `name` is what the file is called in findings, `entries` are its keys in order.

    `counts` says how often each finding may occur.
    """

    name: str = ""
    document: Document | None = None
    entries: tuple[Key, ...] = ()
    counts: Counter[Key] = field(default_factory=Counter)

    def hide(self, findings: Iterable[Finding], may_hide: Callable[[str], bool]) -> tuple[list[Finding], Counter[Key]]:
        """Return the findings that are not known, and how many of each known one are left without a finding.

        `may_hide` says of the code of a rule whether a baseline may silence it.
        """
        left = self.counts.copy()
        kept = []
        for finding in findings:
            key = key_of(finding)
            if left[key] > 0 and may_hide(finding.code):
                left[key] -= 1
            else:
                kept.append(finding)
        return kept, +left

    def hits(self, stale: Counter[Key]) -> Iterator[Hit]:
        """Yield a hit at every entry that is `stale` (JM906)."""
        for number, (file, code, node) in enumerate(self.entries):
            if stale[file, code, node]:
                message = f'baseline entry {code} for "{file}" no longer occurs; run "jmap baseline prune"'
                yield Hit(message, Place(("entries", number, "rule"), file=self.name), code="JM906")


def baseline_place(atlas: Atlas) -> tuple[Path, str]:
    """Return the path of the baseline of a project, and what it is called in messages."""
    path = atlas.project.root / atlas.settings.config.baseline
    return path, atlas.project.name(path)


def key_of(finding: Finding) -> Key:
    """Return what stands for a finding in the baseline."""
    return finding.file, finding.code, finding.node


def read_baseline(path: Path, name: str) -> Baseline:
    """Return the baseline at `path`, called `name` in messages; a file that is not there is an empty one.

    Raises:
        JourneymapError: the file is not a baseline.
    """
    if not path.is_file():
        return Baseline(name)
    document = read(name, path.read_bytes(), _LIMITS)
    try:
        if document.value["version"] != VERSION:
            raise ValueError
        entries = [_entry(entry) for entry in document.value["entries"]]
    except (KeyError, TypeError, ValueError) as error:
        hint = 'write it anew with "jmap baseline write"'
        raise JourneymapError(f'"{name}" is not a baseline of jmap', hint) from error
    counts: Counter[Key] = Counter()
    for key, count in entries:
        counts[key] += count
    return Baseline(name, document, tuple(key for key, _ in entries), counts)


def _entry(entry: dict[str, Any]) -> tuple[Key, int]:
    if (count := int(entry["count"])) < 1:
        raise ValueError
    return (str(entry["file"]), str(entry["rule"]), str(entry["node"])), count


def baseline_text(counts: Counter[Key]) -> str:
    """Return the text of a baseline file: sorted JSON, an entry a line, so that changes read well in a review."""
    entries = [
        json.dumps({"file": file, "rule": code, "node": node, "count": count}, ensure_ascii=False)
        for (file, code, node), count in sorted(counts.items())
        if count > 0
    ]
    body = ",".join(f"\n    {entry}" for entry in entries)
    return f'{{\n  "version": {VERSION},\n  "entries": [{body}\n  ]\n}}\n'


def counted(findings: Iterable[Finding]) -> Counter[Key]:
    """Return how often each finding occurs."""
    return Counter(key_of(finding) for finding in findings)
