"""A `Report` -> workflow commands, which GitHub shows beside the lines of a pull request."""

from dataclasses import replace

from journeymap.finding import Finding, Severity
from journeymap.outcome import Report
from journeymap.report.concise import concise
from journeymap.report.told import told
from journeymap.shown import shown

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
# GitHub keeps ten of each kind a step and drops the rest without a word: the tenth notice tells of what is left out.
_MOST = {Severity.ERROR: 10, Severity.WARNING: 10, Severity.INFO: 9}


def github(report: Report) -> str:
    """Return a command a finding, the worst first, as many as GitHub keeps, and the others as lines for the log."""
    kept = [
        finding
        for severity in Severity
        for finding in [finding for finding in report.findings if finding.severity is severity][: _MOST[severity]]
    ]
    lines = [_command(finding) for finding in kept]
    rest = tuple(finding for finding in report.findings if finding not in kept)
    if rest:
        lines.append(f"::notice title=jmap::and {len(rest)} more; see the log of this step")
    return "".join(f"{line}\n" for line in lines) + concise(replace(report, findings=rest))


def _command(finding: Finding) -> str:
    start, end = finding.span.start, finding.span.end
    # GitHub takes columns only within one line.
    columns = {"col": start.column, "endColumn": end.column} if start.line == end.line else {}
    properties = {
        "file": shown(finding.file),
        "line": start.line,
        "endLine": end.line,
        **columns,
        "title": f"{finding.code} {finding.name}",
    }
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(chr(10).join(told(finding)))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
