"""A tree of data of unknown shape -> a table as a mapping would hold: where its maps, stages and steps are."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from journeymap.formats.data.keys import is_machine, name_key, spoken
from journeymap.formats.data.mapping import Table
from journeymap.formats.data.path import Path, Step
from journeymap.formats.data.targets import MAPS
from journeymap.formats.data.tree import Twig
from journeymap.formats.items import is_blank
from journeymap.formats.lane_words import axes
from journeymap.formats.words.vocabulary import Vocabulary

_MANY = ("journeys", "maps", "personas", "scenarios", "variants", "users", "journey maps")
_ROWS = ("journey", "columns", "steps", "flow", "map", "moments", "milestones", "timeline", "cells", "rows")
_STEPS = (
    "steps", "nodes", "events", "cards", "activities", "moments", "interactions", "touchpoints", "touch points",
    "tasks",
)  # fmt: skip
_MOST_DEPTH = 8
_PROBED = 50
_ENOUGH = 1.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A list of records, and how much it is like a list of stages."""

    trail: tuple[str, ...]
    rows: Sequence[Twig]
    score: float


def shape_of(tree: Twig, words: Vocabulary) -> Table | None:
    """Return where in a tree the stages of journeys are; `None` if there is no list like that."""
    candidates = [_candidate(trail, rows, words) for trail, rows in _lists(tree).items()]
    best = max(candidates, key=lambda candidate: candidate.score, default=None)
    if best is None or best.score < _ENOUGH:
        return None
    return _table(best, tree, words)


def _lists(tree: Twig) -> dict[tuple[str, ...], list[Twig]]:
    """The records of all lists, by the keys that lead to them."""
    found: dict[tuple[str, ...], list[Twig]] = {}
    waiting: deque[tuple[Twig, tuple[str, ...]]] = deque([(tree, ())])
    while waiting:
        twig, trail = waiting.popleft()
        rows = rows_of(twig)
        if rows:
            found.setdefault(trail, []).extend(rows)
        if len(trail) < _MOST_DEPTH:
            waiting.extend((inner, (*trail, "[]")) for inner in twig.items)
            waiting.extend((inner, (*trail, key)) for key, inner in twig.entries.items())
    return found


def rows_of(twig: Twig) -> list[Twig]:
    """Return the records of a list, or of a mapping of records that are alike; empty if it is neither."""
    if twig.items:
        return twig.items if all(item.entries for item in twig.items) else []
    rows = list(twig.entries.values())
    alike = len(rows) > 1 and all(row.entries for row in rows)
    shared = set.intersection(*(set(row.entries) for row in rows)) if alike else set()
    return rows if len(shared) > 1 or (shared and all(map(name_key, rows))) else []


def _candidate(trail: tuple[str, ...], rows: Sequence[Twig], words: Vocabulary) -> _Candidate:
    key = spoken(next((part for part in reversed(trail) if part != "[]"), ""))
    last = key.split(" ")[-1] if key else ""
    is_stage = "stage" in (axes().key(key), axes().key(last))
    score = 4.0 if is_stage else 2.0 if last in _ROWS else 0.0
    if trail[-1:] == ("[]",) or last in _MANY or key in _MANY:
        score -= 6
    score += min(len(readings(rows, words)), 4)
    score += 1.5 if any(_stage_key(row) for row in rows[:_PROBED]) else 0
    named = sum(bool(name_key(row)) for row in rows)
    enough = len(rows) > 1 or is_stage
    return _Candidate(
        trail, rows, score - 0.5 * sum(part != "[]" for part in trail) if enough and named * 2 > len(rows) else 0.0
    )


def readings(rows: Sequence[Twig], words: Vocabulary) -> set[str]:
    """Return the keys of the format that the keys of records, and of records in them, stand for."""
    keys = {key for row in rows[:_PROBED] for inner in _within(row, 4) for key in inner.entries}
    read = (words.read(spoken(key)) for key in keys if not is_machine(key))
    return {reading.key for reading in read if reading}


def _within(twig: Twig, depth: int) -> Iterator[Twig]:
    yield twig
    if depth:
        for inner in (*twig.entries.values(), *twig.items):
            yield from _within(inner, depth - 1)


def _stage_key(row: Twig) -> str:
    """The key under which a row names its stage, if it names itself elsewhere."""
    keys = [key for key, twig in row.entries.items() if twig.is_leaf and twig.text and not is_machine(key)]
    stage = next((key for key in keys if axes().key(spoken(key)) == "stage"), "")
    return stage if stage and _besides(row, stage) else ""


def _besides(row: Twig, stage: str) -> str:
    """The key under which a row names itself, if not by its stage."""
    return name_key(Twig(row.line, entries={key: twig for key, twig in row.entries.items() if key != stage}))


def _table(best: _Candidate, tree: Twig, words: Vocabulary) -> Table:
    *above, last = best.trail or ("",)
    table = Table()
    if above:
        table.paths[MAPS] = (Path(_steps(above)),)
    group = _stage_key(best.rows[0])
    names = [row.entries[group].text for row in best.rows if group in row.entries] if group else []
    if group and len(set(names)) < len(names):
        table.paths["stages"] = (Path((Step(last, each=True, group=group),)),)
        table.paths["stages.name"] = (Path((Step(group),)),)
        table.paths["stages.touchpoints"] = (Path((Step("", each=True),)),)
        table.paths["stages.touchpoints.name"] = (Path((Step(_besides(best.rows[0], group)),)),)
        return table
    table.paths["stages"] = (Path((Step(last, each=True),)),)
    inner = [Path((Step(key, each=True),)) for key in _step_keys(best.rows, words)]
    linked = list(_linked(best, tree))
    if inner or linked:
        table.paths["stages.touchpoints"] = (*inner, *linked)
    return table


def _steps(trail: Sequence[str]) -> tuple[Step, ...]:
    """The steps of a path along keys; `[]` belongs to the key before it."""
    steps: list[Step] = []
    for part in trail:
        if part != "[]":
            steps.append(Step(part))
        elif steps and not steps[-1].each:
            steps[-1] = Step(steps[-1].name, each=True)
        else:
            steps.append(Step("", each=True))
    return tuple(steps)


def _step_keys(rows: Sequence[Twig], words: Vocabulary) -> list[str]:
    """The keys under which stages list their steps: such as are called so, or hold experience themselves."""
    keys: dict[str, list[Twig]] = {}
    for row in rows:
        for key, twig in row.entries.items():
            keys.setdefault(key, []).extend(twig.items or rows_of(twig))
    return [key for key, inner in keys.items() if inner and _are_steps(key, inner, words)]


def _are_steps(key: str, inner: Sequence[Twig], words: Vocabulary) -> bool:
    label = spoken(key)
    reading = words.read(label)
    if reading and reading.key == "touchpoints" and reading.is_whole:
        return True
    are_records = all(item.entries and name_key(item) for item in inner)
    if not are_records:
        return False
    is_called_so = label.split(" ")[-1] in _STEPS or axes().key(label) == "step"
    tells = len(readings(inner, words) & {"emotion", "thoughts", "pain_points", "touchpoints"}) > 0
    return is_called_so or (tells and (reading is None or reading.key == "actions"))


def _linked(best: _Candidate, tree: Twig) -> Iterator[Path]:
    """Lists elsewhere whose records name a stage by its id or name."""
    for trail, rows in _lists(tree).items():
        if trail == best.trail or trail[: len(best.trail)] == best.trail or "[]" in trail or not trail:
            continue
        for ours in ("id", "key", "slug", name_key(best.rows[0])):
            ids = {row.entries[ours].text for row in best.rows if ours in row.entries} - {""}
            theirs = _link(rows, ids)
            if theirs:
                last = Step(trail[-1], each=True, theirs=theirs, ours=ours)
                yield Path((*_steps(trail[:-1]), last), is_absolute=True)
                break


def _link(rows: Sequence[Twig], ids: set[str]) -> str:
    """The key under which nearly all records hold one of `ids`."""
    keys = dict.fromkeys(key for row in rows[:_PROBED] for key in row.entries)
    if not ids or all(is_blank(text) for text in ids):
        return ""
    held = {key: sum(key in row.entries and row.entries[key].text in ids for row in rows) for key in keys}
    return next((key for key, count in held.items() if count * 5 >= len(rows) * 4), "")
