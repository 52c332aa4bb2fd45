"""Rows of a sheet -> the personas they tell of: a row each, a column each, or one persona with a row for each fact."""

from collections.abc import Sequence

from journeymap.formats.draft import Imported
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.lane_words import axes
from journeymap.formats.persona_fields import Person, persona_words
from journeymap.formats.persona_names import persona_of
from journeymap.formats.sheets.sheet import Band, own_cells
from journeymap.formats.words.vocabulary import Vocabulary

_OF_STAGES = frozenset(("emotion", "touchpoints", "thoughts", "opportunities"))
_OF_PEOPLE = ("name", "bio", "role", "tools", "quote", "quotes", "group", "jobs", "type", "photo", "brands")
_FEWEST_FACTS = 3


def people_in(band: Band, called: str, words: Vocabulary, out: Imported) -> list[Person]:
    """Return the personas in a band of rows, none if it tells of something else; `called` is what it is headed with."""
    rows = [row for row in band if len(own_cells(row)) > 1]
    if not rows:
        return []
    alone = [cells[0].words for row in band if len(cells := own_cells(row)) == 1]
    grid = Grid(rows)
    for table in (grid, grid.turned()):
        if _are_people(table.header, words) and (place := _place_of_names(table, words)) is not None:
            return _listed(table, place, out)
    return _profile(grid, [*alone, called], words, out)


def _are_people(labels: Sequence[Cell], words: Vocabulary) -> bool:
    """Whether labels are those of what is said of people, and of people alone."""
    keys = [persona_words().key(label.text) for label in labels]
    own = {key for key in keys if "." in key or key in _OF_PEOPLE}
    read = {words.key(label.text) for label in labels}
    facts = {key for key in keys if key not in ("", "name", "group")}
    known = len([key for key in keys if key]) + ("persona" in read)
    if any(axes().key(label.text) == "stage" for label in labels):
        return False
    is_told = len(own) + 2 * ("persona" in read) > 1 and len(facts) >= _FEWEST_FACTS - 1
    return is_told and known * 2 >= len(labels) and not _OF_STAGES & read


def _place_of_names(table: Grid, words: Vocabulary) -> int | None:
    """The column with the names: it is called so, or it is the first one, whose other cells are names."""
    for place, label in enumerate(table.header):
        if _names(label, words):
            return place
    corner = table.header[0]
    is_bare = corner.is_blank or persona_words().key(corner.text) == "group" or axes().key(corner.text) == "lane"
    return 0 if is_bare and len(table.header) > _FEWEST_FACTS and len(table.rows) > 1 else None


def _names(label: Cell, words: Vocabulary) -> bool:
    """Whether a label is that of names."""
    return persona_words().key(label.text) == "name" or words.key(label.text) == "persona"


def _listed(table: Grid, place: int, out: Imported) -> list[Person]:
    people = []
    for row in table.body:
        named = persona_of(row[place].words)
        if not named:
            for cell in own_cells(row):
                out.lose(cell.line, f'"{cell.words}" of somebody without a name')
            continue
        person = Person(named, out)
        for label, cell in zip(table.header, row, strict=True):
            if cell is not row[place]:
                person.put(label.words, [cell])
        people.append(person)
    return people


def _profile(grid: Grid, names: Sequence[str], words: Vocabulary, out: Imported) -> list[Person]:
    """One persona with a row for each fact; without a row for the name, what it is headed with is the name."""
    labels = [row[0] for row in grid.rows]
    if len(labels) < _FEWEST_FACTS or not _are_people(labels, words):
        return []
    called = [row for row in grid.rows if _names(row[0], words)]
    heads = [own_cells(row[1:])[0].words for row in called if own_cells(row[1:])]
    named = next((persona for name in [*heads, *names] if (persona := persona_of(name))), {})
    if not named:
        return []
    person = Person(named, out)
    for row in grid.rows:
        cells = own_cells(row[1:])
        if any(row is one for one in called):
            person.name_more(cells)
        elif cells:
            person.put(row[0].words, cells)
    return [person]
