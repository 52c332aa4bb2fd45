"""Tables and lists beside the only map of a page that speak of its stages -> more lanes and moments on these stages."""

import re
from collections.abc import Sequence

from journeymap.formats.filling import Filler, Moment
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.markdown.blocks import Bullets, Table
from journeymap.formats.markdown.labels import said_in
from journeymap.formats.markdown.page import Page
from journeymap.formats.titles import title_of
from journeymap.model import slug

_FEWEST = 2
_NUMBERED = re.compile(
    r"\s*[(（\[]\s*(?:stage|phase|step|etappe|étape|etapa|fase|этап|ステージ|阶段|階段|단계)\s*(\d{1,2})\s*[)）\]]",
    re.I,
)
_TRUTH = "moment_of_truth"


class More:
    """Adds to the `stages` of a map; of what they say already nothing is changed."""

    def __init__(self, page: Page, filler: Filler, stages: Sequence[Moment]) -> None:
        self._page = page
        self._filler = filler
        self._stages = stages
        self._by_name = {name: stage for stage in stages for name in _names(stage["name"])}

    def add(self) -> None:
        """Look through all that has not become part of the map."""
        for section in self._page.root.all():
            for block in section.blocks:
                if self._page.is_used(block):
                    continue
                if (isinstance(block, Table) and self._rows(block)) or (
                    isinstance(block, Bullets)
                    and self._page.words.key(section.title) == _TRUTH
                    and self._moments(block)
                ):
                    self._page.use(section, block)

    def _rows(self, table: Table) -> bool:
        """Add a table with a row, or a column, for each stage; whether it is one and all of it has a place."""
        for grid in (table.grid, table.grid.turned()):
            place = next((place for place in (0, 1) if self._has_stages(grid, place)), None)
            if place is not None and self._has_room(grid, place):
                self._fill(grid, place)
                return True
        return False

    def _has_stages(self, grid: Grid, place: int) -> bool:
        """Whether a column names the stages of the map, each once."""
        if len(grid.header) <= place + 1 or len(grid.body) < _FEWEST:
            return False
        found = [self._stage(row[place]) for row in grid.body]
        return all(found) and len({id(stage) for stage in found}) == len(found)

    def _has_room(self, grid: Grid, place: int) -> bool:
        """Whether no stage says something already on the lanes of a table."""
        keys = {self._page.words.key(cell.text) for cell in grid.header[place + 1 :]} - {""}
        stages = [stage for row in grid.body if (stage := self._stage(row[place]))]
        return not any(stage.get(key) for stage in stages for key in keys)

    def _fill(self, grid: Grid, place: int) -> None:
        self._filler.labels.setdefault(grid.header[place].words, "stages")
        for row in grid.body:
            stage = self._stage(row[place])
            assert stage is not None
            self._filler.fill_all(stage, zip(grid.header[place + 1 :], row[place + 1 :], strict=True))

    def _moments(self, block: Bullets) -> bool:
        """Add a list of moments of truth that name their stages; whether at least half of them do."""
        said = [(one.label, cell) for one in said_in([block], lambda _: False) for cell in one.cells]
        found = [(cell, self._moment(label, cell)) for label, cell in said]
        if not found or sum(moment is not None for _, moment in found) * 2 < len(found):
            return False
        for cell, moment in found:
            if moment is None:
                self._page.out.lose(cell.line, f'"{cell.words}"')
            else:
                stage, name = moment
                stage["touchpoints"].append({"name": name, _TRUTH: True})
        return True

    def _moment(self, label: Cell | None, cell: Cell) -> tuple[Moment, str] | None:
        """The stage that an entry names, by its number or before a colon, and the rest of the entry."""
        match = _NUMBERED.search(cell.text)
        if match and 0 < int(match[1]) <= len(self._stages):
            return self._stages[int(match[1]) - 1], _NUMBERED.sub("", cell.words) or cell.words
        head, _, rest = cell.words.partition(":")
        stage, name = (self._stage(label), cell.words) if label else (self._stage(Cell(head)), rest.strip())
        return (stage, name) if stage and name else None

    def _stage(self, cell: Cell) -> Moment | None:
        return next((self._by_name[name] for name in _names(cell.words) if name in self._by_name), None)


def _names(title: str) -> list[str]:
    """The ids that a stage goes by: its name, with and without what stands in brackets behind it."""
    name = title_of(title).name
    bare = re.sub(r"\s*[(（][^()（）]*[)）]\s*\Z", "", name)
    return [id_ for id_ in (slug(name), slug(bare)) if id_]
