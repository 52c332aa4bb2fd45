"""The sheets of a source -> drafts of the maps and personas on them, and all that has no place in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from journeymap.formats.cast import id_of
from journeymap.formats.draft import Draft, Given, Imported, NotAMapError
from journeymap.formats.lane_words import lanes
from journeymap.formats.persona_fields import Person
from journeymap.formats.related import relate
from journeymap.formats.sheets.board import board_in
from journeymap.formats.sheets.build import Work, map_of, sounded
from journeymap.formats.sheets.head import note_below
from journeymap.formats.sheets.people import people_in
from journeymap.formats.sheets.refusal import check, reason_for
from journeymap.formats.sheets.search import apart, maps_in
from journeymap.formats.sheets.sheet import Band, Sheet, own_cells
from journeymap.formats.sheets.tables import by_journey, chart_in

_MOST_PERSONAS = 5
_MOST_LEFT = 1000


def check_first(sheet: Sheet) -> None:
    """See that the first rows of a source are not those of a log of events.

    Raises:
        NotAMapError: they are.
    """
    check(sheet.bands[:1], lanes())


def read_sheets(given: Given, sheets: Sequence[Sheet]) -> Imported:
    """Return the maps and personas on the sheets of a source.

    Raises:
        NotAMapError: there are none; the text says why.
        UnsafeSourceError: it is over a limit.
    """
    work = Work(given, lanes(given.lane_words))
    several = len(sheets) > 1
    left = [(sheet, _without_people(work, sheet, several=several)) for sheet in sheets]
    maps: list[dict[str, Any]] = []
    reasons: list[str] = []
    for sheet, bands in left:
        before = len(work.out.losses)
        try:
            maps += _maps(work, sheet, bands)
        except NotAMapError as error:
            reasons.append(str(error))
            _tell_left(work, bands)
        _name_sheet(work, sheet if several else None, before)
    if not maps and not work.known:
        raise NotAMapError(next(iter(reasons), "there is nothing in it"))
    relate(maps)
    work.out.drafts = [Draft(value, name=str(value.pop("name", ""))) for value in maps]
    _add_people(work, maps)
    return work.out


def _without_people(work: Work, sheet: Sheet, *, several: bool) -> list[Band]:
    """The bands of a sheet and what lies beside each other in them, but for personas, who are known from now on."""
    bands = []
    pieces = [piece for band in sheet.bands for piece in apart(band, work.words)]
    for band in pieces:
        before = len(work.out.losses)
        people = people_in(band, sheet.name if several else "", work.words, work.out)
        _get_to_know(work, people, band[0][0].line)
        bands += [] if people else [band]
        _name_sheet(work, sheet if several else None, before)
    return bands


def _get_to_know(work: Work, people: Sequence[Person], line: int) -> None:
    """Add personas to those that are known; what is said of somebody twice is joined."""
    for person in people:
        same = next((known for known in work.people if id_of(known.value) == id_of(person.value)), None)
        if same:
            same.join(person, line)
        elif id_of(person.value):
            work.people.append(person)
        else:
            work.out.lose(line, f'"{person.name}", a persona whose name has no letter or digit,')


def _maps(work: Work, sheet: Sheet, bands: list[Band]) -> list[dict[str, Any]]:
    """The maps on a sheet.

    Raises:
        NotAMapError: there are none, but something else.
    """
    if not bands:
        return []
    if board := board_in(work, sheet, bands):
        return [board]
    check(bands, work.words)
    found, left = maps_in(bands, work.words)
    maps = []
    for one in found:
        end = note_below(one.rows)
        one.rows, one.below = one.rows[:end], [*one.rows[end:], *one.below]
        for name, rows in by_journey(one.rows):
            if chart := chart_in(rows, work.words, work.out):
                value = map_of(work, one, chart, sheet.name, name)
                maps.append(sounded(value, work.out, chart.grid.header[0].line))
            else:
                _tell_left(work, [rows[1:]])
    if not maps:
        raise NotAMapError(reason_for(bands, work.words))
    _tell_left(work, left)
    return maps


def _tell_left(work: Work, bands: Iterable[Band]) -> None:
    """Tell the rows that have become part of nothing; of very many only how many they are."""
    rows = [cells for band in bands for row in band if (cells := own_cells(row))]
    for cells in rows[:_MOST_LEFT]:
        work.out.lose(cells[0].line, f'"{" | ".join(cell.words for cell in cells)}"')
    if len(rows) > _MOST_LEFT:
        work.out.lose(rows[_MOST_LEFT][0].line, f"what stands in {len(rows) - _MOST_LEFT} more rows")


def _name_sheet(work: Work, sheet: Sheet | None, first: int) -> None:
    """Say on which sheet the losses from the `first` on are."""
    if sheet:
        for place, loss in enumerate(work.out.losses[first:], start=first):
            work.out.losses[place] = replace(loss, what=f'{loss.what} on the sheet "{sheet.name}"')


def _add_people(work: Work, maps: Sequence[dict[str, Any]]) -> None:
    """Put personas on maps that name none if there is no doubt whose they are; else they come as definitions."""
    used = {id_of(persona) for value in maps for persona in value.get("personas", ())}
    unused = [persona for persona in work.known if id_of(persona) and id_of(persona) not in used]
    most = _MOST_PERSONAS if len(maps) == 1 else 1
    if unused and maps and not used and len(unused) <= most:
        for value in maps:
            value["personas"] = list(unused)
    elif unused:
        work.out.drafts.append(Draft(sounded({"personas": unused}, work.out, 1), kind="definitions"))
