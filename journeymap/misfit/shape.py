"""A path in a file -> what the model has there, and what the file has there."""

from typing import Any, Literal, get_args, get_origin

from journeymap.coerce import has
from journeymap.finding import KeyPath
from journeymap.model import Part, bare


def class_at(model: type[Part], path: KeyPath) -> type[Part] | None:
    """Return the part that `model` holds at `path`; `None` where it holds something else."""
    annotation = _annotation_at(model, path)
    return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None


def choices_at(model: type[Part], path: KeyPath) -> list[str]:
    """Return the closed list of words that `model` allows at `path`, as people write them."""
    return [choice for choice in get_args(_annotation_at(model, path)) if choice != "false"]


def value_at(value: Any, path: KeyPath) -> Any:
    """Return the value at `path`; steps that were not written (a text the model holds as an object) are skipped."""
    for segment in path:
        value = value[segment] if has(value, segment) else value
    return value


def _annotation_at(model: type[Part], path: KeyPath) -> Any:
    annotation: Any = model
    for segment in path:
        annotation = _inner(bare(annotation), segment)
    return bare(annotation)


def _inner(annotation: Any, segment: str | int) -> Any:
    """The annotation one step further along a path."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (list, dict):
        return arguments[-1]
    if isinstance(annotation, type) and issubclass(annotation, Part):
        info = annotation.keys().get(str(segment))
        return info.annotation if info else Literal[()]
    return Literal[()] if origin is None else annotation
