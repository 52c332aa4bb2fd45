"""Rules -> the list of them, as text, JSON or a Markdown table."""

import json
from collections.abc import Sequence
from typing import Any

from journeymap.config import PROFILES
from journeymap.rule import Rule


def as_text(rules: Sequence[Rule]) -> str:
    """Return one line a rule: code, name, severity in each profile, what it finds."""
    widths = [max(len(cells[column]) for cells in map(_cells, rules)) for column in range(5)]
    return "".join(f"{_row(_cells(rule), widths)}  {_headline(rule)}\n" for rule in rules)


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))


def as_markdown(rules: Sequence[Rule], *, linked: bool = False) -> str:
    """Return a table with a row a rule; `linked` makes the codes links to the pages of the rule book."""
    head = "| rule | name | draft | active | strict | what it finds |\n|---|---|---|---|---|---|\n"
    rows = [[*_cells(rule), _headline(rule)] for rule in rules]
    if linked:
        rows = [[f"[{code}]({code}.md)", *others] for code, *others in rows]
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def as_json(rules: Sequence[Rule]) -> str:
    """Return a list of objects, one a rule."""
    return json.dumps([_record(rule) for rule in rules], indent=2, ensure_ascii=False) + "\n"


def _cells(rule: Rule) -> list[str]:
    return [rule.code, rule.name, *(rule.severity(profile) or "off" for profile in PROFILES)]


def _headline(rule: Rule) -> str:
    return rule.headline.removesuffix(".")


def _record(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": {profile: rule.severity(profile) for profile in PROFILES},
        "finds": _headline(rule),
        "options": rule.options,
        "fixes": rule.fixes,
        "edition": rule.edition,
        "source": rule.source,
    }
