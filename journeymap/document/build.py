"""The events of PyYAML's C parser -> plain values and the tree of where they stand, within limits."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from journeymap.document.scalars import resolve
from journeymap.document.tree import Entry, Node
from journeymap.finding import Hit, Place

# The pure parser is ten times slower; it serves where PyYAML was built without its C library.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+|[!&]\S*\Z)+")
_TAGS = {f"tag:yaml.org,2002:{name}": name for name in ("str", "int", "float", "bool", "null", "map", "seq")}


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be (JM012): bytes, levels of nesting, and values once aliases are expanded."""

    max_bytes: int = 5_000_000
    max_depth: int = 100
    max_nodes: int = 200_000


class Stop(Exception):  # noqa: N818 - it ends the reading, the hit is the message
    """Reading cannot go on; carries the hit that says why."""

    def __init__(self, hit: Hit) -> None:
        super().__init__(hit.message)
        self.hit = hit


@dataclass(slots=True)
class _Frame:
    """A list or mapping whose end has not been read yet."""

    value: Any
    node: Node
    nodes_before: int
    anchor: str | None
    key: str | None = None
    key_start: int = 0
    key_end: int = 0
    merges: list[tuple[Any, Node]] = field(default_factory=list)


@dataclass(slots=True)
class _Anchored:
    value: Any
    node: Node
    size: int


class Builder:
    """Builds the value and the node of one document from events; `hits` collects what is wrong on the way.

    `scalars` lists every scalar as (start, end, style), in file order.
    """

    def __init__(self, name: str, text: str, limits: Limits, restore: dict[int, str]) -> None:
        self.name = name
        self.text = text
        self.limits = limits
        self.restore = restore
        self.value: Any = None
        self.root: Node | None = None
        self.hits: list[Hit] = []
        self.scalars: list[tuple[int, int, str]] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._nodes = 0
        self._documents = 0

    def run(self) -> None:
        """Read the whole text; raises `Stop` where reading cannot go on and `yaml.YAMLError` where it is not YAML."""
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }
        for event in yaml.parse(self.text, Loader=LOADER):
            if handler := handlers.get(type(event)):
                handler(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            start = event.start_mark.index
            message = 'a second document starts at "---"; move it to a file of its own'
            raise Stop(Hit(message, Place(span=(start, start + 3)), code="JM008"))

    def _scalar(self, event: Any) -> None:
        start, end, text = event.start_mark.index, event.end_mark.index, event.value
        if event.anchor or event.tag:
            start += _properties_length(self.text[start:end])
        style = event.style or ""
        self.scalars.append((start, end, style))
        frame = self._stack[-1] if self._stack else None
        if self.restore:
            text = text.translate(self.restore)
        if frame and frame.key is None and frame.node.entries is not None:
            self._count(start, end)
            self._key(frame, text, start, end, plain=not style)
            if event.anchor:
                self._anchors[event.anchor] = _Anchored(text, Node(start, end, style), 1)
            return
        value = resolve(text) if event.implicit[0] else text
        if event.tag:
            value = self._tagged(event, value, text, start, end)
        node = Node(start, end, style)
        self._count(start, end)
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(value, node, 1)
        self._place(value, node)

    def _tagged(self, event: Any, value: Any, text: str, start: int, end: int) -> Any:
        kind = _TAGS.get(event.tag, "str" if event.tag == "!" else "")
        if kind in ("int", "float", "bool", "null") and not event.style:
            value = resolve(text)
        elif kind not in ("str", "int", "float", "bool", "null"):
            self._refuse_tag(event, start, end)
        return text if kind == "str" else value

    def _refuse_tag(self, event: Any, start: int, end: int) -> None:
        begin = event.start_mark.index
        word = self.text[begin:].split(maxsplit=1)[0] if self.text[begin:].split() else event.tag
        message = (
            f'this is not valid YAML: a word that begins with "!" is a tag of YAML near "{word}"; '
            "put the whole text in quotes"
        )
        raise Stop(Hit(message, Place(span=(begin, max(begin + len(word), min(start, end)))), code="JM005"))

    def _open(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag and _TAGS.get(event.tag) not in ("map", "seq") and event.tag != "!":
            self._refuse_tag(event, start, end)
        if len(self._stack) >= self.limits.max_depth:
            raise self.over_limit(self.limits.max_depth, "levels", start, start + 1)
        self._count(start, start + 1)
        value: Any
        if type(event) is yaml.MappingStartEvent:
            node, value = Node(start, end, "{" if event.flow_style else ":", entries={}), {}
        else:
            node, value = Node(start, end, "[" if event.flow_style else "-", items=[]), []
        if event.anchor:
            self._anchors[event.anchor] = None
        self._stack.append(_Frame(value, node, self._nodes - 1, event.anchor))

    def _close(self, event: Any) -> None:
        frame = self._stack.pop()
        frame.node.end = event.end_mark.index
        for value, node in frame.merges:
            _merge(frame, value, node)
        if frame.anchor:
            self._anchors[frame.anchor] = _Anchored(frame.value, frame.node, self._nodes - frame.nodes_before)
        self._place(frame.value, frame.node)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor not in self._anchors:
            message = (
                f'this is not valid YAML: a text may not begin with "*" near "{self.text[start:end]}"; '
                "put the whole text in quotes"
            )
            raise Stop(Hit(message, Place(span=(start, end)), code="JM005"))
        target = self._anchors[event.anchor]
        if target is None:
            raise self.over_limit(self.limits.max_nodes, "values: this alias stands inside its own anchor", start, end)
        frame = self._stack[-1] if self._stack else None
        if frame and frame.key is None and frame.node.entries is not None:
            self._count(start, end)
            self._key(frame, str(target.value), start, end, plain=False)
            return
        self._nodes += target.size - 1
        self._count(start, end)
        origin = target.node
        self._place(target.value, Node(start, end, origin.style, origin.entries, origin.items, origin))

    def _count(self, start: int, end: int) -> None:
        self._nodes += 1
        if self._nodes > self.limits.max_nodes:
            raise self.over_limit(self.limits.max_nodes, "values", start, end)

    def over_limit(self, limit: int, unit: str, start: int, end: int) -> Stop:
        """Return the end of reading for a file over `limit` (JM012)."""
        message = f'"{self.name}" is over the limit of {limit} {unit}; split it'
        return Stop(Hit(message, Place(span=(start, end)), code="JM012"))

    def _key(self, frame: _Frame, key: str, start: int, end: int, *, plain: bool) -> None:
        frame.key, frame.key_start, frame.key_end = key, start, end
        entries = frame.node.entries or {}
        if key == "<<" and plain:
            message = 'merge key "<<" is not YAML 1.2; write the keys out'
            self.hits.append(Hit(message, Place(span=(start, end)), code="JM011"))
        elif key in entries:
            first = entries[key]
            line = self.text.count("\n", 0, first.start) + 1
            self.hits.append(
                Hit(
                    f'key "{key}" is written twice; it is first at line {line}',
                    Place(span=(start, end)),
                    also=((Place(span=(first.start, first.end)), "first here"),),
                    code="JM007",
                )
            )

    def _place(self, value: Any, node: Node) -> None:
        if not self._stack:
            self.value, self.root = value, node
            return
        frame = self._stack[-1]
        if frame.node.items is not None:
            frame.value.append(value)
            frame.node.items.append(node)
        elif frame.key is None:
            self._collection_as_key(frame, value, node)
        else:
            self._entry(frame, frame.key, value, node)
            frame.key = None

    def _entry(self, frame: _Frame, key: str, value: Any, node: Node) -> None:
        entries = frame.node.entries
        assert entries is not None  # _place has told lists and mappings apart
        if key == "<<" and self.text[frame.key_start : frame.key_end] == "<<":
            frame.merges.append((value, node))
        elif key not in entries:  # of a key that is written twice the first counts
            frame.value[key] = value
            entries[key] = Entry(frame.key_start, frame.key_end, node)

    def _collection_as_key(self, frame: _Frame, value: Any, node: Node) -> None:
        found = "a list" if isinstance(value, list) else "a mapping"
        message = f"a key must be text, not {found}; put the whole text in quotes"
        self.hits.append(Hit(message, Place(span=(node.start, node.end)), code="JM103"))
        frame.key, frame.key_start, frame.key_end = self.text[node.start : node.end], node.start, node.end


def _properties_length(text: str) -> int:
    match = _PROPERTIES.match(text)
    return match.end() if match else 0


def _merge(frame: _Frame, value: Any, node: Node) -> None:
    """Add the keys of a merged mapping, or of a list of them, that are not written out (YAML 1.1 merge type)."""
    entries = frame.node.entries
    assert entries is not None  # only mappings have keys
    sources = zip(value, node.items or [], strict=False) if isinstance(value, list) else [(value, node)]
    for source, source_node in sources:
        if not isinstance(source, dict):
            continue
        for key, item in source.items():
            if key not in frame.value:
                frame.value[key] = item
                entries[key] = (source_node.entries or {})[key]
