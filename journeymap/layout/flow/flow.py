"""A journey into panels of cards, one a stage, put in place for lines or one below the other without."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeymap.journey import Journey
from journeymap.layout.block import Block, assemble
from journeymap.layout.board import Board, Box
from journeymap.layout.cast import Member, cast
from journeymap.layout.entries import Clerk
from journeymap.layout.facts import facts
from journeymap.layout.flow.badges import Feeling, feelings_by_key
from journeymap.layout.flow.card import make_card
from journeymap.layout.flow.graph import weave
from journeymap.layout.flow.keys import flow_keys
from journeymap.layout.flow.panels import lay_rows, make_rows, width_of
from journeymap.layout.flow.ranks import Arrange, ranked
from journeymap.layout.flow.strand import Strand, stacked, strands_of
from journeymap.layout.flow.wires import wires
from journeymap.layout.grid import GUTTER, MARGIN, Column, Grid, make_grid
from journeymap.layout.header import lay_header
from journeymap.layout.legend import Key, lay_legend
from journeymap.layout.readings import tracks
from journeymap.layout.typeset import Paragraph

_NARROWEST = 480.0


@dataclass(frozen=True, slots=True)
class _Subject:
    """A journey and what every part of its flow is made from."""

    journey: Journey
    members: tuple[Member, ...]
    grid: Grid
    clerk: Clerk
    feelings: dict[str, list[Feeling]]

    def card(self, column: Column, ways: Iterable[Paragraph] = ()) -> Box:
        return make_card(self.journey, column, self.feelings.get(column.key, ()), ways)

    def card_with_ways(self, column: Column) -> Box:
        entries = [entry.paragraphs for entry in self.clerk.ways(column.point.moment)]
        return self.card(column, (part for first, *rest in entries for part in (replace(first, above=4), *rest)))


def flow_board(journey: Journey, arrange: Arrange) -> Board:
    """Return the flow of a map: every touchpoint a card in the panel of its stage, every way a line.

    `arrange` is called twice: for the places of the cards, and for the lines between them.
    """
    subject = _subject(journey)
    graph = weave(journey, subject.grid, subject.card)
    head, panels = _lay(subject, ranked(graph, arrange))
    lines = wires(panels.boxes, graph.links, arrange)
    return _board(subject, [head, panels, Block(0.0, curves=lines)])


def plain_board(journey: Journey) -> Board:
    """Return the flow of a map without lines: the cards of a stage below each other, the ways in words on them."""
    subject = _subject(journey)
    strands = (
        stacked(Strand(stage, tuple(map(subject.card_with_ways, columns))))
        for stage, columns in strands_of(subject.grid)
    )
    return _board(subject, _lay(subject, strands), Key("› leads to; without it, the touchpoint below follows"))


def _subject(journey: Journey) -> _Subject:
    members = cast(journey)
    grid = make_grid(journey)
    feelings = feelings_by_key(tracks(journey, grid, members), grid)
    return _Subject(journey, members, grid, Clerk(journey, members), feelings)


def _lay(subject: _Subject, strands: Iterable[Strand]) -> list[Block]:
    rows = make_rows(subject.grid, strands)
    known = facts(subject.journey, subject.members, subject.clerk)
    head = lay_header(subject.journey, known, MARGIN, max(width_of(rows), _NARROWEST))
    return [head, lay_rows(subject.journey, rows, subject.clerk, subject.feelings, head.bottom + 2 * GUTTER)]


def _board(subject: _Subject, blocks: list[Block], *more: Key) -> Board:
    right = max(box.x + box.width for block in blocks for box in block.boxes)
    bottom = max(block.bottom for block in blocks)
    keys = (*more, *flow_keys(blocks, subject.members))
    legend = lay_legend(keys, Grid((), (), right - MARGIN), bottom + 2 * GUTTER)
    return assemble(
        [*blocks, legend],
        view="flow",
        title=subject.journey.title,
        description=_description(subject.journey),
        width=right + MARGIN,
        margin=MARGIN - GUTTER,
    )


def _description(journey: Journey) -> str:
    """Say in words what the picture shows, for those who cannot see it."""
    number = {point.id: index for index, point in enumerate(journey.points)}
    ways = [(source, way.to) for source, ways in journey.ways.items() for way in ways if way.to is not None]
    counts = (
        (len(journey.touchpoints), "touchpoint", "touchpoints"),
        (len(journey.stages), "stage", "stages"),
        (sum(len(ways) > 1 for ways in journey.ways.values()), "branch", "branches"),
        (sum(number[to] <= number[source] for source, to in ways), "way back", "ways back"),
        (len(journey.ends), "end", "ends"),
    )
    told = ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)
    return f"Flow of the journey: {told or 'no touchpoints yet'}."
