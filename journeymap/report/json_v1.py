"""A `Report` -> JSON, version 1, as `schemas/report.schema.json` describes it."""

from typing import Any

from journeymap.finding import Finding, Label, Point, Severity, Span
from journeymap.outcome import Report
from journeymap.report.fixes import replacements
from journeymap.report.json_text import json_text


def json_v1(report: Report) -> str:
    """Return the report as JSON in ASCII.

    Lines and columns count from 1, offsets from 0, all in code points of the text without its byte order mark. Keys
    may be added in this version, never taken away or given another meaning.
    """
    record = {
        "version": 1,
        "summary": _summary(report),
        "findings": [_finding(report, finding) for finding in report.findings],
        "skipped": [{"rule": rule, "reason": reason} for rule, reason in report.skipped],
    }
    return json_text(record)


def _summary(report: Report) -> dict[str, int]:
    fixes = [finding.fix for finding in report.findings if finding.fix]
    return {
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "infos": report.count(Severity.INFO),
        "files": report.files,
        "maps": report.maps,
        "drafts": report.drafts,
        "waiting": report.waiting,
        "ignored": report.ignored,
        "baseline": report.known,
        "safe_fixes": sum(fix.safe for fix in fixes),
        "unsafe_fixes": sum(not fix.safe for fix in fixes),
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "file": finding.file,
        **_span(finding.span),
        "label": finding.label,
        "labels": [_label(label) for label in finding.labels],
        "node": finding.node,
        "fix": _fix(report, finding),
    }


def _label(label: Label) -> dict[str, Any]:
    return {"file": label.file, **_span(label.span), "text": label.text}


def _fix(report: Report, finding: Finding) -> dict[str, Any] | None:
    if finding.fix is None:
        return None
    edits = [{**_span(span), "text": text} for span, text in replacements(report, finding)]
    return {"title": finding.fix.title, "safe": finding.fix.safe, "edits": edits}


def _span(span: Span) -> dict[str, Any]:
    return {"start": _point(span.start), "end": _point(span.end)}


def _point(point: Point) -> dict[str, int]:
    return {"line": point.line, "column": point.column, "offset": point.offset}
