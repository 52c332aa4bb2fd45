"""The fix of a finding -> replacements by line and column."""

from journeymap.finding import Finding, Span
from journeymap.outcome import Report

Replacement = tuple[Span, str]
"""Where text is taken out and what comes in its place."""


def replacements(report: Report, finding: Finding) -> list[Replacement]:
    """Return the replacements of a fix in the order of the file; none without a fix."""
    document = report.documents.get(finding.file)
    if finding.fix is None or document is None:
        return []
    edits = sorted(finding.fix.edits, key=lambda edit: (edit.start, edit.end))
    return [(document.source.span(edit.start, edit.end), edit.text) for edit in edits]


def joined(report: Report, finding: Finding) -> Replacement | None:
    """Return one replacement that does what all of a fix do, with the text between them; `None` without a fix."""
    parts = replacements(report, finding)
    if not parts:
        return None
    source = report.documents[finding.file].source
    text = ""
    reached = parts[0][0].start.offset
    for span, replacement in parts:
        text += source.text[reached : span.start.offset] + replacement
        reached = span.end.offset
    return Span(parts[0][0].start, parts[-1][0].end), text
