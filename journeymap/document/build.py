"""The events of PyYAML's C parser -> plain values and the tree of where they stand, within limits."""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from journeymap.document.scalars import resolve
from journeymap.document.source import Source
from journeymap.document.tree import Entry, Node
from journeymap.finding import MOST_HITS, Hit, Place, last_of_many

# The pure parser is ten times slower; it serves where PyYAML was built without its C library.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PROPERTIES = re.compile(r"(?:[!&]\S*(?:\s+|\Z)(?:#[^\r\n]*\s*)*)+")
_KEY_LINE = re.compile(r"[\r\n](?P<indent> *)(?P<word>-(?= )|[\w-]{1,29}:(?=\s))")
_CLOSE = "close it where it is meant to end, or indent all lines of the text"
_WORD = re.compile(r"[!&]*\S{1,30}")
_TAGS = {f"tag:yaml.org,2002:{name}": name for name in ("str", "int", "float", "bool", "null", "map", "seq")}


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be (JM012): bytes, levels of nesting (200 at most), and values once aliases are expanded."""

    max_bytes: int = 5_000_000
    max_depth: int = 100
    max_nodes: int = 200_000

    def __post_init__(self) -> None:
        # Deeper values would exhaust the stack of those who walk through them.
        object.__setattr__(self, "max_depth", min(self.max_depth, 200))


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
    merge_key: tuple[int, int] | None = None


@dataclass(slots=True)
class _Anchored:
    value: Any
    node: Node
    size: int


class Builder:
    """Builds the value and the node of one document from events; `hits` collects what is wrong on the way.

    Reads `text`, the text of `source` under another name for some characters; `restore` leads back. `scalars` lists
    every scalar as (start, end, style), in file order. `is_ended` says that a `...` has ended the document.
    """

    def __init__(self, source: Source, text: str, restore: dict[int, str], limits: Limits) -> None:
        self.source = source
        self.text = text
        self.restore = restore
        self.limits = limits
        self.value: Any = None
        self.root: Node | None = None
        self.hits: list[Hit] = []
        self.scalars: list[tuple[int, int, str]] = []
        self.is_ended = False
        self._flows: list[tuple[int, int]] = []
        self._stack: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._nodes = 0
        self._documents = 0

    @property
    def flows(self) -> list[tuple[int, int]]:
        """The offsets of all outermost collections in brackets, in order; the last may never be closed."""
        opened = next((frame.node.start for frame in self._stack if frame.node.is_flow), None)
        return self._flows if opened is None else [*self._flows, (opened, len(self.text))]

    @property
    def bracket(self) -> int | None:
        """The offset of the innermost bracket that is not closed yet."""
        starts = (frame.node.start for frame in reversed(self._stack) if frame.node.is_flow)
        # In brackets `a: b` alone is a mapping, too.
        return next((start for start in starts if self.text[start : start + 1] in ("[", "{")), None)

    @property
    def told(self) -> int:
        """The offset behind the last scalar or innermost open bracket: up to there it is known what stands where."""
        bracket = self.bracket
        return max(self.scalars[-1][1] if self.scalars else 0, 0 if bracket is None else bracket + 1)

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
            yaml.DocumentEndEvent: self._end,
        }
        for event in yaml.parse(self.text, Loader=LOADER):
            if handler := handlers.get(type(event)):
                handler(event)

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            start = event.start_mark.index
            raise Stop(second_document("---", start, min(start + 3, len(self.text))))

    def _end(self, event: Any) -> None:
        self.is_ended = event.explicit

    def _scalar(self, event: Any) -> None:
        start, end, text = event.start_mark.index, event.end_mark.index, event.value
        if event.anchor or event.tag:
            start = min(self._behind_properties(start), end)
        style = event.style or ""
        self.scalars.append((start, end, style))
        if style in ("'", '"') and event.start_mark.line < event.end_mark.line:
            self._refuse_keys(start, end)
        frame = self._stack[-1] if self._stack else None
        if self.restore:
            text = text.translate(self.restore)
        if frame and frame.key is None and frame.node.entries is not None:
            self._count()
            self._key(frame, text, start, end, plain=not style)
            if event.anchor:
                self._anchors[event.anchor] = _Anchored(text, Node(start, end, style), 1)
            return
        value = resolve(text) if event.implicit[0] else text
        if event.tag:
            value = self._tagged(event, value, text)
        node = Node(start, end, style)
        self._count()
        if event.anchor:
            self._anchors[event.anchor] = _Anchored(value, node, 1)
        self._place(value, node)

    def _refuse_keys(self, start: int, end: int) -> None:
        """Stop at a key or list item that an unclosed quote has taken for its text.

        YAML wants the lines of a text indented more than what it belongs to, the library does not care.
        """
        block = next((frame.node.start for frame in reversed(self._stack) if not frame.node.is_flow), None)
        if block is None:
            return
        indent = self.source.point(block).column - 1
        for match in _KEY_LINE.finditer(self.text, start, end):
            if len(match["indent"]) <= indent:
                message = f'a quote is never closed near "{match["word"]}"; {_CLOSE}'
                also = ((Place(span=(start, start + 1)), "opened here"),)
                raise Stop(
                    Hit(f"this is not valid YAML: {message}", Place(span=match.span("word")), also=also, code="JM005")
                )

    def _behind_properties(self, start: int) -> int:
        """The offset behind the anchor and the tag that begin at `start`."""
        match = _PROPERTIES.match(self.text, start)
        return match.end() if match else start

    def _tagged(self, event: Any, value: Any, text: str) -> Any:
        kind = _TAGS.get(event.tag, "")
        if kind in ("int", "float", "bool", "null") and not event.style:
            value = resolve(text)
        elif kind not in ("str", "int", "float", "bool", "null"):
            raise self._refused(event, 'a word that begins with "!" is a tag of YAML')
        return text if kind == "str" else value

    def _refused(self, event: Any, problem: str) -> Stop:
        """The end of reading at an event that begins with a sign which YAML takes for its own."""
        start = event.start_mark.index
        word = _WORD.match(self.source.text, start)
        end = word.end() if word else start + 1
        near = self.source.text[start:end]
        message = f'this is not valid YAML: {problem} near "{near}"; put the whole text in quotes'
        return Stop(Hit(message, Place(span=(start, end)), code="JM005"))

    def _open(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag and _TAGS.get(event.tag) not in ("map", "seq"):
            raise self._refused(event, 'a word that begins with "!" is a tag of YAML')
        if event.anchor or event.tag:
            start = self._behind_properties(start)
        if len(self._stack) >= self.limits.max_depth:
            raise Stop(over_limit(self.source.name, self.limits.max_depth, "levels", start, start + 1))
        self._count()
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
        if frame.node.is_flow and not (self._stack and self._stack[-1].node.is_flow):
            self._flows.append((frame.node.start, frame.node.end))
        for value, node in frame.merges:
            _merge(frame, value, node)
        if frame.anchor:
            self._anchors[frame.anchor] = _Anchored(frame.value, frame.node, self._nodes - frame.nodes_before)
        self._place(frame.value, frame.node)

    def _alias(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        if event.anchor not in self._anchors:
            raise self._refused(event, 'a text may not begin with "*"')
        target = self._anchors[event.anchor]
        if target is None:
            raise self._too_many(start, end, hint="this alias stands inside its own anchor, so it never ends")
        frame = self._stack[-1] if self._stack else None
        if frame and frame.key is None and frame.node.entries is not None:
            self._count(start, end)
            origin = self.source.text[target.node.start : target.node.end]
            self._key(frame, target.value if isinstance(target.value, str) else origin.strip(), start, end, plain=False)
            return
        self._nodes += target.size - 1
        self._count(start, end)
        origin_node = target.node
        self._place(
            target.value, Node(start, end, origin_node.style, origin_node.entries, origin_node.items, origin_node)
        )

    def _count(self, start: int = 0, end: int = 0) -> None:
        """Count one more value; where an alias at `start` made it too many, that is the place to look at."""
        self._nodes += 1
        if self._nodes > self.limits.max_nodes:
            raise self._too_many(start, end)

    def _too_many(self, start: int, end: int, hint: str = "") -> Stop:
        return Stop(over_limit(self.source.name, self.limits.max_nodes, "values", start, end, hint))

    def _key(self, frame: _Frame, key: str, start: int, end: int, *, plain: bool) -> None:
        frame.key, frame.key_start, frame.key_end = key, start, end
        entries = frame.node.entries or {}
        if key == "<<" and plain:
            message = 'merge key "<<" is not YAML 1.2; write the keys out'
            self._hit(Hit(message, Place(span=(start, end)), code="JM011"))
            if frame.merge_key:
                self._twice(key, start, end, *frame.merge_key)
            frame.merge_key = frame.merge_key or (start, end)
        elif key in entries:
            self._twice(key, start, end, entries[key].start, entries[key].end)

    def _twice(self, key: str, start: int, end: int, first_start: int, first_end: int) -> None:
        message = f'key "{key}" is written twice; it is first at line {self.source.point(first_start).line}'
        also = ((Place(span=(first_start, first_end)), "first here"),)
        self._hit(Hit(message, Place(span=(start, end)), also=also, code="JM007"))

    def _hit(self, hit: Hit) -> None:
        if len(self.hits) < MOST_HITS:
            self.hits.append(hit)
        else:
            self.hits[-1] = last_of_many(self.hits[-1])

    def _place(self, value: Any, node: Node) -> None:
        if not self._stack:
            self.value, self.root = value, node
            return
        frame = self._stack[-1]
        if frame.node.items is not None:
            frame.value.append(value)
            frame.node.items.append(node)
        elif frame.key is None:
            # A key in brackets is read as the text it is written as: `[Optional]: a mail` was meant as text.
            self._key(frame, self.source.text[node.start : node.end].strip(), node.start, node.end, plain=False)
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


def second_document(word: str, start: int, end: int) -> Hit:
    """Return the hit on a second document (JM008), which starts at the `word` between two offsets."""
    message = f'a second document starts at "{word}"; move it to a file of its own'
    return Hit(message, Place(span=(start, end)), code="JM008")


def over_limit(name: str, limit: int, unit: str, start: int = 0, end: int = 0, hint: str = "") -> Hit:
    """Return the hit on a file that is over a limit (JM012), at the offsets from `start` to `end`."""
    message = f'"{name}" is over the limit of {limit} {unit}; split it'
    return Hit(message, Place(span=(start, end)), hint=hint, code="JM012")


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
