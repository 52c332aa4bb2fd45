"""The blocks of a page -> sections within sections, by its headings and by what stands in for headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from journeymap.formats.lane_words import stage_names
from journeymap.formats.markdown.blocks import Block, Bullets, Code, Entry, Heading, Table, Text
from journeymap.formats.markdown.inline import Line, lines_of
from journeymap.formats.titles import title_of
from journeymap.formats.words.vocabulary import Vocabulary

Content = Text | Table | Bullets | Code

_PARAGRAPH = 7
_ENTRY = 8
_FEWEST_ENTRIES = 2
_LONGEST_TITLE = 120


@dataclass(slots=True, eq=False)
class Section:
    """A heading, what stands below it, and the sections within; the page itself has level 0."""

    title: str = ""
    level: int = 0
    line: int = 1
    blocks: list[Content] = field(default_factory=list)
    sections: list["Section"] = field(default_factory=list)

    def all(self) -> Iterator["Section"]:
        """Yield the section and all sections within it, in order."""
        yield self
        for section in self.sections:
            yield from section.all()

    @property
    def tables(self) -> list[Table]:
        """The tables that stand right below the heading."""
        return [block for block in self.blocks if isinstance(block, Table)]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but a heading."""
        return not self.blocks and not self.sections


def outline(blocks: list[Block], words: Vocabulary) -> Section:
    """Return the page as a section; `words` tell lanes from stages where no heading does."""
    page = Section()
    path = [page]
    for block in blocks:
        if heading := _heading(block, words):
            while path[-1].level >= heading.level:
                path.pop()
            section = Section(heading.title, heading.level, heading.line)
            path[-1].sections.append(section)
            path.append(section)
        elif isinstance(block, Bullets) and _are_stages(block, words):
            path[-1].sections += [_of_entry(entry) for entry in block.entries]
        elif isinstance(block, Code) and (stages := _of_code(block, words)):
            path[-1].sections += stages
        elif not isinstance(block, Heading):
            path[-1].blocks.append(block)
    return page


def _heading(block: Block, words: Vocabulary) -> Heading | None:
    """A heading, or a paragraph in bold that names a stage."""
    if isinstance(block, Heading):
        return block
    if not isinstance(block, Text) or len(block.lines) != 1 or block.is_quote:
        return None
    line = block.lines[0]
    if not line.is_title or line.rest or words.read(line.label):
        return None
    title = title_of(line.label)
    is_stage = title.is_numbered or stage_names().key(title.name)
    return Heading(line.text.rstrip(" :："), _PARAGRAPH, line.number) if is_stage else None


def _of_code(block: Code, words: Vocabulary) -> list[Section]:
    """The stages that a block of code tells of: lines that count them above lines with labels; none of other code."""
    found: list[tuple[Line, list[Line]]] = []
    for number, text in enumerate(block.lines, start=block.line):
        lines = lines_of(text.strip(" :=*#-\t"), number)
        if lines and len(text) <= _LONGEST_TITLE and title_of(lines[0].text).counted:
            found.append((lines[0], []))
        elif found:
            found[-1][1].extend(lines)
    labelled = [lines for _, lines in found if any(words.key(line.label) for line in lines)]
    if len(labelled) < _FEWEST_ENTRIES:
        return []
    return [Section(head.text, _ENTRY, head.number, [Text(lines)] if lines else []) for head, lines in found]


def _are_stages(block: Bullets, words: Vocabulary) -> bool:
    """Whether the entries of a list are stages: each has a name and labels of lanes below it."""
    stages = [entry for entry in block.entries if _is_stage(entry, words)]
    return len(stages) >= _FEWEST_ENTRIES and len(stages) * 2 > len(block.entries)


def _is_stage(entry: Entry, words: Vocabulary) -> bool:
    if not entry.lines or words.read(entry.lines[0].label or entry.lines[0].text):
        return False
    return any(words.key(line.label) for line in _lines_within(entry))


def _lines_within(entry: Entry) -> Iterator[Line]:
    """The lines below the first one of an entry that may carry labels."""
    yield from entry.lines[1:]
    for block in entry.blocks:
        if isinstance(block, Bullets):
            yield from (inner.lines[0] for inner in block.entries if inner.lines)
        elif isinstance(block, Text):
            yield from block.lines


def _of_entry(entry: Entry) -> Section:
    if not entry.lines:
        return Section("", _ENTRY, 1, [block for block in entry.blocks if not isinstance(block, Heading)])
    first, *rest = entry.lines
    title, said = (first.label, first.rest) if first.is_strong else (first.text, "")
    lines = [*([Line(said, first.number)] if said else []), *rest]
    blocks = [*([Text(lines)] if lines else []), *(block for block in entry.blocks if not isinstance(block, Heading))]
    return Section(re.sub(r"\s*[:：]\s*\Z", "", title), _ENTRY, first.number, blocks)
