"""A `Report` -> findings with code frames, for people."""

from collections.abc import Iterator
from dataclasses import replace

from journeymap.finding import Finding, Span
from journeymap.outcome import Report
from journeymap.report.frame import frame, mark
from journeymap.report.paint import Paint, painter
from journeymap.report.told import advice, kind, place
from journeymap.shown import shown

_Spot = tuple[Span, str, str]
"""A place in some file, what to say there, and its style."""


def full(report: Report, *, color: bool = False) -> str:
    """Return the findings in order with a blank line between them; how to learn more is said once a rule."""
    paint = painter(color=color)
    blocks = []
    explained: set[str] = set()
    for finding in report.findings:
        lines = [_headline(finding, paint), *_frames(finding, report, paint), *_notes(finding, explained, paint)]
        explained.add(finding.code)
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _headline(finding: Finding, paint: Paint) -> str:
    rule = paint(f"{finding.severity}[{finding.code} {finding.name}]", finding.severity)
    return rule + paint(f": {shown(finding.message)}", "strong")


def _frames(finding: Finding, report: Report, paint: Paint) -> Iterator[str]:
    """The frame of the finding's file, then one for every other file that it names."""
    spots: dict[str, list[_Spot]] = {finding.file: [(finding.span, _label(finding), finding.severity)]}
    for label in finding.labels:
        spots.setdefault(label.file, []).append((label.span, label.text, "frame"))
    gutter = _gutter(finding)
    for file, here in spots.items():
        is_own = file == finding.file
        if not is_own:
            yield paint(f"{' ' * gutter} |", "frame")
        arrow = paint(f"{' ' * gutter}{'-->' if is_own else ':::'}", "frame")
        yield from _frame(file, here, report, gutter, arrow, paint)


def _label(finding: Finding) -> str:
    """What is said beside the place: if there is nothing else to say, what the fix does."""
    if finding.fix is None or not _tells_fix(finding):
        return finding.label
    return f"{finding.fix.title}    {kind(finding.fix)}"


def _tells_fix(finding: Finding) -> bool:
    return finding.fix is not None and finding.label in ("", finding.fix.title)


def _frame(file: str, spots: list[_Spot], report: Report, gutter: int, arrow: str, paint: Paint) -> Iterator[str]:
    document = report.documents.get(file)
    if document is None or not document.text:
        yield from (f"{arrow} {place(file, span)}{': ' * bool(text)}{shown(text)}" for span, text, _ in spots)
        return
    yield f"{arrow} {place(file, spots[0][0])}"
    marks = [mark(document.source, *spot) for spot in spots]
    yield from frame(document.source, marks, gutter, paint)


def _notes(finding: Finding, explained: set[str], paint: Paint) -> Iterator[str]:
    notes = advice(replace(finding, fix=None) if _tells_fix(finding) else finding)
    if finding.code not in explained:
        notes.append(f"try: jmap explain {finding.code}")
    edge = paint(f"{' ' * _gutter(finding)} =", "frame")
    yield from (f"{edge} {note}" for note in notes)


def _gutter(finding: Finding) -> int:
    """The width of the longest line number in the frames of a finding."""
    spans = [finding.span, *(label.span for label in finding.labels)]
    return max(len(str(span.start.line)) for span in spans)
