"""The last words of a run."""

from dataclasses import replace

import pytest

from journeymap.finding import MORE, Finding, Fix, Point, Severity, Span
from journeymap.outcome import Report
from journeymap.report import summary
from tests.report.seeded import empty

SPAN = Span(Point(1, 1, 0), Point(1, 1, 0))


def found(severity: Severity, fix: Fix | None = None) -> Finding:
    return Finding("JM101", "unknown-key", severity, "no", "a.yaml", SPAN, fix=fix)


SAFE = found(Severity.WARNING, Fix("do it", (), safe=True))
UNSAFE = found(Severity.WARNING, Fix("do it", (), safe=False))


def test_a_clean_run_says_so() -> None:
    assert summary(empty()) == "no findings in 12 maps"


@pytest.mark.parametrize(
    ("report", "text"),
    [
        (replace(empty(), drafts=4), "no findings in 12 maps (4 linted as drafts)"),
        (replace(empty(), maps=1, files=1, drafts=1), "no findings in 1 map (1 linted as draft)"),
        (replace(empty(), files=13), "no findings in 12 maps and 1 other file"),
        (replace(empty(), maps=0, files=2), "no findings in 2 files"),
        (replace(empty(), findings=(found(Severity.ERROR),)), "1 error in 12 maps"),
        (
            replace(empty(), findings=(found(Severity.INFO), found(Severity.ERROR), found(Severity.INFO))),
            "1 error, 2 infos in 12 maps",
        ),
        (replace(empty(), findings=(SAFE,)), "1 warning in 12 maps · 1 fixable with --fix"),
        (replace(empty(), findings=(UNSAFE,)), "1 warning in 12 maps · 1 fixable with --unsafe-fixes"),
        (
            replace(empty(), findings=(SAFE, UNSAFE)),
            "2 warnings in 12 maps · 1 fixable with --fix, 1 more with --unsafe-fixes",
        ),
        (replace(empty(), ignored=3), "no findings in 12 maps · 3 ignored"),
        (replace(empty(), known=5, ignored=1), "no findings in 12 maps · 1 ignored · 5 in the baseline"),
        (
            replace(empty(), waiting=1),
            "no findings in 12 maps\ngaps not looked for in 1 file with errors; mend those first",
        ),
        (
            replace(empty(), findings=(replace(found(Severity.ERROR), hint=MORE),)),
            "1 error in 12 maps\nmore than is listed in 1 file: of one kind, only the first 1000 are",
        ),
        (
            replace(empty(), skipped=(("JM611 idle-opportunity", "this is no git repository"),)),
            "no findings in 12 maps\nskipped JM611 idle-opportunity: this is no git repository",
        ),
    ],
)
def test_says_what_was_looked_at_and_what_was_not(report: Report, text: str) -> None:
    assert summary(report) == text
