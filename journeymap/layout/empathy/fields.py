"""What an empathy map says into the fields of a canvas: a question each, and the answers to it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymap.layout.block import text_box
from journeymap.layout.board import Box
from journeymap.layout.entries import quoted
from journeymap.layout.typeset import Paragraph, Style
from journeymap.model import Empathy, ThinkFeel
from journeymap.portrait import Portrait
from journeymap.theme import Role

GAP = 10.0
_LEADING, _BETWEEN = 1.36, 0.5
"""Distance of lines, and of answers beside that, in the size of type."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a canvas; `key` is the key of the empathy map it shows."""

    key: str
    question: str
    answers: tuple[str, ...]
    fill: Role = "cell"


def canvas_fields(empathy: Empathy) -> dict[str, Field]:
    """Return the fields of the XPLANE canvas, in its order; what is written in the simple form stands among them."""
    inner = empathy.think_feel or ThinkFeel()
    fields = (
        _field("who", "1  Who are we empathizing with?", [empathy.who or ""]),
        _field("need_to_do", "2  What do they need to do?", [empathy.need_to_do or ""]),
        _field("see", "3  What do they see?", empathy.see),
        _field("say", "4  What do they say?", map(quoted, [*empathy.say, *empathy.says]), "said"),
        _field("do", "5  What do they do?", [*empathy.do, *empathy.does]),
        _field("hear", "6  What do they hear?", empathy.hear),
        _field("pains", "Pains", inner.pains, "pain"),
        _field("gains", "Gains", inner.gains, "gain"),
        _field("other", "Other thoughts and feelings", [*inner.other, *empathy.thinks, *empathy.feels]),
    )
    return {field.key: field for field in fields}


def simple_fields(empathy: Empathy) -> tuple[Field, ...]:
    """Return the fields of the simple form."""
    return (
        _field("says", "Says", map(quoted, empathy.says), "said"),
        _field("thinks", "Thinks", empathy.thinks),
        _field("does", "Does", empathy.does),
        _field("feels", "Feels", empathy.feels),
    )


def field_box(field: Field, portrait: Portrait, width: float, size: float) -> Box:
    """Return the box of a field, as high as its text in type of this size, not yet in its place."""
    group = ("think_feel",) if field.key in ThinkFeel.model_fields else ()
    source = (*portrait.path, "empathy", *group, field.key)
    look = Box(f"empathy_{field.key}", "field", 0, 0, width, shape="rounded", fill=field.fill, source=source)
    style = Style(size, size * _LEADING)
    question = Paragraph(field.question, replace(style, weight="medium"))
    answers = (Paragraph(answer, style, size * _BETWEEN) for answer in field.answers)
    return text_box(look, [question, *answers], aside=size, above=size)


def _field(key: str, question: str, answers: Iterable[str], fill: Role = "cell") -> Field:
    return Field(key, question, tuple(answer for answer in answers if answer), fill)
