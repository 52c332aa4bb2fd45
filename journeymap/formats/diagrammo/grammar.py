"""The lines of a `journey-map` -> its title, persona, phases and steps; steps outside of a phase are kept, too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from journeymap.formats.diagrammo.step import KEYS, Step, step_of
from journeymap.formats.draft import Imported, UnsafeSourceError
from journeymap.formats.fences import Block

COLORS = ("red", "orange", "yellow", "green", "blue", "purple", "teal", "cyan", "gray", "black", "white")
WHOLE_STAGE = "the stage itself"
"""A comment in our own exports: the step below it is all that stands on a phase without steps."""

_MOST = 20_000
_LONGEST = 20_000
_START = re.compile(r"journey-map(?:\s+(.*))?", re.IGNORECASE)
_PHASE = re.compile(r"\[(.+?)\]")
_PERSONA = re.compile(r"persona\s*:?\s+(.+)", re.IGNORECASE)
_COLOR = re.compile(r"(.+?) ?(?:\| ?| )color ?: ?\S+", re.IGNORECASE)
_TAG = re.compile(r"(?:tag\s*:?|##)\s+(.+)", re.IGNORECASE)
_ALIAS = re.compile(r"(?P<name>.+?) (?:(?i:as|alias) (?P<long>\w+)|(?P<short>[a-z]{1,4}))(?: .*)?")
_OPTION = re.compile(r"active-tag\s.*|solid-fill|no-title|no-legend|no-notes", re.IGNORECASE)
_DETAIL = re.compile(r"([A-Za-z][\w-]*)(?:\s*:\s*|\s+)(.+)")


@dataclass(slots=True)
class Phase:
    """A phase; steps before and between phases stand in one without a name."""

    line: int
    name: str
    rows: list["Row"] = field(default_factory=list)


@dataclass(slots=True)
class Row:
    """A step and the line it stands on; `is_stage` if it stands for its phase."""

    line: int
    step: Step
    is_stage: bool = False


@dataclass(slots=True)
class Chart:
    """A journey map as it is written. `groups` are the names of tags by the keys that stand for them."""

    line: int
    title: str = ""
    persona: str = ""
    about: list[str] = field(default_factory=list)
    groups: dict[str, str] = field(default_factory=dict)
    phases: list[Phase] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def is_chart(lines: Sequence[str]) -> bool:
    """Whether the first word, after comments, is `journey-map`."""
    spoken = (text for line in lines if (text := line.strip("\ufeff \t")) and not text.startswith("//"))
    return bool(_START.fullmatch(next(spoken, "")))


def parse(block: Block, told: Imported) -> Chart:
    """Return the chart in a block; `told` is told of what is read in another way than diagrammo reads it.

    Raises:
        UnsafeSourceError: there are too many steps for one map, or endless lines.
    """
    reader = _Reader(block.line, told)
    for number, line in enumerate(block.lines, start=block.line):
        if len(line) > _LONGEST:
            raise UnsafeSourceError(f"over the limit of {_LONGEST} characters in line {number}")
        reader.line(number, line.expandtabs(4).strip("\ufeff").rstrip())
    return reader.chart


class _Reader:
    """Reads line by line; holds what the lines so far have said."""

    def __init__(self, line: int, told: Imported) -> None:
        self.chart = Chart(line)
        self.told = told
        self.header = ""
        self.row: Row | None = None
        self.indent = 0
        self.marks_stage = False
        self.entries = 0

    def line(self, number: int, line: str) -> None:
        text = line.lstrip()
        indent = len(line) - len(text)
        self.entries += bool(text)
        if self.entries > _MOST:
            raise UnsafeSourceError(f"over the limit of {_MOST} lines for one map")
        if not text:
            self.header = ""
        elif text.startswith("//"):
            self._comment(text.strip("/ "))
        elif indent and self.header:
            self._below_header(text)
        elif self._is_deeper(indent):
            self._detail(text)
        elif not self._header(text, indent):
            self._content(number, text, indent)

    def _comment(self, text: str) -> None:
        if text == WHOLE_STAGE:
            self.marks_stage = True
        elif text:
            self.chart.comments.append(text)

    def _is_deeper(self, indent: int) -> bool:
        return self.row is not None and indent > self.indent

    def _below_header(self, text: str) -> None:
        # What stands below a group of tags are its values and their colours; the steps name those they use.
        if self.header == "persona":
            self.chart.about.append(text)

    def _header(self, text: str, indent: int) -> bool:
        """Read what may stand above the phases; whether the line was that."""
        self.header = ""
        if indent or self.chart.phases:
            return False
        if match := _START.fullmatch(text):
            self.chart.title = (match[1] or "").strip()
        elif (match := _PERSONA.fullmatch(text)) and not self.chart.persona:
            self.header = "persona"
            self.chart.persona = _without_color(match[1])
        elif match := _TAG.fullmatch(text):
            self.header = "tag"
            self._group(match[1])
        else:
            return bool(_OPTION.fullmatch(text))
        return True

    def _group(self, text: str) -> None:
        match = _ALIAS.fullmatch(" ".join(text.split()))
        name = (match["name"] if match else text.partition(",")[0]).partition("(")[0].strip(" \"'")
        alias = (match["long"] or match["short"]) if match else name
        if name:
            self.chart.groups |= {alias.lower(): name, name.lower(): name}

    def _content(self, number: int, text: str, indent: int) -> None:
        if not indent and (match := _PHASE.fullmatch(text)):
            self.row = None
            self.chart.phases.append(Phase(number, match[1].strip()))
            return
        if not self.chart.phases:
            self.chart.phases.append(Phase(number, ""))
        elif not indent and self.chart.phases[-1].name:
            # diagrammo leaves such a step out.
            self.told.lose(number, f'"{text}"', f'read as a step of "{self.chart.phases[-1].name}"')
        step = step_of(text, self.chart.groups)
        self.row = Row(number, step, self.marks_stage)
        self.indent = indent
        self.marks_stage = False
        self.chart.phases[-1].rows.append(self.row)

    def _detail(self, text: str) -> None:
        """A line below a step: what hurts, could be better, is thought, or anything else about it."""
        assert self.row is not None  # the line is deeper than that of a step
        match = _DETAIL.fullmatch(text)
        key = match[1].lower() if match else ""
        has_colon = match is not None and ":" in text[: match.start(2)]
        if match and ((has_colon and (key in KEYS or key in self.chart.groups)) or key == "description"):
            self.row.step.pairs.append((key, match[2].strip()))
        else:
            self.row.step.pairs.append(("description", text))


def _without_color(text: str) -> str:
    """The name of a persona: a colour may follow it, with its key or as a word in lower case."""
    text = " ".join(text.split())
    if match := _COLOR.fullmatch(text):
        return match[1].strip()
    name, _, last = text.rpartition(" ")
    return name if name and last in COLORS else text
