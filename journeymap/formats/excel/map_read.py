"""The sheet of a map as we write it, whoever edited it since -> rows: the facts, then stages and touchpoints."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from journeymap.formats.draft import Imported
from journeymap.formats.excel.book import Sheet
from journeymap.formats.excel.labels import (
    ABOUT,
    FROM_WORDS,
    MOMENTS,
    STAGE,
    TOUCHPOINT,
    column_of,
    is_label,
    label_of_stage,
)
from journeymap.formats.excel.marks import Mark
from journeymap.formats.rows import Row
from journeymap.formats.rows.cell import Cell, kind_of, read_cell
from journeymap.model import File

_MOST_STAGES = 1_000


@dataclass(slots=True)
class ReadMap:
    """What a sheet tells of a map: its name in the workbook, its rows, and the words for its personas."""

    sheet: str
    head: Row
    rows: list[Row]
    personas: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title of the map."""
        return str(self.head.cells.get("title", ""))


def is_map(sheet: Sheet, mark: Mark) -> bool:
    """Whether a sheet with our mark holds a map."""
    return not mark.kind and any(
        column == mark.column and is_label(text, STAGE) for (_, column), text in sheet.cells.items()
    )


def read_map(sheet: Sheet, mark: Mark, imported: Imported) -> ReadMap:
    """Return what the sheet of a map tells; cells that no row can hold are told to `imported`."""
    return _Reader(sheet, mark, imported).read()


@dataclass
class _Reader:
    sheet: Sheet
    mark: Mark
    imported: Imported

    def read(self) -> ReadMap:
        head, personas = self._head()
        return ReadMap(self.sheet.name, head, self._rows(), personas)

    @cached_property
    def labels(self) -> dict[int, str]:
        """The texts of the column of labels, by row."""
        mark = self.mark
        places = sorted((row, column) for row, column in self.sheet.cells if column == mark.column and row > mark.row)
        return {row: self.sheet.cells[row, column] for row, column in places}

    @cached_property
    def places(self) -> dict[str, int]:
        """The first rows with the labels that make a map of a sheet; 0 where there is none."""
        wanted = (STAGE, TOUCHPOINT, FROM_WORDS, ABOUT)
        return {label: next((row for row, text in self.labels.items() if is_label(text, label)), 0) for label in wanted}

    @cached_property
    def by_row(self) -> dict[int, dict[int, str]]:
        """The cells beside the labels: by row, by column."""
        rows: dict[int, dict[int, str]] = {}
        for row, column in sorted(self.sheet.cells):
            if column > self.mark.column:
                rows.setdefault(row, {})[column] = self.sheet.cells[row, column]
            elif (row, column) != (self.mark.row, self.mark.column) and column < self.mark.column:
                self._lose(row, self.sheet.cells[row, column], "before the labels")
        return rows

    def _lose(self, row: int, text: str, where: str) -> None:
        self.imported.lose(row, f'"{text}" {where} on the sheet "{self.sheet.name}"')

    def _head(self) -> tuple[Row, list[str]]:
        """The facts of the map: the title beside the mark, and what stands below the heading for them."""
        head = Row("map", line=self.mark.row)
        personas: list[str] = []
        about = self.places[ABOUT]
        for row, cells in self.by_row.items():
            if row != self.mark.row and not 0 < about < row:
                continue
            first, *others = cells.values()
            column = "title" if row == self.mark.row else column_of(self.labels.get(row, ""), (File,))
            if column == "personas" and not personas:
                personas = read_cell(kind_of("personas", list[str]), first)
            elif column and column not in head.cells:
                head.cells[column] = first
            else:
                others = [first, *others]
            for text in others:
                self._lose(row, text, f'beside "{self.labels.get(row, "")}"')
        return head, personas

    def _rows(self) -> list[Row]:
        """A row for each stage and touchpoint, from left to right."""
        line = self.places[TOUCHPOINT]
        names, touchpoints = self.by_row.get(self.places[STAGE], {}), self.by_row.get(line, {})
        rows: list[Row] = []
        stages: dict[str, Row] = {}
        owners: dict[int, Row] = {}
        name = ""
        for column in self._columns:
            name = names.get(column) or self._merged.get(column) or name
            cells = self._cells.get(column, {})
            is_stage = column in names and column not in touchpoints
            if is_stage or name not in stages:
                stages[name] = Row("stage", cells if is_stage else {}, name, line)
                rows.append(stages[name])
            owners[column] = stages[name]
            if column in touchpoints:
                cells["name"] = touchpoints[column]
            if cells and not is_stage:
                rows.append(Row("touchpoint", cells, name, line))
        self._fill_stages(owners)
        return rows

    @cached_property
    def _columns(self) -> list[int]:
        """The columns in which something stands between the title and the facts."""
        return sorted({column for row in self._body() for column in self.by_row[row]})

    @cached_property
    def _merged(self) -> dict[int, str]:
        """The names of stages by the columns that they are merged over."""
        row = self.places[STAGE]
        merged: dict[int, str] = {}
        areas = [area for area in self.sheet.merged if area.top == row and (row, area.left) in self.sheet.cells]
        for area in areas[:_MOST_STAGES]:
            first, last = bisect_left(self._columns, area.left), bisect_right(self._columns, area.right)
            merged |= dict.fromkeys(self._columns[first:last], self.sheet.cells[row, area.left])
        return merged

    def _body(self) -> list[int]:
        """The rows between the title and the facts."""
        about = self.places[ABOUT]
        return [row for row in self.by_row if self.mark.row < row and (not about or row < about)]

    @cached_property
    def _cells(self) -> dict[int, dict[str, Cell]]:
        """The cells of touchpoints, and of stages by themselves, by column of the sheet and by column of the part."""
        cells: dict[int, dict[str, Cell]] = {}
        for row in self._body():
            label = self.labels.get(row, "")
            if row not in self.places.values() and not label_of_stage(label):
                key = column_of(label, MOMENTS) if label else ""
                for column, text in self.by_row[row].items():
                    there = cells.setdefault(column, {})
                    if key not in ("", "name") and key not in there:
                        there[key] = text
                    else:
                        self._lose(row, text, f'beside "{label}"')
        return cells

    def _fill_stages(self, owners: dict[int, Row]) -> None:
        """Put what is said of stages as a whole to these."""
        for row in self._body():
            label = label_of_stage(self.labels.get(row, ""))
            key = column_of(label, MOMENTS) if label else ""
            for column, text in self.by_row[row].items() if label else ():
                stage = owners.get(column)
                if stage and key not in ("", "name") and key not in stage.cells:
                    stage.cells[key] = text
                else:
                    self._lose(row, text, f'beside "{self.labels[row]}"')
