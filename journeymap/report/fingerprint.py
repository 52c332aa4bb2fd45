"""Findings -> names that outlive edits elsewhere in the file, so that services can follow a finding."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from journeymap.finding import Finding


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """Return a different name for each finding: a digest of its rule, file and node, numbered where those repeat."""
    seen: Counter[tuple[str, str, str]] = Counter()
    names = []
    for finding in findings:
        key = (finding.code, finding.file, finding.node)
        seen[key] += 1
        text = "\0".join([*key, str(seen[key])])
        names.append(sha256(text.encode("utf-8", "backslashreplace")).hexdigest())
    return names
