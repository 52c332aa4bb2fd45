"""Every format names the same line and column for a finding, each in its own units."""

import json
import re
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from journeymap.report import REPORTERS
from journeymap.report.told import place
from tests.report import seeded

Place = tuple[str, int, int]
"""File, line and column."""

REPORT = seeded.report()
ORDERED = [(finding.file, finding.span.start.line, finding.span.start.column) for finding in REPORT.findings]
SHOWN = [place(finding.file, finding.span) for finding in REPORT.findings]


def test_full() -> None:
    assert re.findall(r"^ *--> (.*)$", REPORTERS["full"](REPORT), re.MULTILINE) == SHOWN


def test_concise() -> None:
    lines = REPORTERS["concise"](REPORT).splitlines()

    assert [re.split(r": (?=error|warning|info)", line)[0] for line in lines] == SHOWN


def test_json() -> None:
    found = json.loads(REPORTERS["json"](REPORT))["findings"]

    assert [(item["file"], item["start"]["line"], item["start"]["column"]) for item in found] == ORDERED


def test_json_offsets_lead_to_the_text() -> None:
    for item in json.loads(REPORTERS["json"](REPORT))["findings"]:
        text = REPORT.documents[item["file"]].text
        before = re.split(r"\r\n|\r|\n", text[: item["start"]["offset"]])

        assert (len(before), len(before[-1]) + 1) == (item["start"]["line"], item["start"]["column"])


def test_sarif() -> None:
    results = json.loads(REPORTERS["sarif"](REPORT))["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]

    assert [
        (unquote(item["artifactLocation"]["uri"]), item["region"]["startLine"], item["region"]["startColumn"])
        for item in places
    ] == ORDERED


def test_gitlab() -> None:
    places = [issue["location"] for issue in json.loads(REPORTERS["gitlab"](REPORT))]
    begins = [(item["path"], item["positions"]["begin"]) for item in places]

    assert [(path, begin["line"], begin["column"]) for path, begin in begins] == ORDERED


def test_junit() -> None:
    root: Element = fromstring(REPORTERS["junit"](REPORT))
    texts = [text for case in root.iter("testcase") for element in case if (text := element.text)]

    assert [re.split(r": ", text)[0] for text in texts] == SHOWN


def test_markdown() -> None:
    rows = REPORTERS["markdown"](REPORT).splitlines()[4 : 4 + len(SHOWN)]

    assert [re.sub(r"\\(.)", r"\1", row.split(" | ")[1]) for row in rows] == SHOWN


def test_rdjson_counts_bytes_of_the_file() -> None:
    for item, (file, line, column) in zip(json.loads(REPORTERS["rdjson"](REPORT))["diagnostics"], ORDERED, strict=True):
        start = item["location"]["range"]["start"]
        text = re.split(rb"\r\n|\r|\n", seeded.FILES[file])[line - 1][: start["column"] - 1].decode()

        assert (item["location"]["path"], start["line"], len(text.removeprefix("\ufeff")) + 1) == (file, line, column)


def test_github() -> None:
    commands = re.findall(r"file=([^,]+),line=(\d+),endLine=(\d+)(?:,col=(\d+))?", REPORTERS["github"](REPORT))
    places = {f"{finding.span.start.line}:{finding.span.start.column}" for finding in REPORT.findings}

    assert len(commands) == len(REPORT.findings) - 1
    assert all(not column or f"{line}:{column}" in places for _, line, _, column in commands)
    assert all(bool(column) == (line == last) for _, line, last, column in commands)


@pytest.mark.parametrize("name", REPORTERS)
def test_every_format_names_every_file(name: str) -> None:
    text = REPORTERS[name](REPORT).replace("\\", "").replace("%20", " ")

    assert {file for file in seeded.FILES if "error" not in file and file not in text} == set()
