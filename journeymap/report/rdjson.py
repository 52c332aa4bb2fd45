"""A `Report` -> the Reviewdog Diagnostic Format, which puts findings and fixes into reviews as suggestions."""

from itertools import accumulate
from typing import Any

from journeymap.document.source import Source
from journeymap.finding import Finding, Point, Span
from journeymap.outcome import Report
from journeymap.report.fixes import joined
from journeymap.report.json_text import json_text
from journeymap.report.told import told

_BLOCK = 1000


def rdjson(report: Report) -> str:
    """Return a `DiagnosticResult` (proto/rdf of reviewdog): columns count bytes of UTF-8 from 1."""
    files = {finding.file for finding in report.findings}
    rulers = {name: _Ruler(document.source) for name, document in report.documents.items() if name in files}
    diagnostics = [
        _diagnostic(report, finding, rulers.get(finding.file) or _Ruler(Source(finding.file, "")))
        for finding in report.findings
    ]
    return json_text({"source": {"name": "jmap"}, "diagnostics": diagnostics})


class _Ruler:
    """Measures a text in bytes; by blocks, as a line may be as long as a file and hold thousands of findings."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._bom = len("\ufeff".encode()) if source.bom else 0
        starts = range(0, len(self._text), _BLOCK)
        self._before = [0, *accumulate(_extra(self._text[start : start + _BLOCK]) for start in starts)]

    def range(self, span: Span) -> dict[str, Any]:
        """Return start and end of `span`."""
        return {"start": self._position(span.start), "end": self._position(span.end)}

    def _position(self, point: Point) -> dict[str, int]:
        extra = self._extra_before(point.offset) - self._extra_before(point.offset - point.column + 1)
        return {"line": point.line, "column": point.column + extra + (self._bom if point.line == 1 else 0)}

    def _extra_before(self, offset: int) -> int:
        offset = min(max(offset, 0), len(self._text))
        block = offset // _BLOCK
        return self._before[block] + _extra(self._text[block * _BLOCK : offset])


def _extra(text: str) -> int:
    """How many bytes more than code points."""
    return len(text.encode("utf-8", "replace")) - len(text)


def _diagnostic(report: Report, finding: Finding, ruler: _Ruler) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": "\n".join(told(finding)),
        "location": {"path": finding.file.removeprefix("./"), "range": ruler.range(finding.span)},
        "severity": finding.severity.upper(),
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    if replacement := joined(report, finding):
        span, text = replacement
        diagnostic["suggestions"] = [{"range": ruler.range(span), "text": text}]
    return diagnostic
