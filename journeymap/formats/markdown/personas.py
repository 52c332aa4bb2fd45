"""Sections and tables of a page that describe people -> personas in the keys of the format."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from journeymap.formats.facts import facts
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.markdown.blocks import Bullets, Code, Entry, Table, Text
from journeymap.formats.markdown.inline import Line
from journeymap.formats.markdown.labels import Said, rows_as_cells, said_in
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.markdown.people import heads_people, is_person, speaks_of_people
from journeymap.formats.persona_fields import Person, persona_words
from journeymap.formats.persona_names import persona_of
from journeymap.model import slug

Persona = dict[str, Any]
_MOST_PEOPLE = 200
_QUOTED = re.compile('["“”„«「『].+["“”»」』]')
_IMAGE = re.compile(r".*\(\S+\.(?:png|jpe?g|gif|svg|webp)\)", re.IGNORECASE)


def personas_in(page: Page, taken: Sequence[Section]) -> list[Persona]:
    """Return the personas that a page describes outside of the sections `taken`, each name once."""
    finder = _Finder(page, taken)
    finder.look(page.root, ())
    return [person.value for person in finder.found]


def person_in(page: Page, section: Section) -> Persona:
    """Return the person that a section describes, called as its heading is."""
    person = Person({"name": section.title}, page.out)
    _Finder(page, ()).fill(person, section, "")
    return person.value


class _Finder:
    """Looks for people, section by section."""

    def __init__(self, page: Page, taken: Sequence[Section]) -> None:
        self.found: list[Person] = []
        self._page = page
        self._taken = {id(section) for section in taken}

    def look(self, section: Section, above: Sequence[Section]) -> None:
        """Find the people of a section, or of those within it."""
        if id(section) in self._taken or len(self.found) >= _MOST_PEOPLE:
            return
        path = (*above, section)
        among_people = speaks_of_people(path)
        listed = list(self._listed(section, among_people=among_people))
        if not listed and self._is_person(section, among_people=speaks_of_people(above)):
            self._meet([self._person(section)], section.line)
            return
        self._meet(listed, section.line, by_part=True)
        if among_people and not listed:
            self._meet(self._roles(section), section.line)
        for inner in section.sections:
            if not self._page.is_used(inner):
                self.look(inner, path)

    def _meet(self, people: Iterable[Person | None], line: int, *, by_part: bool = False) -> None:
        """Note people; what is said of somebody known is said of the same person, with `by_part` of a name's part."""
        for person in people:
            if person and (known := self._known(person.name, by_part=by_part)):
                known.join(person, line)
            elif person and len(self.found) < _MOST_PEOPLE:
                self.found.append(person)
            elif person:
                self._page.out.lose(line, f'"{person.name}", one of over {_MOST_PEOPLE} people,')

    def _known(self, name: str, *, by_part: bool) -> Person | None:
        """The person of a name, or the only one whose name has all of its words."""
        same = [person for person in self.found if slug(person.name) == slug(name)]
        words = set(slug(name).split("-"))
        alike = [person for person in self.found if words <= set(slug(person.name).split("-"))]
        return same[0] if same else alike[0] if by_part and len(alike) == 1 else None

    def _is_person(self, section: Section, *, among_people: bool) -> bool:
        if not section.level or facts().key(section.title) not in ("", "persona", "title"):
            return False
        return is_person(self._page, section, among_people=among_people) and bool(self._name(section))

    def _roles(self, section: Section) -> list[Person]:
        """The people of sections with nothing but a text on each; where some have fields, only those are people."""
        inner = [one for one in section.sections if id(one) not in self._taken and not facts().read(one.title)]
        if any(self._is_person(one, among_people=True) for one in inner):
            return []
        told = [one for one in inner if one.blocks and not one.sections and not one.tables]
        if len(told) * 2 <= len(inner):
            return []
        single = [one for one in told if not heads_people(one.title) or isinstance(one.blocks[0], Text)]
        return [person for one in single if (person := self._person(one))]

    def _name(self, section: Section) -> Persona:
        """The persona that the heading of a section names, else the one that a label within it names."""
        named = persona_of(section.title)
        labelled = next(_values(self._page, section), "")
        if not labelled:
            return named
        persona = persona_of(labelled)
        title, name = (set(slug(one.get("name", "")).split("-")) for one in (named, persona))
        if title != {""} and not title <= name and "persona" not in title:
            persona.setdefault("role", named["name"])
        return {key: value for key, value in named.items() if key != "name"} | persona

    def _person(self, section: Section) -> Person | None:
        named = self._name(section)
        if not named:
            return None
        person = Person(named, self._page.out, self._page.labels)
        self.fill(person, section, "")
        return person

    def fill(self, person: Person, section: Section, label: str) -> None:
        """Take over a section; `label` is what it is about (empty: the person as a whole)."""
        self._page.use(section, *section.blocks)
        for said in said_in(section.blocks, lambda text: bool(persona_words().key(text))):
            self._take(person, said, label)
        for inner in section.sections:
            key = persona_words().key(inner.title)
            self.fill(person, inner, label if key == "group" else inner.title.rstrip(" :："))

    def _take(self, person: Person, said: Said, label: str) -> None:
        if isinstance(said.block, Code):
            self._page.out.lose(said.block.line, f'the block "{said.block.lines[0].strip()[:60]}…"')
        elif isinstance(said.block, Table):
            for name, cells in _rows(said.block, label):
                person.put(name, cells)
        elif said.label and any(_is_name_label(said.label.words, cell) for cell in said.cells):
            person.name_more(said.cells)
        elif said.label and said.cells:
            person.put(said.label.words, said.cells)
        else:
            cells = said.cells or [said.label or Cell()]
            person.put(label or _label_for(said.kind, cells), cells)

    def _listed(self, section: Section, *, among_people: bool) -> Iterator[Person]:
        """Yield the people of a table with a row or column for each, or of a list with a name in each entry."""
        names = {slug(word) for person in self.found for word in (person.name, *person.name.split())}
        words = section.title if among_people else ""
        for block in section.blocks:
            if isinstance(block, Table) and among_people and (grid := _people_down(block.grid, names)):
                self._page.use(section, block)
                yield from self._of_grid(grid)
            elif isinstance(block, Bullets) and heads_people(words) and (people := self._of_list(block)):
                self._page.use(section, block)
                yield from people
            words = section.title if among_people else ""
            if isinstance(block, Text) and (line := block.lines[-1]).text.endswith((":", "：")):
                words = line.label

    def _of_grid(self, grid: Grid) -> Iterator[Person]:
        place = next((place for place, cell in enumerate(grid.header) if _names(cell)), 0)
        for row in grid.body:
            if named := persona_of(row[place].words):
                person = Person(named, self._page.out, self._page.labels)
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
            person = Person(named, self._page.out, self._page.labels)
            rest = Entry([*([Line(first.rest, first.number)] if first.rest else []), *entry.lines[1:]], entry.blocks)
            for said in said_in([Bullets([rest])], lambda _: False):
                person.put("bio", said.cells)
            people.append(person)
        return people


def _values(page: Page, section: Section) -> Iterator[str]:
    """Yield the names that labels give right in a section, or in its groups."""
    for said in said_in(section.blocks, lambda text: bool(persona_words().key(text))):
        rows = list(_rows(said.block, "")) if isinstance(said.block, Table) else []
        rows += [(said.label.words, said.cells)] if said.label else []
        yield from (cells[0].words for label, cells in rows if cells and _is_name_label(label, cells[0]))
    for inner in section.sections:
        if persona_words().key(inner.title) == "group":
            yield from _values(page, inner)


def _is_name_label(label: str, cell: Cell) -> bool:
    """Whether a label gives a name: it says so, or it heads a profile that begins with a name and an age."""
    key = persona_words().key(label)
    return key == "name" or (key == "group" and "demographics" in persona_of(cell.words))


def _label_for(kind: str, cells: Sequence[Cell]) -> str:
    """What texts without a label are about."""
    if all(_IMAGE.fullmatch(cell.text) for cell in cells):
        return "Image"
    is_quoted = kind == "quote" or all(_QUOTED.fullmatch(cell.text) for cell in cells)
    return "quote" if is_quoted else "Notes" if kind == "list" else "bio"


def _rows(table: Table, label: str) -> Iterator[tuple[str, list[Cell]]]:
    """Yield label and texts of every row of a table of two columns; of other tables, all rows below `label`."""
    grid = table.grid
    if grid.header and len(grid.header) == 2:
        is_header = table.is_headed and not persona_words().key(grid.header[0].text)
        rows = grid.body if is_header else grid.rows
        yield from ((row[0].words, [row[1]]) for row in rows if not row[1].is_blank)
    else:
        yield label or "Notes", rows_as_cells(table)


def _names(cell: Cell) -> bool:
    return persona_words().key(cell.text) in ("name", "role") or facts().key(cell.text) == "persona"


def _people_down(grid: Grid, known: Collection[str]) -> Grid | None:
    """A table of people with one in each row, however it lay; nothing if it is no such table.

    `known` are the names, as ids, of people who are known already.
    """
    for table in (grid, grid.turned()):
        labels = [persona_words().key(cell.text) for cell in table.header[1:]]
        has_names = any(_names(cell) for cell in table.header) and any(labels)
        of_known = sum(slug(cell.words) in known for cell in table.side[1:]) * 2 > len(table.body)
        are_named = sum(map(bool, labels)) > 1 and not any(persona_words().key(cell.text) for cell in table.side)
        if len(table.body) > 1 and len(table.header) > 1 and (has_names or of_known or are_named):
            return table
    return None
