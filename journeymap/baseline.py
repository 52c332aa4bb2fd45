"""The baseline file: findings that a team lives with for now, by file, rule and node, without line numbers."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from journeymap.document import Document, read
from journeymap.errors import JourneymapError
from journeymap.finding import Finding, Hit, Place

Key = tuple[str, str, str]
"""File, code of the rule, node."""


@dataclass(frozen=True)
class Baseline:
    """The findings that are known: how often each may occur. `name` is what the file is called in findings."""

    name: str
    document: Document | None = None
    counts: tuple[tuple[Key, int], ...] = ()

    def hide(self, findings: Iterable[Finding], may_hide: Iterable[str]) -> tuple[list[Finding], Counter[Key]]:
        """Return the findings that are not known, and the entries that no finding matches any more.

        `may_hide` are the codes of the rules that a baseline may silence.
        """
        allowed = frozenset(may_hide)
        left = Counter(dict(self.counts))
        kept = []
        for finding in findings:
            key = key_of(finding)
            if finding.code in allowed and left[key] > 0:
                left[key] -= 1
            else:
                kept.append(finding)
        return kept, +left

    def stale(self, left: Counter[Key], files: Iterable[str], codes: Iterable[str], *, whole: bool) -> Iterator[Hit]:
        """Yield a hit for every entry of `left` in one of the `files` and of one of the rules `codes` (JM906).

        `whole` says that all files of the project were looked at: then an entry of a file that is gone is stale too.
        """
        looked_at, ran = frozenset(files), frozenset(codes)
        for number, (key, _) in enumerate(self.counts):
            file, code, _node = key
            if left[key] and code in ran and (whole or file in looked_at):
                message = f'baseline entry {code} for "{file}" no longer occurs; run "jmap baseline prune"'
                yield Hit(message, Place(("entries", number, "rule"), file=self.name), code="JM906")


def key_of(finding: Finding) -> Key:
    """Return what stands for a finding in the baseline."""
    return finding.file, finding.code, finding.node


def read_baseline(path: Path, name: str) -> Baseline:
    """Read the baseline at `path`; a file that is not there is an empty baseline.

    Raises:
        JourneymapError: the file is not a baseline.
    """
    if not path.is_file():
        return Baseline(name)
    document = read(name, path.read_bytes())
    try:
        counts = tuple(_entry(entry) for entry in document.value["entries"])
    except (KeyError, TypeError, ValueError) as error:
        hint = 'write it anew with "jmap baseline write"'
        raise JourneymapError(f'"{name}" is not a baseline of jmap', hint) from error
    return Baseline(name, document, counts)


def _entry(entry: dict[str, Any]) -> tuple[Key, int]:
    return (str(entry["file"]), str(entry["rule"]), str(entry["node"])), int(entry["count"])


def baseline_text(counts: "Counter[Key]") -> str:
    """Return the text of a baseline file: sorted JSON, an entry a line, so that changes read well in a review."""
    entries = [
        json.dumps({"file": file, "rule": code, "node": node, "count": count}, ensure_ascii=False)
        for (file, code, node), count in sorted(counts.items())
        if count > 0
    ]
    body = ",".join(f"\n    {entry}" for entry in entries)
    return f'{{\n  "version": 1,\n  "entries": [{body}\n  ]\n}}\n'


def counted(findings: Iterable[Finding]) -> "Counter[Key]":
    """Return how often each finding occurs."""
    return Counter(key_of(finding) for finding in findings)
