"""An `Atlas` -> a `Report`: runs the rules that are on for each file and turns their hits into findings, in order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from journeymap.atlas import Atlas, Sheet
from journeymap.config import PROFILES, Profile
from journeymap.document import Document
from journeymap.errors import JourneymapError, Skipped
from journeymap.finding import Finding, Hit, KeyPath, Label, Place, Severity, Span
from journeymap.journey import Journey
from journeymap.model import slug
from journeymap.rule import Rule
from journeymap.tuning import mistakes, options_of, severity_of
from journeymap.wording import near

_READING = ("JM0", "JM1")
_REFERENCES = ("JM201", "JM204", "JM205", "JM206", "JM207", "JM208", "JM209", "JM210", "JM211", "JM212")


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found. `documents` are the texts behind the findings, by file name.

    `skipped` names rules that could not run and why; `drafts` counts the maps that were linted as drafts; `waiting`
    the files whose gaps were not looked for because they have errors.
    """

    findings: tuple[Finding, ...]
    documents: dict[str, Document]
    files: int
    maps: int
    drafts: int = 0
    waiting: int = 0
    skipped: tuple[tuple[str, str], ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings there are of one severity."""
        return sum(finding.severity is severity for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules are wanted: codes, names or beginnings of codes (`JM3`); nothing selected means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def wants(self, rule: Rule) -> bool:
        """Whether `rule` is chosen; a locked rule always is, so that nobody hides a broken file."""
        if rule.is_locked and rule.code.startswith(_READING):
            return True
        chosen = not self.select or any(_names(word, rule) for word in self.select)
        return chosen and not any(_names(word, rule) for word in self.ignore)


def _names(word: str, rule: Rule) -> bool:
    return rule.name == word.lower() or rule.code.startswith(word.upper())


def chosen(select: Sequence[str], ignore: Sequence[str], rules: Iterable[Rule]) -> Choice:
    """Return the choice of rules from words of the command line.

    Raises:
        JourneymapError: a word is neither code, name nor beginning of a code of any rule.
    """
    rules = tuple(rules)
    known = [word for rule in rules for word in (rule.code, rule.name)]
    for word in (*select, *ignore):
        if not any(_names(word, rule) for rule in rules):
            raise JourneymapError(f'no rule "{word}"', near(word, known))
    return Choice(tuple(select), tuple(ignore))


def validate(atlas: Atlas) -> Report:
    """Check the files themselves, the schema and the references: JM0xx, JM1xx, JM201 and JM204 to JM212."""
    from journeymap.rules import references

    rules = tuple(rule for rule in references.RULES if rule.code in _REFERENCES)
    # Profiles are a matter of lint: nothing is said of drafts here.
    return replace(_Run(atlas, rules, Choice(), None).report(), drafts=0)


def lint(atlas: Atlas, rules: Sequence[Rule], choice: Choice | None = None, profile: Profile | None = None) -> Report:
    """Run `rules` on every file; `profile` overrides the configuration and the status of the maps."""
    return _Run(atlas, rules, choice or Choice(), profile).report()


def reading_errors(atlas: Atlas) -> Report:
    """Return the errors of reading (JM0xx, JM1xx) in the files that are reported on: such maps are not drawn."""
    report = _Run(atlas, (), Choice(), None).report()
    errors = tuple(finding for finding in report.findings if finding.severity is Severity.ERROR)
    return replace(report, findings=errors)


def findings_of(atlas: Atlas, sheet: Sheet, hits: Iterable[Hit]) -> Report:
    """Return hits on one file that were made outside of the rules, while drawing, as a report."""
    return _Run(atlas, (), Choice(), None).report_on(sheet, hits)


def configuration_report(atlas: Atlas) -> Report:
    """Return what is wrong with the configuration of a project: JM920, and JM0xx in its file."""
    settings = atlas.settings
    document = settings.document
    if document is None:
        return Report((), {}, 0, 0)
    hits = [*settings.hits, *(mistakes(settings, tuple(_rules_by_code().values())) if settings.config.rules else ())]
    findings = [_setting_finding(hit, settings.name, document) for hit in hits]
    return Report(tuple(sorted(findings, key=Finding.sort_key)), {settings.name: document}, 0, 0)


def _setting_finding(hit: Hit, name: str, document: Document) -> Finding:
    rule, node = _rule(hit.code), node_path(document.value, hit.place.path)
    span = document.span(hit.place)
    return Finding(
        rule.code, rule.name, Severity.ERROR, hit.message, name, span, hit.label, hit.hint, node=node, fix=hit.fix
    )


class _Run:
    """One run of the rules over one atlas."""

    def __init__(self, atlas: Atlas, rules: Sequence[Rule], choice: Choice, profile: Profile | None) -> None:
        self._atlas = atlas
        self._rules = rules
        self._choice = choice
        self._profile = profile or atlas.settings.config.profile
        self._sheets = {sheet.name: sheet for sheet in atlas.sheets}
        self._journeys = {sheet.name: Journey(sheet, atlas) for sheet in atlas.maps}
        self._profiles = {sheet.name: self._profile_of(sheet) for sheet in atlas.sheets}
        # Not a set: the order of the rules is kept.
        self._skipped: dict[tuple[str, str], None] = {}

    def report(self) -> Report:
        """Run everything and put the findings in order."""
        broken = {sheet.name for sheet in self._atlas.sheets if _is_broken(sheet)}
        findings = [finding for finding in self._findings(broken) if self._atlas.reports_on(finding.file)]
        reported = [sheet for sheet in self._atlas.sheets if self._atlas.reports_on(sheet.name)]
        looked_for_gaps = any(_is_gap(rule) for rule in self._rules)
        drafts = sum(sheet.is_map and self._profiles[sheet.name] == "draft" for sheet in reported)
        return Report(
            findings=tuple(sorted(_silenced(findings, self._rules), key=Finding.sort_key)),
            documents={sheet.name: sheet.document for sheet in self._atlas.sheets},
            files=len(reported),
            maps=sum(sheet.is_map for sheet in reported),
            drafts=drafts,
            waiting=sum(sheet.name in broken for sheet in reported) if looked_for_gaps else 0,
            skipped=tuple(self._skipped),
        )

    def report_on(self, sheet: Sheet, hits: Iterable[Hit]) -> Report:
        """Put hits on one file in order."""
        findings = [finding for hit in hits for finding in self._finding(hit, _rule(hit.code), sheet.name)]
        return Report(tuple(sorted(findings, key=Finding.sort_key)), {sheet.name: sheet.document}, 1, int(sheet.is_map))

    def _findings(self, broken: set[str]) -> Iterator[Finding]:
        for sheet in self._atlas.sheets:
            for hit in sheet.loaded.hits:
                yield from self._finding(hit, _rule(hit.code), sheet.name)
        for rule in self._rules:
            if rule.check is not None and self._choice.wants(rule):
                yield from self._run(rule, rule.check, broken)

    def _run(self, rule: Rule, check: Callable[..., Iterable[Hit]], broken: set[str]) -> Iterator[Finding]:
        options = options_of(self._atlas.settings.config, rule)
        if rule.subject == "project":
            for hit in self._hits(rule, check, self._atlas, options):
                if not (_is_gap(rule) and hit.place.file in broken):
                    yield from self._finding(hit, rule, hit.place.file)
            return
        subjects: Iterable[Sheet] = self._journeys.values() if rule.subject == "map" else self._subjects()
        for subject in subjects:
            if self._severity(rule, subject.name) and not (_is_gap(rule) and subject.name in broken):
                drafted = rule.in_draft if self._profiles[subject.name] == "draft" else {}
                for hit in self._hits(rule, check, subject, drafted | options):
                    yield from self._finding(hit, rule, hit.place.file or subject.name)

    def _hits(
        self, rule: Rule, check: Callable[..., Iterable[Hit]], subject: Atlas | Sheet, options: dict[str, Any]
    ) -> Iterator[Hit]:
        try:
            yield from check(subject, **options)
        except Skipped as skipped:
            self._skipped[(rule.code, str(skipped))] = None

    def _subjects(self) -> Iterator[Sheet]:
        for sheet in self._atlas.sheets:
            yield self._journeys.get(sheet.name, sheet)

    def _finding(self, hit: Hit, rule: Rule, file: str) -> Iterator[Finding]:
        severity = self._severity(rule, file)
        if severity is None or not self._choice.wants(rule):
            return
        labels = tuple(Label(place.file or file, self._span(place, file), text) for place, text in hit.also)
        yield Finding(
            rule.code, rule.name, severity, hit.message, file, self._span(hit.place, file), hit.label, hit.hint, labels,
            node_path(self._sheets[file].document.value, hit.place.path), hit.fix,
        )  # fmt: skip

    def _span(self, place: Place, file: str) -> Span:
        return self._sheets[place.file or file].document.span(place)

    def _severity(self, rule: Rule, file: str) -> Severity | None:
        written = severity_of(self._atlas.settings.config, rule)
        if written is not None and not rule.is_locked:
            return None if written == "off" else Severity(written)
        if self._sheets[file].model.status == "archived" and not rule.code.startswith((*_READING, "JM2")):
            return None
        return rule.severity(self._profiles[file])

    def _profile_of(self, sheet: Sheet) -> Profile:
        if self._profile is not None:
            return self._profile
        if sheet.is_map or sheet.model.status is not None:
            return "active" if sheet.model.status == "active" else "draft"
        used_by = [journey for journey in self._journeys.values() if _uses(journey, sheet)]
        return max((self._profile_of(journey) for journey in used_by), key=PROFILES.index, default="draft")


def _uses(journey: Journey, sheet: Sheet) -> bool:
    """Whether a map refers to anything that `sheet` defines."""
    return any(definition.sheet.name == sheet.name for definition in journey.uses)


@cache
def _rules_by_code() -> dict[str, Rule]:
    # Imported late: a run without any finding needs no lessons.
    from journeymap.rules.catalogue import RULES

    return {rule.code: rule for rule in RULES}


def _rule(code: str) -> Rule:
    return _rules_by_code()[code]


def _is_gap(rule: Rule) -> bool:
    """Whether a rule looks for gaps, and so waits until a file is free of errors."""
    return rule.code[:3] in ("JM3", "JM4", "JM5", "JM6", "JM7", "JM8")


def _is_broken(sheet: Sheet) -> bool:
    return any(_rule(hit.code).is_locked for hit in sheet.loaded.hits)


def _silenced(findings: list[Finding], rules: Sequence[Rule]) -> Iterator[Finding]:
    """Leave out findings whose cause another finding already names."""
    fired = {(finding.code, finding.file) for finding in findings}
    at_place = {(finding.code, finding.file, finding.span): finding.severity.rank for finding in findings}
    by_code = {rule.code: rule for rule in rules}
    for finding in findings:
        rule = by_code.get(finding.code)
        if rule is not None and any((code, finding.file) in fired for code in rule.silent_if):
            continue
        others = [at_place.get((code, finding.file, finding.span)) for code in rule.silent_beside] if rule else []
        if not any(rank is not None and rank <= finding.severity.rank for rank in others):
            yield finding


def node_path(value: Any, path: KeyPath) -> str:
    """Return the way to a part by ids (`stages/decision/touchpoints/checks-out`), which outlives edits elsewhere."""
    steps = []
    for segment in path:
        is_list = isinstance(value, list) and isinstance(segment, int) and segment < len(value)
        value = value[segment] if is_list or (isinstance(value, dict) and segment in value) else None
        steps.append(_step(value, segment) if is_list else str(segment))
    return "/".join(steps)


def _step(item: Any, index: str | int) -> str:
    if isinstance(item, dict):
        item = next((item[key] for key in ("id", "name", "text", "to") if isinstance(item.get(key), str)), None)
    return (slug(item)[:60] if isinstance(item, str) else "") or str(index)


def merged(reports: Sequence[Report]) -> Report:
    """Return the reports of several projects as one."""
    first = reports[0]
    return replace(
        first,
        findings=tuple(finding for report in reports for finding in report.findings),
        documents={name: document for report in reports for name, document in report.documents.items()},
        files=sum(report.files for report in reports),
        maps=sum(report.maps for report in reports),
        drafts=sum(report.drafts for report in reports),
        waiting=sum(report.waiting for report in reports),
        skipped=tuple(dict.fromkeys(skip for report in reports for skip in report.skipped)),
    )
