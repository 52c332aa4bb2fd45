"""The text of YAML or JSON -> its documents as trees of values that know their line and whether they were used."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from journeymap.document import Document, Node, read
from journeymap.formats.draft import Imported, NotAMapError, UnsafeSourceError
from journeymap.wording import text_of

_MARK = re.compile(r"^---(?=\s|\Z).*", re.MULTILINE)
_MOST_DOCUMENTS = 500
_LONGEST_TOLD = 400
# Of these mistakes in a file a reader need not hear: all that is written was read.
_HARMLESS = ("JM006", "JM010", "JM011", "JM013")


@dataclass(eq=False, slots=True)
class Twig:
    """A value of the source: `entries` by key, or `items`, or else a `leaf`. `trail` are the keys that lead to it.

    `used` says that a leaf went into the result or the report, or that all of a record was looked at. A group of rows
    has items and, beside them, entries.
    """

    line: int
    trail: tuple[str, ...] = ()
    leaf: Any = None
    entries: dict[str, "Twig"] = field(default_factory=dict)
    items: list["Twig"] = field(default_factory=list)
    used: bool = False

    @property
    def is_leaf(self) -> bool:
        """Whether this is a text, number, truth value or nothing."""
        return not self.entries and not self.items

    @property
    def each(self) -> list["Twig"]:
        """The items of a list; what is no list is the only one."""
        return self.items or [self]

    @property
    def key(self) -> str:
        """The key that it stands under, of the list that it stands in as well."""
        return next((key for key in reversed(self.trail) if key != "[]"), "")

    @property
    def text(self) -> str:
        """A leaf as text; empty for nothing, true and false."""
        return written(self.leaf)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left in it that has not been used."""
        inner = (*self.entries.values(), *self.items)
        return self.used or (all(twig.is_done for twig in inner) if inner else self.leaf is None)

    def leaves(self) -> Iterator["Twig"]:
        """Yield the leaves below it, or itself, in order."""
        waiting = [self]
        while waiting:
            twig = waiting.pop()
            if twig.is_leaf:
                yield twig
            waiting.extend(reversed([*twig.entries.values(), *twig.items]))

    def take(self) -> str:
        """Return the text of a leaf, or of all leaves of a list, and hold it as used."""
        texts = []
        for leaf in self.leaves():
            leaf.used = True
            texts += [leaf.text] if leaf.text.strip() else []
        return "; ".join(texts)


def written(leaf: Any) -> str:
    """Return a plain value as text; empty for nothing, true and false."""
    if isinstance(leaf, bool) or leaf is None:
        return ""
    return text_of(leaf) if isinstance(leaf, int | float) else str(leaf)


def documents(name: str, text: str, told: Imported) -> tuple[list[Twig], list[str]]:
    """Return the documents of a source, and the comments in it; keys written twice are told to `told`.

    Raises:
        NotAMapError: it is neither YAML nor JSON.
        UnsafeSourceError: it is over a limit.
    """
    found, notes = [], []
    for line, part in _parts(text):
        document = read(name, part)
        _check(document, line)
        if document.root is not None:
            found.append(_Grower(document, line).tree)
            notes += [comment.text.lstrip("# ").rstrip() for comment in document.comments]
            _tell_repeated(document, line, told)
    return found, [note for note in notes if note]


def _parts(text: str) -> list[tuple[int, str]]:
    """The documents of a text with the number of lines before each: in YAML nothing but a mark begins with `---`."""
    starts = [0, *(match.start() for match in _MARK.finditer(text) if match.start())]
    if len(starts) > _MOST_DOCUMENTS:
        raise UnsafeSourceError(f"over the limit of {_MOST_DOCUMENTS} documents")
    ends = [*starts[1:], len(text)]
    parts = [(start, text[start:end]) for start, end in zip(starts, ends, strict=True)]
    return [(text.count("\n", 0, start), part) for start, part in parts if _says_something(part)]


def _says_something(part: str) -> bool:
    lines = (line.strip() for line in part.splitlines())
    return any(line and not line.startswith(("#", "%")) and line not in ("---", "...") for line in lines)


def _check(document: Document, line: int) -> None:
    for hit in document.hits:
        if hit.code == "JM012":
            raise UnsafeSourceError(hit.message.partition(" is ")[2].partition(";")[0])
        if document.root is None and hit.code not in _HARMLESS:
            place = document.span(hit.place).start.line + line
            raise NotAMapError(f"{hit.message.partition(';')[0]} in line {place}")


def _tell_repeated(document: Document, line: int, told: Imported) -> None:
    """Of a key that is written twice the first value counts; what stands at the others is told."""
    repeated = [hit.place.span for hit in document.hits if hit.code == "JM007" and hit.place.span]
    if not repeated or document.root is None:
        return
    seen = _offsets(document.root)
    for start, end, _ in document.scalars:
        if start not in seen and (text := document.text[start:end].strip()):
            what = f'"{text}", which stands at a key that is written twice,'
            told.lose(document.source.point(start).line + line, what)


def _offsets(root: Node) -> set[int]:
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        seen.add(node.start)
        for entry in (node.entries or {}).values():
            seen.add(entry.start)
            waiting.append(entry.node)
        waiting.extend(node.items or [])
    return seen


class _Grower:
    """Makes one tree of the values of a document and the places beside them."""

    def __init__(self, document: Document, before: int) -> None:
        assert document.root is not None  # the caller has looked
        self.source = document.source
        self.before = before
        self.tree = self._twig(document.value, document.root, ())

    def _twig(self, value: Any, node: Node, trail: tuple[str, ...]) -> Twig:
        twig = Twig(self.source.point(node.start).line + self.before, trail)
        if isinstance(value, dict) and value:
            for key, item in value.items():
                child = (node.entries or {})[key].node
                twig.entries[key] = self._twig(item, child, (*trail, key))
        elif isinstance(value, list) and value:
            children = node.items or []
            twig.items = [self._twig(item, child, (*trail, "[]")) for item, child in zip(value, children, strict=True)]
        else:
            twig.leaf = value if not isinstance(value, dict | list) else None
        return twig


def lose(told: Imported, twigs: list[Twig], what: str, done: str = "left out") -> None:
    """Tell of values that stand at one place of many records, all in one sentence, and hold them as used."""
    words: list[str] = []
    line = twigs[0].line if twigs else 1
    for twig in twigs:
        twig.used = True
        if sum(map(len, words)) > _LONGEST_TOLD:
            told.lose(line, f"{what} ({', '.join(words)})", done)
            words, line = [], twig.line
        if (word := f'"{twig.text}"') not in words and twig.text.strip():
            words.append(word)
    told.lose(line, f"{what} ({', '.join(words)})" if words else what, done)
