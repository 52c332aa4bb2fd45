"""What each format for machines must hold by its own standard."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from journeymap.document import read
from journeymap.finding import Edit, Finding, Fix, Point, Severity, Span
from journeymap.outcome import Report
from journeymap.report import REPORTERS
from journeymap.report.sarif import sarif
from tests.report import seeded

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
REPORTS = [pytest.param(seeded.report(), id="seeded"), pytest.param(seeded.empty(), id="empty")]


def many(*severities: Severity) -> Report:
    """A report with a finding a severity, each on a line of its own."""
    points = [Point(line, 1, line) for line in range(1, len(severities) + 1)]
    findings = [
        Finding("JM101", "unknown-key", severity, "no", "a.yaml", Span(point, point))
        for severity, point in zip(severities, points, strict=True)
    ]
    return replace(seeded.empty(), findings=tuple(findings))


def test_the_schema_of_the_json_report_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("report", REPORTS)
def test_json_follows_its_schema(report: Report) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(REPORTERS["json"](report)))


def test_the_schema_names_every_key_of_the_json_report() -> None:
    record = json.loads(REPORTERS["json"](seeded.report()))
    definitions = SCHEMA["$defs"]

    assert list(record) == SCHEMA["required"] == list(SCHEMA["properties"])
    for name, value in (("summary", record["summary"]), ("finding", record["findings"][0])):
        assert list(value) == definitions[name]["required"] == list(definitions[name]["properties"])


def run_of(text: str) -> dict[str, Any]:
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


@pytest.mark.parametrize("report", REPORTS)
def test_sarif_holds_what_its_standard_requires(report: Report) -> None:
    run = run_of(sarif(report, rules=seeded.RULES))
    rules = run["tool"]["driver"]["rules"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert [invocation["executionSuccessful"] for invocation in run["invocations"]] == [True]
    assert [rule["id"] for rule in rules] == sorted({finding.code for finding in report.findings})
    for rule in rules:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
        assert result["message"]["text"]


def test_sarif_names_files_by_relative_uris() -> None:
    text = sarif(seeded.report(), rules=())
    uris = re.findall(r'"uri": "(.*)"', text)

    assert "maps/last%20line.yaml" in uris
    assert [uri for uri in uris if not re.fullmatch(r"[\w.%/~-]+", uri) or uri.startswith(("/", "./"))] == []


def test_sarif_has_the_rules_of_the_catalogue() -> None:
    from journeymap.rules.structure.stage_without_touchpoints import RULE

    found = replace(many(Severity.ERROR).findings[0], code="JM301", name="stage-without-touchpoints")
    (rule,) = run_of(REPORTERS["sarif"](replace(seeded.empty(), findings=(found,))))["tool"]["driver"]["rules"]

    assert rule["shortDescription"]["text"] == RULE.lesson.splitlines()[0]
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_sarif_makes_no_links_of_text() -> None:
    finding = replace(many(Severity.ERROR).findings[0], message="[click](http://x)")
    (result,) = run_of(sarif(replace(seeded.empty(), findings=(finding,)), rules=()))["results"]

    assert result["message"]["text"] == "[click] (http://x)"


@pytest.mark.parametrize("name", ["sarif", "gitlab"])
def test_fingerprints_differ_and_outlive_edits_of_other_lines(name: str) -> None:
    def fingerprints(report: Report) -> list[str]:
        return re.findall(r"[0-9a-f]{64}", REPORTERS[name](report))

    def moved(finding: Finding) -> Finding:
        start = replace(finding.span.start, line=finding.span.start.line + 5)
        return replace(finding, span=Span(start, replace(finding.span.end, line=finding.span.end.line + 5)))

    report = replace(many(*[Severity.ERROR] * 3, Severity.INFO))
    found = fingerprints(report)

    assert len(set(found)) == 4
    assert fingerprints(replace(report, findings=tuple(map(moved, report.findings)))) == found


def test_github_keeps_ten_a_level_and_has_the_rest_in_its_log() -> None:
    levels = [Severity.INFO] * 12 + [Severity.WARNING] * 11 + [Severity.ERROR] * 13
    lines = REPORTERS["github"](many(*levels)).splitlines()
    kept, rest = lines[:30], lines[30:]

    assert [line.split(" ")[0] for line in kept] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert kept[-1] == "::notice title=jmap::and 7 more; see the log of this step"
    assert sorted(line.split(" ")[1] for line in rest) == ["error"] * 3 + ["info"] * 3 + ["warning"]


def test_github_escapes_what_ends_a_property() -> None:
    finding = replace(many(Severity.ERROR).findings[0], file="100%,a:b.yaml", message="50%", hint="do")

    assert REPORTERS["github"](replace(seeded.empty(), findings=(finding,))) == (
        "::error file=100%25%2Ca%3Ab.yaml,line=1,endLine=1,col=1,endColumn=1,title=JM101 unknown-key"
        "::50%25%0Ahelp: do\n"
    )


def test_junit_counts_what_it_holds() -> None:
    root = fromstring(REPORTERS["junit"](seeded.report()))

    for suite in root:
        assert int(suite.attrib["tests"]) == len(suite)
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["skipped"]) == len(suite.findall("testcase/skipped"))
    assert len(root.findall("testsuite/testcase")) == len(seeded.SEEDS) + 1


def test_junit_has_one_passed_test_when_nothing_is_found() -> None:
    (case,) = fromstring(REPORTERS["junit"](seeded.empty())).findall("testsuite/testcase")

    assert (case.attrib["name"], len(case)) == ("no findings in 12 maps", 0)


@pytest.mark.parametrize(
    "text",
    ["a | b", "[x](http://y)", "<img src=x onerror=alert(1)>", "*a* _b_ `c` ~~d~~", "\\|", ":100:", "&lt;", "a\\"],
)
def test_markdown_shows_text_as_it_is(text: str) -> None:
    finding = replace(many(Severity.ERROR).findings[0], message=text)
    html = (
        MarkdownIt("commonmark")
        .enable("table")
        .render(REPORTERS["markdown"](replace(seeded.empty(), findings=(finding,))))
    )
    cells = fromstring(f"<html>{html}</html>").findall(".//tbody/tr/td")

    assert [("".join(cell.itertext()), len(cell)) for cell in cells] == [
        ("error", 0), ("a.yaml:1:1", 0), ("JM101 unknown-key", 0), (text, 0),
    ]  # fmt: skip


def test_markdown_stops_before_it_is_too_long_for_a_job_summary() -> None:
    text = REPORTERS["markdown"](many(*[Severity.ERROR] * 700))

    assert text.count("JM101") == 500
    assert text.endswith("\nand 200 more\n")


def test_rdjson_suggests_one_replacement_for_all_edits_of_a_fix() -> None:
    document = read("a.yaml", "\ufeffü: 1\nb: c d\n".encode())
    fix = Fix("quote it", (Edit(10, 10, '"'), Edit(7, 7, '"')), safe=True)
    finding = Finding("JM010", "x", Severity.ERROR, "no", "a.yaml", document.source.span(0, 1), fix=fix)
    report = replace(seeded.empty(), findings=(finding,), documents={"a.yaml": document})
    (diagnostic,) = json.loads(REPORTERS["rdjson"](report))["diagnostics"]

    assert diagnostic["location"]["range"] == {"start": {"line": 1, "column": 4}, "end": {"line": 1, "column": 6}}
    assert diagnostic["suggestions"] == [
        {"range": {"start": {"line": 2, "column": 3}, "end": {"line": 2, "column": 6}}, "text": '" c "'}
    ]


def test_the_edits_of_a_fix_lead_to_the_text_they_replace() -> None:
    edits = [
        (item["file"], edit)
        for item in json.loads(REPORTERS["json"](seeded.report()))["findings"]
        for edit in (item["fix"] or {"edits": []})["edits"]
    ]
    texts = [seeded.FILES[file].decode()[edit["start"]["offset"] : edit["end"]["offset"]] for file, edit in edits]

    assert texts == ["personna", "websiet", "NO"]


def test_rdjson_measures_a_line_as_long_as_a_file() -> None:
    document = read("a.yaml", "é" * 2500)
    spans = [document.source.span(offset, offset + 1) for offset in (0, 999, 1000, 1001, 2499)]
    findings = tuple(Finding("JM010", "x", Severity.ERROR, "no", "a.yaml", span) for span in spans)
    report = replace(seeded.empty(), findings=findings, documents={"a.yaml": document})
    ranges = [item["location"]["range"] for item in json.loads(REPORTERS["rdjson"](report))["diagnostics"]]

    assert [item["start"]["column"] for item in ranges] == [1, 1999, 2001, 2003, 4999]
    assert ranges[-1]["end"] == {"line": 1, "column": 5001}
