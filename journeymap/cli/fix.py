"""`jmap lint --fix`, `--diff` and `--add-ignore`: projects -> projects in which what can be mended is mended."""

import difflib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from journeymap.atlas import Atlas, load_atlas
from journeymap.cli.write import write
from journeymap.document import Document
from journeymap.finding import Finding
from journeymap.lint import Report
from journeymap.mend import ignoring, mend
from journeymap.shown import shown
from journeymap.silence import may_be_silenced

_PASSES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """What is to be done: apply fixes (unsafe ones too), add ignore comments with `reason`, or only show a diff."""

    fix: bool
    unsafe: bool
    diff: bool
    reason: str | None


def mend_all(atlases: list[Atlas], lint: Callable[[Atlas], Report], mending: Mending) -> list[Atlas]:
    """Mend every project and write the changed files, or show what would change; returns the projects as they are."""
    return [_mend(atlas, lint, mending) for atlas in atlases]


def _mend(atlas: Atlas, lint: Callable[[Atlas], Report], mending: Mending) -> Atlas:
    texts: dict[Path, bytes] = {}
    current, applied = _fixed(atlas, lint, mending, texts) if mending.fix else (atlas, 0)
    if mending.reason is not None:
        current = _with_ignores(current, lint, mending.reason, texts)
    if mending.diff:
        sys.stdout.writelines(_diff(atlas, current))
        return atlas
    for path, data in texts.items():
        write(path, data)
    if applied:
        print(f"mended {applied} {'finding' if applied == 1 else 'findings'}", file=sys.stderr)
    return current


def _fixed(
    atlas: Atlas, lint: Callable[[Atlas], Report], mending: Mending, texts: dict[Path, bytes]
) -> tuple[Atlas, int]:
    """Apply fixes until nothing changes, at most ten times; `texts` collects the files that changed."""
    applied = 0
    refused: dict[tuple[str, str], Finding] = {}
    for _ in range(_PASSES):
        before = applied
        for name, findings in _by_file(lint(atlas)).items():
            mended = mend(_document(atlas, name), findings, unsafe=mending.unsafe)
            applied += len(mended.applied)
            refused |= {(finding.code, finding.node): finding for finding in mended.refused}
            if mended.applied:
                texts[_path(atlas, name)] = _bytes(_document(atlas, name), mended.text)
        if applied == before:
            break
        atlas = load_atlas(atlas.project, texts)
    for finding in refused.values():
        place = f"{shown(finding.file)}:{finding.span.start.line}"
        print(f"{place}: the fix for {finding.code} would change more than it should; left as it is", file=sys.stderr)
    return atlas, applied


def _by_file(report: Report) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.fix is not None:
            found.setdefault(finding.file, []).append(finding)
    return found


def _with_ignores(atlas: Atlas, lint: Callable[[Atlas], Report], reason: str, texts: dict[Path, bytes]) -> Atlas:
    by_file: dict[str, list[Finding]] = {}
    for finding in lint(atlas).findings:
        # What is wrong with a comment cannot be silenced by another comment.
        is_on_map = any(sheet.name == finding.file for sheet in atlas.sheets)
        if is_on_map and may_be_silenced(atlas, finding.code) and not finding.code.startswith("JM90"):
            by_file.setdefault(finding.file, []).append(finding)
    for name, findings in by_file.items():
        document = _document(atlas, name)
        texts[_path(atlas, name)] = _bytes(document, ignoring(document, findings, reason))
    return load_atlas(atlas.project, texts)


def _document(atlas: Atlas, name: str) -> Document:
    return next(sheet.document for sheet in atlas.sheets if sheet.name == name)


def _path(atlas: Atlas, name: str) -> Path:
    return atlas.project.base / name


def _bytes(document: Document, text: str) -> bytes:
    return (b"\xef\xbb\xbf" if document.source.bom else b"") + text.encode()


def _diff(before: Atlas, after: Atlas) -> Iterator[str]:
    """The changes as a unified diff, file by file."""
    for old, new in zip(before.sheets, after.sheets, strict=True):
        yield from difflib.unified_diff(
            old.document.text.splitlines(keepends=True), new.document.text.splitlines(keepends=True),
            f"a/{old.name}", f"b/{old.name}",
        )  # fmt: skip
