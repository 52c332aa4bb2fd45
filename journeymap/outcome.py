"""What a run of the rules found: findings in order, what was hidden, what could not run."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from journeymap.document import Document
from journeymap.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found. `documents` are the texts behind the findings, by file name.

    `drafts` counts the maps that were linted as drafts; `waiting` the files whose gaps were not looked for because
    they have errors; `ignored` the findings that comments hide and `known` those that the baseline lists. `skipped`
    names rules that could not run and why.
    """

    findings: tuple[Finding, ...]
    documents: dict[str, Document]
    files: int = 0
    maps: int = 0
    drafts: int = 0
    waiting: int = 0
    ignored: int = 0
    known: int = 0
    skipped: tuple[tuple[str, str], ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of one severity."""
        return sum(finding.severity is severity for finding in self.findings)


def merged(reports: Sequence[Report]) -> Report:
    """Return the reports of several projects as one."""
    return replace(
        reports[0],
        findings=tuple(finding for report in reports for finding in report.findings),
        documents={name: document for report in reports for name, document in report.documents.items()},
        files=sum(report.files for report in reports),
        maps=sum(report.maps for report in reports),
        drafts=sum(report.drafts for report in reports),
        waiting=sum(report.waiting for report in reports),
        ignored=sum(report.ignored for report in reports),
        known=sum(report.known for report in reports),
        skipped=tuple(dict.fromkeys(skip for report in reports for skip in report.skipped)),
    )
