"""Findings with fixes -> texts in which they are mended: edits on spans that change what was meant and nothing else."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from journeymap.document import Document, Entry, Node, read
from journeymap.finding import Edit, Finding, Fix, KeyPath
from journeymap.ignores import Reach, reach_of


@dataclass(frozen=True, slots=True)
class Mended:
    """A new text for one file, the findings whose fix went into it, and those whose fix was thrown away."""

    text: str
    applied: tuple[Finding, ...]
    refused: tuple[Finding, ...]


def mend(document: Document, findings: Iterable[Finding], *, unsafe: bool) -> Mended:
    """Return a document with the fixes of `findings` made, each only if it changes just what it is meant to change.

    Fixes that overlap an earlier one are left for the next pass; a file that cannot be read is left alone.
    """
    chosen: list[Finding] = []
    for finding in sorted(findings, key=Finding.sort_key):
        fix = finding.fix
        if fix and (fix.safe or unsafe) and document.root and not _overlaps(fix, _edits(chosen)):
            chosen.append(finding)
    applied, refused = (chosen, []) if _is_faithful(document, chosen) else _one_by_one(document, chosen)
    return Mended(edited(document.text, _edits(applied)), tuple(applied), tuple(refused))


def _one_by_one(document: Document, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings whose fixes can be made, and those whose fixes change more than they are meant to."""
    applied: list[Finding] = []
    refused: list[Finding] = []
    for finding in findings:
        (applied if _is_faithful(document, [*applied, finding]) else refused).append(finding)
    return applied, refused


def _is_faithful(document: Document, findings: Sequence[Finding]) -> bool:
    edits = _edits(findings)
    return not edits or keeps_the_rest(document, read(document.source.name, edited(document.text, edits)), edits)


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


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
    new_trouble = Counter(hit.code for hit in after.hits) - Counter(hit.code for hit in before.hits)
    if before.root is None or after.root is None or new_trouble or (_is_json(before) and not _is_json(after)):
        return False
    touched = {path for edit in edits for path in _containing(before.text, before.root, (), edit)}
    return _is_kept(before.value, after.value, (), touched - {()})


def _is_json(document: Document) -> bool:
    if not document.source.name.endswith(".json"):
        return False
    try:
        json.loads(document.text)
    except ValueError:
        return False
    return True


def _is_kept(before: Any, after: Any, path: KeyPath, touched: set[KeyPath]) -> bool:
    """Whether two values at `path` are the same but for what is touched, and for what is new beside that."""
    if path in touched:
        return True
    if isinstance(before, dict) and isinstance(after, dict):
        gone, new = before.keys() - after.keys(), after.keys() - before.keys()
        return (
            all((*path, key) in touched for key in gone)
            and (not new or _is_touched_within(path, touched))
            and all(_is_kept(before[key], after[key], (*path, key), touched) for key in before.keys() & after.keys())
        )
    if isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        return all(_is_kept(item, after[index], (*path, index), touched) for index, item in enumerate(before))
    if isinstance(before, list) and isinstance(after, list) and _is_touched_within(path, touched):
        kept = [item for index, item in enumerate(before) if (*path, index) not in touched]
        return _same(kept, after) or _is_grown(before, after)
    return _same(before, after)


def _is_touched_within(path: KeyPath, touched: set[KeyPath]) -> bool:
    return any(way[:-1] == path for way in touched)


def _is_grown(before: list[Any], after: list[Any]) -> bool:
    """Whether `after` is `before` with items put in at one place."""
    more = len(after) - len(before)
    return more > 0 and any(_same([*after[:at], *after[at + more :]], before) for at in range(len(before) + 1))


def _same(one: Any, other: Any) -> bool:
    # Written out, true is not 1, 1 is not 1.0, and a number that is none is itself.
    return repr(one) == repr(other)


def _containing(text: str, node: Node, path: KeyPath, edit: Edit) -> Iterator[KeyPath]:
    """The ways to the innermost values that an edit changes, or that an insertion lies beside."""
    inside = False
    for step, start, child in _children(node):
        end = child.start + len(text[child.start : child.last].rstrip())
        if (start < edit.end and edit.start < end) or edit.start == edit.end in (start, end):
            inside = True
            if edit.start <= child.start and end <= edit.end:
                yield (*path, step)
            else:
                yield from _containing(text, child, (*path, step), edit)
    if not inside:
        yield path


def _children(node: Node) -> Iterator[tuple[str | int, int, Node]]:
    entries: dict[str, Entry] = node.entries or {}
    yield from ((key, entry.start, entry.node) for key, entry in entries.items())
    yield from ((index, item.start, item) for index, item in enumerate(node.items or ()))


def ignoring(document: Document, findings: Iterable[Finding], reason: str) -> str:
    """Return the text of a document with ignore comments for `findings`, each on the line above its part."""
    reach = reach_of(document)
    by_line: dict[int, set[str]] = {}
    for finding in findings:
        by_line.setdefault(_line_above(document, reach, finding.span.start.offset), set()).add(finding.code)
    return edited(document.text, [_comment(document, line, codes, reason) for line, codes in by_line.items()])


def _line_above(document: Document, reach: Reach, offset: int) -> int:
    """The line that a comment for what stands at `offset` is put above: within a text it would be text itself."""
    own = document.source.point(offset).line
    lines = (line for line in reversed(reach) if line <= own and reach[line][0] <= offset <= reach[line][1])
    return next((line for line in lines if not document.is_text(document.source.line_starts[line - 1])), own)


def _comment(document: Document, line: int, codes: Iterable[str], reason: str) -> Edit:
    text = document.source.line(line)
    indent = text[: len(text) - len(text.lstrip(" "))]
    offset = document.source.line_starts[line - 1]
    comment = f"{indent}# jmap: ignore[{', '.join(sorted(codes))}] {reason}{document.source.line_end}"
    return Edit(offset, offset, comment)
