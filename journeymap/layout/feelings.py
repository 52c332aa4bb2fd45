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
    for track in tracks:
        signs = tuple(member.sign for member in track.members[:1]) if len(tracks) > 1 else ()
        for reading in track.readings:
            is_said = words_at_points and reading in track.on_curve
            paragraphs = tuple(_paragraphs(reading, signs, is_said=is_said))
            if paragraphs:
                cells = lane.stages if reading.is_whole_stage else lane.columns
                number = grid.columns[reading.first].stage if reading.is_whole_stage else reading.first
                cells[number] = (*cells.get(number, ()), Entry(paragraphs, reading.source))
    return lane


def _paragraphs(reading: Reading, signs: tuple[Sign, ...], *, is_said: bool) -> Iterator[Paragraph]:
    if not is_said:
        words = reading.words
        if reading.is_aside:
            words = f"On the whole: {' '.join(filter(None, (reading.shown, words)))}"
        yield Paragraph(words, BODY, signs=signs)
        signs = ()
    if reading.note:
        yield Paragraph(reading.note, SMALL if not is_said else BODY, 2, signs)
