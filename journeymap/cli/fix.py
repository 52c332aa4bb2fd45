"""`jmap lint --fix`, `--diff` and `--add-ignore`: projects -> projects in which what can be mended is mended."""

import difflib
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from journeymap.atlas import Atlas, load_atlas
from journeymap.cli.write import write
from journeymap.document import Document, read
from journeymap.errors import JourneymapError
from journeymap.finding import Finding, Severity
from journeymap.lint import Report, configuration_report
from journeymap.mend import ignoring, mend
from journeymap.shown import shown
from journeymap.silence import may_be_silenced
from journeymap.wording import amount

_PASSES = 10
_LINE = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """What is to be done: apply fixes (unsafe ones too), add ignore comments with `reason`, or only show a diff."""

    fix: bool
    unsafe: bool
    diff: bool
    reason: str | None


def mend_all(atlases: list[Atlas], lint: Callable[[Atlas], Report], mending: Mending) -> list[Atlas]:
    """Mend every project and write the changed files, or show what would change; returns the projects as they are.

    Raises:
        JourneymapError: there is no reason for ignore comments, or a file cannot be written.
    """
    if mending.reason is not None and not mending.reason.strip():
        raise JourneymapError("there is no reason for the comments", 'say why: --add-ignore="counted in the shop"')
    return [_mend(atlas, lint, mending) for atlas in atlases]


def _mend(atlas: Atlas, lint: Callable[[Atlas], Report], mending: Mending) -> Atlas:
    atlas = _configured(atlas, mending) if mending.fix else atlas
    if configuration_report(atlas).count(Severity.ERROR):
        return atlas
    current, applied = _fixed(atlas, lint, mending) if mending.fix else (atlas, 0)
    if mending.reason is not None:
        current, added = _with_ignores(current, lint, mending.reason)
        _say(added, "comment", "added {} to ignore what was found")
    if mending.diff:
        sys.stdout.writelines(_diff(_changed(atlas, current)))
        return atlas
    for _, new in _changed(atlas, current):
        write(atlas.project.base / new.source.name, _bytes(new, new.text))
    _say(applied, "finding", "mended {}")
    return current


def _configured(atlas: Atlas, mending: Mending) -> Atlas:
    """The project with what can be mended in its configuration mended: the maps are not looked at before that."""
    document, report = atlas.settings.document, configuration_report(atlas)
    if document is None or not report.count(Severity.ERROR):
        return atlas
    mended = mend(document, report.findings, unsafe=mending.unsafe)
    new = read(document.source.name, mended.text)
    if mending.diff:
        sys.stdout.writelines(_diff([(document, new)]))
    if mending.diff or not mended.applied:
        return atlas
    write(atlas.project.config_file, _bytes(document, mended.text))
    _say(len(mended.applied), "finding", "mended {} in the configuration")
    return load_atlas(atlas.project)


def _fixed(atlas: Atlas, lint: Callable[[Atlas], Report], mending: Mending) -> tuple[Atlas, int]:
    """Apply fixes until nothing changes, at most ten times; also returns how many were applied."""
    applied = 0
    refused: dict[tuple[str, str, str], Finding] = {}
    for _ in range(_PASSES):
        texts: dict[str, bytes] = {}
        for document, findings in _by_document(atlas, (item for item in lint(atlas).findings if item.fix)):
            mended = mend(document, findings, unsafe=mending.unsafe)
            applied += len(mended.applied)
            refused |= {(item.file, item.code, item.node): item for item in mended.refused}
            if mended.applied:
                texts[document.source.name] = _bytes(document, mended.text)
        if not texts:
            break
        atlas = atlas.with_contents(texts)
    for finding in refused.values():
        place = f"{shown(finding.file)}:{finding.span.start.line}"
        print(f"{place}: the fix for {finding.code} would change more than it should; left as it is", file=sys.stderr)
    return atlas, applied


def _with_ignores(atlas: Atlas, lint: Callable[[Atlas], Report], reason: str) -> tuple[Atlas, int]:
    """Put comments on all that may be silenced; what is wrong with a comment cannot be silenced by another one."""
    silent = [item for item in lint(atlas).findings if may_be_silenced(atlas, item.code) and item.code[:4] != "JM90"]
    texts: dict[str, bytes] = {}
    added = 0
    for document, findings in _by_document(atlas, silent):
        name = document.source.name
        if name.endswith(".json"):
            print(f"{shown(name)}: JSON holds no comments; list it in the baseline instead", file=sys.stderr)
            continue
        text = ignoring(document, findings, shown(" ".join(reason.split())))
        texts[name] = _bytes(document, text)
        added += text.count("\n") - document.text.count("\n")
    return atlas.with_contents(texts), added


def _by_document(atlas: Atlas, findings: Iterable[Finding]) -> Iterator[tuple[Document, list[Finding]]]:
    """The findings on each map file; those on the configuration and the baseline are left out."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.file, []).append(finding)
    yield from ((sheet.document, found[sheet.name]) for sheet in atlas.sheets if sheet.name in found)


def _bytes(document: Document, text: str) -> bytes:
    return (b"\xef\xbb\xbf" if document.source.bom else b"") + text.encode()


def _say(count: int, noun: str, sentence: str) -> None:
    if count:
        print(sentence.format(amount(count, noun)), file=sys.stderr)


def _changed(before: Atlas, after: Atlas) -> Iterator[tuple[Document, Document]]:
    for old, new in zip(before.sheets, after.sheets, strict=True):
        if old.document.text != new.document.text:
            yield old.document, new.document


def _diff(changes: Iterable[tuple[Document, Document]]) -> Iterator[str]:
    """The changes as a unified diff, file by file."""
    for old, new in changes:
        before, after = (_LINE.findall(document.text) for document in (old, new))
        name = old.source.name
        for line in difflib.unified_diff(before, after, f"a/{name}", f"b/{name}"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
