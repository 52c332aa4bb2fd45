"""The errors of pydantic on one file -> hits in our words, where a misspelt key and the missing one are one mistake."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Literal

from journeymap.coerce import Written
from journeymap.document import Document, Node
from journeymap.document.scalars import quoted
from journeymap.finding import MOST_HITS, Edit, Fix, Hit, KeyPath, Place, last_of_many
from journeymap.misfit import examples
from journeymap.misfit.meant import home_of, known_keys, meant_by
from journeymap.misfit.salvage import Error, Saved, salvage
from journeymap.misfit.shape import choices_at, class_at, value_at
from journeymap.misfit.words import choice, found, noun, wanted
from journeymap.model import Emotion, Part, Persona, PersonaUse, Stage, Touchpoint
from journeymap.wording import listing, nearest

_QUOTE = "put the whole text in quotes"
_OWN = re.compile(r"[_$@]|x[-_]", re.IGNORECASE)
# A key without the space that YAML wants behind its colon; such a text is no name.
_TIGHT = re.compile(r"(id|name):([^\s:/][^\r\n]*)")
_DAY = re.compile(r"\s*(\d{4})[./ -]+(\d\d?)[./ -]+(\d\d?)\.?\s*", re.ASCII)


def hits_of(
    model: type[Part], shaped: dict[str, Any], errors: Sequence[Error], document: Document
) -> tuple[list[Hit], Saved]:
    """Return a hit for every mistake behind pydantic's `errors`, and what is right in `shaped`."""
    by_kind: dict[str, list[Error]] = {}
    for error in errors:
        by_kind.setdefault(error["type"], []).append(error)
    kept = {id(error) for alike in by_kind.values() for error in alike[:MOST_HITS]}
    last = {id(alike[MOST_HITS - 1]) for alike in by_kind.values() if len(alike) > MOST_HITS}
    misfits = _Misfits(model, shaped, [error for error in errors if id(error) in kept], document)
    hits = [last_of_many(hit) if id(error) in last else hit for error, hit in misfits.hits()]
    return hits, salvage(model, shaped, errors, misfits.meant.renames)


class _Misfits:
    """The mistakes of one file. Paths are those of the shaped values, until a place in the file is made of them."""

    def __init__(self, model: type[Part], shaped: dict[str, Any], errors: Sequence[Error], document: Document) -> None:
        self._model = model
        self._shaped = shaped
        self._errors = errors
        self._document = document
        self._way = Written(document.value)
        self._missing = {error["loc"] for error in errors if error["type"] == "missing"}
        self.meant = meant_by(model, shaped, errors, document)

    def hits(self) -> Iterator[tuple[Error, Hit]]:
        """Yield one hit for every mistake, with the error behind it, in the order pydantic found them."""
        misspelt = {(*path[:-1], key) for path, key in self.meant.renames.items()}
        for error in self._errors:
            path, kind = error["loc"], error["type"]
            if path[:-1] in self.meant.texts and kind in ("missing", "extra_forbidden"):
                if kind == "extra_forbidden":
                    yield error, self._misread_text(path[:-1])
            elif kind != "missing" or path not in misspelt:
                yield error, _SENTENCES.get(kind, _Misfits._wrong_type)(self, error)

    def _place(self, path: KeyPath, part: Literal["auto", "key", "value"] = "value") -> Place:
        return Place(self._way.path(path), part)

    def _written(self, error: Error) -> str:
        """The value as it stands in the file, without quotes."""
        path = self._way.path(error["loc"])
        node = self._document.node(path)
        if node is not None and node.is_scalar and not node.style:
            return self._document.text[node.start : node.end]
        return str(value_at(self._document.value, path))

    def _as_it_stands(self, error: Error) -> str:
        """The value as it stands in the file, in its quotes; in quotes, too, if it stands on several lines."""
        path = self._way.path(error["loc"])
        node = self._document.node(path) or self._document.node(path[:-1])
        text = self._document.text[node.start : node.end] if node else "\n"
        return quoted(" ".join(str(error["input"]).split())) if "\n" in text or "\r" in text else text

    def _replace(self, path: KeyPath, text: str, *, safe: bool, part: Literal["key", "value"] = "value") -> Fix:
        title = f'rename to "{text}"' if part == "key" else f'write "{text}"'
        return Fix(title, (self._document.rewrite(self._place(path, part), text),), safe)

    def _unknown_key(self, error: Error) -> Hit:
        path, fix = error["loc"], None
        key, part, meant = str(path[-1]), class_at(self._model, path[:-1]), self.meant.suggestions.get(path)
        advice = f'did you mean "{meant}"?' if meant else f"known: {listing(known_keys(part) if part else [])}"
        message = f'unknown key "{key}" in {self._node(path[:-1])}; {advice}'
        if meant and path in self.meant.renames:
            same = re.sub(r"[\s_-]", "", key).lower() == meant.replace("_", "")
            fix = self._replace(path, meant, safe=same or (*path[:-1], meant) in self._missing, part="key")
        label = f'rename to "{meant}"' if meant else ""
        hint = "" if meant or part is None else self._hint(key, path, part)
        return Hit(message, self._place(path, "key"), label=label, hint=hint, fix=fix, code="JM101")

    def _hint(self, key: str, path: KeyPath, part: type[Part]) -> str:
        if self._is_bare_word(path):
            return f"a comma ends a text in braces; {_QUOTE}"
        if _OWN.match(key):
            return 'a key of your own begins with "x-"'
        if part is Emotion and not {*known_keys(part)} & value_at(self._shaped, path[:-1]).keys():
            return 'what single personas feel stands below "emotions"'
        return home_of(key, part)

    def _is_bare_word(self, path: KeyPath) -> bool:
        """Whether a key stands in braces without a colon, as the rest of a text does: `{goal: Pay fast, safely}`."""
        parent = self._document.node(self._way.path(path[:-1]))
        entry = (parent.entries or {}).get(str(path[-1])) if parent and parent.is_flow else None
        return entry is not None and entry.end == entry.node.start == entry.node.end

    def _missing_key(self, error: Error) -> Hit:
        path, key, hint = error["loc"][:-1], error["loc"][-1], ""
        written = self._way.path(path)
        mapping = value_at(self._document.value, written)
        place = Place(written)
        if isinstance(mapping, dict) and mapping:
            first, value = next(iter(mapping.items()))
            place = Place((*written, key if key in mapping else first), "key")
            if key == "name" and len(mapping) == 1 and isinstance(value, dict):
                hint = f'write "name: {first}" and its keys below that, no deeper'
        return Hit(f'{self._node(path)} has no "{key}"; add it', place, hint=hint, code="JM102")

    def _wrong_type(self, error: Error) -> Hit:
        path, value = error["loc"], error["input"]
        part = class_at(self._model, path)
        needed = next((key for key, info in part.keys().items() if info.is_required()), "") if part else ""
        if part is Emotion:
            return self._must_be(path, value, "text", f"{self._key(path)}: hopeful, a little lost")
        if part and part.shorthand and isinstance(value, list):
            return self._misread_text(path)
        if part and needed and isinstance(value, str | int | float):
            return self._only_a_name(error, part, needed)
        kind = wanted(error["type"])
        if kind == "text":
            return self._misread_text(path)
        first = needed or next(iter(part.keys()), "") if part else ""
        hit = self._must_be(path, value, kind or "of another kind", self._example(error, kind, first))
        return replace(hit, hint=self._as_items(path, value))

    def _as_items(self, path: KeyPath, value: Any) -> str:
        """The hint where things stand by their names in a mapping, not in a list."""
        item = class_at(self._model, (*path, 0))
        item = Persona if item is PersonaUse else item
        if item is None or item.shorthand or not isinstance(value, dict) or not value:
            return ""
        needed = next((key for key, info in item.keys().items() if info.is_required()), "")
        return examples.of_items(next(iter(value)), needed) if needed else ""

    def _example(self, error: Error, kind: str, first: str) -> str:
        """How to write the value that an error is about; `first` is the first key of the part that stands there."""
        path, value, key = error["loc"], error["input"], self._key(error["loc"])
        if kind in ("a number", "a whole number"):
            scale, is_whole = self._shaped.get("emotion_scale"), kind == "a whole number"
            return f"{key}: {examples.of_number(str(path[-1]), value, scale, whole=is_whole)}"
        if kind == "a mapping":
            return f'its keys below it, such as "{first}"' if first else examples.of_mapping(key)
        if kind == "true or false":
            return f"{key}: {examples.of_choice(value)}"
        written = {
            "a list": "one item a line, each after a dash",
            "a date": f"{key}: 2026-01-31",
            "": error["msg"].lower(),
        }
        return written.get(kind) or examples.of_text(key)

    def _must_be(self, path: KeyPath, value: Any, kind: str, example: str) -> Hit:
        message = f'"{self._key(path)}" must be {kind}, not {found(value)}; write {example}'
        return Hit(message, self._place(path), code="JM103")

    def _misread_text(self, path: KeyPath) -> Hit:
        """A text that YAML took for a list or a mapping: it begins with a bracket or holds a colon."""
        key = self._key(path)
        value = value_at(self._document.value, self._way.path(path))
        node = self._document.node(self._way.path(path))
        text = self._document.text[node.start : node.last].rstrip() if node and node.origin is None else "\n"
        if node is None or re.search(r"[\r\n#]", text) or self._loses_words(node) or examples.has_form(key):
            return self._must_be(path, value, "text", examples.of_text(key))
        edit = Edit(node.start, node.start + len(text), quoted(text))
        message = f'"{key}" must be text, not {found(value)}; {_QUOTE}'
        return Hit(message, self._place(path), fix=Fix(_QUOTE, (edit,), safe=True), code="JM103")

    def _loses_words(self, node: Node) -> bool:
        """Whether a comment behind a value on its line was meant as text (JM013): that has to be mended first."""
        starts = [hit.place.span[0] for hit in self._document.hits if hit.code == "JM013" and hit.place.span]
        text = self._document.text
        return any(node.last <= start and not re.search(r"[\r\n]", text[node.last : start]) for start in starts)

    def _only_a_name(self, error: Error, part: type[Part], needed: str) -> Hit:
        """One text stands for a thing that has more to it: it can only be its name, or its id where that is needed."""
        path = error["loc"]
        example, fix = examples.of_name(needed, self._as_it_stands(error)), None
        if tight := _TIGHT.fullmatch(self._as_it_stands(error)):
            example = f"{tight[1]}: {tight[2]}"
        elif part in (Stage, Touchpoint):
            fix = self._name(self._way.path(path))
        message = f'"{self._key(path)}" must be a mapping, not {found(error["input"])}; write {example}'
        return Hit(message, self._place(path), fix=fix, code="JM103")

    def _name(self, written: KeyPath) -> Fix | None:
        """Make the text at a path in the file, an item of a list or alone in its place, the name of a thing."""
        node = self._document.node(written)
        text = self._document.text[node.start : node.end] if node and node.origin is None else "\n"
        if node is None or "\n" in text or "\r" in text:
            return None
        new = f"name: {text}" if isinstance(written[-1], int) else f"[name: {text}]"
        return Fix("make it the name", (Edit(node.start, node.end, new),), safe=True)

    def _not_allowed(self, error: Error) -> Hit:
        path, value = error["loc"], error["input"]
        choices = choices_at(self._model, path)
        if not isinstance(value, str):
            return self._must_be(path, value, "text", f"{self._key(path)}: {choices[0]}")
        plain = re.sub(r"[\s_-]+", "_", value.strip().lower())
        meant = plain if plain in choices else nearest(value, choices)
        message = f'"{value}" is not allowed for "{path[-1]}"; use one of {", ".join(choices)}'
        fix = self._replace(path, meant, safe=plain == meant) if meant else None
        guess = meant or choice(value, choices)
        hint = f'did you mean "{guess}"?' if guess else ""
        return Hit(message, self._place(path), hint=hint, fix=fix, code="JM104")

    def _version(self, error: Error) -> Hit:
        path, value = error["loc"], error["input"]
        if isinstance(value, list | dict) or value == "1":
            return self._must_be(path, value, "a number", "jmap: 1")
        message = f'format version "{self._written(error)}" is not known here; this jmap reads version 1'
        return Hit(message, self._place(path), code="JM105")

    def _out_of_range(self, error: Error) -> Hit:
        path = error["loc"]
        low, high = {"share": ("0", "1"), "participants": ("1", "")}.get(str(path[-1]), ("1", "5"))
        message = f'"{path[-1]}" is {self._written(error)}; it must lie in {low}..{high}'
        return Hit(message, self._place(path), code="JM106")

    def _bad_id(self, error: Error) -> Hit:
        slug = error["ctx"]["slug"]
        message = f'id "{error["input"]}" may hold only lower-case letters, digits and hyphens; write "{slug}"'
        return Hit(message, self._place(error["loc"]), fix=self._replace(error["loc"], slug, safe=False), code="JM107")

    def _bad_date(self, error: Error) -> Hit:
        match = _DAY.fullmatch(str(error["input"]))
        day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else ""
        fix = self._replace(error["loc"], day, safe=True) if _is_day(day) else None
        message = f'"{error["input"]}" is not a date; write it as "2026-01-31"'
        return Hit(message, self._place(error["loc"]), fix=fix, code="JM108")

    def _unsafe_link(self, error: Error) -> Hit:
        path, scheme = error["loc"], error["ctx"]["scheme"]
        advice = "use http, https, mailto or a path inside the project"
        return Hit(f'"{path[-1]}" may not point to "{scheme}"; {advice}', self._place(path), code="JM112")

    def _key(self, path: KeyPath) -> str:
        """What a value is called: the nearest key above it in the file."""
        written = self._way.path(path)
        there = [written[:end] for end in range(len(written), 0, -1) if self._document.node(written[:end])]
        return next((str(way[-1]) for way in there if isinstance(way[-1], str)), "the file")

    def _node(self, path: KeyPath) -> str:
        """What people call the part at `path`: `touchpoint "Checks out"`."""
        keys = [segment for segment in path if isinstance(segment, str) and segment not in ("persona", "reference")]
        if not keys:
            return "the map" if isinstance(self._shaped.get("stages"), list) else "the file"
        value = value_at(self._shaped, path)
        name = value.get("name") or value.get("text") or value.get("id") if isinstance(value, dict) else None
        return noun(keys[-1], name if isinstance(name, str) else "")


_SENTENCES: dict[str, Callable[[_Misfits, Error], Hit]] = {
    "missing": _Misfits._missing_key,
    "extra_forbidden": _Misfits._unknown_key,
    "literal_error": _Misfits._not_allowed,
    "unsupported_version": _Misfits._version,
    "greater_than_equal": _Misfits._out_of_range,
    "less_than_equal": _Misfits._out_of_range,
    "bad_id": _Misfits._bad_id,
    "bad_date": _Misfits._bad_date,
    "unsafe_link": _Misfits._unsafe_link,
}


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
