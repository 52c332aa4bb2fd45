"""An `Atlas` -> a `Report`: what `jmap validate`, `jmap lint` and `jmap render` have to say of a project."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeymap.atlas import Atlas, Sheet
from journeymap.baseline import Baseline
from journeymap.config import Profile
from journeymap.finding import Finding, Hit, Severity
from journeymap.outcome import Report, merged
from journeymap.rule import Rule
from journeymap.runner import Run, is_gap, node_path, rules_by_code
from journeymap.selection import Choice, chosen
from journeymap.silence import silence
from journeymap.tuning import idle_overrides, mistakes

__all__ = [
    "Choice", "Report", "chosen", "configuration_report", "findings_of", "lint", "merged", "reading_errors", "validate",
]  # fmt: skip

_REFERENCES = ("JM201", "JM204", "JM205", "JM206", "JM207", "JM208", "JM209", "JM210", "JM211", "JM212")


def validate(atlas: Atlas) -> Report:
    """Check the files themselves, the schema and the references: JM0xx, JM1xx, JM201 and JM204 to JM212."""
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
) -> Report:
    """Run `rules` on every file.

    Args:
        atlas: the project.
        rules: the rules there are; `choice` picks among them.
        choice: what `--select` and `--ignore` say.
        profile: overrides the configuration and the status of the maps.
        baseline: the findings to live with for now; without one nothing is hidden.
        with_ignores: whether ignore comments hide findings.
    """
    run = Run(atlas, rules, choice, profile)
    silenced = silence(run, run.findings(), baseline, with_ignores=with_ignores)
    report = _report(run, [*silenced.findings, *_idle(run)])
    return replace(report, ignored=silenced.ignored, known=silenced.known)


def _idle(run: Run) -> Iterator[Finding]:
    """The overrides that select nothing; a run over part of the project cannot tell."""
    if not run.atlas.only:
        for hit in idle_overrides(run.atlas, _nodes):
            yield from run.resolve(hit, run.atlas.settings.name)


def _nodes(sheet: Sheet) -> Iterator[str]:
    for path, _ in sheet.parts():
        yield node_path(sheet.document.value, sheet.loaded.written(path))


def reading_errors(atlas: Atlas) -> Report:
    """Return the errors of reading (JM0xx, JM1xx) in the files that are reported on: such maps are not drawn."""
    run = Run(atlas, ())
    return _report(run, [finding for finding in run.findings() if finding.severity is Severity.ERROR])


def findings_of(atlas: Atlas, sheet: Sheet, hits: Iterable[Hit]) -> Report:
    """Return hits on one file that were made outside of the rules, while drawing, as a report."""
    run = Run(atlas, ())
    return _report(run, [finding for hit in hits for finding in run.resolve(hit, sheet.name)])


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
