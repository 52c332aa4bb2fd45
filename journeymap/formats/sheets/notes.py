"""A list of sticky notes as whiteboards give it out -> the notes: text, tags, colour, what they lie in and where."""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from journeymap.formats.draft import Imported
from journeymap.formats.grid import Cell, Grid
from journeymap.formats.lane_words import axes
from journeymap.formats.sheets.sheet import Band, own_cells
from journeymap.formats.words.notes import NOTES
from journeymap.formats.words.vocabulary import Vocabulary, vocabulary

_FIRST_ROWS = 5
_FEWEST_NOTES = 2
_SHARE_OF_LANES = 0.6
_SAMPLE = 400
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|[_./]")
_NUMBER = re.compile(r"\s*([-+]?\d{1,9}(?:[.,]\d{1,9})?(?:e[-+]?\d)?)\s*(?:px|pt|mm|cm)?\s*", re.IGNORECASE)
_TWO_NUMBERS = re.compile(r"\D*?([-+]?\d{1,9}(?:\.\d{1,9})?)[^\d+-]+([-+]?\d{1,9}(?:\.\d{1,9})?)\D*")
_MARKUP = re.compile(r"</(?:p|div|li)>\s*<(?:p|div|li)\b[^>]*>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|div|span|strong|b|em|i|u|s|a|ul|ol|li|br)\b[^<>]*>", re.IGNORECASE)
_BETWEEN_TAGS = re.compile(r"\s*[,;|]\s*")
_WHOLE = ("document", "page", "board")
# These columns are used; of the others all is told, but of those that only machines read.
_USED = ("text", "tag", "color", "part", "stage", "id", "x", "y", "position")
_OF_MACHINES = ("size", "width", "height", "mark")


@dataclass(slots=True)
class Note:
    """One note: its text, and what is known of it; `part` is what it lies in, `form` what kind of thing it is."""

    text: Cell
    tags: list[str] = field(default_factory=list)
    colour: str = ""
    part: str = ""
    form: str = ""
    stage: str = ""
    x: float | None = None
    y: float | None = None
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a board, how wide and high most of them are (0: unknown), and what the board is called."""

    all: Sequence[Note]
    width: float = 0.0
    height: float = 0.0
    title: str = ""

    @property
    def are_placed(self) -> bool:
        """Whether it is known where notes lie."""
        return any(note.x is not None for note in self.all)


@lru_cache(maxsize=1)
def _note_words() -> Vocabulary:
    return vocabulary((NOTES,))


def notes_in(rows: Band, words: Vocabulary, out: Imported) -> Notes | None:
    """Return the notes that rows list; `None` if they hold something else. `out` is told of columns left out."""
    for place in range(min(_FIRST_ROWS, len(rows) - _FEWEST_NOTES)):
        if place and len(own_cells(rows[place - 1])) > 1:
            return None
        grid = Grid(rows[place:])
        if len(grid.body) >= _FEWEST_NOTES and (columns := _columns(grid, words)):
            _tell_rest(grid, columns, out)
            return _notes(grid, columns)
    return None


def _columns(grid: Grid, words: Vocabulary) -> dict[str, int]:
    """Which column holds what; empty if this is no list of notes."""
    found: dict[str, int] = {}
    known = 0
    for place, label in enumerate(grid.header):
        spoken = _CAMEL.sub(" ", label.words)
        key = _note_words().key(spoken)
        if axes().key(spoken) == "stage":
            key = "stage"
        if key:
            known += 1
            found.setdefault("id" if spoken.lower() in ("id", "note id", "item id", "widget id") else key, place)
    if (lane := _lane_column(grid, words, found.get("text"))) is not None:
        found = {key: place for key, place in found.items() if place != lane} | {"tag": lane}
        if "text" not in found and "stage" in found and len(grid.header) - len(found) == 1:
            found["text"] = next(place for place in range(len(grid.header)) if place not in found.values())
    are_placed = {"x", "y"} <= set(found) or "position" in found
    is_list = lane is not None and (len(found) > 2 or len(grid.header) == 2)
    is_given_out = bool({"color", "part"} & set(found)) and bool({"id", "mark", "author", "form"} & set(found))
    are_notes = are_placed or is_list or is_given_out
    return found if "text" in found and are_notes and max(known, len(found)) * 2 >= len(grid.header) else {}


def _lane_column(grid: Grid, words: Vocabulary, text: int | None) -> int | None:
    """The column whose cells are names of lanes."""
    best, column = 0.0, None
    for place in range(len(grid.header)):
        cells = [row[place].text for row in grid.body[:_SAMPLE] if not row[place].is_blank]
        read = [words.key(part) for cell in cells for part in _BETWEEN_TAGS.split(cell)[:1]]
        share = sum(bool(key) for key in read) / max(len(cells), 1)
        is_lane = bool(words.key(grid.header[place].text))
        if place != text and not is_lane and share > max(best, _SHARE_OF_LANES) and len(set(read) - {""}) > 1:
            best, column = share, place
    return column


def _notes(grid: Grid, columns: Mapping[str, int]) -> Notes:
    notes = [note for row in grid.body if (note := _note(row, columns))]
    width, height = (_usual(grid, columns.get(key)) for key in ("width", "height"))
    title = next((note.text.words for note in notes if note.form.lower() in _WHOLE), "")
    named = {note.mark: note.text.words for note in notes if note.mark}
    holders = {note.part for note in notes if note.part in named}
    for note in notes:
        note.part = named.get(note.part, note.part)
    kept = [note for note in notes if (note.mark not in holders or not note.mark) and note.form.lower() not in _WHOLE]
    return Notes(kept, width, height, title)


def _note(row: Sequence[Cell], columns: Mapping[str, int]) -> Note | None:
    def text(key: str) -> str:
        return row[columns[key]].words if key in columns and not row[columns[key]].is_blank else ""

    cell = row[columns["text"]]
    plain = html.unescape(_TAG.sub("", _MARKUP.sub("\n", cell.text))).strip()
    if not plain:
        return None
    both = _TWO_NUMBERS.fullmatch(text("position"))
    x, y = (float(both[1]), float(both[2])) if both else (_number(text("x")), _number(text("y")))
    tags = [tag for tag in _BETWEEN_TAGS.split(text("tag")) if tag]
    item = Cell(plain, cell.line, cell.link, is_item=True)
    return Note(item, tags, text("color"), text("part"), text("form"), text("stage"), x, y, text("id"))


def _number(text: str) -> float | None:
    match = _NUMBER.fullmatch(text)
    return float(match[1].replace(",", ".")) if match else None


def _usual(grid: Grid, column: int | None) -> float:
    """The middle one of the numbers in a column; 0 if there are none."""
    numbers = [_number(row[column].text) for row in grid.body] if column is not None else []
    known = sorted(number for number in numbers if number)
    return known[len(known) // 2] if known else 0.0


def _tell_rest(grid: Grid, columns: Mapping[str, int], out: Imported) -> None:
    """Tell the columns that no map can hold, with what they say."""
    keys = {place: key for key, place in columns.items()}
    silent = []
    for place, label in enumerate(grid.header):
        values = list(dict.fromkeys(row[place].words for row in grid.body if not row[place].is_blank))
        if values and keys.get(place, "") in _OF_MACHINES:
            silent.append(f'"{label.words}"')
        elif values and keys.get(place) not in _USED:
            out.lose(label.line, f'the column "{label.words}" with "{", ".join(values)}"')
    if silent:
        out.lose(grid.header[0].line, f"what stands in the column{'s' * (len(silent) > 1)} {', '.join(silent)}")
