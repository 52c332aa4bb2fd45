"""A page in Markdown as its readers pass it around: its outline, its words, and what has been used of it."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from journeymap.formats.draft import Given, Imported
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.lane_words import lanes
from journeymap.formats.markdown.blocks import Bullets, Code, Table, Text, blocks_of
from journeymap.formats.markdown.columns import MARK
from journeymap.formats.markdown.front import front_matter
from journeymap.formats.markdown.labels import Said, said_in
from journeymap.formats.markdown.outline import Content, Section, outline
from journeymap.formats.orientation import Chart, chart_of
from journeymap.formats.words.vocabulary import Vocabulary, plain


@dataclass(slots=True)
class Page:
    """A page that is being read.

    `used` holds what has become part of a map or a persona, by identity; what is not in it in the end is told as lost.
    `labels` are those of personas that were known, with what they mean.
    """

    given: Given
    root: Section
    words: Vocabulary
    front: dict[str, str]
    out: Imported = field(default_factory=Imported)
    used: set[int] = field(default_factory=set)
    labels: dict[str, str] = field(default_factory=dict)
    _charts: dict[int, Chart | None] = field(default_factory=dict)
    _titles: Counter[str] = field(default_factory=Counter)

    def comes_again(self, title: str) -> bool:
        """Whether sections of several headings have a section of this title: it heads a field, not a person."""
        if not self._titles:
            self._titles.update(plain(inner) for one in self.root.all() for inner in {s.title for s in one.sections})
        return self._titles[plain(title)] > 2

    @property
    def is_own(self) -> bool:
        """Whether we wrote the page."""
        return self.given.text.lstrip("\ufeff").startswith(MARK)

    def chart(self, table: Table) -> Chart | None:
        """Return a table as a chart, if it can be read as one."""
        if id(table) not in self._charts:
            # Two columns without a header are labels and what they say.
            is_bare = not table.is_headed and len(table.grid.header) == 2
            header = [Cell("Lane", table.line), Cell("Detail", table.line)]
            grid = Grid([header, *table.grid.rows]) if is_bare else table.grid
            self._charts[id(table)] = chart_of(grid, self.words)
        return self._charts[id(table)]

    def said(self, section: Section) -> list[Said]:
        """Return what is said right below the heading of a section, by labels of lanes."""
        return said_in(section.blocks, lambda label: bool(self.words.key(label)))

    def use(self, *parts: Any) -> None:
        """Note that parts of the page have been taken over."""
        self.used |= {id(part) for part in parts}

    def use_all(self, section: Section) -> None:
        """Note that a section has been taken over with all within it."""
        for inner in section.all():
            self.use(inner, *inner.blocks)

    def is_used(self, part: Any) -> bool:
        """Whether a part of the page has been taken over."""
        return id(part) in self.used


def page_of(given: Given) -> Page:
    """Return the page that a source holds."""
    front, text = front_matter(given.text)
    words = lanes(given.lane_words)
    return Page(given, outline(blocks_of(text), words), words, front)


def text_of(block: Content) -> list[Cell]:
    """Return the words of a block as they are told where the block itself has no place."""
    if isinstance(block, Text):
        return [line.cell for line in block.lines]
    if isinstance(block, Table):
        return [Cell(" | ".join(cell.full for cell in row), row[0].line) for row in block.grid.rows]
    if isinstance(block, Code):
        return [Cell(" / ".join(line.strip() for line in block.lines if line.strip()), block.line)]
    assert isinstance(block, Bullets)
    return [cell for said in said_in([block], lambda _: False) for cell in _with_label(said)]


def _with_label(said: Said) -> list[Cell]:
    if said.label is None:
        return said.cells
    texts = "; ".join(cell.full for cell in said.cells)
    return [Cell(f"{said.label.words}: {texts}".rstrip(" :"), said.label.line)]
