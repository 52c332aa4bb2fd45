"""Paragraphs of text into positioned lines, set one below the other in a column."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymap.layout import font
from journeymap.layout.board import Line, Mark, Shape
from journeymap.layout.text import is_rtl, one_line, wrap
from journeymap.theme import Role


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
SUBTITLE = Style(12, 16, role="muted")
NAME = Style(10, 14, "medium")
BODY = Style(10, 14)
QUIET = Style(10, 14, role="muted")
LABEL = Style(8.5, 12, "medium")
SMALL = Style(8.5, 12, role="muted")

SIGN_SIZE = 6.5
SIGN_STEP = 8.5
SIGN_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Sign:
    """What a small sign looks like, wherever it stands."""

    shape: Shape
    fill: Role
    stroke: Role


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text in a style, with free space above it in points, and signs in front of its first line."""

    text: str
    style: Style = BODY
    above: float = 0.0
    signs: tuple[Sign, ...] = ()

    def indent(self) -> float:
        """Room for the signs, and for text that stands beside them."""
        return len(self.signs) * SIGN_STEP + SIGN_GAP if self.signs else 0.0


@dataclass(frozen=True, slots=True)
class Setting:
    """Paragraphs as set: their lines, their signs, and the height they take."""

    lines: tuple[Line, ...] = ()
    marks: tuple[Mark, ...] = ()
    height: float = 0.0


def set_column(paragraphs: Iterable[Paragraph], x: float, y: float, width: float) -> Setting:
    """Return paragraphs set below each other from `y` down, wrapped to `width`, all in points.

    A paragraph without text takes no room. Text that reads from right to left is set against the right edge.
    """
    lines: list[Line] = []
    marks: list[Mark] = []
    top = y
    for paragraph in paragraphs:
        style, left = paragraph.style, x + paragraph.indent()
        wrapped = wrap(paragraph.text, x + width - left, style.size, style.weight)
        rtl = is_rtl(paragraph.text)
        top += paragraph.above if wrapped and top > y else 0.0
        marks += _marks(paragraph.signs, x, top + style.leading / 2) if wrapped else ()
        for text in wrapped:
            if font.width(text, style.size):
                lines.append(_line(text, x + width if rtl else left, top + style.rise(), style, rtl))
            top += style.leading
    return Setting(tuple(lines), tuple(marks), top - y)


def height_of(paragraphs: Iterable[Paragraph], width: float) -> float:
    """Return the height that paragraphs take when wrapped to `width`."""
    return set_column(paragraphs, 0, 0, width).height


def _marks(signs: tuple[Sign, ...], x: float, middle: float) -> list[Mark]:
    return [
        Mark(sign.shape, x + number * SIGN_STEP, middle - SIGN_SIZE / 2, SIGN_SIZE, sign.fill, sign.stroke)
        for number, sign in enumerate(signs)
    ]


def joined(words: Iterable[str | None]) -> str:
    """Return the words that are there on one line, with dots between; a dot stays with the word before it."""
    return "\u00a0· ".join(word for word in words if word)


def set_line(text: str, x: float, middle: float, style: Style) -> Line:
    """Return one line of text centred on a point; `middle` is the height of the middle of its capitals."""
    line = _line(one_line(text), x, middle + font.CAP_HEIGHT * style.size / 2, style, is_rtl(text))
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
