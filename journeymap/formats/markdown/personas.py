"""Sections and tables of a page that describe people -> personas in the keys of the format."""

from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.formats.grid import Cell, Grid
from journeymap.formats.markdown.blocks import Bullets, Code, Table, Text
from journeymap.formats.markdown.labels import Said, rows_as_cells, said_in
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page, facts, persona_words
from journeymap.formats.markdown.people import is_person, speaks_of_people
from journeymap.formats.persona_fields import Person
from journeymap.formats.persona_names import persona_of

Persona = dict[str, Any]
_MOST_PEOPLE = 200


def personas_in(page: Page, taken: Sequence[Section] = ()) -> list[Persona]:
    """Return the personas that a page describes outside of the sections `taken`, each name once."""
    found: dict[str, Person] = {}
    for person in _Finder(page, taken).within(page.root, ()):
        known = found.setdefault(person.name.lower(), person)
        if known is not person:
            known.join(person)
    return [person.value for person in found.values()][:_MOST_PEOPLE]


class _Finder:
    """Looks for people, section by section."""

    def __init__(self, page: Page, taken: Sequence[Section]) -> None:
        self._page = page
        self._taken = {id(section) for section in taken}

    def within(self, section: Section, above: Sequence[Section]) -> Iterator[Person]:
        """Yield the people of a section, or of those within it."""
        if id(section) in self._taken:
            return
        path = (*above, section)
        if section.level and self._is_person(section, path):
            if person := self._person(section):
                yield person
            return
        if speaks_of_people(path):
            yield from self._listed(section)
        for inner in section.sections:
            yield from self.within(inner, path)

    def _is_person(self, section: Section, path: Sequence[Section]) -> bool:
        """Whether a section is one person: what stands right in it tells of people, not what the next level holds."""
        if facts().key(section.title) not in ("", "persona", "title") or self._page.words.key(section.title):
            return False
        if is_person(self._page, section):
            return not any(is_person(self._page, inner) for inner in section.sections) and bool(self._name(section))
        is_role = speaks_of_people(path[:-1]) and bool(section.blocks) and not section.sections
        return is_role and any(isinstance(block, Text | Bullets) for block in section.blocks)

    def _name(self, section: Section) -> Persona:
        """The persona that the heading of a section names, else the one that a label within it names."""
        named = persona_of(section.title)
        labelled = next(_values(self._page, section, "name"), "")
        if not labelled:
            return named
        persona = persona_of(labelled)
        if named.get("name") and named["name"] != persona.get("name") and "persona" not in named["name"].lower():
            persona.setdefault("role", named["name"])
        return {key: value for key, value in named.items() if key != "name"} | persona

    def _person(self, section: Section) -> Person | None:
        named = self._name(section)
        if not named:
            return None
        person = Person(named, self._page.out)
        self._fill(person, section, "")
        return person

    def _fill(self, person: Person, section: Section, label: str) -> None:
        """Take over a section; `label` is what it is about (empty: the person as a whole)."""
        self._page.use(section, *section.blocks)
        for said in said_in(section.blocks, lambda text: bool(persona_words().key(text))):
            self._take(person, said, label)
        for inner in section.sections:
            key = persona_words().key(inner.title)
            self._fill(person, inner, label if key == "group" else inner.title.rstrip(" :："))

    def _take(self, person: Person, said: Said, label: str) -> None:
        if isinstance(said.block, Code):
            self._page.out.lose(said.block.line, f'the block "{said.block.lines[0].strip()[:60]}…"')
        elif isinstance(said.block, Table):
            for name, cells in _rows(said.block, label):
                person.put(name, cells)
        elif said.label and persona_words().key(said.label.text) == "name":
            person.name_more(said.cells)
        elif said.label:
            person.put(said.label.words, said.cells)
        else:
            person.put(
                label or ("quote" if said.kind == "quote" else "bio" if said.kind == "text" else "Notes"), said.cells
            )

    def _listed(self, section: Section) -> Iterator[Person]:
        """Yield the people of a table with a row or column for each, or of a list with a name in each entry."""
        for block in section.blocks:
            if isinstance(block, Table) and (grid := _people_down(block.grid)):
                self._page.use(section, block)
                yield from self._of_grid(grid)
            elif isinstance(block, Bullets) and (people := self._of_list(block)):
                self._page.use(section, block)
                yield from people

    def _of_grid(self, grid: Grid) -> Iterator[Person]:
        place = next((place for place, cell in enumerate(grid.header) if _names(cell)), 0)
        for row in grid.body:
            if named := persona_of(row[place].words):
                person = Person(named, self._page.out)
                for label, cell in zip(grid.header, row, strict=True):
                    if cell is not row[place]:
                        person.put(label.words, [cell])
                yield person

    def _of_list(self, block: Bullets) -> list[Person]:
        people = []
        for entry in block.entries:
            first = entry.lines[0] if entry.lines else None
            if first is None or not first.label or persona_words().key(first.label):
                return []
            named = persona_of(first.label)
            if not named:
                return []
            person = Person(named, self._page.out)
            rest = Bullets([entry])
            for said in said_in([rest], lambda _: False):
                person.put("bio", said.cells)
            people.append(person)
        return people


def _values(page: Page, section: Section, key: str) -> Iterator[str]:
    """Yield what stands right in a section, or in its groups, under the labels of a key."""
    for said in said_in(section.blocks, lambda text: bool(persona_words().key(text))):
        if said.label and persona_words().key(said.label.text) == key:
            yield from (cell.words for cell in said.cells)
        elif isinstance(said.block, Table):
            yield from (cells[0].words for name, cells in _rows(said.block, "") if persona_words().key(name) == key)
    for inner in section.sections:
        if persona_words().key(inner.title) == "group":
            yield from _values(page, inner, key)


def _rows(table: Table, label: str) -> Iterator[tuple[str, list[Cell]]]:
    """Yield label and texts of every row of a table of two columns; of other tables, all rows below `label`."""
    grid = table.grid
    if grid.header and len(grid.header) == 2:
        rows = grid.rows if persona_words().key(grid.header[0].text) else grid.body
        yield from ((row[0].words, [row[1]]) for row in rows if not row[1].is_blank)
    else:
        yield label or "Notes", rows_as_cells(table)


def _names(cell: Cell) -> bool:
    return persona_words().key(cell.text) in ("name", "role") or facts().key(cell.text) == "persona"


def _people_down(grid: Grid) -> Grid | None:
    """A table of people with one in each row, however it lay; nothing if it is no such table."""
    for table in (grid, grid.turned()):
        labels = [persona_words().key(cell.text) for cell in table.header[1:]]
        has_names = any(_names(cell) for cell in table.header)
        if table.body and len(table.header) > 2 and has_names and sum(bool(label) for label in labels) > 0:
            return table
    return None
