"""A comparison into rows of words: what both sides have come to, and what becomes of each touchpoint."""

from collections.abc import Iterable, Iterator

from journeymap.comparison import Comparison, Side
from journeymap.journey import Point
from journeymap.layout.compare.changes import change_label, change_lanes, said, time_of
from journeymap.layout.compare.sides import Look, curves, looks
from journeymap.layout.compare.summary import summary
from journeymap.layout.facts import Fact
from journeymap.layout.lanes import Lane
from journeymap.layout.readings import Track
from journeymap.layout.table import Rows
from journeymap.layout.touchpoints import headline
from journeymap.layout.typeset import Paragraph

Cell = tuple[str, ...]


def compare_rows(before: Side, after: Side) -> Rows:
    """Return all that a comparison shows, in words."""
    comparison = Comparison(before, after)
    sides = looks(comparison)
    names = [look.member.name for look in sides]
    facts = (_of_fact(fact, sides) for fact in summary(comparison, sides) if fact.key != "compared")
    return Rows(
        f"{before.journey.title}: {' and '.join(names)}",
        ("Compared", *names, change_label(comparison)),
        (*facts, *_of_pairs(comparison, sides)),
    )


def _of_fact(fact: Fact, sides: tuple[Look, Look]) -> tuple[Cell, ...]:
    """Return a fact as a row: what has the sign of a side is said of that side."""
    signs = [(look.member.sign,) for look in sides]
    told = [_texts(paragraph for paragraph in fact.paragraphs if paragraph.signs == sign) for sign in (*signs, ())]
    return ((fact.label,), *told)


def _of_pairs(comparison: Comparison, sides: tuple[Look, Look]) -> Iterator[tuple[Cell, ...]]:
    tracks = curves(*sides)
    lanes = [lane for lane in change_lanes(comparison, sides) if lane.key != "time"]
    for number, pair in enumerate(comparison.pairs):
        points = zip(sides, (pair.before, pair.after), tracks, strict=True)
        done = _done(sides[1], pair.point) if comparison.is_one_map else (pair.point.moment.name,)
        yield (
            (*done[:1], *((pair.point.stage.name,) if pair.point.touchpoint else ()), *done[1:]),
            *(_of_side(look, point, _felt(track, number), done) for look, point, track in points),
            (*_texts(said(comparison, pair, sides)), *_remarks(lanes, number)),
        )


def _done(look: Look, point: Point) -> Cell:
    """Return what is done at a point, where, and how long it takes; its name first."""
    touchpoint = point.touchpoint
    told = headline(look.side.journey, touchpoint, "muted") if touchpoint else [Paragraph(point.moment.name)]
    return (*_texts(told), *filter(None, (time_of(point),)))


def _felt(track: Track, number: int) -> Cell:
    return tuple(reading.told for reading in track.readings if reading.first == number)


def _of_side(look: Look, point: Point | None, felt: Cell, known: Cell) -> Cell:
    """Return how it is on one side, but for what is `known` already; what is missing is a dash."""
    if point is None:
        return ("–",)
    done = _done(look, point)
    return (*(text for text in done if text not in known), *felt) or done[:1]


def _remarks(lanes: Iterable[Lane], number: int) -> Iterator[str]:
    """Yield what hurts and what is done in a column: `New pain: No signal (high)`."""
    for lane in lanes:
        for entry in lane.columns.get(number, ()):
            text, *small = (paragraph.text for paragraph in entry.paragraphs)
            yield f"{lane.label}: {text}" + (f" ({', '.join(filter(None, small))})" if any(small) else "")


def _texts(paragraphs: Iterable[Paragraph]) -> Cell:
    return tuple(paragraph.text for paragraph in paragraphs if paragraph.text)
