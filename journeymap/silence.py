"""Findings of a run -> those that are told: ignore comments and the baseline hide theirs, and are checked too."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from journeymap.atlas import Atlas
from journeymap.baseline import Baseline, Key
from journeymap.document import Document
from journeymap.finding import Finding, Hit
from journeymap.ignores import Ignore, hits_on, ignores
from journeymap.rule import Rule
from journeymap.runner import Run, rule_of, rules_by_code
from journeymap.selection import names


@dataclass(frozen=True, slots=True)
class Silenced:
    """The findings that are left, and how many ignore comments (`ignored`) and the baseline (`known`) hide.

    `stale` counts the findings that the baseline lists and that no longer occur.
    """

    findings: list[Finding]
    ignored: int = 0
    known: int = 0
    stale: Counter[Key] = field(default_factory=Counter)


def silence(run: Run, findings: list[Finding], baseline: Baseline, *, with_ignores: bool) -> Silenced:
    """Return the findings that comments and the baseline leave, and what is to be said of those two themselves.

    Findings of locked and mandatory rules stay. Without `with_ignores`, comments neither hide nor are checked.
    """
    shown, on_comments = _without_ignored(run, findings) if with_ignores else (findings, [])
    told = sorted([*shown, *on_comments], key=Finding.sort_key)
    kept, left = baseline.hide(told, lambda code: may_be_silenced(run.atlas, code))
    stale = Counter({key: count for key, count in left.items() if _was_looked_for(run, key)})
    return Silenced(
        [*kept, *_on_baseline(run, baseline, stale)], len(findings) - len(shown), len(told) - len(kept), stale
    )


def unhidden(run: Run, findings: list[Finding]) -> list[Finding]:
    """Return the findings on maps that no comment hides; the comments themselves are not checked."""
    by_file = {file: ignores(run.sheets[file].document)[0] for file in {finding.file for finding in findings}}
    return [finding for finding in findings if not _is_hidden(run, finding, by_file[finding.file])]


def may_be_silenced(atlas: Atlas, code: str) -> bool:
    """Whether comments and the baseline may hide findings of a rule: not if it is locked or mandatory."""
    rule = rule_of(code)
    return not rule.is_locked and not any(names(word, rule) for word in atlas.settings.config.mandatory)


def _without_ignored(run: Run, findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that no comment hides, and the findings on the comments."""
    by_file: dict[str, list[Ignore]] = {}
    hits: list[tuple[str, Hit]] = []
    for name, document in _with_comments(run.atlas):
        by_file[name], malformed = ignores(document)
        hits += [(name, hit) for hit in malformed]
    shown = [finding for finding in findings if not _is_hidden(run, finding, by_file.get(finding.file, []))]
    hits += [(file, hit) for file, found in by_file.items() for hit in _on_ignores(run, file, found)]
    on_comments = [finding for file, hit in hits for finding in run.resolve(hit, file)]
    # What is mended is maps; a comment in the configuration is left to whoever wrote it.
    return shown, [item if item.file in run.sheets else replace(item, fix=None) for item in on_comments]


def _with_comments(atlas: Atlas) -> Iterator[tuple[str, Document]]:
    """The files in which comments count; in the configuration when the whole project is looked at."""
    yield from ((sheet.name, sheet.document) for sheet in atlas.sheets if atlas.reports_on(sheet.name))
    if atlas.settings.document is not None and not atlas.only:
        yield atlas.settings.name, atlas.settings.document


def _is_hidden(run: Run, finding: Finding, found: list[Ignore]) -> bool:
    # Every comment that covers the finding is of use, not only the first.
    covering = [ignore for ignore in found if ignore.covers(finding)]
    return bool(covering) and may_be_silenced(run.atlas, finding.code)


def _on_ignores(run: Run, file: str, found: list[Ignore]) -> Iterator[Hit]:
    if not found:
        return
    rules = rules_by_code()
    by_word = rules | {rule.name: rule for rule in rules.values()}

    def find(word: str) -> Rule | None:
        return by_word.get(word.upper()) or by_word.get(word.lower())

    yield from hits_on(found, find, lambda rule: run.looks_at(rule, file), tuple(rules.values()))


def _was_looked_for(run: Run, key: Key) -> bool:
    """Whether a finding would have been found if it still occurred."""
    file, code, _ = key
    rule = rules_by_code().get(code)
    if file in run.sheets:
        return run.atlas.reports_on(file) and (rule is None or run.looks_at(rule, file))
    # A file that is gone has no findings; a run over part of the project cannot tell that it is.
    return not run.atlas.only and (rule is None or run.choice.wants(rule))


def _on_baseline(run: Run, baseline: Baseline, stale: Counter[Key]) -> Iterator[Finding]:
    if baseline.document is not None:
        run.others[baseline.name] = baseline.document
    for hit in baseline.hits(stale):
        yield from run.resolve(hit, baseline.name)
