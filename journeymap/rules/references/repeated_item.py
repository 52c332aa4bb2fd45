"""The same item twice in one list.

What it finds: the same id, or the same text, twice in one list.

Why it matters: it is left from copying. On the picture a pain looks twice as large as it is, and two owners may work
on it without knowing of each other.

How to fix: remove one of them; if they were meant to differ, say what differs.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from journeymap.atlas import Sheet
from journeymap.document import Document, Node
from journeymap.finding import Edit, Fix, Hit, KeyPath, Place
from journeymap.rule import Rule

_NESTED = (list, dict)


def check(sheet: Sheet) -> Iterator[Hit]:
    document = sheet.document
    lists: list[tuple[KeyPath, list[Any], Node]] = []
    if document.root is not None:
        _lists(document.value, document.root, (), lists)
    for path, items, node in lists:
        if len(items) > 1:
            yield from _repeated(path, items, node, document)


def _lists(value: Any, node: Node, path: KeyPath, found: list[tuple[KeyPath, list[Any], Node]]) -> None:
    """Collect every list of the file but the user's own, each where it is written out."""
    if node.origin is not None:
        return
    if isinstance(value, list) and node.items is not None:
        found.append((path, value, node))
        for index, (item, item_node) in enumerate(zip(value, node.items, strict=True)):
            if isinstance(item, _NESTED):
                _lists(item, item_node, (*path, index), found)
    elif isinstance(value, dict) and node.entries is not None:
        for key, item in value.items():
            if isinstance(item, _NESTED) and not key.startswith("x-") and key != "events":
                _lists(item, node.entries[key].node, (*path, key), found)


def _repeated(path: KeyPath, items: list[Any], node: Node, document: Document) -> Iterator[Hit]:
    known_as = [list(_names(item, at, document)) for item, at in zip(items, node.items or [], strict=True)]
    if len(set(chain(*known_as))) == sum(map(len, known_as)):
        return
    key = next((segment for segment in reversed(path) if isinstance(segment, str)), "")
    seen: dict[tuple[str, str], tuple[Any, Place]] = {}
    for index, (item, names) in enumerate(zip(items, known_as, strict=True)):
        repeated = next((name for name in names if name in seen), None)
        if repeated is not None:
            first, there = seen[repeated]
            place = _place((*path, index), item, repeated[0])
            fix = _fix(node, index, document) if first == item else None
            message = f'"{repeated[1]}" is in "{key}" twice; remove one'
            yield Hit(message, place, also=((there, "first here"),), fix=fix)
        for name in names:
            seen.setdefault(name, (item, _place((*path, index), item, name[0])))


def _names(item: Any, node: Node, document: Document) -> Iterator[tuple[str, str]]:
    """What an item is known by: its text (`1.10` is not `1.1`), and its id if it has one."""
    if isinstance(item, str):
        if words := item.strip():
            yield "text", words
    elif isinstance(item, int | float):
        yield "text", document.text[node.start : node.end]
    elif isinstance(item, dict) and isinstance(item.get("text"), str):
        yield from ((key, item[key].strip()) for key in ("id", "text") if isinstance(item.get(key), str))


def _place(path: KeyPath, item: Any, key: str) -> Place:
    return Place((*path, key) if isinstance(item, dict) else path)


def _fix(node: Node, index: int, document: Document) -> Fix | None:
    """Delete a plain word from its list, where nothing else stands with it."""
    before, item = (node.items or [])[index - 1 : index + 1]
    if not item.is_scalar:
        return None
    start, end = before.end, item.end
    if node.style == "-":
        line, starts = document.source.point(item.start).line, document.source.line_starts
        start, end = starts[line - 1], starts[line] if line < len(starts) else len(document.text)
        is_alone = document.text[start:end].strip() == f"- {document.text[item.start : item.end]}"
    else:
        is_alone = document.text[start : item.start].strip(" ") == ","
    return Fix("remove it", (Edit(start, end, ""),), safe=True) if is_alone else None


RULE = Rule(
    code="JM214",
    name="repeated-item",
    severities="IWW",
    source="own: a copy that was left behind",
    lesson=__doc__,
    check=check,
    subject="file",
    fixes=("safe",),
    good=(
        """
jmap: 1
title: Buying shoes
tags: [online, shoes]
stages:
  - name: Pay
    goals: [Pay safely]
    thoughts: [Pay safely]
    lanes:
      Weather: [Rain]
      Mood: [Rain]
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
tags: [online, shoes, online]
#                     ^^^^^^
stages:
  - name: Pay
    pain_points:
      - id: account
        text: Has to make an account
      - text: Has to make an account
        #     ^^^^^^^^^^^^^^^^^^^^^^
        severity: high
      - id: account
      #     ^^^^^^^
        text: Is asked for a password
    lanes:
      Weather:
        - Rain
        - Rain
        # ^^^^
""",
    ),
)
