"""A section of a page -> a stage or touchpoint: labels, lists, sub-headings, quotations and small tables."""

from collections.abc import Iterator

from journeymap.formats.cast import Cast
from journeymap.formats.charting import tell_unused
from journeymap.formats.filling import Filler, Moment, new_stage
from journeymap.formats.grid import Cell
from journeymap.formats.markdown.blocks import Code, Table
from journeymap.formats.markdown.evidence import keys_said, value_in_title
from journeymap.formats.markdown.labels import Said, rows_as_cells
from journeymap.formats.markdown.outline import Section
from journeymap.formats.markdown.page import Page
from journeymap.formats.orientation import Chart
from journeymap.formats.titles import title_of

_QUOTES = "\"“”«»「『„'‘"
_LONGEST_LABEL = 60


class StageReader:
    """Reads the sections of one map; `columns` are headers that several stages share: the names of personas."""

    def __init__(self, page: Page, filler: Filler, cast: Cast, columns: frozenset[str] = frozenset()) -> None:
        self._page = page
        self._filler = filler
        self._cast = cast
        self._columns = columns
        self._has_told_lists = False

    def stage(self, section: Section) -> Moment:
        """Return the stage that a section tells of."""
        title = title_of(section.title)
        stage = new_stage(title.name or "…", title.duration)
        self.fill(stage, section)
        return stage

    def fill(self, moment: Moment, section: Section) -> None:
        """Put all that a section says on a stage or touchpoint."""
        self._page.use(section, *section.blocks)
        for said in self._page.said(section):
            if isinstance(said.block, Table):
                self._table(moment, said.block)
            elif isinstance(said.block, Code):
                self._lose_code(said.block)
            elif said.label and (said.cells or self._filler.words.read(said.label.text)):
                self._labelled(moment, said.label, said.cells)
            else:
                self._unlabelled(moment, said)
        for inner in section.sections:
            self._section(moment, inner)

    def _labelled(self, moment: Moment, label: Cell, cells: list[Cell]) -> None:
        reading = self._filler.words.read(label.text)
        for cell in cells:
            if not (reading and reading.key == "persona" and self._cast.ids(cell)):
                self._filler.fill(moment, label, cell)

    def _unlabelled(self, moment: Moment, said: Said) -> None:
        for cell in said.cells or [said.label or Cell()]:
            is_quoted = said.kind == "quote" and cell.text[:1] in _QUOTES
            if said.kind == "list":
                self._tell_list(cell)
                self._filler.put(moment, "actions", Cell("actions"), cell)
            else:
                self._filler.put(moment, "quotes" if is_quoted else "description", Cell("description"), cell)

    def _tell_list(self, cell: Cell) -> None:
        if not self._has_told_lists:
            self._has_told_lists = True
            self._page.out.lose(cell.line, f'the list with "{cell.words}", which has no label,', 'read as "actions"')

    def _section(self, moment: Moment, section: Section) -> None:
        """A section within: a lane if its heading names one, a touchpoint if it has lanes itself, else an own lane."""
        label, value = value_in_title(section, self._filler.words)
        reading = self._filler.words.read(label.text)
        has_lanes = bool(keys_said(self._page, section))
        if has_lanes and "touchpoints" in moment and not (reading and reading.is_whole):
            title = title_of(section.title)
            touchpoint: Moment = {"name": title.name, "duration": title.duration}
            moment["touchpoints"].append(touchpoint)
            self.fill(touchpoint, section)
            return
        for cell in [*([value] if value else []), *self.cells(section)]:
            self._filler.fill(moment, label, cell)

    def cells(self, section: Section) -> Iterator[Cell]:
        """Yield all that a section says, an item for each text; what stands under labels has them before it."""
        self._page.use(section, *section.blocks)
        for said in self._page.said(section):
            if isinstance(said.block, Table):
                yield from rows_as_cells(said.block)
            elif isinstance(said.block, Code):
                self._lose_code(said.block)
            elif said.label is None:
                yield from said.cells
            else:
                texts = "; ".join(cell.full for cell in said.cells)
                yield Cell(f"{said.label.words}: {texts}".rstrip(" :"), said.label.line, is_item=True)
        for inner in section.sections:
            texts = "; ".join(cell.full for cell in self.cells(inner))
            yield Cell(f"{inner.title}: {texts}".rstrip(" :"), inner.line, is_item=True)

    def _table(self, moment: Moment, table: Table) -> None:
        chart = self._page.chart(table)
        if chart and chart.was_turned and table.is_headed:
            self._filler.labels.setdefault(chart.grid.header[0].words, "lanes")
        if chart is None or not (chart.keys and chart.grid.body):
            self._foreign(moment, table)
        elif chart.was_turned and len(chart.grid.body) == 1:
            if table.is_headed:
                self._filler.labels.setdefault(chart.names[0].words, "what is said")
            self._filler.fill_all(moment, self._pairs(chart, chart.grid.body[0]))
        elif chart.was_turned and self._has_personas(chart):
            self._personas(moment, chart)
        elif "touchpoints" in moment and chart.names:
            self._steps(moment, chart)
        else:
            self._foreign(moment, table)

    def _pairs(self, chart: Chart, row: list[Cell]) -> list[tuple[Cell, Cell]]:
        return [(chart.grid.header[place], row[place]) for place in chart.lanes]

    def _has_personas(self, chart: Chart) -> bool:
        """Whether the columns of a small table are personas, not steps: they come again, or their names are known."""
        names = [cell.words for cell in chart.names if not cell.is_blank]
        known = [name for name in names if name in self._columns or self._cast.find(name)]
        return chart.corner == "persona" or (chart.corner not in ("step", "stage") and len(known) * 2 >= len(names) > 0)

    def _personas(self, moment: Moment, chart: Chart) -> None:
        for row, name in zip(chart.grid.body, chart.names, strict=True):
            self._filler.fill_all(moment, self._pairs(chart, row), self._cast.ids(name))
        tell_unused(chart, self._filler)

    def _steps(self, moment: Moment, chart: Chart) -> None:
        for row, name in zip(chart.grid.body, chart.names, strict=True):
            title = title_of(name.words)
            touchpoint: Moment = {"name": title.name or "…", "duration": title.duration, "link": name.link}
            moment["touchpoints"].append(touchpoint)
            places = [place for place in (chart.step, *chart.lanes) if place is not None and row[place] is not name]
            self._filler.fill_all(touchpoint, [(chart.grid.header[place], row[place]) for place in places])
        tell_unused(chart, self._filler)

    def _foreign(self, moment: Moment, table: Table) -> None:
        """A table of other things becomes a lane of its own, a row an item, called as its columns are."""
        header = " / ".join(cell.words for cell in table.grid.header if not cell.is_blank)
        is_label = 0 < len(header) <= _LONGEST_LABEL and bool(table.grid.body)
        label = Cell(header if is_label else "Table", table.line)
        cells = rows_as_cells(table)
        if not is_label and table.grid.body:
            cells.insert(0, Cell(header, table.line, is_item=True))
        for cell in cells:
            self._filler.put(moment, "", label, cell)

    def _lose_code(self, code: Code) -> None:
        first = next((line.strip() for line in code.lines if line.strip()), "")
        self._page.out.lose(code.line, f'the {code.language or "block"} "{first[:60]}…"')
