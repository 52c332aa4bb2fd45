"""Maps -> an Excel workbook: a sheet a map, and lists of opportunities, pain points, personas and findings."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from journeymap.finding import Finding, Hit
from journeymap.formats.excel.board import board_of
from journeymap.formats.excel.details import Detail, taken_apart
from journeymap.formats.excel.limits import cut_columns, cut_texts
from journeymap.formats.excel.list_sheet import List, write_cards, write_rows
from journeymap.formats.excel.lists import CARDS, LEVELS, TITLES, NamedMap, lists_of
from journeymap.formats.excel.look import Look
from journeymap.formats.excel.map_sheet import MapSheet
from journeymap.formats.excel.names import sheet_name
from journeymap.formats.excel.pack import packed
from journeymap.formats.outgoing import Exported, Exporter
from journeymap.formats.plain import plain
from journeymap.formats.rows import rows_of, shared
from journeymap.journey import Journey

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def write(journey: Journey) -> Exported:
    """Return a map as a workbook, without findings."""
    return write_all([journey])


def write_all(journeys: Sequence[Journey], findings: Sequence[Finding] | None = None) -> Exported:
    """Return maps as one workbook, with what lint found if that is given."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    named, losses = list[NamedMap](), list[Hit]()
    titles = Counter(journey.title for journey in journeys)
    for journey in journeys:
        name = sheet_name(journey.title, [*TITLES.values(), *book.sheetnames])
        value, details = taken_apart(plain(journey.model, short=True))
        named.append(NamedMap(journey.title if titles[journey.title] == 1 else name, value, details))
        losses += _write_map(book.create_sheet(name), journey, value, details)
    _write_lists(book, lists_of(named, shared(journeys), findings), Look(journeys[0].atlas.settings.config.colours))
    return Exported(packed(book), losses)


def _write_map(
    sheet: "Worksheet", journey: Journey, value: Mapping[str, Any], details: Sequence[Detail]
) -> Iterator[Hit]:
    """Write the sheet of a map, and yield what does not fit."""
    config = journey.atlas.settings.config
    rows = list(rows_of(value, file=journey.id, bullets=True))
    board = board_of(value, rows)
    MapSheet(sheet, board.cut(), Look(config.colours), config.emotion_words).write()
    yield from cut_texts(journey, rows, details)
    yield from cut_columns(journey, board.columns)


def _write_lists(book: "Workbook", lists: Sequence[List], look: Look) -> None:
    for listed in lists:
        sheet = book.create_sheet(TITLES[listed.kind])
        if listed.kind in CARDS:
            write_cards(sheet, listed, look)
        else:
            write_rows(sheet, listed, look, LEVELS if listed.kind == "findings" else {})


EXPORTER = Exporter("excel", "xlsx", write, write_all, write_all)
