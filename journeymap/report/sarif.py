"""A `Report` -> SARIF 2.1.0 (OASIS), which code scanning services read."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from journeymap.finding import Finding, Label, Severity, Span
from journeymap.outcome import Report
from journeymap.report.fingerprint import fingerprints
from journeymap.report.fixes import replacements
from journeymap.report.json_text import json_text
from journeymap.rule import Rule
from journeymap.shown import shown

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_Json = dict[str, Any]


def sarif(report: Report, *, rules: Sequence[Rule]) -> str:
    """Return the report as one run; `rules` hold the lessons.

    Columns count code points. File names are relative URIs from the top of the repository. No time, no folder and no
    machine is named, so that the same findings give the same bytes.
    """
    codes = sorted({finding.code for finding in report.findings})
    driver = {"name": "jmap", "semanticVersion": version("journeymap"), "rules": _rules(report, codes, rules)}
    names = fingerprints(report.findings)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [
            _result(report, finding, codes.index(finding.code), name)
            for finding, name in zip(report.findings, names, strict=True)
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report, codes: list[str], rules: Sequence[Rule]) -> list[_Json]:
    by_code = {rule.code: rule for rule in rules}
    first = {finding.code: finding for finding in reversed(report.findings)}
    return [_rule(by_code[code]) if code in by_code else _unknown_rule(first[code]) for code in codes]


def _rule(rule: Rule) -> _Json:
    short, *rest = [" ".join(paragraph.split()) for paragraph in rule.lesson.strip().split("\n\n")]
    severity = rule.severity("active") or rule.severity("strict") or Severity.INFO
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": rest[0] if rest else short},
        "help": {"text": "\n\n".join(rest) or short},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _unknown_rule(finding: Finding) -> _Json:
    """A rule that is told by one of its findings, as the catalogue does not have it."""
    text = {"text": finding.name.replace("-", " ")}
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": text,
        "fullDescription": text,
        "help": text,
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }


def _invocation(report: Report) -> _Json:
    skipped = [
        {"level": "note", "message": {"text": _text(f"skipped {rule}: {reason}")}} for rule, reason in report.skipped
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": skipped}


def _result(report: Report, finding: Finding, index: int, fingerprint: str) -> _Json:
    text = _text(finding.message) + (f"\n{_text(finding.hint)}" if finding.hint else "")
    result: _Json = {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [_location(finding)],
        "partialFingerprints": {"ruleFileAndNode/v1": fingerprint},
    }
    if finding.labels:
        result["relatedLocations"] = [_related(label, number) for number, label in enumerate(finding.labels, 1)]
    if parts := replacements(report, finding):
        result["fixes"] = [_fix(finding, parts)]
    return result


def _location(finding: Finding) -> _Json:
    location: _Json = {"physicalLocation": _place(finding.file, finding.span)}
    if finding.label:
        location["message"] = {"text": _text(finding.label)}
    if finding.node:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.node}]
    return location


def _related(label: Label, number: int) -> _Json:
    return {"id": number, "message": {"text": _text(label.text)}, "physicalLocation": _place(label.file, label.span)}


def _place(file: str, span: Span) -> _Json:
    return {"artifactLocation": {"uri": _uri(file)}, "region": _region(span)}


def _fix(finding: Finding, parts: list[tuple[Span, str]]) -> _Json:
    assert finding.fix is not None  # without it there are no replacements
    title = finding.fix.title if finding.fix.safe else f"{finding.fix.title} (may change the meaning)"
    edits = [{"deletedRegion": _region(span), "insertedContent": {"text": text}} for span, text in parts]
    change = {"artifactLocation": {"uri": _uri(finding.file)}, "replacements": edits}
    return {"description": {"text": _text(title)}, "artifactChanges": [change]}


def _region(span: Span) -> _Json:
    start, end = span.start, span.end
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _uri(file: str) -> str:
    return quote(file.removeprefix("./"), errors="backslashreplace")


def _text(text: str) -> str:
    """A message, in which SARIF would take `[this](for a link)`."""
    return shown(text).replace("](", "] (")
