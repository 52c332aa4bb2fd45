"""Plain values as written -> values of the shape the model holds: a word becomes the object it stands for."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from journeymap.document import Entry, Node
from journeymap.document.scalars import yaml11_reading
from journeymap.finding import KeyPath
from journeymap.model import Emotion, MetricUse, Part, PersonaUse, bare, bounds
from journeymap.model.part import PERCENT, TIME, Day

_PERCENTAGE = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*%\s*")
_SEPARATORS = re.compile(r"\s*[,;、/]\s*")
_LOOKS_OTHER = re.compile(r"[-+.~\d]|(?:yes|no|on|off|null)\Z", re.IGNORECASE)
_SCORES = {"very negative": -2.0, "negative": -1.0, "neutral": 0.0, "positive": 1.0, "very positive": 2.0}

Shape = Callable[[Any, Node, "Shaping"], Any]


Kind = Literal["blank", "ambiguous", "duration", "day"]


class Note(NamedTuple):
    """Something that was seen while shaping and may be worth a hit.

    `path` is its way in the file; `start` and `end` are offsets of the value, or of the key of a blank value.
    """

    kind: Kind
    key: str
    path: KeyPath
    start: int
    end: int
    text: str


@dataclass(slots=True)
class Shaping:
    """What shaping a file needs (its text and the ends of its emotion scale) and the notes it takes."""

    text: str
    low: float = -2.0
    high: float = 2.0
    path: list[str | int] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def note(self, kind: Kind, key: str, node: Node | Entry, text: str = "") -> None:
        """Take a note on the value at `node`, or on a key and its value, which stand at the present path."""
        self.notes.append(Note(kind, key, tuple(self.path), node.start, node.end, text))


def coerce(model: type[Part], value: dict[str, Any], node: Node, text: str) -> tuple[dict[str, Any], list[Note]]:
    """Return `value` in the shape that `model` validates, and notes; nothing is judged here.

    A text where an object is meant becomes the object, one value where a list is meant becomes a list of one, a
    number where text is meant becomes the text as written, blank values are left out, scores are brought to -2..2.
    """
    shaping = Shaping(text)
    scale = value.get("emotion_scale")
    if isinstance(scale, str):
        shaping.low, shaping.high = bounds(scale)
    return _part(model, value, node, shaping), shaping.notes


class Written:
    """Leads from paths in shaped values back to paths in the file: blank items of lists stand there alone.

    The steps from a use of a persona or metric to what is written out there are the shape's alone, and so is the step
    into a list of one where the file has its only item in the list's place.
    """

    def __init__(self, value: Any) -> None:
        self._value = value
        self._places: dict[int, list[int]] = {}

    def path(self, path: KeyPath) -> KeyPath:
        """Return where in the file stands what has the path `path` in the shaped values."""
        value, way = self._value, []
        for segment in path:
            if isinstance(value, list) and isinstance(segment, int):
                segment = self._place(value, segment)  # noqa: PLW2901 - the place in the file
            elif _is_of_shape(value, segment):
                continue
            way.append(segment)
            value = value[segment] if has(value, segment) else None
        return tuple(way)

    def _place(self, items: list[Any], index: int) -> int:
        if id(items) not in self._places:
            self._places[id(items)] = [place for place, item in enumerate(items) if not is_blank(item)]
        places = self._places[id(items)]
        return places[index] if index < len(places) else len(items)


def _is_of_shape(value: Any, segment: str | int) -> bool:
    """Whether the step from what is written to `segment` stands in the shape alone."""
    if isinstance(segment, int):
        return value is not None
    return segment in ("persona", "metric") and not has(value, segment)


def has(value: Any, segment: str | int) -> bool:
    """Whether `value` is a list or mapping in which `segment` leads on."""
    if isinstance(value, list):
        return isinstance(segment, int) and segment < len(value)
    return isinstance(value, dict) and segment in value


def is_blank(value: Any) -> bool:
    """Whether `value` counts as absent: nothing, or text of nothing but spaces."""
    return value is None or (isinstance(value, str) and not value.strip())


def _part(model: type[Part], value: dict[str, Any], node: Node, shaping: Shaping) -> dict[str, Any]:
    shapes = _shapes(model)
    entries = node.entries or {}
    shaped: dict[str, Any] = {}
    own: dict[str, Any] = {}
    for key, item in value.items():
        shaping.path.append(key)
        if key.startswith("x-"):
            own[key] = item
        elif (shape := shapes.get(key)) is None:
            shaped[key] = item
        elif not is_blank(item):
            shaped[key] = shape(item, entries[key].node, shaping)
        elif not model.keys()[key].is_required():
            shaping.note("blank", key, entries[key])
        shaping.path.pop()
    if own:
        shaped["x-"] = own
    return shaped


@cache
def _shapes(model: type[Part]) -> dict[str, Shape]:
    return {key: _shape(_annotation(info), key) for key, info in model.keys().items()}


def _annotation(info: Any) -> Any:
    annotation = info.annotation
    for marker in info.metadata:
        if marker in (PERCENT, TIME):
            annotation = Annotated[annotation, marker]
    return annotation


def _shape(annotation: Any, key: str) -> Shape:
    """Return the function that shapes the value of `key` for a field of this annotation."""
    annotation = bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation == Day:
        return _noted("day", key)
    if origin is Annotated:
        return _marked(arguments, key)
    if origin is list:
        return _list(_shape(arguments[0], key), key, _keys_of_item(arguments[0]))
    if origin is dict:
        return _mapping(_shape(arguments[1], key))
    if origin is Literal:
        return _choice if "true" in arguments else _text
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _SPECIAL.get(annotation) or _object(annotation)
    return _text if annotation is str else _as_it_is


def _marked(arguments: tuple[Any, ...], key: str) -> Shape:
    if PERCENT in arguments:
        return _percentage
    if TIME in arguments:
        return _noted("duration", key)
    return _shape(arguments[0], key)


def _as_it_is(value: Any, node: Node, shaping: Shaping) -> Any:  # noqa: ARG001 - one signature for all shapes
    return value


def _text(value: Any, node: Node, shaping: Shaping) -> Any:
    """Text as written: `1.10`, `NO` and `007` are what the user typed."""
    node = node.origin or node
    if not isinstance(value, str):
        if isinstance(value, dict | list):
            return value
        value = shaping.text[node.start : node.end] if not node.style else str(value)
    if not node.style and len(value) < 40 and _LOOKS_OTHER.match(value) and yaml11_reading(value):
        shaping.note("ambiguous", "", node, value)
    return value


def _choice(value: Any, node: Node, shaping: Shaping) -> Any:
    """`false` where a closed list knows `true` is the same as leaving the key out."""
    return None if value is False else _text(value, node, shaping)


def _percentage(value: Any, node: Node, shaping: Shaping) -> Any:  # noqa: ARG001 - one signature for all shapes
    match = _PERCENTAGE.fullmatch(value) if isinstance(value, str) else None
    return float(match[1].replace(",", ".")) / 100 if match else value


def _noted(kind: Kind, key: str) -> Shape:
    """Text as written, of which a note is taken."""

    def shape(value: Any, node: Node, shaping: Shaping) -> Any:
        text = _text(value, node, shaping)
        if isinstance(text, str):
            shaping.note(kind, key, node, text)
        return text

    return shape


def _list(item: Shape, key: str, known: frozenset[str]) -> Shape:
    """One value is a list of one; but a mapping with none of the `known` keys of an item is no item."""

    def shape(value: Any, node: Node, shaping: Shaping) -> Any:
        if isinstance(value, dict) and not known & value.keys():
            return value
        if not isinstance(value, list):
            return [item(value, node, shaping)]
        shaped = []
        for index, (element, element_node) in enumerate(zip(value, node.items or [], strict=True)):
            shaping.path.append(index)
            if is_blank(element):
                shaping.note("blank", key, element_node)
            else:
                shaped.append(item(element, element_node, shaping))
            shaping.path.pop()
        return shaped

    return shape


def _keys_of_item(annotation: Any) -> frozenset[str]:
    if not (isinstance(annotation, type) and issubclass(annotation, Part)):
        return frozenset()
    used = {PersonaUse: "persona", MetricUse: "metric"}.get(annotation)
    return frozenset((_class_of(annotation, used) if used else annotation).keys())


def _mapping(item: Shape) -> Shape:
    def shape(value: Any, node: Node, shaping: Shaping) -> Any:
        if not isinstance(value, dict):
            return value
        shaped = {}
        for key, element in value.items():
            shaping.path.append(key)
            entry = (node.entries or {})[key]
            if is_blank(element) or element == []:
                shaping.note("blank", key, entry)
            else:
                shaped[key] = item(element, entry.node, shaping)
            shaping.path.pop()
        return shaped

    return shape


def _object(model: type[Part]) -> Shape:
    def shape(value: Any, node: Node, shaping: Shaping) -> Any:
        if isinstance(value, dict):
            return _part(model, value, node, shaping)
        if isinstance(value, list) and not _takes_list(model):
            return value
        if not model.shorthand:
            return value
        return {model.shorthand: _shapes(model)[model.shorthand](value, node, shaping)}

    return shape


def _takes_list(model: type[Part]) -> bool:
    return bool(model.shorthand) and get_origin(model.model_fields[model.shorthand].annotation) is list


def _use(value: Any, node: Node, shaping: Shaping, kind: type[Part], key: str) -> Any:
    if isinstance(value, dict):
        return {key: _part(_class_of(kind, key), value, node, shaping)}
    if isinstance(value, list):
        return value
    return {"reference": _text(value, node, shaping)}


@cache
def _class_of(kind: type[Part], key: str) -> type[Part]:
    found: type[Part] = bare(kind.model_fields[key].annotation)
    return found


def _persona_use(value: Any, node: Node, shaping: Shaping) -> Any:
    return _use(value, node, shaping, PersonaUse, "persona")


def _metric_use(value: Any, node: Node, shaping: Shaping) -> Any:
    """One word refers to a metric; a text with a space or a digit is a metric of that name."""
    use = _use(value, node, shaping, MetricUse, "metric")
    word = use.get("reference") if isinstance(use, dict) else None
    if isinstance(word, str) and re.search(r"[\s\d]", word):
        return {"metric": {"name": word}}
    return use


def _emotion(value: Any, node: Node, shaping: Shaping) -> Any:
    """A score, a text of words, or the whole object."""
    if isinstance(value, list):
        return value
    shaped = _part(Emotion, value, node, shaping) if isinstance(value, dict) else _emotion_of(value, node, shaping)
    words = shaped.get("words")
    if isinstance(words, list) and len(words) == 1 and isinstance(words[0], str):
        shaped["words"] = [word for word in _SEPARATORS.split(words[0].strip()) if word]
    score = shaped.get("score")
    if isinstance(score, int | float) and not isinstance(score, bool):
        shaped["score"] = round((score - shaping.low) / (shaping.high - shaping.low) * 4 - 2, 6)
    elif score is None and isinstance(shaped.get("words"), list):
        _score_of_words(shaped)
    return shaped


def _emotion_of(value: Any, node: Node, shaping: Shaping) -> dict[str, Any]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return {"score": value}
    return {"words": [_text(value, node, shaping)]}


def _score_of_words(shaped: dict[str, Any]) -> None:
    """The five words of the scale set the score."""
    scores = [_SCORES[word.lower()] for word in shaped["words"] if isinstance(word, str) and word.lower() in _SCORES]
    if scores:
        shaped["score"] = scores[0]


_SPECIAL: dict[type[Part], Shape] = {PersonaUse: _persona_use, MetricUse: _metric_use, Emotion: _emotion}
