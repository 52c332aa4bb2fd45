"""The notes of a board and where they lie -> what they stand under: headings of stages, labels of rows, a legend."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeymap.formats.lane_words import axes, stage_names
from journeymap.formats.sheets.clusters import groups_of, nearest
from journeymap.formats.sheets.notes import Note, Notes
from journeymap.formats.titles import title_of
from journeymap.formats.words.vocabulary import Vocabulary

_MOST_COLUMNS = 20
_MOST_ROWS = 8
_SHORTER = 1.6


@dataclass(slots=True)
class Board:
    """Notes by what they are: those that say something, headings of stages, labels of rows (a lane each), the title.

    `legend` are lanes by colour. `columns` and `rows` are the middles of those that nothing names.
    """

    notes: list[Note]
    headings: list[Note] = field(default_factory=list)
    labels: list[Note] = field(default_factory=list)
    legend: dict[str, str] = field(default_factory=dict)
    title: Note | None = None
    columns: list[float] = field(default_factory=list)
    rows: list[float] = field(default_factory=list)

    def lane_at(self, note: Note) -> str:
        """Return the label of the row that a note lies in; empty if no rows have labels."""
        y = note.y
        placed = [label for label in self.labels if label.y is not None]
        return min(placed, key=lambda label: abs((label.y or 0) - y)).text.words if placed and y is not None else ""

    def heading_of(self, note: Note) -> str:
        """Return the heading that a note lies under; empty if it lies nowhere."""
        x = note.x
        placed = [heading for heading in self.headings if heading.x is not None]
        found = min(placed, key=lambda heading: abs((heading.x or 0) - x)) if placed and x is not None else None
        return found.text.words if found else ""

    def column_of(self, note: Note) -> int | None:
        """Return the column that a note lies in."""
        return nearest(self.columns, note.x) if self.columns and note.x is not None else None

    def row_of(self, note: Note) -> int | None:
        """Return the row that a note lies in, if there are several."""
        return nearest(self.rows, note.y) if len(self.rows) > 1 and note.y is not None else None


def board_of(notes: Notes, words: Vocabulary) -> Board:
    """Return notes by what they are; of notes that lie nowhere all just say something."""
    board = Board(list(notes.all))
    if not notes.are_placed:
        return board
    _find_labels(board, notes, words)
    if len({note.part for note in board.notes}) < 3:
        _find_headings(board, notes)
    columns = groups_of([note.x for note in board.notes if note.x is not None], notes.width)
    board.columns = columns if not board.headings and 1 < len(columns) <= _MOST_COLUMNS else []
    rows = groups_of([note.y for note in board.notes if note.y is not None], notes.height)
    board.rows = rows if not board.labels and len(rows) <= _MOST_ROWS else []
    return board


def _find_labels(board: Board, notes: Notes, words: Vocabulary) -> None:
    """Notes that only name a lane: in the first column they are labels of rows, elsewhere a legend of colours."""
    named = [note for note in board.notes if words.key(note.text.text) and not note.tags]
    if len(named) < 2:
        return
    columns = groups_of([note.x for note in board.notes if note.x is not None], notes.width)
    in_column = [note for note in named if note.x is not None and nearest(columns, note.x) == 0]
    if len(in_column) > 1 and len(in_column) * 2 > len(named) and len({note.y for note in in_column}) > 1:
        board.labels = in_column
    else:
        board.legend = {note.colour: note.text.words for note in named if note.colour}
        in_column = named if len(board.legend) > 1 else []
        board.legend = board.legend if in_column else {}
    board.notes = [note for note in board.notes if not _is_in(note, in_column)]


def _find_headings(board: Board, notes: Notes) -> None:
    """The uppermost row of notes, if it differs from those below; a note alone above it is the title."""
    tagged = [note for note in board.notes if any(axes().key(tag) == "stage" for tag in (*note.tags, note.form))]
    rows = _rows(board.notes, notes.height)
    title = rows.pop(0)[0] if len(rows) > 2 and len(rows[0]) == 1 and len(rows[1]) > 1 else None
    first = tagged or (rows[0] if len(rows) > 1 else [])
    below = [note for note in board.notes if not _is_in(note, first) and note is not title]
    if tagged or (len(first) > 1 and below and _are_headings(first, below, board)):
        board.headings = sorted(first, key=lambda note: note.x or 0.0)
        board.title = title if title and not title.tags else None
        board.notes = [note for note in board.notes if not _is_in(note, [*first, *filter(None, [board.title])])]


def _rows(notes: Sequence[Note], height: float) -> list[list[Note]]:
    placed = [note for note in notes if note.y is not None]
    middles = groups_of([note.y for note in placed if note.y is not None], height)
    rows: list[list[Note]] = [[] for _ in middles]
    for note in placed:
        rows[nearest(middles, note.y or 0.0)].append(note)
    return rows


def _are_headings(first: Sequence[Note], below: Sequence[Note], board: Board) -> bool:
    """Whether a row of notes names stages: by their words, by a look that no note below has, or beside labels."""
    names = [title_of(note.text.words) for note in first]
    known = [name for name in names if name.is_numbered or stage_names().read(name.name)]
    beside = bool(board.labels) and all((label.y or 0) > max(note.y or 0 for note in first) for label in board.labels)
    return len(known) * 5 >= len(names) * 2 or beside or _look_apart(first, below)


def _look_apart(first: Sequence[Note], below: Sequence[Note]) -> bool:
    """Whether notes are of another kind than those below: alone without tags, of a form or colour of their own.

    Lanes have colours of their own, too; headings are also shorter than what stands below them.
    """
    forms = {note.form for note in first}
    if len(forms) == 1 and not forms & {note.form for note in below}:
        return True
    if not any(note.tags for note in first) and all(note.tags for note in below):
        return True
    colours = {note.colour for note in first}
    is_own = len(colours) == 1 and not colours & {note.colour for note in below}
    return is_own and _mean_words(first) * _SHORTER <= _mean_words(below)


def _mean_words(notes: Sequence[Note]) -> float:
    return sum(len(note.text.words.split()) for note in notes) / len(notes)


def _is_in(note: Note, notes: Sequence[Note]) -> bool:
    return any(note is one for one in notes)
