"""The lines of a journey diagram -> its title, sections and tasks; a line nobody can read never hides the others."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from journeymap.document import read
from journeymap.formats.draft import Imported, UnsafeSourceError
from journeymap.formats.fences import Block
from journeymap.formats.mermaid.blocks import front_matter
from journeymap.formats.mermaid.entities import decoded
from journeymap.formats.mermaid.task import Task, task_of

UNRATED = "no score on the map"
WHOLE_STAGE = "the stage itself"
"""Comments in our own exports: what the task below them only has because Mermaid asks for it."""

_MOST = 20_000
_LONGEST = 20_000
_DIRECTIVE = re.compile(r"%%\{.*?(?:\}%%|\Z)", re.DOTALL)
_COMMENT = re.compile(r"#(?!\w+;)", re.ASCII)
_START = re.compile(r"journey(?![\w-])\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A task, the line it stands on, and the marks of our own exports above it."""

    line: int
    task: Task
    marks: frozenset[str] = frozenset()


@dataclass(slots=True)
class Section:
    """A part of a diagram; the tasks before the first section stand in one without a name."""

    line: int
    name: str
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class Diagram:
    """A diagram as it is written. `title`, `accessible_title` and `description` are empty where there is none."""

    line: int
    title: str = ""
    accessible_title: str = ""
    description: str = ""
    sections: list[Section] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def parse(block: Block, told: Imported) -> Diagram:
    """Return the diagram in a block, by the grammar of Mermaid 11 (`journey.jison`); what that refuses as it is meant.

    What does not become part of the diagram is told to `told`.

    Raises:
        UnsafeSourceError: there are too many tasks or comments for one map, or endless lines.
    """
    return _Reader(block, told).diagram


class _Reader:
    """Reads line by line; holds what the lines so far have said."""

    def __init__(self, block: Block, told: Imported) -> None:
        self.diagram = Diagram(block.line)
        self.told = told
        self.marks: set[str] = set()
        self.description: list[str] | None = None
        self.has_begun = False
        self.entries = 0
        end = front_matter(block.lines)
        self._front_matter(block.lines[1 : end - 1] if end else [], block.line + 1)
        for number, line in enumerate(_without_directives(block.lines[end:]), start=block.line + end):
            self._line(number, line.strip("\ufeff \t"))

    def _front_matter(self, lines: Sequence[str], first: int) -> None:
        value = read("", "\n".join(lines)).value
        for key, item in value.items() if isinstance(value, dict) else ():
            if key == "title" and isinstance(item, str):
                self.diagram.title = item.strip()
            elif key not in ("title", "config", "displayMode"):
                self.told.lose(first, f'"{key}" of the front matter')

    def _line(self, number: int, text: str) -> None:
        if len(text) > _LONGEST:
            raise UnsafeSourceError(f"over the limit of {_LONGEST} characters in line {number}")
        if self.description is not None:
            self._describe(text)
        elif text.startswith(("%", "#")) and not re.match(r"#\w+;", text, re.ASCII):
            self._comment(text.strip("%# \t"))
        elif text and not self.has_begun:
            self.has_begun = True
            match = _START.fullmatch(text)
            self._line(number, match[1] if match else text)
        elif text:
            self._statement(number, text)

    def _statement(self, number: int, text: str) -> None:
        for pattern, meaning in _STATEMENTS:
            if match := pattern.fullmatch(text):
                meaning(self, number, match[1])
                return
        self._task(number, text)

    def _comment(self, text: str) -> None:
        if text in (UNRATED, WHOLE_STAGE):
            self.marks.add(text)
        elif text:
            self._count()
            self.diagram.comments.append(text)

    def _title(self, number: int, text: str) -> None:
        self.diagram.title = decoded(self._before_comment(number, text))

    def _accessible_title(self, number: int, text: str) -> None:  # noqa: ARG002 - all statements are read alike
        self.diagram.accessible_title = decoded(text)

    def _description(self, number: int, text: str) -> None:  # noqa: ARG002
        self.diagram.description = decoded(text)

    def _open_description(self, number: int, text: str) -> None:  # noqa: ARG002
        self.description = []
        self._describe(text)

    def _describe(self, text: str) -> None:
        assert self.description is not None  # it has been opened
        inside, closed, _ = text.partition("}")
        self.description.append(inside.strip())
        if closed:
            self.diagram.description = decoded("\n".join(self.description))
            self.description = None

    def _section(self, number: int, text: str) -> None:
        self._count()
        self.diagram.sections.append(Section(number, decoded(self._before_comment(number, text))))

    def _task(self, number: int, text: str) -> None:
        task = task_of(self._before_comment(number, text))
        if task.name.lower() == "title" and task.score is None:
            # A slip that Mermaid takes for a task.
            self._title(number, text.partition(":")[2])
        elif not task.name:
            self.told.lose(number, f'"{text}"')
        else:
            self._add(Row(number, task, frozenset(self.marks)))
            self.marks.clear()

    def _count(self) -> None:
        self.entries += 1
        if self.entries > _MOST:
            raise UnsafeSourceError(f"over the limit of {_MOST} tasks for one map")

    def _add(self, row: Row) -> None:
        self._count()
        if not self.diagram.sections:
            self.diagram.sections.append(Section(row.line, ""))
        self.diagram.sections[-1].rows.append(row)

    def _before_comment(self, number: int, text: str) -> str:
        """What Mermaid reads of a line: to it, any `#` begins a comment."""
        start = next((match.start() for match in _COMMENT.finditer(text)), len(text))
        if text[start:].strip("# "):
            self.told.lose(number, f'"{text[start:]}"', 'left out, as by Mermaid, to which "#" begins a comment')
        return text[:start]


_STATEMENTS: tuple[tuple[re.Pattern[str], Callable[[_Reader, int, str], None]], ...] = (
    (re.compile(r"title(?:\s+|\Z)(.*)", re.IGNORECASE), _Reader._title),
    (re.compile(r"acctitle\s*:\s*(.*)", re.IGNORECASE), _Reader._accessible_title),
    (re.compile(r"accdescr\s*:\s*(.*)", re.IGNORECASE), _Reader._description),
    (re.compile(r"accdescr\s*\{\s*(.*)", re.IGNORECASE), _Reader._open_description),
    (re.compile(r"section(?:\s+|\Z)(.*)", re.IGNORECASE), _Reader._section),
)


def _without_directives(lines: Sequence[str]) -> list[str]:
    """The lines without directives, which say how to draw; their number stays the same."""
    text = "\n".join(lines)
    return _DIRECTIVE.sub(lambda match: "\n" * match[0].count("\n"), text).split("\n")
