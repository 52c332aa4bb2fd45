"""Bytes -> `Document`, by one pass over the events of the YAML parser; every trouble becomes a hit."""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import yaml

from journeymap.document.build import Builder, Limits, Stop, over_limit
from journeymap.document.signs import Reading, comments, glued, misleading
from journeymap.document.source import Source, decode, disguise
from journeymap.document.tree import Comment, Node
from journeymap.finding import Edit, Hit, KeyPath, Place, Span

__all__ = ["Document", "Limits", "read"]

_IDLE_TAB = re.compile(r"\t[ \t]*(?=[#\r\n]|\Z)")
_IDLE_TABS = re.compile(r"(?:^|(?<=\r)) *(?:- *)*\t[ \t]*(?=[#\r\n]|\Z)", re.MULTILINE)


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
        return tuple(comments(self._reading))

    @property
    def _reading(self) -> Reading:
        return Reading(self.text, self.scalars, (), len(self.text))

    def is_text(self, offset: int) -> bool:
        """Whether a comment that began at `offset` would be part of a text."""
        return self._reading.style_at(offset) is not None

    def span(self, place: Place) -> Span:
        """Return where `place` stands: the nearest written key or value on its path.

        Path segments that are not in the file (a text that the model holds as an object) are skipped.
        """
        if place.span is not None:
            return self.source.span(*place.span)
        return self.source.span(*self._offsets(place))

    def rewrite(self, place: Place, text: str) -> Edit:
        """Return the edit that writes `text`, which needs no quotes, for a key or value, in the quotes it stands in."""
        span = self.span(place)
        start, end = span.start.offset, span.end.offset
        quote = self.text[start : start + 1] if end - start > 1 and self.text[start] == self.text[end - 1] else ""
        return Edit(start, end, f"{quote}{text}{quote}" if quote in ('"', "'") else text)

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
    """The offsets of a scalar, or of the first line of a collection."""
    if node.is_scalar and not node.style.startswith(("|", ">")):
        return node.start, node.end
    line_end = re.compile(r"\r|\n|\Z").search(text, node.start)
    end = min(node.last, line_end.start() if line_end else node.last)
    return node.start, node.start + len(text[node.start : end].rstrip())


def read(name: str, data: bytes | str, limits: Limits | None = None) -> Document:
    """Read the file called `name` from its bytes (or its text): any input gives a document, never an exception."""
    limits = limits or Limits()
    if len(data) > limits.max_bytes:
        return Document(Source(name, ""), hits=(over_limit(name, limits.max_bytes, "bytes"),))
    if isinstance(data, str):
        return _parse(Source(name, data.removeprefix("\ufeff"), data.startswith("\ufeff")), limits)
    source, trouble = decode(name, data)
    if trouble:
        return Document(source, hits=(trouble,))
    return _parse(source, limits)


def _parse(source: Source, limits: Limits) -> Document:
    text, restore = disguise(source.text)
    builder = Builder(source, text, restore, limits)
    stopped, end = _run(builder)
    if stopped and _IDLE_TAB.match(text, end):
        # YAML lets tabs stand in empty lines and before comments, the library does not.
        builder = Builder(source, _IDLE_TABS.sub(lambda tabs: tabs[0].replace("\t", " "), text), restore, limits)
        stopped, end = _run(builder)
    reading = Reading(source.text, builder.scalars, builder.flows, end)
    # Where reading stops, the parser has seen more scalars than it has told of; a `#` may stand in one of those.
    known = min(end, builder.told + 1) if stopped else end
    if hit := glued(reading, known):
        stopped, end = hit, (hit.place.span or (0, 0))[0]
        reading = replace(reading, end=end)
    signs = list(misleading(reading))
    if stopped and stopped.code == "JM005" and _is_tab_at(end, signs, source):
        hits = [*signs, *builder.hits]
    else:
        hits = [*signs, *([stopped] if stopped else []), *builder.hits]
    # Before a second document stands a whole one.
    if stopped and stopped.code != "JM008":
        return Document(source, None, None, builder.scalars, tuple(hits))
    if builder.root is None or (builder.value is None and builder.root.start == builder.root.end):
        message = f'"{source.name}" is empty; start it with "jmap: 1" and a "title"'
        hits.append(Hit(message, Place(span=(0, 0)), code="JM009"))
    return Document(source, builder.value, builder.root, builder.scalars, tuple(hits))


def _run(builder: Builder) -> tuple[Hit | None, int]:
    """Read all that can be read; return why it ended before the text did, if so, and at which offset."""
    try:
        builder.run()
    except Stop as stop:
        return stop.hit, (stop.hit.place.span or (0, 0))[0]
    except yaml.YAMLError as error:
        # Most files are YAML: they need not wait for the words.
        from journeymap.document.trouble import explain, stopped_at

        return explain(error, builder), stopped_at(error, builder.source)
    return None, len(builder.text)


def _is_tab_at(end: int, signs: list[Hit], source: Source) -> bool:
    """Whether a tab is what the parser stumbled over: one stands on the line of the offset `end`."""
    tabs = [hit.place.span[0] for hit in signs if hit.code == "JM006" and hit.place.span]
    return source.point(end).line in {source.point(tab).line for tab in tabs}
