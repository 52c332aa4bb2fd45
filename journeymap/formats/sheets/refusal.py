"""A sheet without a journey map -> the reason, as people will read it: a log, a checklist, a flow, an empty grid."""

import re
from collections.abc import Iterator, Sequence

from journeymap.formats.draft import NotAMapError
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.lane_words import EXPERIENCE, proving
from journeymap.formats.sheets.sheet import Band, own_cells
from journeymap.formats.words.vocabulary import Vocabulary
from journeymap.wording import folded, listing

_FIRST_ROWS = 15
_FEWEST_ROWS = 3
_WHOSE = re.compile(
    r"(?:user|customer|visitor|client|session|visit|account|cookie|device|order|transaction|anonymous|member|"
    r"subscriber|hit|request|lead|contact|kunden|nutzer|benutzer|sitzung|usuario|utilisateur)\s?(?:id|uuid|nr|number|key)"
    r"|uuid|guid|msisdn|fullvisitorid"
)
_LOGGED = re.compile(
    r"time ?stamp|date ?time|event(?: time| type| name| date| id)?|hit type|page ?views?|page url|url|"
    r"referr?er|utm \w+|ip(?: address)?|user ?agent|browser|device(?: type)?|clicks?|conversions?|converted|revenue|"
    r"bounce(?: rate)?"
)
_MOMENT = re.compile(r"\d{2,4}[-/.]\d\d?[-/.]\d{2,4}[T ]\d\d?:\d\d.*|\d\d?:\d\d:\d\d(?:\.\d+)?|1[4-9]\d{8}(?:\d{3})?")
_TICK = re.compile(
    r"\[[ xX✓]?\]|[☐☑☒✓✔✗✘✅❌]\ufe0f?|true|false|yes|no|y|n|x|done|to ?do|open|closed|complete[d]?|not started|"
    r"in progress|pass(?:ed)?|fail(?:ed)?|ja|nein|erledigt|offen|oui|non|fait|sí|hecho|sim|não|feito|да|нет|готово|"
    r"はい|いいえ|完了|未完了|예|아니오|완료|是|否|已完成|未完成",
    re.IGNORECASE,
)
_SCREEN = re.compile(r"(?:next |previous )?(?:screens?|pages?|routes?|views?|endpoints?|url)(?: name| id)?")
_LIVED = frozenset(("emotion", "thoughts", "pain_points", "opportunities", "goals", "quotes"))


def is_log(header: Sequence[Cell]) -> bool:
    """Whether a header is that of recorded events: it says whose each of them is, or when and where it was recorded."""
    labels = [folded(re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", cell.words)) for cell in header]
    logged = [label for label in labels if _LOGGED.fullmatch(label)]
    return any(_WHOSE.fullmatch(label) for label in labels) or len(logged) > 1


def check(bands: Sequence[Band], words: Vocabulary) -> None:
    """See that a sheet is nothing that only looks like a map.

    Raises:
        NotAMapError: it is a log of events or a checklist.
    """
    for band in bands:
        header = next((row for row in band if len(own_cells(row)) > 1), band[0])
        grid = Grid(band[next(place for place, row in enumerate(band) if row is header) :])
        if len(grid.body) < _FEWEST_ROWS:
            continue
        keys = {words.key(cell.text) for cell in grid.header}
        if is_log(header) or (any(_is_mostly(grid, _MOMENT)) and not keys & _LIVED):
            raise NotAMapError("it is a log of events (a click-stream), not what people live through")
        ticked = [
            ticks
            for ticks, label in zip(_is_mostly(grid, _TICK), grid.header, strict=True)
            if words.key(label.text) != "moment_of_truth"
        ]
        if any(ticked) and not keys & _LIVED:
            raise NotAMapError("it is a checklist")


def _is_mostly(grid: Grid, pattern: re.Pattern[str]) -> list[bool]:
    """For each column, whether most of its cells are of a kind."""
    columns = ([row[place].words for row in grid.body if row[place].text.strip()] for place in range(len(grid.header)))
    return [
        len(texts) >= _FEWEST_ROWS and sum(bool(pattern.fullmatch(text[:40])) for text in texts) * 5 >= len(texts) * 4
        for texts in columns
    ]


def reason_for(bands: Sequence[Band], words: Vocabulary) -> str:
    """Return why there is no map on a sheet."""
    labelled = max((found for band in bands for found in _labelled(band, words)), key=lambda found: len(found[0]))
    keys, grid = labelled
    if len(keys) > 1 and not grid.body:
        return "its table has only a header"
    if len(keys) > 1 and not grid.has_content:
        return "its grid is empty; fill in the cells first"
    if any(_SCREEN.fullmatch(folded(cell.words)) for cell in (*grid.header, *grid.side)):
        return "it shows a flow of screens, without what people live through"
    if len(keys) > 1 and not keys & EXPERIENCE:
        named = listing(sorted(keys))
        return f"its table names {named}, but no experience: no emotion, thought, goal, pain point or touchpoint"
    lanes = sorted(proving(keys))
    if len(lanes) == 1:
        return f'its table names one lane, "{lanes[0]}"; a map has stages and two lanes or more'
    return "its table has no stages" if lanes else "none of its rows or columns is a lane such as actions or emotions"


def _labelled(band: Band, words: Vocabulary) -> Iterator[tuple[set[str], Grid]]:
    """The lanes that a row or the first column of a band names, and the table below that row."""
    for place, row in enumerate(band[:_FIRST_ROWS]):
        grid = Grid(band[place:])
        yield {words.key(cell.text) for cell in row} - {""}, grid
        if not place:
            yield {words.key(cell.text) for cell in grid.side} - {""}, grid
