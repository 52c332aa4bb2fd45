"""Paragraphs of text into positioned lines, set one below the other in a column."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymap.layout import font
from journeymap.layout.board import Line, Role
from journeymap.layout.text import is_rtl, wrap


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set: size of type and distance of lines in points, weight, colour."""

    size: float
    leading: float
    weight: font.Weight = "regular"
    role: Role = "ink"

    def rise(self) -> float:
        """Distance from the top of a line to its baseline that puts capitals in the middle of the line."""
        return (self.leading + font.CAP_HEIGHT * self.size) / 2


TITLE = Style(24, 30, "medium")
HEAD = Style(12, 16, "medium")
NAME = Style(10, 14, "medium")
BODY = Style(10, 14)
SMALL = Style(8.5, 12, role="muted")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in a style, with free space above it and an indent, in points."""

    text: str
    style: Style = BODY
    above: float = 0.0
    indent: float = 0.0


def set_column(paragraphs: Iterable[Paragraph], x: float, y: float, width: float) -> tuple[tuple[Line, ...], float]:
    """Set paragraphs below each other from `y` down, wrapped to `width`; return the lines and the height they take.

    Text that reads from right to left is set against the right edge.
    """
    lines: list[Line] = []
    top = y
    for paragraph in paragraphs:
        style, left = paragraph.style, x + paragraph.indent
        wrapped = wrap(paragraph.text, x + width - left, style.size, style.weight)
        rtl = is_rtl(paragraph.text)
        top += paragraph.above if wrapped and lines else 0.0
        for text in wrapped:
            if text:
                lines.append(_line(text, x + width if rtl else left, top + style.rise(), style, rtl))
            top += style.leading
    return tuple(lines), top - y


def height_of(paragraphs: Iterable[Paragraph], width: float) -> float:
    """Return the height that paragraphs take when wrapped to `width`."""
    return set_column(paragraphs, 0, 0, width)[1]


def set_line(text: str, x: float, middle: float, style: Style) -> Line:
    """Set one line of text centred on a point; `middle` is the height of the middle of its capitals."""
    line = _line(text, x, middle + font.CAP_HEIGHT * style.size / 2, style, is_rtl(text))
    return replace(line, anchor="middle")


def _line(text: str, x: float, baseline: float, style: Style, rtl: bool) -> Line:
    return Line(
        text,
        x,
        baseline,
        font.width(text, style.size, style.weight),
        style.size,
        style.weight,
        style.role,
        "end" if rtl else "start",
        rtl,
    )
