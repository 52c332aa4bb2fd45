"""A map and what stands on its sheets -> a hit for all that Excel has no room for: long texts, many columns."""

from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.finding import Hit
from journeymap.formats.excel.board import MOST_COLUMNS, Column
from journeymap.formats.excel.details import Detail
from journeymap.formats.excel.look import is_too_long
from journeymap.formats.outgoing import loss
from journeymap.formats.rows import Row
from journeymap.journey import Journey
from journeymap.model import Part

_NAME = "excel"


def cut_texts(journey: Journey, rows: Sequence[Row], details: Sequence[Detail]) -> Iterator[Hit]:
    """Yield a hit for each text of a map that ends before its end; `rows` are those of the map, in order."""
    for row, part in zip(rows, _parts(journey), strict=True):
        for column, cell in row.cells.items():
            yield from _cut(journey, part, column.partition(".")[0], cell)
    moments = {
        (stage.name, name): moment
        for stage in journey.stages
        for name, moment in [("", stage), *((one.name, one) for one in stage.touchpoints)]
    }
    for detail in details:
        for value in detail.record.values():
            yield from _cut(journey, moments[detail.stage, detail.touchpoint], detail.key, value)


def _cut(journey: Journey, part: Part, key: str, value: Any) -> Iterator[Hit]:
    if is_too_long(str(value)):
        name = getattr(part, "name", None) or journey.title
        yield loss(journey, _NAME, f'the end of "{key}"', name, part, key)


def _parts(journey: Journey) -> list[Part]:
    """The parts of a map in the order of its rows."""
    model = journey.model
    personas = [use.persona or use for use in model.personas]
    return [model, *personas, *model.sources, *model.metrics, *model.channels, *model.teams, *journey.moments]


def cut_columns(journey: Journey, columns: Sequence[Column]) -> Iterator[Hit]:
    """Yield a hit for each column that a sheet has no place for."""
    for column in columns[MOST_COLUMNS:]:
        yield loss(journey, _NAME, f'"{column.touchpoint or column.stage}"', journey.title, journey.model, "stages")
