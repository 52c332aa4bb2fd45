"""Maps in plain values -> the lists beside them: opportunities, pain points, personas, sources, metrics and so on."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from journeymap.finding import Finding
from journeymap.formats.excel.details import LISTED, Detail
from journeymap.formats.excel.labels import MAP, REF, STAGE, TOUCHPOINT
from journeymap.formats.excel.list_sheet import List, Record
from journeymap.formats.rows import Row, shared_rows
from journeymap.formats.rows.cell import Cell, fields
from journeymap.formats.rows.part import cells_of
from journeymap.formats.rows.rows import SHARED
from journeymap.model import Part
from journeymap.theme import Role

TITLES: Mapping[str, str] = {
    "opportunities": "Opportunities",
    "pain_points": "Pain points",
    "personas": "Personas",
    "findings": "Findings",
    "sources": "Sources",
    "metrics": "Metrics",
    "channels": "Channels",
    "teams": "Teams",
}
"""The kinds of lists, in the order of their sheets, and the names of these."""

CARDS = ("personas",)
"""The lists with a record a column; the others have one a row."""

LEVELS: Mapping[str, Role] = {"error": "very-negative", "warning": "negative", "info": "muted"}

FINDINGS = ("Level", "Rule", "Finding", "What to do", "File", "Line")
"""The labels of the list of findings."""

_FIRST: Mapping[str, Sequence[str]] = {
    "opportunities": ("text", "status", "impact", "effort", "owner", "due", "addresses", "metric", "solutions", "link"),
    "pain_points": ("text", "severity", "frequency", "status", "evidence", "basis"),
    "personas": ("name", "role", "quote"),
    "sources": ("id", "name", "method", "date", "participants"),
    "metrics": ("id", "name", "kind", "value", "unit", "baseline", "target", "direction"),
    "channels": ("id", "name", "kind"),
    "teams": ("id", "name", "contact"),
}
_LAST = ("id",)


class NamedMap(NamedTuple):
    """A map as far as lists are concerned: what it is called, its plain values and its details."""

    name: str
    value: Mapping[str, Any]
    details: Sequence[Detail]


def lists_of(maps: Sequence[NamedMap], shared: Mapping[str, Any], findings: Sequence[Finding] | None) -> list[List]:
    """Return the lists of maps and of what they share; `findings` are what lint says of them, `None` if not asked."""
    made = [_details(key, maps) for key in LISTED]
    made += [_definitions(key, kind, maps, shared) for kind, (key, _) in SHARED.items()]
    kept = {one.kind: one for one in made if one.records or one.kind in ("opportunities", "personas")}
    if findings is not None:
        kept["findings"] = _findings(findings)
    return [kept[kind] for kind in TITLES if kind in kept]


def _details(key: str, maps: Sequence[NamedMap]) -> List:
    records: list[Record] = [
        cells_of(detail.record, LISTED[key], bullets=True) | _places(name, detail)
        for name, _, details in maps
        for detail in details
        if detail.key == key
    ]
    keys = _keys(key, LISTED[key], records, (MAP, STAGE, TOUCHPOINT), (REF,))
    return List(key, TITLES[key], (LISTED[key],), keys, records)


def _places(name: str, detail: Detail) -> dict[str, Cell]:
    return {MAP: name, STAGE: detail.stage, TOUCHPOINT: detail.touchpoint, REF: detail.ref}


def _definitions(key: str, kind: str, maps: Sequence[NamedMap], shared: Mapping[str, Any]) -> List:
    defined = [(name, {key: _own(value.get(key, []))}) for name, value, _ in maps]
    rows = [(name, row) for name, value in [*defined, ("", shared)] for row in _rows(value, kind)]
    records: list[Record] = [{**row.cells, **({MAP: name} if name else {})} for name, row in rows]
    part = SHARED[kind][1]
    return List(key, TITLES[key], (part,), _keys(key, part, records, (), (MAP,)), records)


def _own(items: Iterable[Any]) -> list[dict[str, Any]]:
    """Those that are defined here, not only referred to."""
    return [item for item in items if isinstance(item, dict)]


def _rows(value: Mapping[str, Any], kind: str) -> list[Row]:
    return [row for row in shared_rows(value, bullets=True) if row.kind == kind]


def _keys(
    kind: str, part: type[Part], records: Sequence[Record], before: Sequence[str], after: Sequence[str]
) -> list[str]:
    """The keys of a list: those that tell where a record belongs, those one reads first, the rest as in the model."""
    order = list(fields(part))
    used = list(dict.fromkeys(key for record in records for key in record))
    used.sort(key=lambda key: order.index(head) if (head := key.partition(".")[0]) in order else len(order))
    others = [key for key in used if key not in (*_LAST, *after)]
    return list(dict.fromkeys([*before, *_FIRST[kind], *others, *_LAST, *after]))


def _findings(findings: Sequence[Finding]) -> List:
    ordered = sorted(findings, key=lambda one: (one.severity.rank, one.sort_key()))
    title = TITLES["findings"] if ordered else "No findings"
    return List("findings", title, (), FINDINGS, [_finding(one) for one in ordered])


def _finding(one: Finding) -> Record:
    values = (one.severity.value, one.code, one.message, one.hint, one.file, one.span.start.line)
    return dict(zip(FINDINGS, values, strict=True))
