"""The words for emotions that find no room at their points into a lane of their own."""

from collections.abc import Iterator

from journeymap.layout.entries import Entry
from journeymap.layout.grid import Grid
from journeymap.layout.lanes import Lane
from journeymap.layout.readings import Reading, Track
from journeymap.layout.typeset import BODY, SMALL, Paragraph, Sign


def feelings_lane(tracks: tuple[Track, ...], grid: Grid, *, words_at_points: bool) -> Lane:
    """Return the lane of what is not said at the points: words without room or score, notes, and stages as a whole."""
    lane = Lane("feelings", "Why it feels so" if words_at_points else "Feelings", "cell")
    for number, track in enumerate(tracks):
        signs = tuple(member.sign for member in track.members[:1]) if len(tracks) > 1 else ()
        for reading in track.readings:
            is_said = words_at_points and reading in track.on_curve
            if not (reading.is_shared and number):
                _add(
                    lane,
                    reading,
                    tuple(_paragraphs(reading, () if reading.is_shared else signs, is_said=is_said)),
                    grid,
                )
    return lane


def _add(lane: Lane, reading: Reading, paragraphs: tuple[Paragraph, ...], grid: Grid) -> None:
    """Add paragraphs to the one entry of a column or stage."""
    if paragraphs:
        cells = lane.stages if reading.is_whole_stage else lane.columns
        number = grid.columns[reading.first].stage if reading.is_whole_stage else reading.first
        before = cells[number][0].paragraphs if number in cells else ()
        cells[number] = (Entry((*before, *paragraphs), reading.source),)


def _paragraphs(reading: Reading, signs: tuple[Sign, ...], *, is_said: bool) -> Iterator[Paragraph]:
    words = reading.words
    if reading.is_aside:
        words = f"On the whole: {reading.told}"
    if words and not is_said:
        yield Paragraph(words, BODY, 3, signs)
        signs = ()
    if reading.note:
        yield Paragraph(reading.note, BODY if is_said else SMALL, 2, signs)
