"""What pydantic found wrong with a file -> hits in our words (JM101 to JM108, JM112), and what can be saved of it."""

import copy
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import ValidationError

from journeymap.document import Document
from journeymap.finding import Edit, Fix, Hit, KeyPath, Place
from journeymap.model import Part
from journeymap.wording import listing, nearest, text_of

Error = Mapping[str, Any]

# Other tools' words for our keys; the first that the model has at that place is suggested.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "phase": ("stages",), "phases": ("stages",), "milestones": ("stages",), "milestone": ("stages",),
    "steps": ("touchpoints", "stages"), "step": ("touchpoints", "name"), "interactions": ("touchpoints",),
    "interaction": ("touchpoints", "name"), "moments": ("touchpoints",), "tasks": ("touchpoints", "actions"),
    "friction": ("pain_points",), "frictions": ("pain_points",), "frustration": ("pain_points",),
    "frustrations": ("pain_points",), "pains": ("pain_points",), "pain": ("pain_points",),
    "problems": ("pain_points",), "issues": ("pain_points",),
    "feeling": ("emotion",), "feelings": ("emotion", "emotions"), "mood": ("emotion",), "sentiment": ("emotion",),
    "satisfaction": ("emotion",), "score": ("emotion",),
    "kpi": ("metrics", "metric"), "kpis": ("metrics",), "measures": ("metrics",),
    "actor": ("actors", "personas"), "user": ("personas", "actors"), "users": ("personas", "actors"),
    "customer": ("personas",), "customers": ("personas",), "persona": ("personas",),
    "ideas": ("opportunities",), "improvements": ("opportunities",), "thinking": ("thoughts",),
    "says": ("quotes",), "activities": ("actions",), "doing": ("actions",), "evidences": ("evidence",),
    "label": ("name", "title", "text"), "title": ("name",), "name": ("title", "text"), "journey": ("title",),
    "summary": ("description",), "version": ("jmap",), "type": ("kind",), "objective": ("goal", "goals"),
    "objectives": ("goals",), "channels": ("channel",), "behaviours": ("behaviors",), "responsible": ("owner",),
}  # fmt: skip
_NOUNS = {
    "stages": "stage", "touchpoints": "touchpoint", "personas": "persona", "pain_points": "pain point",
    "opportunities": "opportunity", "solutions": "solution", "barriers": "barrier", "metrics": "metric",
    "metric": "metric", "sources": "source", "channels": "channel", "teams": "team", "next": '"next"',
}  # fmt: skip
_WANTED = {
    "string_type": ("text", "{key}: some words"),
    "list_type": ("a list", "one item a line, each after a dash"),
    "dict_type": ("a mapping", 'one "label: text" a line below it'),
    "model_type": ("a mapping", 'its keys below it, such as "{example}"'),
    "model_attributes_type": ("a mapping", 'its keys below it, such as "{example}"'),
    "float_type": ("a number", "{key}: 3"),
    "finite_number": ("a number", "{key}: 3"),
    "int_type": ("a whole number", "{key}: 3"),
    "int_from_float": ("a whole number", "{key}: 3"),
    "bool_type": ("true or false", "{key}: true"),
    "bad_scale": ('a scale "low..high"', '{key}: "1..5"'),
}  # fmt: skip


def hits_of(
    model: type[Part], shaped: dict[str, Any], errors: Sequence[Error], document: Document
) -> tuple[list[Hit], Any]:
    """Return a hit for every mistake behind pydantic's `errors`, and the model of what is right in `shaped`."""
    misfits = Misfits(model, shaped, errors, document)
    return list(misfits.hits()), _salvage(model, shaped, errors, misfits.renames)


class Misfits:
    """The mistakes of one file: pairs a misspelt key with the missing one, so that both are said once.

    `renames` are the unknown keys whose meaning is clear: path of the key -> the key that was meant.
    """

    def __init__(self, model: type[Part], shaped: dict[str, Any], errors: Sequence[Error], document: Document) -> None:
        self._model = model
        self._shaped = shaped
        self._document = document
        self._errors = errors
        self._missing = {error["loc"] for error in errors if error["type"] == "missing"}
        self._texts = set(self._texts_read_as_mappings())
        self.renames = dict(self._find_renames())

    def hits(self) -> Iterator[Hit]:
        """Yield one hit for every mistake, in the order pydantic found them."""
        replaced = {(*path[:-1], key) for path, key in self.renames.items()}
        for error in self._errors:
            path, kind = error["loc"], error["type"]
            if path[:-1] in self._texts and kind in ("missing", "extra_forbidden"):
                if kind == "extra_forbidden":
                    yield self._quote_it(path)
            elif kind != "missing":
                yield (_SENTENCES.get(kind) or Misfits._wrong_type)(self, error)
            elif path not in replaced:
                yield self._missing_key(path)

    def _texts_read_as_mappings(self) -> Iterator[KeyPath]:
        """Places where YAML made a mapping of one text: `- Waits: 3 days`."""
        for error in self._errors:
            path = error["loc"]
            if error["type"] != "extra_forbidden" or not isinstance(path[-1], str):
                continue
            part, value = self._class_at(path[:-1]), _value_at(self._shaped, path[:-1])
            alone = isinstance(value, dict) and len(value) == 1 and part is not None and part.shorthand
            looks_like_text = " " in path[-1] or path[-1][:1].isupper() or not path[-1].isascii()
            if alone and looks_like_text and path not in dict(self._suggested([error])):
                yield path[:-1]

    def _find_renames(self) -> Iterator[tuple[KeyPath, str]]:
        errors = [error for error in self._errors if error["type"] == "extra_forbidden"]
        yield from self._suggested([error for error in errors if error["loc"][:-1] not in self._texts])

    def _suggested(self, errors: Sequence[Error]) -> Iterator[tuple[KeyPath, str]]:
        for error in errors:
            path = error["loc"]
            present = _value_at(self._shaped, path[:-1])
            meant = suggestion(str(path[-1]), self._known_at(path[:-1]))
            if meant and isinstance(present, dict) and meant not in present:
                yield path, meant

    def _known_at(self, path: KeyPath) -> list[str]:
        part = self._class_at(path)
        return sorted(part.keys()) if part else []

    def _class_at(self, path: KeyPath) -> type[Part] | None:
        annotation: Any = self._model
        for segment in path:
            annotation = _inner(annotation, segment)
        annotation = _bare(annotation)
        return annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None

    def _unknown_key(self, error: Error) -> Hit:
        path = error["loc"]
        key, known = str(path[-1]), self._known_at(path[:-1])
        meant = suggestion(key, known)
        advice = f'did you mean "{meant}"?' if meant else f"known: {listing(known)}"
        message = f'unknown key "{key}" in {self._node(path[:-1])}; {advice}'
        fix = self._rename_fix(path, meant) if path in self.renames else None
        return Hit(message, Place(path, "key"), label=f'rename to "{meant}"' if meant else "", fix=fix, code="JM101")

    def _rename_fix(self, path: KeyPath, meant: str | None) -> Fix:
        span = self._document.span(Place(path, "key"))
        same = re.sub(r"[\s_-]", "", str(path[-1])).lower() == str(meant).replace("_", "")
        safe = same or (*path[:-1], meant) in self._missing
        return Fix(f'rename to "{meant}"', (Edit(span.start.offset, span.end.offset, str(meant)),), safe)

    def _missing_key(self, path: KeyPath) -> Hit:
        mapping = _value_at(self._document.value, path[:-1])
        place = Place(path[:-1])
        if isinstance(mapping, dict) and mapping:
            blank = path[-1] in mapping
            place = Place((*path[:-1], path[-1] if blank else next(iter(mapping))), "key")
        return Hit(f'{self._node(path[:-1])} has no "{path[-1]}"; add it', place, code="JM102")

    def _wrong_type(self, error: Error) -> Hit:
        path = error["loc"]
        key = next((str(segment) for segment in reversed(path) if isinstance(segment, str)), "the file")
        part = self._class_at(path)
        if part is not None and part.shorthand and isinstance(error["input"], list):
            return self._quote_it(path)
        if part is not None and "name" in part.model_fields and isinstance(error["input"], str):
            return self._only_a_name(path, key, error["input"])
        wanted, example = _WANTED.get(error["type"], ("of another kind", error["msg"].lower()))
        first_key = next((name for name in part.model_fields if name != "own"), "") if part else ""
        quotable = isinstance(error["input"], dict | list) and wanted == "text"
        advice = "put the whole text in quotes" if quotable else "write " + example.format(key=key, example=first_key)
        message = f'"{key}" must be {wanted}, not {_found(error["input"])}; {advice}'
        return Hit(message, Place(path, "value"), code="JM103")

    def _only_a_name(self, path: KeyPath, key: str, text: str) -> Hit:
        """One text stands for a stage or touchpoint: it becomes its name."""
        message = f'"{key}" must be a mapping, not text; write name: {text}'
        place = Place(path, "value")
        start = self._document.span(place).start.offset
        fix = Fix("make it the name", (Edit(start, start, "name: "),), safe=True)
        return Hit(message, place, fix=fix if "\n" not in text else None, code="JM103")

    def _quote_it(self, path: KeyPath) -> Hit:
        """A text that YAML took for a list or a mapping because it begins with a bracket or holds a colon."""
        place = path if isinstance(_value_at(self._shaped, path), list) else path[:-1]
        key = next((str(segment) for segment in reversed(place) if isinstance(segment, str)), "the file")
        value = _value_at(self._document.value, place)
        message = f'"{key}" must be text, not {_found(value)}; put the whole text in quotes'
        return Hit(message, Place(place, "value"), fix=self._quote_fix(place), code="JM103")

    def _quote_fix(self, path: KeyPath) -> Fix | None:
        """Quotes around the text, where it stands on one line with nothing after it."""
        node = self._document.node(path)
        if node is None:
            return None
        text = self._document.text[node.start : node.end].rstrip()
        if "\n" in text or "#" in text or '"' in text or "\\" in text:
            return None
        edit = Edit(node.start, node.start + len(text), f'"{text}"')
        return Fix("put the whole text in quotes", (edit,), safe=True)

    def _not_allowed(self, error: Error) -> Hit:
        path, value = error["loc"], str(error["input"])
        choices = [choice for choice in get_args(self._literal_at(path)) if choice != "false"]
        plain = re.sub(r"[\s_-]+", "_", value.strip().lower())
        meant = plain if plain in choices else nearest(value, choices)
        message = f'"{value}" is not allowed for "{path[-1]}"; use one of {", ".join(choices)}'
        fix = None
        if meant:
            span = self._document.span(Place(path, "value"))
            edit = Edit(span.start.offset, span.end.offset, meant)
            fix = Fix(f'write "{meant}"', (edit,), safe=plain == meant)
        hint = f'did you mean "{meant}"?' if meant else ""
        return Hit(message, Place(path, "value"), hint=hint, fix=fix, code="JM104")

    def _literal_at(self, path: KeyPath) -> Any:
        annotation: Any = self._model
        for segment in path:
            annotation = _inner(annotation, segment)
        return _bare(annotation)

    def _version(self, error: Error) -> Hit:
        message = f'format version "{error["input"]}" is not known here; this jmap reads version 1'
        return Hit(message, Place(error["loc"], "value"), code="JM105")

    def _out_of_range(self, error: Error) -> Hit:
        path, limits = error["loc"], error["ctx"]
        low, high = _RANGES.get(limits.get("ge", limits.get("le")), ("1", "5"))
        if path[-1] == "participants":
            low, high = "1", ""
        message = f'"{path[-1]}" is {text_of(error["input"])}; it must lie in {low}..{high}'
        return Hit(message, Place(path, "value"), code="JM106")

    def _bad_id(self, error: Error) -> Hit:
        slug = error["ctx"]["slug"]
        message = f'id "{error["input"]}" may hold only lower-case letters, digits and hyphens; write "{slug}"'
        return Hit(message, Place(error["loc"], "value"), code="JM107")

    def _bad_date(self, error: Error) -> Hit:
        message = f'"{error["input"]}" is not a date; write it as "2026-01-31"'
        return Hit(message, Place(error["loc"], "value"), fix=self._date_fix(error), code="JM108")

    def _date_fix(self, error: Error) -> Fix | None:
        match = re.fullmatch(r"(\d{4})[./ -](\d\d?)[./ -](\d\d?)", str(error["input"]).strip())
        if not match or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 28):
            return None
        span = self._document.span(Place(error["loc"], "value"))
        day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
        return Fix(f'write "{day}"', (Edit(span.start.offset, span.end.offset, day),), safe=True)

    def _unsafe_link(self, error: Error) -> Hit:
        path = error["loc"]
        message = (
            f'"{path[-1]}" may not point to "{error["ctx"]["scheme"]}"; '
            "use http, https, mailto or a path inside the project"
        )
        return Hit(message, Place(path, "value"), code="JM112")

    def _node(self, path: KeyPath) -> str:
        """What people call the part at `path`: `touchpoint "Checks out"`."""
        keys = [segment for segment in path if isinstance(segment, str) and segment not in ("persona", "reference")]
        if not keys:
            return "the map" if isinstance(self._shaped.get("stages"), list) else "the file"
        noun = _NOUNS.get(keys[-1], f'"{keys[-1]}"')
        value = _value_at(self._shaped, path)
        value = value.get("name") or value.get("text") or value.get("id") if isinstance(value, dict) else None
        return f'{noun} "{value}"' if isinstance(value, str) else f"{'' if noun.startswith(chr(34)) else 'a '}{noun}"


_SENTENCES: dict[str, Callable[[Misfits, Error], Hit]] = {
    "extra_forbidden": Misfits._unknown_key,
    "literal_error": Misfits._not_allowed,
    "unsupported_version": Misfits._version,
    "greater_than_equal": Misfits._out_of_range,
    "less_than_equal": Misfits._out_of_range,
    "bad_id": Misfits._bad_id,
    "bad_date": Misfits._bad_date,
    "unsafe_link": Misfits._unsafe_link,
}
_RANGES = {0: ("0", "1"), 1: ("0", "1"), 5: ("1", "5")}


def suggestion(key: str, known: Sequence[str]) -> str | None:
    """Return the key of the model that was meant: the same but for case and signs, another tool's word, or alike."""
    plain = re.sub(r"[\s-]+", "_", key.strip().lower())
    if plain in known:
        return plain
    for synonym in SYNONYMS.get(plain, ()):
        if synonym in known:
            return synonym
    return nearest(key, known)


def _found(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    kinds = ((int | float, "a number"), (str, "text"), (list, "a list"), (dict, "a mapping"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "nothing")


def _bare(annotation: Any) -> Any:
    """The annotation without `| None`."""
    if get_origin(annotation) in (Union, UnionType):
        return next(item for item in get_args(annotation) if item is not type(None))
    return annotation


def _inner(annotation: Any, segment: str | int) -> Any:
    """The annotation one step further along a path."""
    annotation = _bare(annotation)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (list, dict):
        return arguments[-1]
    if isinstance(annotation, type) and issubclass(annotation, Part) and segment in annotation.model_fields:
        return annotation.model_fields[str(segment)].annotation
    return Literal[()] if origin is None else annotation


def _value_at(value: Any, path: KeyPath) -> Any:
    """The value at `path`; steps that were not written (a text the model holds as an object) are skipped."""
    for segment in path:
        value = value[segment] if has(value, segment) else value
    return value


def has(value: Any, segment: str | int) -> bool:
    """Whether `value` is a list or mapping in which `segment` leads on."""
    if isinstance(value, list):
        return isinstance(segment, int) and segment < len(value)
    return isinstance(value, dict) and segment in value


def _salvage(model: type[Part], shaped: dict[str, Any], errors: Sequence[Error], renames: dict[KeyPath, str]) -> Any:
    """Return the model of `shaped` without what is wrong in it; `None` if that cannot be had."""
    saved = copy.deepcopy(shaped)
    for path, meant in renames.items():
        parent = _value_at(saved, path[:-1])
        parent[meant] = parent.pop(path[-1])
    for _ in range(10):
        for error in sorted(errors, key=lambda error: _depth_first(error["loc"]), reverse=True):
            _mend(saved, error)
        try:
            return model.model_validate(saved)
        except ValidationError as error:
            errors = error.errors(include_url=False)
    return None


def _depth_first(path: KeyPath) -> tuple[tuple[int, str], ...]:
    return tuple((segment, "") if isinstance(segment, int) else (-1, segment) for segment in path)


def _mend(saved: Any, error: Error) -> None:
    path = error["loc"]
    parent = _exact(saved, path[:-1])
    if error["type"] == "missing" and isinstance(parent, dict):
        parent[path[-1]] = 1 if path[-1] == "jmap" else ""
    elif error["type"] == "unsupported_version":
        saved["jmap"] = 1
    elif error["type"] == "model_type" and isinstance(error["input"], str) and isinstance(parent, dict | list):
        parent[path[-1]] = {"name": error["input"]}
    elif isinstance(parent, dict):
        parent.pop(path[-1], None)
    elif isinstance(parent, list) and path[-1] < len(parent):
        del parent[path[-1]]


def _exact(value: Any, path: KeyPath) -> Any:
    for segment in path:
        if not has(value, segment):
            return None
        value = value[segment]
    return value
