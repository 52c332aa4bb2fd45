"""Maps -> an Excel workbook: a sheet a map, and lists of opportunities, pain points, personas and findings."""

from collections import Counter
from collections.abc import Sequence

from journeymap.finding import Finding, Hit
from journeymap.formats.excel.board import board_of
from journeymap.formats.excel.details import taken_apart
from journeymap.formats.excel.list_sheet import write_cards, write_rows
from journeymap.formats.excel.lists import LEVELS, TITLES, Part, lists_of
from journeymap.formats.excel.look import Look
from journeymap.formats.excel.map_sheet import MapSheet
from journeymap.formats.excel.names import sheet_name
from journeymap.formats.excel.pack import packed
from journeymap.formats.outgoing import Exported, Exporter
from journeymap.formats.plain import plain
from journeymap.formats.rows import shared
from journeymap.journey import Journey


def write(journey: Journey) -> Exported:
    """Return a map as a workbook, without findings."""
    return write_all([journey])


def write_all(journeys: Sequence[Journey], findings: Sequence[Finding] | None = None) -> Exported:
    """Return maps as one workbook, with what lint found if that is given."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    taken = [*TITLES.values()]
    parts: list[Part] = []
    losses: list[Hit] = []
    titles = Counter(journey.title for journey in journeys)
    for journey in journeys:
        taken.append(sheet_name(journey.title, taken))
        value, details = taken_apart(plain(journey.model, short=True))
        board = board_of(value, journey.id)
        config = journey.atlas.settings.config
        MapSheet(book.create_sheet(taken[-1]), board, Look(config.colours), config.emotion_words).write()
        parts.append(Part(journey.title if titles[journey.title] == 1 else taken[-1], value, details))
    look = Look(journeys[0].atlas.settings.config.colours)
    for listed in lists_of(parts, shared(journeys), findings):
        sheet = book.create_sheet(TITLES[listed.kind])
        if listed.kind == "personas":
            write_cards(sheet, listed, look)
        else:
            write_rows(sheet, listed, look, LEVELS)
    return Exported(packed(book), losses)


EXPORTER = Exporter("excel", "xlsx", write, write_all, write_all)
