"""A `Report` -> a Code Quality report, which GitLab shows in merge requests."""

from typing import Any

from journeymap.finding import Finding, Point, Severity
from journeymap.outcome import Report
from journeymap.report.fingerprint import fingerprints
from journeymap.report.json_text import json_text
from journeymap.report.told import told

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def gitlab(report: Report) -> str:
    """Return a list of issues in the Code Climate form that GitLab reads; a finding keeps its name when lines move."""
    names = fingerprints(report.findings)
    issues = [_issue(finding, name) for finding, name in zip(report.findings, names, strict=True)]
    return json_text(issues)


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    positions = {"begin": _position(finding.span.start), "end": _position(finding.span.end)}
    return {
        "description": "\n".join(told(finding)),
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.file.removeprefix("./"), "positions": positions},
    }


def _position(point: Point) -> dict[str, int]:
    return {"line": point.line, "column": point.column}
