"""A `Report` -> a table in GitHub's Markdown, for the summary of a job."""

import re

from journeymap.finding import Finding
from journeymap.outcome import Report
from journeymap.report.summary import summary
from journeymap.report.told import place, told

# GitHub refuses a summary of more than a megabyte.
_MOST = 500
# Whatever could begin markup, a link, a formula or an emoji (":100:", in a place).
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&@:$]")
_HEAD = "| severity | place | rule | finding |\n|---|---|---|---|\n"


def markdown(report: Report) -> str:
    """Return the summary as a heading, the first 500 findings as a table, then what was not looked at."""
    headline, *others = summary(report).split("\n")
    rows = [_row(finding) for finding in report.findings[:_MOST]]
    parts = [f"### {_escaped(headline)}\n"]
    if rows:
        parts.append(_HEAD + "".join(rows))
    if more := len(report.findings) - len(rows):
        parts.append(f"and {more} more\n")
    return "\n".join([*parts, *(f"{_escaped(line)}\n" for line in others)])


def _row(finding: Finding) -> str:
    text = "<br>".join(map(_escaped, told(finding)))
    where = _escaped(place(finding.file, finding.span))
    return f"| {finding.severity} | {where} | {finding.code} {finding.name} | {text} |\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text)
