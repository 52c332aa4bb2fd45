"""The one currency of the tool: what was found, where, how bad it is and how to mend it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from typing import Literal

# What is said of one file more often than this is noise, and takes long to say.
MOST_HITS = 1000
MORE = f"this file has more of these than the {MOST_HITS} that are listed; mend those, then run jmap again"

KeyPath = tuple[str | int, ...]
"""The way to a value from the top of a file: keys of mappings and positions in lists."""


class Severity(StrEnum):
    """How bad a finding is; `rank` orders them, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for an info."""
        return _BY_RANK.index(self)


_BY_RANK = tuple(Severity)


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A place in a text: `line` and `column` from 1, `offset` from 0; columns and offsets count code points."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text from `start` to just before `end`."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hit points, before it is known on which line that is.

    `path` is a key path in the file called `file` (empty: the file that is being looked at). `part` says whether
    the key or the value is meant (`auto`: the value of a text, number or date, else its key). `span`, two offsets,
    overrides the path where a place is neither key nor value, such as a tab.
    """

    path: KeyPath = ()
    part: Literal["auto", "key", "value"] = "auto"
    file: str = ""
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text between the offsets `start` and `end` (code points) by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one file that mend a finding; `safe` if the meaning of the map cannot change."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check reports: a message and a place, without severity and line numbers.

    `label` is said beside the place; `also` are second places with what to say there. A lint rule leaves `code`
    empty: the runner knows which rule it ran.
    """

    message: str
    place: Place = Place()
    label: str = ""
    hint: str = ""
    also: tuple[tuple[Place, str], ...] = ()
    fix: Fix | None = None
    code: str = ""


def hit_on_all(message: str, places: Iterable[Place], label: str, fix: Fix | None = None) -> Hit:
    """Return one hit on several places: on the first of them, with `label` beside each of the others."""
    first, *others = places
    return Hit(message, first, also=tuple((place, label) for place in others), fix=fix)


def first_of(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield hits of one kind on one file, but no more than anybody reads; the last one says if there are more."""
    remaining = iter(hits)
    kept = list(islice(remaining, MOST_HITS))
    yield from kept[:-1]
    if kept:
        yield last_of_many(kept[-1]) if next(remaining, None) else kept[-1]


def last_of_many(hit: Hit) -> Hit:
    """Return a hit that says, too, that there are more of its kind."""
    return hit if MORE in hit.hint else replace(hit, hint="; ".join(filter(None, [hit.hint, MORE])))


@dataclass(frozen=True, slots=True)
class Label:
    """A second place of a finding and what to say there."""

    file: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one place, ready to be reported.

    `file` is relative to the project root (or as given on the command line), with forward slashes. `node` is the way
    to the part of the map by ids (`stages/decision/touchpoints/checks-out`), which outlives edits of other lines.
    """

    code: str
    name: str
    severity: Severity
    message: str
    file: str
    span: Span
    label: str = ""
    hint: str = ""
    labels: tuple[Label, ...] = ()
    node: str = ""
    fix: Fix | None = None

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by file, place, code and message, so that two runs print the same."""
        return (self.file, self.span.start.offset, self.span.end.offset, self.code, self.message)
