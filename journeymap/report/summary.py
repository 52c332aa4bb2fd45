"""A `Report` -> the last words of a run: how much was found, in how much, and what was not looked at."""

from collections import Counter

from journeymap.finding import MORE, MOST_HITS, Severity
from journeymap.outcome import Report
from journeymap.shown import shown
from journeymap.wording import amount


def summary(report: Report) -> str:
    """Return the counts on one line, then a line for whatever was not looked at; without a line end."""
    counts = [amount(count, severity) for severity in Severity if (count := report.count(severity))]
    parts = [f"{', '.join(counts) or 'no findings'} in {_scope(report)}", *_fixable(report), *_hidden(report)]
    lines = [" · ".join(parts)]
    if report.waiting:
        lines.append(f"gaps not looked for in {amount(report.waiting, 'file')} with errors; mend those first")
    if cut := len({finding.file for finding in report.findings if MORE in finding.hint}):
        lines.append(f"more than is listed in {amount(cut, 'file')}: of one kind, only the first {MOST_HITS} are")
    return "\n".join([*lines, *(f"skipped {shown(rule)}: {shown(reason)}" for rule, reason in report.skipped)])


def statistics(report: Report) -> str:
    """Return a line for each rule that found something: how often, its code and name; the most frequent first."""
    counts = Counter((finding.code, finding.name) for finding in report.findings)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max((len(str(count)) for _, count in ranked), default=0)
    return "".join(f"{count:>{width}}  {code} {name}\n" for (code, name), count in ranked)


def _scope(report: Report) -> str:
    if not report.maps:
        return amount(report.files, "file")
    drafts = f" ({report.drafts} linted as {'draft' if report.drafts == 1 else 'drafts'})" if report.drafts else ""
    others = report.files - report.maps
    return amount(report.maps, "map") + drafts + (f" and {amount(others, 'other file')}" if others > 0 else "")


def _fixable(report: Report) -> list[str]:
    safe = sum(finding.fix.safe for finding in report.findings if finding.fix)
    unsafe = sum(not finding.fix.safe for finding in report.findings if finding.fix)
    parts = [f"{safe} fixable with --fix"] if safe else []
    if unsafe:
        parts.append(f"{unsafe} {'more' if safe else 'fixable'} with --unsafe-fixes")
    return [", ".join(parts)] if parts else []


def _hidden(report: Report) -> list[str]:
    ignored = [f"{report.ignored} ignored"] if report.ignored else []
    return [*ignored, f"{report.known} in the baseline"] if report.known else ignored
