"""Findings with fixes -> texts in which they are mended: edits on spans that change what was meant and nothing else."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.document import Document, Entry, Node, read
from journeymap.finding import Edit, Finding, Fix, KeyPath

_MISSING = object()


@dataclass(frozen=True, slots=True)
class Mended:
    """A new text for one file, the findings whose fix went into it, and those whose fix was thrown away."""

    text: str
    applied: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def mend(document: Document, findings: Iterable[Finding], *, unsafe: bool) -> Mended:
    """Apply the fixes of `findings` on one document, each only if it changes just what it is meant to change.

    Fixes that overlap an earlier one are left for the next pass; a file that cannot be read is left alone.
    """
    edits: list[Edit] = []
    applied: list[Finding] = []
    refused: list[Finding] = []
    for finding in sorted(findings, key=Finding.sort_key):
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe) or document.root is None or _overlaps(fix, edits):
            continue
        trial = [*edits, *fix.edits]
        if keeps_the_rest(document, read(document.source.name, edited(document.text, trial)), trial):
            edits = trial
            applied.append(finding)
        else:
            refused.append(finding)
    return Mended(edited(document.text, edits), tuple(applied), tuple(refused))


def edited(text: str, edits: Sequence[Edit]) -> str:
    """Return `text` with all edits made; they must not overlap."""
    pieces, position = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, text[position:]])


def _overlaps(fix: Fix, edits: Sequence[Edit]) -> bool:
    return any(one.start <= other.end and other.start <= one.end for one in fix.edits for other in edits)


def keeps_the_rest(before: Document, after: Document, edits: Sequence[Edit]) -> bool:
    """Whether `after` can be read and differs from `before` only in the values that the edits touch."""
    if after.root is None or len(after.hits) > len(before.hits):
        return False
    touched = {path for edit in edits for path in _touched(before, edit)}
    return all(_is_meant(path, added, touched) for path, added in differences(before.value, after.value))


def _is_meant(path: KeyPath, added: bool, touched: set[KeyPath]) -> bool:
    """A change at or below something touched is meant; so is a key that is new beside it."""
    if any(path[: len(way)] == way for way in touched if way):
        return True
    return added and any(path[:-1] == way[:-1] for way in touched)


def _touched(document: Document, edit: Edit) -> Iterator[KeyPath]:
    """The ways to the innermost values that an edit lies on or beside."""
    yield from _containing(document, document.root, (), edit) if document.root else ()


def _containing(document: Document, node: Node, path: KeyPath, edit: Edit) -> Iterator[KeyPath]:
    inside = False
    for step, start, child in _children(node):
        if start <= edit.end and edit.start <= child.end:
            inside = True
            # The end mark of a block collection lies at the next token.
            end = child.start + len(document.text[child.start : child.end].rstrip())
            if edit.start <= child.start and end <= edit.end:
                yield (*path, step)
            else:
                yield from _containing(document, child, (*path, step), edit)
    if not inside:
        yield path


def _children(node: Node) -> Iterator[tuple[str | int, int, Node]]:
    entries: dict[str, Entry] = node.entries or {}
    yield from ((key, entry.start, entry.node) for key, entry in entries.items())
    yield from ((index, item.start, item) for index, item in enumerate(node.items or ()))


def differences(one: Any, other: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, bool]]:
    """Yield the ways to all values in which two documents differ, and whether each is new in the second."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in one.keys() | other.keys():
            before, after = one.get(key, _MISSING), other.get(key, _MISSING)
            if before is _MISSING or after is _MISSING:
                yield (*path, key), before is _MISSING
            else:
                yield from differences(before, after, (*path, key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (before, after) in enumerate(zip(one, other, strict=True)):
            yield from differences(before, after, (*path, index))
    elif type(one) is not type(other) or one != other:
        yield path, False


def ignoring(document: Document, findings: Sequence[Finding], reason: str) -> str:
    """Return the text of a document with ignore comments for `findings`, each on the line above its place."""
    by_line: dict[int, list[str]] = {}
    for finding in findings:
        by_line.setdefault(_line_of(document, finding), []).append(finding.code)
    newline = "\r\n" if "\r\n" in document.text else "\n"
    edits = [_comment(document, line, codes, reason, newline) for line, codes in by_line.items()]
    return edited(document.text, edits)


def _line_of(document: Document, finding: Finding) -> int:
    """The line of a finding; within a text of several lines, its first: a comment further down would be text."""
    offset = finding.span.start.offset
    start = next((start for start, end, _ in document.scalars if start < offset < end), offset)
    return document.source.point(start).line


def _comment(document: Document, line: int, codes: Sequence[str], reason: str, newline: str) -> Edit:
    text = document.source.line(line)
    indent = text[: len(text) - len(text.lstrip(" "))]
    offset = document.source.line_starts[line - 1]
    return Edit(offset, offset, f"{indent}# jmap: ignore[{', '.join(sorted(set(codes)))}] {reason}{newline}")
