"""Bytes -> `Document`, by one pass over the events of the YAML parser; every trouble becomes a hit."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from journeymap.document.build import Builder, Limits, Stop
from journeymap.document.source import Source, decode, disguise, forbidden_characters
from journeymap.document.tree import Comment, Node
from journeymap.document.trouble import explain
from journeymap.finding import Edit, Fix, Hit, KeyPath, Place, Span

__all__ = ["Document", "Limits", "read"]

_TAB_INDENT = re.compile(r"^ *(\t)[ \t]*(?=[^\s#])(\S{1,30})", re.MULTILINE)
_EATEN = re.compile(r"[ \t]+#(?=\S)(\S{0,30})[^\r\n]*")


@dataclass(frozen=True)
class Document:
    """One file: its text, its plain values, where each of them stands, and what is wrong with the file itself.

    `value` is the whole file as plain values (`None` if it could not be read); `root` is the node beside it.
    `scalars` are all scalars as (start, end, style). `hits` are JM001 to JM013.
    """

    source: Source
    value: Any = None
    root: Node | None = None
    scalars: list[tuple[int, int, str]] = field(default_factory=list)
    hits: tuple[Hit, ...] = ()

    @property
    def text(self) -> str:
        """The text of the file, without a byte order mark."""
        return self.source.text

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """Every comment of the file, in order."""
        return tuple(_comments(self.text, self.scalars))

    def span(self, place: Place) -> Span:
        """Return where `place` stands: the nearest written key or value on its path.

        Path segments that are not in the file (a text that the model holds as an object) are skipped.
        """
        if place.span is not None:
            return self.source.span(*place.span)
        return self.source.span(*self._offsets(place))

    def node(self, path: KeyPath) -> Node | None:
        """Return the node that stands at exactly `path`."""
        node = self.root
        for segment in path:
            node = _child(node, segment) if node else None
        return node

    def _offsets(self, place: Place) -> tuple[int, int]:
        node, key = self.root, None
        for segment in place.path:
            child = _child(node, segment) if node else None
            if child is None:
                continue
            entries = node.entries if node else None
            key = entries[segment][:2] if entries and isinstance(segment, str) else None
            node = child
        if node is None:
            return (0, 0)
        wants_key = place.part == "key" or (place.part == "auto" and (not node.is_scalar or node.start == node.end))
        return key if key and wants_key else _visible(node, self.text)


def _child(node: Node, segment: str | int) -> Node | None:
    if isinstance(segment, str):
        entry = node.entries.get(segment) if node.entries else None
        return entry.node if entry else None
    return node.items[segment] if node.items and segment < len(node.items) else None


def _visible(node: Node, text: str) -> tuple[int, int]:
    """The offsets of a scalar, or of the first line of a collection (its end mark lies at the next token)."""
    if node.is_scalar and not node.style.startswith(("|", ">")):
        return node.start, node.end
    line_end = re.compile(r"\r|\n|\Z").search(text, node.start)
    end = min(node.end, line_end.start() if line_end else node.end)
    return node.start, node.start + len(text[node.start : end].rstrip())


def read(name: str, data: bytes | str, limits: Limits | None = None) -> Document:
    """Read the file called `name` from its bytes (or its text): any input gives a document, never an exception."""
    limits = limits or Limits()
    if len(data) > limits.max_bytes:
        source = Source(name, "")
        stop = Builder(name, "", limits, {}).over_limit(limits.max_bytes, "bytes", 0, 0)
        return Document(source, hits=(stop.hit,))
    source, trouble = decode(name, data) if isinstance(data, bytes) else (Source(name, data), None)
    if trouble:
        return Document(source, hits=(trouble,))
    return _parse(source, limits)


def _parse(source: Source, limits: Limits) -> Document:
    text, restore = disguise(source.text)
    builder = Builder(source.name, text, limits, restore)
    stopped: list[Hit] = []
    try:
        builder.run()
    except Stop as stop:
        stopped = [stop.hit]
    except yaml.YAMLError as error:
        stopped = [explain(error, source)]
    tabs = list(_tabs(source.text, builder.scalars))
    if tabs and stopped and stopped[0].code == "JM005":
        stopped = []
    hits = [*forbidden_characters(source.text, _quoted(builder.scalars)), *tabs, *stopped, *builder.hits]
    hits += _eaten(source.text, builder)
    if not hits and (builder.root is None or (builder.value is None and builder.root.start == builder.root.end)):
        message = f'"{source.name}" is empty; start it with "jmap: 1" and a "title"'
        hits.append(Hit(message, Place(span=(0, 0)), code="JM009"))
    if stopped or tabs:
        return Document(source, None, None, builder.scalars, tuple(hits))
    return Document(source, builder.value, builder.root, builder.scalars, tuple(hits))


def _quoted(scalars: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    return [(start, end) for start, end, style in scalars if style in ('"', "'")]


def _covers(scalars: list[tuple[int, int, str]], offset: int) -> bool:
    """Whether `offset` lies inside a scalar, its first character apart."""
    index = bisect_right(scalars, (offset,)) - 1
    return index >= 0 and scalars[index][0] < offset < scalars[index][1]


def _tabs(text: str, scalars: list[tuple[int, int, str]]) -> Iterator[Hit]:
    """Tabs in the indentation of a line (JM006); comments, quoted text and block text are free."""
    if "\t" not in text:
        return
    for match in _TAB_INDENT.finditer(text):
        if not _covers(scalars, match.start(1)):
            message = f'tab before "{match[2]}"; indent with spaces'
            yield Hit(message, Place(span=match.span(1)), code="JM006")


def _eaten(text: str, builder: Builder) -> Iterator[Hit]:
    """Plain texts of which a comment takes the rest (JM013): `Order #4711 never arrives` is read as `Order`."""
    if not re.search(r"[ \t]#\S", text):
        return
    for start, end, style in builder.scalars:
        match = None if style else _EATEN.match(text, end)
        if match:
            hash_at = text.index("#", end)
            word = text[hash_at + 1 : match.end(1)]
            whole = text[start : match.end()].rstrip() if start < end else text[hash_at : match.end()].rstrip()
            begin = start if start < end else hash_at
            quoted = '"' + whole.replace("\\", "\\\\").replace('"', '\\"') + '"'
            fix = Fix("put the whole text in quotes", (Edit(begin, begin + len(whole), quoted),), safe=True)
            message = f'everything from "#{word}" on is a comment; put the whole text in quotes'
            yield Hit(message, Place(span=(hash_at, match.end(1))), fix=fix, code="JM013")


def _comments(text: str, scalars: list[tuple[int, int, str]]) -> Iterator[Comment]:
    for match in re.finditer(r"(?:(?<=\s)|^)#[^\r\n]*", text, re.MULTILINE):
        if not _covers(scalars, match.start()):
            yield Comment(match.start(), match.end(), match[0])
