"""What came of the sources of one run -> a report with findings on the lines of the sources (JM940, JM941, JM943)."""

from collections.abc import Sequence
from dataclasses import replace

from journeymap.atlas import Atlas, Sheet
from journeymap.document import Document
from journeymap.document.source import Source
from journeymap.finding import Finding, Hit, Place
from journeymap.formats.incoming import Outcome
from journeymap.lint import findings_of
from journeymap.load import Loaded
from journeymap.outcome import Report, merged


def findings(outcomes: Sequence[Outcome], around: Atlas) -> Report:
    """Return the losses and refusals of a run as findings; `around` is the project whose settings count."""
    reports = [_report(outcome, around) for outcome in outcomes]
    found = sorted((finding for report in reports for finding in report.findings), key=Finding.sort_key)
    return replace(merged(reports), findings=tuple(found), files=len(outcomes), maps=0, drafts=0)


def _report(outcome: Outcome, around: Atlas) -> Report:
    hits = [Hit(loss.message, _place(outcome, loss.line), code="JM940") for loss in outcome.losses]
    if outcome.refusal:
        hits.append(outcome.refusal)
    sheet = Sheet(Loaded(outcome.given.name, Document(_source(outcome))), "")
    report = findings_of(replace(around, sheets=(sheet,)), sheet, hits)
    return report if outcome.given.text else replace(report, documents={})


def _source(outcome: Outcome) -> Source:
    """The text of the source; for one without text as many lines as places are told of."""
    last = max((loss.line for loss in outcome.losses), default=1)
    return outcome.given.source if outcome.given.text else Source(outcome.given.name, "\n" * last)


def _place(outcome: Outcome, number: int) -> Place:
    """A line without the blanks around it."""
    source = _source(outcome)
    number = min(max(number, 1), len(source.line_starts))
    line = source.line(number)
    start = source.line_starts[number - 1] + len(line) - len(line.lstrip())
    return Place(span=(start, start + len(line.strip())))
