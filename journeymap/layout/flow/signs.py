"""The ways of a journey into the signs that stand at them, not yet in place: start, end, labels, exits."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from journeymap.journey import Journey
from journeymap.layout.block import text_box
from journeymap.layout.board import Box
from journeymap.layout.entries import percent
from journeymap.layout.typeset import LABEL, SMALL, Paragraph
from journeymap.model import Next, slug

_WIDEST = 132.0
_ASIDE = 9.0
_ABOVE = 5.0
_DOT = 15.0


def start() -> Box:
    """Return the sign of the start."""
    return Box("start", "start", 0, 0, _DOT, _DOT, "circle", "curve", title="The journey starts here")


def end(key: str) -> Box:
    """Return the sign of an end after the card `key`."""
    return Box(f"{key}_end", "end", 0, 0, _DOT, _DOT, "circle", "paper", "curve", 3.0, title="The journey ends here")


def label(key: str, way: Next | None, journey: Journey, *, is_back: bool, is_loop: bool) -> tuple[Box, ...]:
    """Return the label of a way, if there is anything to say: how many take it and when, or that it is a loop."""
    source = journey.paths[id(way)] if way else ()
    look = Box(f"{key}_label", "way-label", 0, 0, _WIDEST, shape="rounded", fill="paper", source=source)
    words = list(_words(way)) or ([Paragraph("again", SMALL)] if is_loop else [])
    box = _snug(replace(look, stroke="way-back" if is_back else "hairline"), words)
    return (box,) if box.lines else ()


def exit_(key: str, way: Next, journey: Journey) -> Box:
    """Return where a way ends that leads into another map, or to something no map has."""
    look = Box(f"{key}_exit", "exit", 0, 0, _WIDEST, shape="rectangle", fill="paper", stroke="muted")
    if "/" not in way.to:
        look = replace(look, kind="nowhere", stroke="pain-mark")
    return _snug(replace(look, source=journey.paths[id(way)]), list(_whereto(way, journey)))


def _words(way: Next | None) -> Iterator[Paragraph]:
    if way and way.share is not None:
        yield Paragraph(percent(way.share), LABEL)
    if way and way.when:
        yield Paragraph(way.when, SMALL)


def _whereto(way: Next, journey: Journey) -> Iterator[Paragraph]:
    map_id, _, touchpoint = way.to.partition("/")
    found = journey.atlas.find("map", map_id, journey) if touchpoint else None
    if found is None:
        yield Paragraph(way.to, LABEL)
        return
    names = {point.id: point.moment.name for point in Journey(found.sheet, journey.atlas).touchpoints}
    yield Paragraph("goes on in", SMALL)
    yield Paragraph(found.name, LABEL)
    yield Paragraph(names.get(slug(touchpoint), touchpoint), SMALL)


def _snug(look: Box, paragraphs: list[Paragraph]) -> Box:
    """Return `look` with paragraphs in it, centred, no wider than they need."""
    box = text_box(look, paragraphs, aside=_ASIDE, above=_ABOVE)
    width = ceil(max((line.width for line in box.lines), default=0.0) + 2 * _ASIDE)
    return replace(box, width=width, lines=tuple(replace(line, x=width / 2, anchor="middle") for line in box.lines))
