"""An `Atlas` -> a `Report`: what `jmap validate`, `jmap lint` and `jmap render` have to say of a project."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeymap.atlas import Atlas, Sheet
from journeymap.baseline import Baseline, Key
from journeymap.config import Profile
from journeymap.document import read
from journeymap.finding import Finding, Hit, Severity
from journeymap.mistakes import mistakes
from journeymap.outcome import Report, merged
from journeymap.rule import Rule
from journeymap.runner import Run, is_gap, rule_of, rules_by_code
from journeymap.selection import Choice, chosen
from journeymap.silence import Silenced, silence, unhidden
from journeymap.tuning import idle_overrides

__all__ = [
    "Choice", "Report", "chosen", "configuration_report", "findings_of", "lint", "merged", "reading_errors",
    "stale_entries", "validate",
]  # fmt: skip

_REFERENCES = ("JM201", "JM204", "JM205", "JM206", "JM207", "JM208", "JM209", "JM210", "JM211", "JM212")


def validate(atlas: Atlas) -> Report:
    """Return what is wrong with the files, their schema and references: JM0xx, JM1xx, JM201 and JM204 to JM212."""
    from journeymap.rules import references

    run = Run(atlas, [rule for rule in references.RULES if rule.code in _REFERENCES])
    # Profiles are a matter of lint: nothing is said of drafts here.
    return replace(_report(run, run.findings()), drafts=0)


def lint(
    atlas: Atlas,
    rules: Sequence[Rule],
    choice: Choice | None = None,
    profile: Profile | None = None,
    *,
    baseline: Baseline | None = None,
    with_ignores: bool = True,
    beside: Sequence[Hit] = (),
) -> Report:
    """Return what `rules` find in a project, less what comments and the baseline hide.

    Args:
        atlas: the project.
        rules: the rules there are; `choice` picks among them.
        choice: what `--select` and `--ignore` say.
        profile: overrides the configuration and the status of the maps.
        baseline: the findings to live with for now; without one nothing is hidden.
        with_ignores: whether ignore comments hide findings.
        beside: hits that were made outside of the rules, on files of the project of any sort.
    """
    choice = choice or Choice()
    run = Run(atlas, rules, _with_causes(choice), profile)
    silenced = _silenced(run, baseline or Baseline(), with_ignores=with_ignores, beside=beside)
    report = _report(run, [finding for finding in silenced.findings if choice.wants(rule_of(finding.code))])
    return replace(report, ignored=silenced.ignored, known=silenced.known)


def stale_entries(atlas: Atlas, rules: Sequence[Rule], baseline: Baseline) -> Counter[Key]:
    """Return how many findings of each key the baseline lists that no longer occur."""
    return _silenced(Run(atlas, rules), baseline, with_ignores=True).stale


def _silenced(run: Run, baseline: Baseline, *, with_ignores: bool, beside: Sequence[Hit] = ()) -> Silenced:
    # What is no map, such as a picture, has no text to point into.
    run.others |= {hit.place.file: read(hit.place.file, "") for hit in beside if hit.place.file not in run.sheets}
    found = [finding for hit in beside for finding in run.resolve(hit, hit.place.file)]
    return silence(run, [*run.findings(), *_idle(run), *found], baseline, with_ignores=with_ignores)


def _with_causes(choice: Choice) -> Choice:
    """What must run for a choice: all, where it asks what comments and the baseline hide for nothing."""
    asks = any(choice.wants(rule_of(code)) for code in ("JM901", "JM906"))
    return replace(choice, select=()) if asks else choice


def _idle(run: Run) -> Iterator[Finding]:
    """The overrides that select nothing; a run over part of the project cannot tell."""
    if not run.atlas.only:
        for hit in idle_overrides(run.atlas):
            yield from run.resolve(hit, run.atlas.settings.name)


def reading_errors(atlas: Atlas) -> Report:
    """Return the errors of reading (JM0xx, JM1xx) in the files that are reported on: such maps are not drawn."""
    run = Run(atlas, ())
    return _report(run, [finding for finding in run.findings() if finding.severity is Severity.ERROR])


def findings_of(atlas: Atlas, sheet: Sheet, hits: Iterable[Hit]) -> Report:
    """Return hits on one file that were made outside of the rules, while drawing, as a report; comments hide theirs."""
    run = Run(atlas, ())
    return _report(run, unhidden(run, [finding for hit in hits for finding in run.resolve(hit, sheet.name)]))


def configuration_report(atlas: Atlas) -> Report:
    """Return what is wrong with the configuration of a project: JM920, and JM0xx in its file."""
    settings = atlas.settings
    if settings.document is None:
        return Report((), {})
    hits = list(settings.hits)
    if settings.config.rules or settings.config.overrides or settings.config.mandatory:
        hits += mistakes(settings, tuple(rules_by_code().values()))
    run = Run(atlas, ())
    findings = [finding for hit in hits for finding in run.resolve(hit, settings.name)]
    return Report(tuple(sorted(findings, key=Finding.sort_key)), {settings.name: settings.document})


def _report(run: Run, findings: Iterable[Finding]) -> Report:
    """Put findings in order and count what was looked at."""
    sheets = [sheet for sheet in run.atlas.sheets if run.atlas.reports_on(sheet.name)]
    looked_for_gaps = any(is_gap(rule) for rule in run.rules)
    return Report(
        findings=tuple(sorted(findings, key=Finding.sort_key)),
        documents={sheet.name: sheet.document for sheet in run.atlas.sheets} | run.others,
        files=len(sheets),
        maps=sum(sheet.is_map for sheet in sheets),
        drafts=sum(sheet.is_map and run.profile(sheet.name) == "draft" for sheet in sheets),
        waiting=sum(sheet.name in run.broken for sheet in sheets) if looked_for_gaps else 0,
        skipped=tuple(run.skipped),
    )
