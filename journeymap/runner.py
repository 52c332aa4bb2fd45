"""An `Atlas` and rules -> findings: runs each rule on what it is for and resolves its hits to places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from typing import Any

from journeymap.atlas import Atlas, Sheet
from journeymap.config import Profile
from journeymap.document import Document
from journeymap.errors import Skipped
from journeymap.finding import Finding, Hit, Label, Place, Severity, Span
from journeymap.journey import Journey
from journeymap.nodes import node_path
from journeymap.rule import Rule
from journeymap.selection import READING, Choice
from journeymap.tuning import Tuning


class Run:
    """One run of rules over one atlas. `skipped` are the rules that could not run, with the reason.

    `broken` names the files with errors: they are not searched for gaps. `others` are documents beside the maps that
    findings may point into (the configuration, the baseline).
    """

    def __init__(
        self, atlas: Atlas, rules: Sequence[Rule], choice: Choice | None = None, profile: Profile | None = None
    ) -> None:
        self.atlas = atlas
        # Rules that joined in a later edition than the one the project relies on wait for it to move on.
        joined = [rule for rule in rules if rule.edition <= atlas.settings.config.edition]
        self.choice = choice or Choice()
        self.rules = [rule for rule in joined if self.choice.wants(rule)]
        # What silences a rule runs with it: a choice of rules shows a part of what a whole run shows.
        causes = {code for rule in self.rules for code in (*rule.silent_if, *rule.silent_beside)}
        self._to_run = [rule for rule in joined if rule.code in causes or self.choice.wants(rule)]
        self.skipped: dict[tuple[str, str], None] = {}
        self.sheets = {sheet.name: sheet for sheet in atlas.sheets}
        self.broken = {sheet.name for sheet in atlas.sheets if is_broken(sheet)}
        self.others: dict[str, Document] = {}
        if atlas.settings.document is not None:
            self.others[atlas.settings.name] = atlas.settings.document
        self._archived = {sheet.name for sheet in atlas.sheets if sheet.model.status == "archived"}
        self._tuning = Tuning(atlas)
        self._profile = profile or atlas.settings.config.profile
        self._journeys = {sheet.name: Journey(sheet, atlas) for sheet in atlas.maps}
        self._profiles = {sheet.name: self._profile_of(sheet) for sheet in atlas.sheets}

    def findings(self) -> list[Finding]:
        """Return all findings on the files that are reported on, without those whose cause another one names."""
        found = [finding for finding in self._all() if self.atlas.reports_on(finding.file)]
        return [finding for finding in _without_echoes(found, self.rules) if self.choice.wants(rule_of(finding.code))]

    def profile(self, file: str) -> Profile:
        """Return how strict the rules are for a file; for the configuration and the baseline as for active maps."""
        return self._profiles.get(file, "active")

    def looks_at(self, rule: Rule, file: str) -> bool:
        """Whether `rule` is on for a file and did look at it."""
        skipped = any(code == rule.code for code, _ in self.skipped)
        waits = is_gap(rule) and file in self.broken
        is_on = rule in self.rules or (rule.code.startswith(READING) and self.choice.wants(rule))
        return rule.found_by == "lint" and is_on and not skipped and not waits and self._may_fire(rule, file)

    def resolve(self, hit: Hit, file: str, rule: Rule | None = None) -> Iterator[Finding]:
        """Yield the finding behind a hit, unless its rule is off there."""
        rule = rule or rule_of(hit.code)
        document = self._document(file)
        node = node_path(document.value, hit.place.path, secret=rule.is_discreet)
        severity = self._severity(rule, file, node)
        if severity is None:
            return
        labels = tuple(Label(place.file or file, self._span(place, file), text) for place, text in hit.also)
        span = self._span(hit.place, file)
        yield Finding(
            rule.code, rule.name, severity, hit.message, file, span, hit.label, hit.hint, labels, node, hit.fix
        )

    def _all(self) -> Iterator[Finding]:
        for sheet in self.atlas.sheets:
            for hit in sheet.loaded.hits:
                yield from self.resolve(hit, sheet.name)
        for rule in self._to_run:
            if rule.check is not None:
                yield from self._run(rule, rule.check)

    def _run(self, rule: Rule, check: Callable[..., Iterable[Hit]]) -> Iterator[Finding]:
        if rule.subject == "project":
            for hit in self._hits(rule, check, self.atlas, self._tuning.options(rule)):
                if not (is_gap(rule) and hit.place.file in self.broken):
                    yield from self.resolve(hit, hit.place.file, rule)
            return
        for subject in self._subjects(rule):
            drafted = rule.in_draft if self._profiles[subject.name] == "draft" else {}
            for hit in self._hits(rule, check, subject, drafted | self._tuning.options(rule, subject.name)):
                yield from self.resolve(hit, hit.place.file or subject.name, rule)

    def _subjects(self, rule: Rule) -> Iterator[Sheet]:
        for sheet in self.atlas.maps if rule.subject == "map" else self.atlas.sheets:
            if self._may_fire(rule, sheet.name) and not (is_gap(rule) and sheet.name in self.broken):
                yield self._journeys.get(sheet.name, sheet)

    def _hits(
        self, rule: Rule, check: Callable[..., Iterable[Hit]], subject: Atlas | Sheet, options: dict[str, Any]
    ) -> Iterator[Hit]:
        try:
            yield from check(subject, **options)
        except Skipped as skipped:
            self.skipped[(rule.code, str(skipped))] = None

    def _document(self, file: str) -> Document:
        return self.sheets[file].document if file in self.sheets else self.others[file]

    def _span(self, place: Place, file: str) -> Span:
        return self._document(place.file or file).span(place)

    def _may_fire(self, rule: Rule, file: str) -> bool:
        return self._severity(rule, file, "") is not None or self._tuning.has_parts(rule, file)

    def _severity(self, rule: Rule, file: str, node: str) -> Severity | None:
        if file in self._archived and not rule.code.startswith((*READING, "JM2")):
            return None
        written = None if rule.is_locked else self._tuning.severity(rule, file, node)
        if written is not None:
            return None if written == "off" else Severity(written)
        if rule.code == "JM904" and self.atlas.settings.config.require_reason:
            return Severity.ERROR
        return rule.severity(self.profile(file))

    def _profile_of(self, sheet: Sheet) -> Profile:
        if self._profile is not None:
            return self._profile
        if sheet.is_map or sheet.model.status is not None:
            return "active" if sheet.model.status == "active" else "draft"
        return "active" if sheet.name in self._used_by_active else "draft"

    @cached_property
    def _used_by_active(self) -> set[str]:
        """The files whose definitions an active map uses."""
        active = (journey for journey in self._journeys.values() if journey.model.status == "active")
        return {definition.sheet.name for journey in active for definition in journey.uses}


@cache
def rules_by_code() -> dict[str, Rule]:
    """Return every rule there is by its code."""
    # Imported late: a run without any finding needs no lessons.
    from journeymap.rules.catalogue import RULES

    return {rule.code: rule for rule in RULES}


def rule_of(code: str) -> Rule:
    """Return the rule with this code."""
    return rules_by_code()[code]


def is_gap(rule: Rule) -> bool:
    """Whether a rule looks for gaps, and so waits until a file is free of errors."""
    return rule.code[:3] in ("JM3", "JM4", "JM5", "JM6", "JM7", "JM8")


def is_broken(sheet: Sheet) -> bool:
    """Whether a file has errors that keep it from being read whole."""
    return any(rule_of(hit.code).is_locked for hit in sheet.loaded.hits)


def _without_echoes(findings: list[Finding], rules: Sequence[Rule]) -> Iterator[Finding]:
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
