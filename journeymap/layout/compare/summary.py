"""A comparison into the facts at its head: each says how it is on both sides, and what that means."""

from collections import Counter
from collections.abc import Iterator
from statistics import fmean

from journeymap.comparison import Comparison, Side
from journeymap.layout.compare.sides import Look
from journeymap.layout.facts import Fact
from journeymap.layout.readings import shown, signed
from journeymap.layout.typeset import NAME, QUIET, Paragraph

_UNITS = (("year", 365.25), ("month", 30.4375), ("week", 7.0), ("day", 1.0), ("hour", 1 / 24), ("minute", 1 / 1440))
_FEWEST = 2
"""A length of time is told in the largest unit of which there are two or more."""


def summary(comparison: Comparison, sides: tuple[Look, Look]) -> list[Fact]:
    """Return what two maps, or two personas on one, have come to."""
    facts = [_compared(sides)]
    if not comparison.is_one_map:
        facts += (_changes(comparison), _touchpoints(comparison, sides), *_timeframe(comparison, sides))
        facts += _times(comparison, sides)
    facts += (*_feelings(comparison, sides), _pains(comparison, sides))
    if comparison.shipped:
        facts.append(Fact("shipped", "Opportunities shipped", (Paragraph(str(len(comparison.shipped)), NAME),)))
    return [fact for fact in facts if fact.paragraphs]


def _compared(sides: tuple[Look, Look]) -> Fact:
    paragraphs: list[Paragraph] = []
    for look in sides:
        journey = look.side.journey
        paragraphs.append(Paragraph(look.member.name, NAME, 4, (look.member.sign,)))
        if look.member.name != journey.title and look.role:
            paragraphs.append(Paragraph(journey.title, QUIET))
    return Fact("compared", "Compared", tuple(paragraphs))


def _both(texts: tuple[str, str], sides: tuple[Look, Look]) -> Iterator[Paragraph]:
    for text, look in zip(texts, sides, strict=True):
        yield Paragraph(text or "–", NAME, 2, (look.member.sign,))


def _changes(comparison: Comparison) -> Fact:
    counts = Counter(map(comparison.change, comparison.pairs))
    words = (f"{counts[change]} {change}" for change in ("improved", "worse", "new", "gone", "same") if counts[change])
    return Fact("changes", "What changes", tuple(Paragraph(word) for word in words))


def _touchpoints(comparison: Comparison, sides: tuple[Look, Look]) -> Fact:
    before, after = len(comparison.before.journey.touchpoints), len(comparison.after.journey.touchpoints)
    told = Paragraph(f"{abs(after - before)} {'fewer' if after < before else 'more'}" if after != before else "", QUIET)
    return Fact("touchpoints", "Touchpoints", (*_both((str(before), str(after)), sides), told))


def _timeframe(comparison: Comparison, sides: tuple[Look, Look]) -> Iterator[Fact]:
    before, after = (side.journey.model.timeframe or "" for side in (comparison.before, comparison.after))
    if before or after:
        yield Fact("timeframe", "Timeframe", tuple(_both((before, after), sides)))


def _times(comparison: Comparison, sides: tuple[Look, Look]) -> Iterator[Fact]:
    before, after = comparison.before, comparison.after
    if before.times or after.times:
        known = ", ".join(f"{len(side.times)} of {len(side.journey.touchpoints)}" for side in (before, after))
        told = _both((_length(before.times), _length(after.times)), sides)
        yield Fact("time", "Time at touchpoints", (*told, Paragraph(f"written at {known}", QUIET, 2)))


def _length(times: list[float]) -> str:
    total = sum(times)
    unit, size = next(((unit, size) for unit, size in _UNITS if total >= _FEWEST * size), _UNITS[-1])
    count = round(total / size, 1 if total < 10 * size else None)
    return f"{count:g} {unit}{'' if count == 1 else 's'}" if times else ""


def _feelings(comparison: Comparison, sides: tuple[Look, Look]) -> Iterator[Fact]:
    before, after = comparison.before, comparison.after
    if not (before.scores or after.scores):
        return
    told = [*_both((_mean(before, before), _mean(after, before)), sides)]
    if before.scores and after.scores:
        rise = fmean(score for score, _ in after.scores) - fmean(score for score, _ in before.scores)
        told.append(Paragraph(signed(before.journey, rise), QUIET, 2))
    yield Fact("feeling", "Feeling on average", tuple(told))
    yield Fact("lowest", "Lowest point", tuple(_both((_lowest(before, before), _lowest(after, before)), sides)))


def _mean(side: Side, scale: Side) -> str:
    return shown(scale.journey, fmean(score for score, _ in side.scores)) if side.scores else ""


def _lowest(side: Side, scale: Side) -> str:
    if not side.scores:
        return ""
    score, point = min(side.scores, key=lambda found: found[0])
    return f"{shown(scale.journey, score)} {point.moment.name}"


def _pains(comparison: Comparison, sides: tuple[Look, Look]) -> Fact:
    before, after = len(comparison.before.pains), len(comparison.after.pains)
    counts = [
        (len(comparison.resolved), "resolved"),
        (len(comparison.arisen), "new"),
        (len(comparison.remaining), "stay"),
    ]
    if comparison.is_one_map:
        counts = [(len(comparison.remaining), "in common")]
    told = ", ".join(f"{count} {word}" for count, word in counts if count)
    return Fact("pains", "Pain points", (*_both((str(before), str(after)), sides), Paragraph(told, QUIET, 2)))
