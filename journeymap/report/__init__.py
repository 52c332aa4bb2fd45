"""A `Report` -> text, in one of nine formats; each format is a file with one function."""

from typing import Protocol

from journeymap.outcome import Report
from journeymap.report.summary import statistics, summary

__all__ = ["REPORTERS", "Reporter", "statistics", "summary"]


class Reporter(Protocol):
    """Turns a report into text that ends with a line end, or is empty; `color` is for formats that people read."""

    def __call__(self, report: Report, *, color: bool = False) -> str:
        """Return the report as text."""


# The formats are imported when they are asked for: nobody needs more than one or two of them.


def _full(report: Report, *, color: bool = False) -> str:
    from journeymap.report.full import full

    return full(report, color=color)


def _concise(report: Report, *, color: bool = False) -> str:
    from journeymap.report.concise import concise

    return concise(report, color=color)


def _json(report: Report, **_: bool) -> str:
    from journeymap.report.json_v1 import json_v1

    return json_v1(report)


def _sarif(report: Report, **_: bool) -> str:
    from journeymap.report.sarif import sarif
    from journeymap.rules.catalogue import RULES

    return sarif(report, rules=RULES)


def _github(report: Report, **_: bool) -> str:
    from journeymap.report.github import github

    return github(report)


def _gitlab(report: Report, **_: bool) -> str:
    from journeymap.report.gitlab import gitlab

    return gitlab(report)


def _junit(report: Report, **_: bool) -> str:
    from journeymap.report.junit import junit

    return junit(report)


def _markdown(report: Report, **_: bool) -> str:
    from journeymap.report.markdown import markdown

    return markdown(report)


def _rdjson(report: Report, **_: bool) -> str:
    from journeymap.report.rdjson import rdjson

    return rdjson(report)


REPORTERS: dict[str, Reporter] = {
    "full": _full,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
    "gitlab": _gitlab,
    "junit": _junit,
    "markdown": _markdown,
    "rdjson": _rdjson,
}
