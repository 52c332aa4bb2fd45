"""A sheet -> the maps on it, below or beside each other, and the rows around each of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from journeymap.formats.facts import facts
from journeymap.formats.persona_fields import persona_words
from journeymap.formats.sheets.sheet import Band, Row, own_cells, parts_of
from journeymap.formats.sheets.tables import begin_of
from journeymap.formats.words.vocabulary import Vocabulary


@dataclass(slots=True)
class Found:
    """A map on a sheet: its rows from its header on, and the rows above and below that say something of it.

    `groups` are headings right above those of several columns.
    """

    rows: Band
    above: Band = field(default_factory=list)
    below: Band = field(default_factory=list)
    groups: Row = field(default_factory=list)


def maps_in(bands: list[Band], words: Vocabulary) -> tuple[list[Found], list[Band]]:
    """Return the maps in bands of rows, each of them in one piece, and the bands that belong to none.

    A table that blank rows part is one; what stands before a map is said of it, what follows the last one of that.
    """
    pieces = [piece for band in bands for piece in _stacked(band, begin_of(band, words))]
    begins = [begin_of(piece, words) for piece in pieces]
    if all(begin is None for begin in begins):
        pieces = [[row for band in bands for row in band]]
        begins = [begin_of(piece, words) for piece in pieces]
    found: list[Found] = []
    waiting: list[Band] = []
    for piece, begin in zip(pieces, begins, strict=True):
        if begin is not None:
            before = [row for band in waiting for row in band]
            groups = piece[begin - 1] if begin and _are_groups(piece[begin - 1], piece[begin]) else []
            above = piece[: begin - 1] if groups else piece[:begin]
            found.append(Found(piece[begin:], [*before, *above], groups=own_cells(groups)))
            waiting = []
        elif found and not waiting and _goes_on(found[-1].rows, piece, words):
            found[-1].rows += piece
        else:
            waiting.append(piece)
    if found:
        found[-1].below += [row for band in waiting for row in band]
        waiting = []
    return found, waiting


def _stacked(band: Band, begin: int | None) -> Iterator[Band]:
    """The tables in a band whose header comes again, each with the title right above it."""
    header = [] if begin is None else _texts(band[begin])
    again = [place for place, row in enumerate(band) if place > (begin or 0) and _texts(row) == header]
    cuts = [place - 1 if len(own_cells(band[place - 1])) == 1 else place for place in again]
    for start, end in zip([0, *cuts], [*cuts, len(band)], strict=True):
        yield band[start:end]


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


def _are_groups(row: Row, header: Row) -> bool:
    """Whether a row above a header has headings of several of its columns: none of stages, which come first."""
    first = next(place for place, cell in enumerate(header) if not cell.is_blank)
    return row[first].is_blank and all(cell.is_blank for cell in row[:first]) and len(own_cells(row)) > 1


def apart(band: Band, words: Vocabulary) -> Iterator[Band]:
    """Yield the parts of a band: maps of their own beside each other, facts beside a map; else the band as a whole."""
    parts = parts_of(band)
    begins = [begin_of(part, words) for part in parts] if len(parts) > 1 else []
    beside = [part for part, begin in zip(parts, begins, strict=False) if begin is None]
    if begins and len(beside) < len(parts) and all(_are_facts(part) for part in beside):
        yield from beside
        yield from (part for part, begin in zip(parts, begins, strict=True) if begin is not None)
    else:
        yield band


def _are_facts(part: Band) -> bool:
    """Whether a part of a band tells something of a whole map, or of a persona."""
    labels = [cells[0].text for row in part if (cells := own_cells(row))]
    known = [label for label in labels if facts().key(label) or persona_words().key(label)]
    return len(known) > 1 and len(known) * 2 >= len(labels)


def _goes_on(rows: Band, piece: Band, words: Vocabulary) -> bool:
    """Whether rows below a blank one belong to the table above it: they fill it as its own rows do."""
    usual = sorted(len(own_cells(row)) for row in rows)[len(rows) // 2]
    filling = [row for row in piece if len(own_cells(row)) * 2 > usual or words.key(row[0].text)]
    return usual > 1 and len(piece[0]) == len(rows[0]) and len(filling) * 2 > len(piece)
