"""No format hands on what would steer a terminal, a build server or a parser, whatever is written in a map."""

import json
import re
import unicodedata
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from hypothesis import assume, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from journeymap.document.source import Source
from journeymap.finding import Severity
from journeymap.outcome import Report
from journeymap.report import REPORTERS, summary
from journeymap.report.frame import frame, mark
from journeymap.report.paint import painter
from journeymap.shown import cells, shown, width
from tests.report.strategies import reports, texts

BIDIRECTIONAL = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")


def assert_harmless(text: str) -> None:
    raw = {char for char in text if unicodedata.category(char) in ("Cc", "Cs") and char != "\n"}
    assert raw == set()
    assert not BIDIRECTIONAL.search(text)
    assert not re.search(r"##\w*\[", text)
    text.encode()


@given(report=reports)
def test_any_finding_in_any_text_gives_harmless_text(report: Report) -> None:
    assert_harmless(summary(report))
    # To make up a report takes longer than to write it in every format.
    for name, write in REPORTERS.items():
        text = write(report)

        assert_harmless(text)
        # The runner takes what stands between the colons and a space for the name of a command; here that is a colon.
        commands = [line for line in text.split("\n") if re.match(r"\s*::(?!: )", line)]
        if name == "github":
            assert len(commands) == len(report.findings) == text.count("\n")
        else:
            assert commands == [], name


@given(report=reports)
def test_colors_are_all_that_differs(report: Report) -> None:
    for name in ("full", "concise"):
        colored = REPORTERS[name](report, color=True)

        assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == REPORTERS[name](report)


@given(report=reports)
def test_machines_can_read_what_is_meant_for_them(report: Report) -> None:
    root: Element = fromstring(REPORTERS["junit"](report))

    assert root.tag == "testsuites"
    for name in ("json", "sarif", "gitlab", "rdjson"):
        json.loads(REPORTERS[name](report))
    assert len(REPORTERS["concise"](report).splitlines()) == len(report.findings)


@given(texts)
def test_shown_text_is_short_and_on_one_line(text: str) -> None:
    assert_harmless(shown(text))
    assert len(shown(text)) <= 6 * 501
    assert len(cells(text)) == len(text)


@given(text=texts, ends=st.lists(st.integers(0, 900), min_size=2, max_size=2).map(sorted))
def test_a_frame_underlines_what_the_span_covers(text: str, ends: list[int]) -> None:
    source = Source("a.yaml", text)
    span = source.span(*(min(offset, len(text)) for offset in ends))
    column, line = span.start.column - 1, cells(source.line(span.start.line))
    covered = line[column : span.end.column - 1] if span.start.line == span.end.line else line[column:]
    assume(len(line) <= 120 and sum(map(width, line)) <= 120)
    marks = [mark(source, span, "", Severity.ERROR)]
    _, row, underline = (part.partition("| ")[2] for part in frame(source, marks, 1, painter(color=False)))

    assert row == "".join(line).rstrip()
    assert underline.count(" ") == wcswidth("".join(line[:column]))
    assert len(underline) >= wcswidth("".join(line[:column] + covered).rstrip())
