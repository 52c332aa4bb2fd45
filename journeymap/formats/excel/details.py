"""Pain points and opportunities of a map <-> their texts on the map, and a record of each for a list of its own."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from journeymap.formats.draft import Imported
from journeymap.formats.rows.cell import BULLET, Kind, read_cell, write_cell
from journeymap.formats.rows.entry import shortest
from journeymap.model import Opportunity, PainPoint, Part

Record = dict[str, Any]
Moment = dict[str, Any]

LISTED: Mapping[str, type[Part]] = {"opportunities": Opportunity, "pain_points": PainPoint}
"""The keys of the lists, and what is in them."""


@dataclass(frozen=True, slots=True)
class Detail:
    """All that is known of an entry of a list, in plain values, and on which stage and touchpoint (or none) it stands.

    `ref` tells which text on the map it is of, as that was exported; it is empty for an entry that a colleague added.
    """

    key: str
    stage: str
    touchpoint: str
    record: Record
    ref: str = ""
    line: int = 1

    @property
    def text(self) -> str:
        """What the entry says, on one line."""
        return _line(self.record)


def taken_apart(value: Mapping[str, Any]) -> tuple[dict[str, Any], list[Detail]]:
    """Return a map whose entries are only texts, as far as these tell them apart, and the entries as they are."""
    apart, details = deepcopy(dict(value)), list[Detail]()
    moments = list(_moments(apart))
    times = Counter(place for place, _ in moments)
    for place, moment in moments:
        for key in LISTED:
            if times[place] == 1 and moment.get(key):
                details += _taken(place, moment, key)
    return apart, details


def _taken(place: tuple[str, str], moment: Moment, key: str) -> Iterator[Detail]:
    records = [item if isinstance(item, dict) else {"text": item} for item in moment[key]]
    times = Counter(_line(record) for record in records)
    for index, record in enumerate(records):
        line = _line(record)
        if times[line] == 1 and _is_plain(key, line):
            moment[key][index] = line
            yield Detail(key, *place, record, ref_of(line))


def _is_plain(key: str, line: str) -> bool:
    """Whether a text is read as that text alone from a cell with others."""
    kind = Kind("entries", LISTED[key])
    alone, among = read_cell(kind, write_cell(kind, [line])), read_cell(kind, f"{BULLET} {line}\n{line}")
    return bool(alone == [line] and among == [line, line])


def ref_of(line: str) -> str:
    """Return a short mark that stands for a text."""
    return hashlib.sha256(line.encode()).hexdigest()[:8]


def join(value: dict[str, Any], details: Sequence[Detail], imported: Imported) -> None:
    """Put what lists know of entries into the entries of a map; what finds none there is told, or a new one."""
    by_place: dict[tuple[str, str, str], list[Detail]] = {}
    seen: set[tuple[str, str, str, str]] = set()
    for detail in details:
        place = (detail.stage, detail.touchpoint, detail.key)
        # A second one is a copy that a colleague made to write another entry.
        is_copy = (*place, detail.ref) in seen
        by_place.setdefault(place, []).append(replace(detail, ref="") if is_copy else detail)
        seen.add((*place, detail.ref))
    for moment_place, moment in _moments(value):
        for key in LISTED:
            if found := by_place.pop((*moment_place, key), []):
                _join(moment, key, found, imported)
    for detail in (detail for found in by_place.values() for detail in found):
        where = detail.touchpoint or detail.stage
        imported.lose(detail.line, f'"{_spelled(detail.record)}" of "{where}", which is not on the map,')


def _join(moment: Moment, key: str, details: Sequence[Detail], imported: Imported) -> None:
    items: list[Any] = moment.setdefault(key, [])
    free = {index: _line(item) for index, item in enumerate(items)}
    left = _matched(items, key, free, details, {ref_of(line): index for index, line in free.items()}, "ref")
    left = _matched(items, key, free, left, {line: index for index, line in free.items()}, "text")
    _join_others(moment, key, free, left, imported)
    if not items:
        del moment[key]


def _matched(
    items: list[Any], key: str, free: dict[int, str], details: Sequence[Detail], places: Mapping[str, int], by: str
) -> list[Detail]:
    """Merge details into the free items that `places` leads to by their ref or text; return those it leads nowhere."""
    left = []
    for detail in details:
        index = places.get(getattr(detail, by), -1)
        if index in free:
            del free[index]
            items[index] = _merged(key, items[index], detail.record)
        else:
            left.append(detail)
    return left


def _join_others(moment: Moment, key: str, free: dict[int, str], left: Sequence[Detail], imported: Imported) -> None:
    """Entries whose text was changed on the map, new ones, and those that are gone from the map."""
    known = [detail for detail in left if detail.ref]
    if len(known) == len(free):
        for detail, (index, line) in zip(known, free.items(), strict=True):
            imported.lose(detail.line, f'"{detail.text}"', f'read as "{line}", as it stands on the map')
            moment[key][index] = _merged(key, moment[key][index], detail.record | {"text": line})
    else:
        for detail in known:
            imported.lose(detail.line, f'"{_spelled(detail.record)}", which is gone from the map,')
    for detail in left:
        if not detail.ref:
            moment[key].append(shortest(LISTED[key], detail.record))


def _merged(key: str, item: Any, record: Record) -> Any:
    """An entry with what its record knows; what a colleague wrote into the entry itself counts."""
    own = {name: value for name, value in item.items() if name != "text"} if isinstance(item, dict) else {}
    return shortest(LISTED[key], record | own)


def _moments(value: Mapping[str, Any]) -> Iterator[tuple[tuple[str, str], Moment]]:
    for stage in value.get("stages", []):
        yield (stage["name"], ""), stage
        for touchpoint in stage.get("touchpoints", []):
            yield (stage["name"], touchpoint["name"]), touchpoint


def _line(item: Any) -> str:
    text = item.get("text", "") if isinstance(item, dict) else item
    return " ".join(str(text).split())


def _spelled(record: Record) -> str:
    return "; ".join(str(value) if key == "text" else f"{key}: {value}" for key, value in record.items())
