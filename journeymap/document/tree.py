"""The sidecar of a document: where every key and value stands, parallel to the plain values."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Node:
    """Where one value stands: offsets of its text and, for lists and mappings, what is inside.

    `style` is the quote or block indicator of a text (`"`, `'`, `|`, `>`), empty for plain text, `[` or `{` for flow
    and `-` or `:` for block collections. `origin` is the anchored node when this one is an alias.
    """

    start: int
    end: int
    style: str = ""
    entries: "dict[str, Entry] | None" = None
    items: "list[Node] | None" = None
    origin: "Node | None" = None

    @property
    def is_scalar(self) -> bool:
        """Whether this is a text, number, date, true, false or nothing."""
        return self.entries is None and self.items is None

    @property
    def last(self) -> int:
        """Where its last value ends; the end mark of a block collection lies at the next thing in the file."""
        node = self
        while node.style in (":", "-") and (node.entries or node.items):
            node = [entry.node for entry in node.entries.values()][-1] if node.entries else (node.items or [node])[-1]
        return node.end

    @property
    def is_flow(self) -> bool:
        """Whether this is a list or mapping in brackets."""
        return self.style in ("[", "{")


class Entry(NamedTuple):
    """One `key: value` of a mapping: offsets of the key and the node of the value."""

    start: int
    end: int
    node: Node


class Comment(NamedTuple):
    """One comment from its `#` to the end of the line."""

    start: int
    end: int
    text: str
