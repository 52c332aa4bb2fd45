"""A `Report` -> the Reviewdog Diagnostic Format, which puts findings and fixes into reviews as suggestions."""

from typing import Any

from journeymap.finding import Finding, Point, Span
from journeymap.lint import Report
from journeymap.report.fixes import joined
from journeymap.report.json_text import json_text
from journeymap.report.told import told

_BOM = len("\ufeff".encode())


def rdjson(report: Report) -> str:
    """Return a `DiagnosticResult` (proto/rdf of reviewdog): columns count bytes of UTF-8 from 1."""
    diagnostics = [_diagnostic(report, finding) for finding in report.findings]
    return json_text({"source": {"name": "jmap"}, "diagnostics": diagnostics})


def _diagnostic(report: Report, finding: Finding) -> dict[str, Any]:
    replacement = joined(report, finding)
    diagnostic: dict[str, Any] = {
        "message": "\n".join(told(finding)),
        "location": {"path": finding.file.removeprefix("./"), "range": _range(report, finding.file, finding.span)},
        "severity": finding.severity.upper(),
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    if replacement:
        span, text = replacement
        diagnostic["suggestions"] = [{"range": _range(report, finding.file, span), "text": text}]
    return diagnostic


def _range(report: Report, file: str, span: Span) -> dict[str, Any]:
    return {"start": _position(report, file, span.start), "end": _position(report, file, span.end)}


def _position(report: Report, file: str, point: Point) -> dict[str, int]:
    document = report.documents.get(file)
    before = document.text[max(point.offset - point.column + 1, 0) : point.offset] if document else ""
    bom = _BOM if document and document.source.bom and point.line == 1 else 0
    # Past the end of the text, and without a text, a code point is taken for a byte.
    column = point.column + bom + len(before.encode("utf-8", "replace")) - len(before)
    return {"line": point.line, "column": column}
