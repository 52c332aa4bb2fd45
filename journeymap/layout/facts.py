"""What a map says of itself as a whole: labelled facts, each a few paragraphs, in the order they are read."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.journey import Journey
from journeymap.layout.cast import Member
from journeymap.layout.entries import Clerk, day, percent
from journeymap.layout.typeset import NAME, QUIET, Paragraph, joined
from journeymap.model import Source

_STATES = {"current": "Current: how it is", "future": "Future: how it shall be", "ideal": "Ideal: at its best"}
_BASES = {
    "assumption": "Assumptions, not yet tested",
    "mixed": "Research and assumptions",
    "research": "Research",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact; `key` is the key of the map file it comes from."""

    key: str
    label: str
    paragraphs: tuple[Paragraph, ...]


def facts(journey: Journey, members: tuple[Member, ...], clerk: Clerk) -> list[Fact]:
    """Return the facts that the map knows."""
    model = journey.model
    found = (
        Fact("personas", "Personas" if len(members) > 1 else "Persona", tuple(_personas(journey, members))),
        Fact("scenario", "Scenario", _text(model.scenario)),
        Fact("goal", "Goal", _text(model.goal)),
        Fact("business_goal", "Business goal", _text(model.business_goal)),
        Fact("scope", "From – to", tuple(_scope(journey))),
        Fact("timeframe", "Timeframe", _text(model.timeframe)),
        Fact("expectations", "Expectations", tuple(Paragraph(text, above=3) for text in model.expectations)),
        Fact("state", "State", tuple(_state(journey))),
        Fact("evidence", "Rests on", tuple(_evidence(journey))),
        Fact("owner", "Owner", _text(clerk.team(model.owner) if model.owner else None)),
        Fact("reviewed", "Reviewed", tuple(_review(journey))),
    )
    return [fact for fact in found if fact.paragraphs]


def _text(text: str | None) -> tuple[Paragraph, ...]:
    return (Paragraph(text),) if text else ()


def _personas(journey: Journey, members: tuple[Member, ...]) -> Iterator[Paragraph]:
    personas = {actor.id: actor.persona for actor in journey.actors}
    for member in members:
        yield Paragraph(member.name, NAME, 4, (member.sign,) if len(members) > 1 else ())
        persona = personas.get(member.key)
        if persona:
            share = f"{percent(persona.share)} of customers" if persona.share is not None else None
            yield Paragraph(joined((persona.role, share)), QUIET)


def _scope(journey: Journey) -> Iterator[Paragraph]:
    scope = journey.model.scope
    for text in (scope.starts, scope.ends) if scope else ():
        if text:
            yield Paragraph(f"– {text}", above=3)


def _state(journey: Journey) -> Iterator[Paragraph]:
    model = journey.model
    if model.state:
        yield Paragraph(_STATES[model.state])
    if model.based_on:
        base = journey.atlas.find("map", model.based_on, journey)
        yield Paragraph(f"Changes: {base.name if base else model.based_on}", QUIET)
    if model.status:
        yield Paragraph(model.status.capitalize(), QUIET)


def _evidence(journey: Journey) -> Iterator[Paragraph]:
    if journey.model.basis:
        yield Paragraph(_BASES[journey.model.basis])
    for source in journey.sources:
        yield Paragraph(told_source(source), QUIET, 2)


def told_source(source: Source) -> str:
    """Return what a source is called, how many took part, and when."""
    people = f"{source.participants} people" if source.participants else None
    when = day(source.date) if source.date else None
    return ", ".join(filter(None, (source.name or source.id, people, when)))


def _review(journey: Journey) -> Iterator[Paragraph]:
    model = journey.model
    if model.reviewed:
        yield Paragraph(day(model.reviewed))
    if model.review_every:
        yield Paragraph(f"Every {model.review_every.removeprefix('a ').removeprefix('an ')}", QUIET)
