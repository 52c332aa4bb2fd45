"""A `Report` -> JUnit XML in the dialect of Jenkins (`junit-10.xsd` of its xUnit plugin), which most servers read."""

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from journeymap.finding import Finding, Severity
from journeymap.outcome import Report
from journeymap.report.summary import summary
from journeymap.report.told import place, told
from journeymap.shown import shown


def junit(report: Report) -> str:
    """Return a suite a file and a test a finding.

    Errors and warnings are failures, infos are passed tests that say something, rules that could not run are skipped
    tests. The names of tests have no line numbers, so that a server knows a test again.
    """
    root = Element("testsuites", name="jmap")
    for file, findings in groupby(report.findings, key=lambda finding: finding.file):
        _suite(root, shown(file), [_case(finding) for finding in findings])
    if report.skipped:
        _suite(root, "rules not run", [_skipped(rule, reason) for rule, reason in report.skipped])
    if len(root) == 0:
        _suite(root, "jmap", [Element("testcase", name=summary(report), classname="jmap")])
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, name: str, cases: list[Element]) -> None:
    counts = {
        "tests": len(cases),
        "failures": sum(case.find("failure") is not None for case in cases),
        "errors": 0,
        "skipped": sum(case.find("skipped") is not None for case in cases),
    }
    suite = SubElement(root, "testsuite", {"name": name} | {key: str(count) for key, count in counts.items()})
    suite.extend(cases)


def _case(finding: Finding) -> Element:
    name = f"{finding.code} {finding.name} {shown(finding.node)}".rstrip()
    case = Element("testcase", name=name, classname=shown(finding.file))
    text = f"{place(finding.file, finding.span)}: " + "\n".join(told(finding))
    if finding.severity is Severity.INFO:
        SubElement(case, "system-out").text = text
    else:
        failure = SubElement(case, "failure", type=finding.severity, message=shown(finding.message))
        failure.text = text
    return case


def _skipped(rule: str, reason: str) -> Element:
    case = Element("testcase", name=shown(rule), classname="jmap")
    SubElement(case, "skipped", message=shown(reason))
    return case
