"""Places in a text -> a code frame: the lines they stand on, underlined and labelled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from journeymap.document.source import Source
from journeymap.finding import Span
from journeymap.report.paint import Paint
from journeymap.shown import cells, shown, width

_WIDTH = 120
# What is shown before a place deep in a long line: at six columns a character it still leaves room for the place.
_BEFORE = 15


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to underline: `line` from 1, `start` and `end` from 0 in that line, what to say there.

    `style` is the severity of the finding for its main place (`^^^`), and `frame` for a second place (`---`).
    """

    line: int
    start: int
    end: int
    text: str
    style: str

    @property
    def sign(self) -> str:
        """What it is underlined with."""
        return "-" if self.style == "frame" else "^"


@dataclass(frozen=True, slots=True)
class _Row:
    """A line, or a part of a long one, as it is shown; the marks count columns of the terminal."""

    number: int
    text: str
    marks: tuple[Mark, ...]


def mark(source: Source, span: Span, text: str, style: str) -> Mark:
    """Return where to underline `span`: its first line only, and within the text whatever the span says."""
    number = min(max(span.start.line, 1), len(source.line_starts))
    line = source.line(number)
    start = min(max(span.start.column - 1, 0), len(line))
    end = span.end.column - 1 if span.end.line == span.start.line else len(line.rstrip())
    return Mark(number, start, max(start, min(end, len(line))), text, style)


def frame(source: Source, marks: Sequence[Mark], gutter: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of a frame; `gutter` is the width of its line numbers, `...` stands for lines left out."""
    edge = paint(f"{' ' * gutter} |", "frame")
    yield edge
    previous = 0
    for row in _rows(source, sorted(marks, key=lambda mark: (mark.line, mark.start, mark.end))):
        if previous and row.number > previous + 1:
            yield paint("...", "frame")
        yield f"{paint(f'{row.number:>{gutter}} |', 'frame')} {row.text}".rstrip()
        yield from (f"{edge} {line}" for line in _below(row.marks, paint))
        previous = row.number


def _rows(source: Source, marks: list[Mark]) -> Iterator[_Row]:
    while marks:
        first = marks[0]
        line = source.line(first.line)
        begin, end = _window(line, first.start)
        here = [mark for mark in marks if mark.line == first.line and (mark.start < end or end == len(line))]
        yield _row(line, begin, end, here)
        marks = marks[len(here) :]


def _window(line: str, start: int) -> tuple[int, int]:
    """The part of a line to show, as offsets: from its beginning, or from a little before `start` if that is far."""
    end = _reach(line, 0)
    if end == len(line) or start + _BEFORE < end:
        return 0, end
    return start - min(start, _BEFORE), _reach(line, start - min(start, _BEFORE))


def _reach(line: str, begin: int) -> int:
    """How far a row can go that begins at `begin`; characters without width count, so that it ends."""
    room = _WIDTH
    for index, cell in enumerate(cells(line[begin : begin + 2 * _WIDTH])):
        room -= width(cell)
        if room < 0:
            return begin + index
    return min(len(line), begin + 2 * _WIDTH)


def _row(line: str, begin: int, end: int, marks: Sequence[Mark]) -> _Row:
    shown_cells = ["…"] * (begin > 0) + cells(line[begin:end]) + ["…"] * (end < len(line))
    shift = (begin > 0) - begin

    def placed(mark: Mark) -> Mark:
        start = width("".join(shown_cells[: mark.start + shift]))
        stop = width("".join(shown_cells[: min(mark.end, end) + shift]))
        return replace(mark, start=start, end=max(stop, start + 1))

    return _Row(marks[0].line, "".join(shown_cells), tuple(map(placed, marks)))


def _below(marks: Sequence[Mark], paint: Paint) -> Iterator[str]:
    """The underlines with the label of the last mark, then the other labels from right to left, each at its mark."""
    *others, last = marks
    label = paint(shown(last.text), last.style)
    yield f"{_underlines(marks, paint)} {label}" if last.text else _underlines(marks, paint)
    waiting = [mark for mark in others if mark.text]
    while waiting:
        mark = waiting.pop()
        bars = {other.start: paint("|", other.style) for other in waiting if other.start < mark.start}
        yield "".join(bars.get(column, " ") for column in range(mark.start)) + paint(shown(mark.text), mark.style)


def _underlines(marks: Sequence[Mark], paint: Paint) -> str:
    above: dict[int, Mark] = {}
    for mark in sorted(marks, key=lambda mark: mark.sign == "^"):
        above |= dict.fromkeys(range(mark.start, mark.end), mark)
    runs = [(mark, len(list(run))) for mark, run in groupby(map(above.get, range(max(above) + 1)))]
    return "".join(paint(mark.sign * length, mark.style) if mark else " " * length for mark, length in runs)
