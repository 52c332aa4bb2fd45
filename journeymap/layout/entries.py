"""The items of a stage or touchpoint into entries: paragraphs that say all that is known of each item."""

from dataclasses import dataclass
from datetime import date

from journeymap.finding import KeyPath
from journeymap.journey import Journey
from journeymap.layout.cast import Member, whose
from journeymap.layout.typeset import NAME, SMALL, Paragraph, Sign, joined
from journeymap.model import (
    Barrier,
    Item,
    Metric,
    MetricUse,
    Moment,
    Next,
    Opportunity,
    PainPoint,
    Solution,
    Touchpoint,
    slug,
)
from journeymap.theme import Role


def _pips(filled: int, total: int, role: Role) -> tuple[Sign, ...]:
    full, empty = Sign("square", role, role), Sign("square", "unfilled", role)
    return (full,) * filled + (empty,) * (total - filled)


SEVERITY = {
    word: _pips(count, 4, "pain-mark") for count, word in enumerate(("low", "medium", "high", "blocker"), start=1)
}
PROGRESS = {
    word: _pips(count, 3, "gain-mark") for count, word in enumerate(("idea", "planned", "in_progress", "shipped"))
}

AnyItem = Item | PainPoint | Barrier | Opportunity | MetricUse


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as it is drawn: what it says, where it leads, and where it stands in the map file."""

    paragraphs: tuple[Paragraph, ...]
    source: KeyPath
    link: str = ""


class Clerk:
    """Writes the entries of one journey: knows its personas, teams and metrics by name."""

    def __init__(self, journey: Journey, members: tuple[Member, ...]) -> None:
        self._journey = journey
        self._members = members

    def entries(self, moment: Moment, key: str) -> tuple[Entry, ...]:
        """Return the entries of one lane, by the key of the model, at a stage or touchpoint."""
        value = getattr(moment, key, None)
        if not value:
            return ()
        if isinstance(value, str):
            return (Entry((Paragraph(value),), (*self._journey.paths[id(moment)], key)),)
        return tuple(self._entry(item, key) for item in value)

    def failure(self, moment: Moment) -> tuple[Entry, ...]:
        """Return how a touchpoint goes wrong and how people get back on track."""
        failure = moment.failure if isinstance(moment, Touchpoint) else None
        if failure is None:
            return ()
        recovery = (Paragraph(f"Way back: {failure.recovery}", SMALL, 2),) if failure.recovery else ()
        paragraphs = (*((Paragraph(failure.mode),) if failure.mode else ()), *recovery)
        return (Entry(paragraphs, self._journey.paths[id(failure)]),) if paragraphs else ()

    def ways(self, moment: Moment) -> tuple[Entry, ...]:
        """Return the ways on from a touchpoint that are written."""
        written = moment.next if isinstance(moment, Touchpoint) else None
        if written == []:
            return (Entry((Paragraph("The journey ends here"),), (*self._journey.paths[id(moment)], "next")),)
        return tuple(Entry(self._way(way), self._journey.paths[id(way)]) for way in written or ())

    def _way(self, way: Next) -> tuple[Paragraph, ...]:
        names = {point.id: point.moment.name for point in self._journey.touchpoints}
        share = percent(way.share) if way.share is not None else None
        words = joined((share, way.when))
        return (Paragraph(f"› {names.get(slug(way.to), way.to)}"), Paragraph(words, SMALL, 1))

    def own_entries(self, moment: Moment, label: str) -> tuple[Entry, ...]:
        """Return the entries of a lane of the map's own, by its label."""
        return tuple(self._entry(item, label) for item in moment.lanes.get(label, []))

    def team(self, owner: str) -> str:
        """Return what an owner is called: the name of the team, else as written."""
        return self._journey.atlas.team_name(owner, self._journey)

    def _entry(self, item: AnyItem, key: str) -> Entry:
        link = ""
        match item:
            case PainPoint():
                paragraphs = pain_paragraphs(item)
            case Barrier():
                paragraphs = self._barrier(item)
            case Opportunity():
                paragraphs, link = self._opportunity(item), item.link or ""
            case MetricUse():
                metric = self._journey.metric(item)
                paragraphs, link = _numbers(metric, item.reference or ""), (metric.link or "") if metric else ""
            case _:
                paragraphs = (Paragraph(quoted(item.text) if key == "quotes" else item.text),)
        personas = [] if isinstance(item, MetricUse) else item.personas
        return Entry((*paragraphs, *whose(self._members, personas)), self._journey.paths[id(item)], link)

    def _barrier(self, barrier: Barrier) -> tuple[Paragraph, ...]:
        signs = SEVERITY.get(barrier.severity or "", ())
        answer = (Paragraph(f"Answer: {barrier.response}", SMALL, 2),) if barrier.response else ()
        return (Paragraph(barrier.text), *_small((barrier.severity,), signs), *answer)

    def _opportunity(self, opportunity: Opportunity) -> tuple[Paragraph, ...]:
        words = (
            _plain(opportunity.status),
            f"impact {opportunity.impact}" if opportunity.impact else None,
            f"effort {opportunity.effort}" if opportunity.effort else None,
        )
        progress = _small(words, PROGRESS.get(opportunity.status or "", ()))
        promise = _small(self._promise(opportunity), ())
        return (Paragraph(opportunity.text), *progress, *promise, *map(self._solution, opportunity.solutions))

    def _solution(self, solution: Solution) -> Paragraph:
        facts = ", ".join(filter(None, (_plain(solution.status), *self._promise(solution))))
        return Paragraph(f"– {solution.text}" + (f" ({facts})" if facts else ""), SMALL, 3)

    def _promise(self, item: Opportunity | Solution) -> tuple[str | None, ...]:
        metric = self._journey.metric(item.metric) if item.metric else None
        name = metric.name if metric else item.metric.reference if item.metric else None
        return (
            self.team(item.owner) if item.owner else None,
            f"by {day(item.due)}" if item.due else None,
            f"seen in: {name}" if name else None,
        )


def pain_paragraphs(pain: PainPoint) -> tuple[Paragraph, ...]:
    """Return a pain point and, in small print, how bad and how frequent it is, and how sure it is."""
    words = (pain.severity, pain.frequency, _guess(pain.basis), pain.status if pain.status == "resolved" else None)
    signs = SEVERITY.get(pain.severity or "", ())
    return (Paragraph(pain.text), *_small(words, signs))


def percent(share: float) -> str:
    """Return a share, 0 to 1, as it is read: `42%`, `0.5%`."""
    return f"{round(share * 100, 1):g}%"


def day(value: date) -> str:
    """Return a date as it is read: `9 Nov 2026`."""
    return f"{value.day} {value:%b} {value.year}"


def _numbers(metric: Metric | None, reference: str) -> tuple[Paragraph, ...]:
    if metric is None:
        return (Paragraph(reference),)
    unit = f" {metric.unit}" if metric.unit and metric.unit != "%" else metric.unit or ""
    value = (Paragraph(f"{metric.value:g}{unit}", NAME),) if metric.value is not None else ()
    words = (
        f"target {metric.target:g}{unit}" if metric.target is not None else None,
        f"was {metric.baseline:g}{unit}" if metric.baseline is not None else None,
        day(metric.as_of) if metric.as_of else None,
    )
    return (Paragraph(metric.name), *value, *_small(words, ()))


def _small(words: tuple[str | None, ...], signs: tuple[Sign, ...]) -> tuple[Paragraph, ...]:
    """Return one line of small print of the words that are there."""
    text = joined(words)
    return (Paragraph(text, SMALL, 2, signs),) if text else ()


def _plain(word: str | None) -> str | None:
    return word.replace("_", " ") if word else None


def _guess(basis: str | None) -> str | None:
    return {"assumed": "assumed", "ai_generated": "generated by a machine", "inferred": "inferred"}.get(basis or "")


def quoted(text: str) -> str:
    """Return a text in quotation marks, those it has or ours."""
    bare = text.strip()
    return bare if bare[:1] in '“"«„「『' else f"“{bare}”"
