"""What stands on the sheet of a map -> that sheet, formatted: stages in colour, panes frozen, the curve drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Any

from journeymap.emotion_words import score_of
from journeymap.formats.excel.board import Board, Column, Lane
from journeymap.formats.excel.choices import offer
from journeymap.formats.excel.curve import ROW_HEIGHT, Series, draw
from journeymap.formats.excel.labels import ABOUT, CURVE, FROM_WORDS, MOMENTS, STAGE, TOUCHPOINT, label_of, stage_label
from journeymap.formats.excel.look import CENTERED, Look, at, fit
from journeymap.formats.excel.marks import MARK
from journeymap.formats.plain import written_score
from journeymap.formats.rows.cell import kind_of, read_cell
from journeymap.model import File, bounds
from journeymap.theme import PERSONAS, stage_role

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

STAGE_ROW, TOUCHPOINT_ROW, CURVE_ROW = 2, 3, 4
_LABELS, _FIRST = 1, 2
_LABEL_WIDTH, _WIDTH = 24, 31
_FACT_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class MapSheet:
    """The sheet of a map while it is written: its board, how it looks, and what words of feelings mean here."""

    sheet: "Worksheet"
    board: Board
    look: Look
    feelings: Mapping[str, float]

    def write(self) -> None:
        """Write all of it."""
        self._set_up()
        self._stages()
        self._touchpoints()
        rows = self._lanes(CURVE_ROW + 1)
        self._curve(rows)
        self._facts(CURVE_ROW + 2 + len(rows))

    @property
    def _last(self) -> int:
        return _FIRST + max(len(self.board.columns), 1) - 1

    @property
    def _scale(self) -> tuple[float, float]:
        return bounds(str(self.board.facts.get("emotion_scale", "")))

    def _set_up(self) -> None:
        from openpyxl.utils import get_column_letter

        sheet, last = self.sheet, max(self._last, _FACT_COLUMNS)
        self.look.begin(sheet, last, MARK, self.board.title)
        sheet.freeze_panes = f"B{CURVE_ROW}"
        sheet.sheet_view.zoomScale = 90
        sheet.column_dimensions["A"].width = _LABEL_WIDTH
        for column in range(_FIRST, last + 1):
            sheet.column_dimensions[get_column_letter(column)].width = _WIDTH
        sheet.print_title_rows = f"{STAGE_ROW}:{TOUCHPOINT_ROW}"
        sheet.print_title_cols = "A:A"

    def _label(self, row: int, text: str, *, quiet: bool = False, **alignment: Any) -> None:
        cell, ink = at(self.sheet, row, _LABELS), self.look.colour("muted" if quiet else "ink")
        self.look.paint(cell, self.look.colour("cell"), ink, bold=not quiet, **alignment)
        self.look.put(cell, text)

    def _merge(self, row: int, index: int, width: int) -> None:
        """Make one cell of those of a stage."""
        if width > 1:
            first = _FIRST + index
            self.sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=first + width - 1)

    def _stages(self) -> None:
        self._label(STAGE_ROW, STAGE, vertical="center")
        self.sheet.row_dimensions[STAGE_ROW].height = 26
        for index, column in enumerate(self.board.columns):
            self.look.paint(
                at(self.sheet, STAGE_ROW, _FIRST + index), self.look.colour(stage_role(column.number)),
                self.look.colour("on-stage"), size=12, bold=True, vertical="center",
            )  # fmt: skip
        for index, width in self.board.widths().items():
            self.look.put(at(self.sheet, STAGE_ROW, _FIRST + index), self.board.columns[index].stage)
            self._merge(STAGE_ROW, index, width)

    def _touchpoints(self) -> None:
        self._label(TOUCHPOINT_ROW, TOUCHPOINT, vertical="center")
        for place, column in enumerate(self.board.columns, start=_FIRST):
            cell = at(self.sheet, TOUCHPOINT_ROW, place)
            role = stage_role(column.number)
            self.look.paint(cell, self.look.tint(role), self.look.colour("ink"), size=11, bold=True, vertical="center")
            if column.touchpoint:
                self.look.put(cell, column.touchpoint)
        names = ((column.touchpoint, _WIDTH * 0.85) for column in self.board.columns)
        fit(self.sheet, TOUCHPOINT_ROW, names, least=30)

    def _lanes(self, row: int) -> dict[str, int]:
        """Write the lanes from a row on; return the rows of scores by their labels."""
        rows: dict[str, int] = {}
        for lane in self.board.lanes:
            label = label_of(lane.key, MOMENTS)
            label = stage_label(label) if lane.of_stage else label
            rows[label] = row
            self._lane(row, lane, label)
            row += 1
            if lane.key == "emotion.words" and not lane.of_stage and self._from_words(row):
                rows[FROM_WORDS] = row
                row += 1
        return rows

    def _lane(self, row: int, lane: Lane, label: str) -> None:
        self._label(row, label, quiet=lane.is_detail)
        self.sheet.row_dimensions[row].outlineLevel = int(lane.is_detail)
        fill, ink = self.look.colour(lane.role), self.look.colour("muted" if lane.is_detail else "ink")
        is_score = lane.key.endswith(".score")
        widths = self.board.widths()
        for index in range(len(self.board.columns)):
            cell = at(self.sheet, row, _FIRST + index)
            self.look.paint(cell, fill, ink, bold=is_score, **(CENTERED if is_score else {}))
            if index in lane.cells:
                self.look.put(cell, lane.cells[index])
            else:
                self.look.leave(cell, is_text=not is_score)
            if lane.of_stage and index in widths:
                self._merge(row, index, widths[index])
        texts = [(text, _WIDTH * (widths.get(index, 1) if lane.of_stage else 1)) for index, text in lane.cells.items()]
        fit(self.sheet, row, [(label, _LABEL_WIDTH), *texts])
        offer(self.sheet, lane.key, MOMENTS, row, (_FIRST, self._last))
        if is_score:
            self._shade(row)

    def _shade(self, row: int) -> None:
        """Colour scores from bad to good, those of tomorrow too."""
        from openpyxl.formatting.rule import ColorScaleRule

        low, high = self._scale
        colours = [self.look.tint(role) for role in ("very-negative", "neutral", "very-positive")]
        rule = ColorScaleRule(  # type: ignore[no-untyped-call]
            start_type="num", start_value=low, start_color=colours[0], mid_type="num", mid_value=(low + high) / 2,
            mid_color=colours[1], end_type="num", end_value=high, end_color=colours[2],
        )  # fmt: skip
        first, last = at(self.sheet, row, _FIRST).coordinate, at(self.sheet, row, self._last).coordinate
        self.sheet.conditional_formatting.add(f"{first}:{last}", rule)

    def _from_words(self, row: int) -> bool:
        """Write what the words for feelings without a score mean; return whether there are any that are known."""
        scores = [self._score(column) for column in self.board.columns]
        if not any(score is not None for score in scores):
            return False
        self._label(row, FROM_WORDS, quiet=True)
        for place, score in enumerate(scores, start=_FIRST):
            cell = at(self.sheet, row, place)
            self.look.paint(cell, ink=self.look.colour("aside"), **CENTERED)
            if score is not None:
                self.look.put(cell, score)
        return True

    def _score(self, column: Column) -> float | None:
        if "emotion.score" in column.cells or "emotion.words" not in column.cells:
            return None
        words = read_cell(kind_of("words", list[str]), column.cells["emotion.words"])
        score = score_of(words, self.feelings)
        return None if score is None else written_score(score, self._scale)

    def _curve(self, rows: Mapping[str, int]) -> None:
        scores = [row for label, row in rows.items() if label.lower().split(" of ")[0].endswith("emotion score")]
        series = [Series(row, colour) for row, colour in zip(scores, cycle(self._colours()))]
        for one in series:
            label = at(self.sheet, one.row, _LABELS)
            text = str(label.value)
            self.look.paint(label, self.look.colour("cell"), one.colour, bold=True)
            self.look.put(label, text)
        if FROM_WORDS in rows:
            series.append(Series(rows[FROM_WORDS], self.look.colour("aside"), is_read=True))
        self._label(CURVE_ROW, CURVE)
        for place in range(_FIRST, self._last + 1):
            self.look.paint(at(self.sheet, CURVE_ROW, place), self.look.colour("band-middle"))
        self.sheet.row_dimensions[CURVE_ROW].height = ROW_HEIGHT
        draw(self.sheet, CURVE_ROW, (_FIRST, self._last), series, self._scale, self.look)

    def _colours(self) -> Sequence[str]:
        return [self.look.colour("curve"), *map(self.look.colour, PERSONAS)]

    def _facts(self, row: int) -> None:
        for place in range(_LABELS, _FACT_COLUMNS + 1):
            heading = at(self.sheet, row, place)
            self.look.paint(heading, self.look.colour("ink"), self.look.colour("paper"), bold=True, lined=False)
        self.look.put(at(self.sheet, row, _LABELS), ABOUT)
        for number, (key, value) in enumerate(self.board.facts.items(), start=row + 1):
            self._label(number, label_of(key, (File,)))
            for place in range(_FIRST, _FACT_COLUMNS + 1):
                self.look.paint(at(self.sheet, number, place))
            self.look.put(at(self.sheet, number, _FIRST), value)
            self.sheet.merge_cells(start_row=number, end_row=number, start_column=_FIRST, end_column=_FACT_COLUMNS)
            fit(self.sheet, number, [(value, _WIDTH * (_FACT_COLUMNS - 1))])
            offer(self.sheet, key, (File,), number, (_FIRST, _FIRST))
