"""Stages and touchpoints into the head of the columns: coloured stage names, and a card for each touchpoint."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from journeymap.journey import Journey
from journeymap.layout.block import Block, text_box
from journeymap.layout.board import Box
from journeymap.layout.entries import Clerk
from journeymap.layout.grid import GUTTER, PADDING, Column, Grid
from journeymap.layout.rows import lay_label
from journeymap.layout.typeset import HEAD, NAME, SMALL, Paragraph, Sign, joined
from journeymap.model import Stage, Touchpoint, slug
from journeymap.theme import Role, stage_role

STAR = Sign("star", "star", "star")
"""Marks a moment of truth."""

FAILURE = Sign("diamond", "pain-mark", "pain-mark")
RECOVERY = Sign("diamond", "unfilled", "gain-mark")

Tell = Callable[[Column, Touchpoint], Iterable[Paragraph]]
"""Says on a card what the reader of a view has to know of a touchpoint."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the left of a row of cards."""

    key: str = "touchpoints"
    text: str = "Touchpoints"
    signs: tuple[Sign, ...] = ()


_LABEL = Label()


def lay_stages(journey: Journey, grid: Grid, clerk: Clerk, top: float) -> Block:
    """Return the band of stage names and, below them, what else is known of each stage."""
    return lay_stage_names(journey, grid, lambda stage: of_stage(stage, clerk), top)


def lay_stage_names(journey: Journey, grid: Grid, tell: Callable[[Stage], Iterable[Paragraph]], top: float) -> Block:
    """Return the band of stage names and, below them, what `tell` says of each stage."""
    named = [
        text_box(
            Box(span.key, "stage", span.x, top, span.width, shape="rounded", fill=stage_role(span.number),
                source=journey.paths[id(span.stage)]),
            [Paragraph(span.stage.name, replace(HEAD, role="on-stage"))],
            aside=PADDING,
            above=7,
        )
        for span in grid.spans
    ]  # fmt: skip
    height = max(box.height for box in named)
    below = top + height + 6
    about = [
        text_box(
            Box(f"{span.key}_about", "about", span.x, below, span.width, source=journey.paths[id(span.stage)]),
            tell(span.stage),
            aside=PADDING,
        )
        for span in grid.spans
    ]
    told = [box for box in about if box.lines]
    bottom = max((box.y + box.height for box in told), default=top + height)
    return Block(bottom + GUTTER, (*(replace(box, height=height) for box in named), *told))


def lay_touchpoints(journey: Journey, grid: Grid, clerk: Clerk, top: float) -> Block:
    """Return a card for every touchpoint with all that is known of it, all of one height."""
    return lay_cards(
        journey, grid, lambda column, touchpoint: in_full(journey, touchpoint, stage_role(column.stage), clerk), top
    )


def lay_cards(journey: Journey, grid: Grid, tell: Tell, top: float, label: Label = _LABEL) -> Block:
    """Return a card for every touchpoint with what `tell` says of it, all of one height, and the label of the row."""
    cards = [
        text_box(_card(journey, column, touchpoint, top), tell(column, touchpoint), aside=PADDING, above=PADDING)
        for column in grid.columns
        if (touchpoint := column.point.touchpoint)
    ]
    if not cards:
        return Block(top)
    height = max(card.height for card in cards)
    named = lay_label(label.key, label.text, top, label.signs)
    bottom = max(top + height, named.bottom)
    return Block(bottom + GUTTER, (*named.boxes, *(replace(card, height=height) for card in cards)))


def of_stage(stage: Stage, clerk: Clerk) -> Iterator[Paragraph]:
    """Yield all that is known of a stage beside its lanes."""
    words = (stage.duration, clerk.team(stage.owner) if stage.owner else None)
    yield Paragraph(joined(words), SMALL)
    yield Paragraph(stage.description or "", SMALL)
    for item in stage.entry:
        yield Paragraph(f"Begins when: {item.text}", SMALL)
    for item in stage.exit:
        yield Paragraph(f"Ends when: {item.text}", SMALL)


def _card(journey: Journey, column: Column, touchpoint: Touchpoint, top: float) -> Box:
    return Box(
        column.key,
        "touchpoint",
        column.x,
        top,
        column.width,
        shape="rounded",
        fill="paper",
        stroke=stage_role(column.stage),
        stroke_width=1.25,
        link=touchpoint.link or "",
        source=journey.paths[id(touchpoint)],
    )


def in_full(journey: Journey, touchpoint: Touchpoint, role: Role, clerk: Clerk) -> Iterator[Paragraph]:
    """Yield all that is known of a touchpoint beside its lanes, in small print below its name."""
    yield from headline(journey, touchpoint, role)
    yield Paragraph(touchpoint.description or "", SMALL, 3)
    yield Paragraph(joined(_facts(journey, touchpoint, clerk)), SMALL, 3)


def headline(journey: Journey, touchpoint: Touchpoint, role: Role) -> Iterator[Paragraph]:
    """Yield the name of a touchpoint, its channels in the colour `role`, and which moment of truth it is."""
    yield Paragraph(touchpoint.name, NAME)
    names = [journey.atlas.channel_name(word) for word in touchpoint.channel if word != "none"]
    yield Paragraph(joined(names), replace(SMALL, role=role), 2)
    if touchpoint.moment_of_truth:
        kind = touchpoint.moment_of_truth
        text = "Moment of truth" if kind == "true" else f"{kind.capitalize()} moment of truth"
        yield Paragraph(text, replace(SMALL, weight="medium", role="star"), 3, (STAR,))


def mishap(touchpoint: Touchpoint) -> Iterator[Paragraph]:
    """Yield what goes wrong at a touchpoint, and how people get back on track."""
    failure = touchpoint.failure
    if failure and failure.mode:
        yield Paragraph(failure.mode, SMALL, 4, (FAILURE,))
    if failure and failure.recovery:
        yield Paragraph(failure.recovery, SMALL, 2, (RECOVERY,))


def in_brief(journey: Journey, column: Column, touchpoint: Touchpoint) -> Iterator[Paragraph]:
    """Yield what a touchpoint is and who acts there."""
    yield from headline(journey, touchpoint, stage_role(column.stage))
    words = ("optional" if touchpoint.optional else None, _actors(journey, touchpoint))
    yield Paragraph(joined(words), SMALL, 3)


def _facts(journey: Journey, touchpoint: Touchpoint, clerk: Clerk) -> Iterator[str | None]:
    if touchpoint.optional:
        yield "optional"
    if touchpoint.duration:
        yield f"takes {touchpoint.duration}"
    if touchpoint.wait:
        yield f"waits {touchpoint.wait}"
    if touchpoint.importance:
        yield f"importance {touchpoint.importance} of 5"
    yield _actors(journey, touchpoint)
    if touchpoint.owner:
        yield clerk.team(touchpoint.owner)
    if touchpoint.journey:
        found = journey.atlas.find("map", touchpoint.journey, journey)
        yield f"in detail: {found.name if found else touchpoint.journey}"


def _actors(journey: Journey, touchpoint: Touchpoint) -> str | None:
    names = {slug(actor.id): actor.name for actor in journey.actors}
    words = [names.get(slug(word), word) for word in touchpoint.actors]
    return f"with {', '.join(words)}" if words else None
