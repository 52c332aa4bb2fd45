"""Findings of a run -> those that are told: ignore comments and the baseline hide theirs, and are checked too."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.atlas import Atlas
from journeymap.baseline import Baseline
from journeymap.finding import Finding, Hit
from journeymap.ignores import Ignore, hits_on, ignores
from journeymap.rule import Rule
from journeymap.runner import Run, rule_of, rules_by_code
from journeymap.selection import names


@dataclass(frozen=True, slots=True)
class Silenced:
    """The findings that are left, and how many ignore comments (`ignored`) and the baseline (`known`) hide."""

    findings: list[Finding]
    ignored: int = 0
    known: int = 0


def silence(run: Run, findings: list[Finding], baseline: Baseline | None, *, with_ignores: bool) -> Silenced:
    """Hide what comments and the baseline cover; locked and mandatory rules stay."""
    kept, extra = findings, list[Finding]()
    if with_ignores:
        kept, extra = _without_ignored(run, findings)
    ignored = len(findings) - len(kept)
    known = 0
    if baseline is not None:
        before = len(kept)
        kept, stale = _without_known(run, kept, baseline)
        known = before - len(kept)
        extra += stale
    return Silenced([*kept, *extra], ignored, known)


def may_be_silenced(atlas: Atlas, code: str) -> bool:
    """Whether comments and the baseline may hide findings of a rule: not if it is locked or mandatory."""
    rule = rule_of(code)
    return not rule.is_locked and not any(names(word, rule) for word in atlas.settings.config.mandatory)


def _without_ignored(run: Run, findings: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that no comment hides, and the findings on the comments."""
    by_file: dict[str, list[Ignore]] = {}
    malformed: list[tuple[str, Hit]] = []
    for sheet in run.atlas.sheets:
        if run.atlas.reports_on(sheet.name):
            by_file[sheet.name], broken = ignores(sheet.document)
            malformed += [(sheet.name, hit) for hit in broken]
    kept = [finding for finding in findings if not _is_hidden(run, finding, by_file.get(finding.file, []))]
    hits = [*malformed, *((file, hit) for file, found in by_file.items() for hit in _on_ignores(run, file, found))]
    return kept, [finding for file, hit in hits for finding in run.resolve(hit, file)]


def _is_hidden(run: Run, finding: Finding, found: list[Ignore]) -> bool:
    if not found or not may_be_silenced(run.atlas, finding.code):
        return False
    # Every comment that covers the finding is of use, not only the first.
    hiding = [ignore for ignore in found if ignore.hides(finding)]
    return bool(hiding)


def _on_ignores(run: Run, file: str, found: list[Ignore]) -> Iterator[Hit]:
    if not found:
        return
    rules = rules_by_code()
    by_word = rules | {rule.name: rule for rule in rules.values()}

    def find(word: str) -> Rule | None:
        return by_word.get(word.upper()) or by_word.get(word.lower())

    def did_run(rule: Rule) -> bool:
        return run.looks_at(rule, file) and may_be_silenced(run.atlas, rule.code)

    yield from hits_on(found, find, did_run, tuple(rules.values()))


def _without_known(run: Run, findings: list[Finding], baseline: Baseline) -> tuple[list[Finding], list[Finding]]:
    """The findings that the baseline does not list, and the findings on its entries."""
    if baseline.document is None:
        return findings, []
    run.others[baseline.name] = baseline.document
    may_hide = [rule.code for rule in rules_by_code().values() if may_be_silenced(run.atlas, rule.code)]
    kept, left = baseline.hide(findings, may_hide)
    looked_at = [name for name in run.sheets if run.atlas.reports_on(name)]
    ran = [rule.code for rule in rules_by_code().values() if not _is_skipped(run, rule) and run.choice.wants(rule)]
    hits = baseline.stale(left, looked_at, ran, whole=not run.atlas.only)
    return kept, [finding for hit in hits for finding in run.resolve(hit, baseline.name)]


def _is_skipped(run: Run, rule: Rule) -> bool:
    return any(code == rule.code for code, _ in run.skipped)
