"""A `Report` -> a line a finding, for editors, `grep` and people in a hurry."""

from journeymap.finding import Finding
from journeymap.outcome import Report
from journeymap.report.paint import Paint, painter
from journeymap.report.told import place
from journeymap.shown import shown


def concise(report: Report, *, color: bool = False) -> str:
    """Return `file:line:column: severity CODE name message` for every finding, in order."""
    paint = painter(color=color)
    return "".join(f"{_line(finding, paint)}\n" for finding in report.findings)


def _line(finding: Finding, paint: Paint) -> str:
    severity = paint(finding.severity, finding.severity)
    where = place(finding.file, finding.span)
    return f"{where}: {severity} {finding.code} {finding.name} {shown(finding.message)}"
