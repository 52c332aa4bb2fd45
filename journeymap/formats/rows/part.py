"""A part of a map in plain values <-> its cells by column: a key, or a way of keys such as `emotion.score`."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, get_args, get_origin

from journeymap.formats.rows.cell import VALUE, Cell, fields, kind_of, read_cell, write_cell
from journeymap.model import Emotion, MetricUse, Part

_EMOTION = "|".join(Emotion.keys())
_OF_PERSONA = re.compile(rf"(.*?)\.({_EMOTION}|x-.*)", re.DOTALL)


def cells_of(value: Mapping[str, Any], model: type[Part], *, bullets: bool = False) -> dict[str, Cell]:
    """Return the cells of a part by column; with `bullets`, several entries in a cell have one each."""
    return {
        column: cell
        for key, item in value.items()
        for column, cell in _cells(key, key, fields(model).get(key), item, bullets)
    }


def _cells(column: str, key: str, annotation: Any, value: Any, bullets: bool) -> Iterator[tuple[str, Cell]]:
    if get_origin(annotation) is dict:
        for label, item in value.items():
            yield from _cells(f"{column}.{label}", key, get_args(annotation)[1], item, bullets)
    elif is_spread(annotation):
        mapping = value if isinstance(value, dict) else {_only_key(annotation, value): value}
        for inner, item in mapping.items():
            yield from _cells(f"{column}.{inner}", inner, fields(annotation).get(inner), item, bullets)
    else:
        kind = VALUE if annotation is None else kind_of(key, annotation)
        yield column, write_cell(kind, value, bullets=bullets)


def is_spread(annotation: Any) -> bool:
    """Whether a part within another one has a column for each of its keys."""
    return isinstance(annotation, type) and issubclass(annotation, Part) and annotation is not MetricUse


def _only_key(model: type[Part], value: Any) -> str:
    """The key that a value alone stands for."""
    return "score" if model is Emotion and not isinstance(value, str | list) else model.shorthand


def is_column(column: str, model: type[Part]) -> bool:
    """Whether `column` is one that a part can have."""
    key, dot, rest = column.partition(".")
    annotation = fields(model).get(key)
    if annotation is None:
        return key.startswith("x-")
    if get_origin(annotation) is dict:
        inner = get_args(annotation)[1]
        return bool(_OF_PERSONA.fullmatch(rest)) if is_spread(inner) else bool(dot)
    return is_column(rest, annotation) if is_spread(annotation) else not dot


def put(value: dict[str, Any], model: type[Part], column: str, cell: Cell) -> None:
    """Set what `cell` holds at `column`, one that a part of `model` can have, in its plain values."""
    key, _, rest = column.partition(".")
    annotation = fields(model).get(key)
    if annotation is None:
        value[column] = read_cell(VALUE, cell)
    elif get_origin(annotation) is dict:
        inner = get_args(annotation)[1]
        by_label = value.setdefault(key, {})
        if is_spread(inner) and (match := _OF_PERSONA.fullmatch(rest)):
            put(by_label.setdefault(match[1], {}), inner, match[2], cell)
        else:
            by_label[rest] = read_cell(kind_of(key, inner), cell)
    elif is_spread(annotation):
        put(value.setdefault(key, {}), annotation, rest, cell)
    else:
        value[key] = read_cell(kind_of(key, annotation), cell)
