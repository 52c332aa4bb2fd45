"""A sheet that lists sticky notes -> a map: columns become stages, tags, colours or rows become lanes."""

from collections.abc import Sequence
from typing import Any

from journeymap.formats.cast import Cast
from journeymap.formats.filling import Filler, Moment, new_stage
from journeymap.formats.grid import Cell
from journeymap.formats.sheets.build import Work, finished, sounded, title_for
from journeymap.formats.sheets.notes import Note, notes_in
from journeymap.formats.sheets.places import Board, board_of
from journeymap.formats.sheets.refusal import is_log
from journeymap.formats.sheets.sheet import Band, Sheet
from journeymap.formats.titles import title_of
from journeymap.formats.words.vocabulary import Vocabulary

Stack = tuple[str, list[Note]]
"""The name of a stage, and its notes."""


def board_in(work: Work, sheet: Sheet, bands: Sequence[Band]) -> dict[str, Any] | None:
    """Return the map that the notes on a sheet make; `None` if it lists none."""
    rows = [row for band in bands for row in band]
    notes = None if is_log(rows[0]) else notes_in(rows, work.words, work.out)
    board = board_of(notes, work.words) if notes else None
    if not notes or not board or not board.notes:
        return None
    parts = {note.part for note in board.notes}
    alone = next(iter(parts)) if len(parts) == 1 else ""
    title = title_for(work, board.title.text.words if board.title else notes.title or alone, sheet.name)
    filler = Filler(work.out, work.words)
    stages = _Stages(work, board, filler).stages(title, notes.all)
    value = finished({"title": title, "stages": stages}, filler, Cast(), sheet.name)
    return sounded(value, work.out, rows[0][0].line)


def are_lanes(labels: Sequence[str], words: Vocabulary) -> bool:
    """Return whether most labels are names of lanes."""
    distinct = set(labels) - {""}
    return len(distinct) > 1 and sum(bool(words.key(label)) for label in distinct) * 2 > len(distinct)


class _Stages:
    """Puts the notes of a board on stages; `used` are the labels that have become part of the map."""

    def __init__(self, work: Work, board: Board, filler: Filler) -> None:
        self._work = work
        self._board = board
        self._filler = filler
        self._used: set[str] = set()
        self._parts_are_lanes = are_lanes([note.part for note in board.notes], work.words)
        self._has_colours = len({note.colour for note in board.notes}) > 1

    def stages(self, title: str, notes: Sequence[Note]) -> list[Moment]:
        """Return the stages with all that the notes say; without any, one that is called as the map is."""
        self._used.add(title)
        stages = self._filled(self._stacks() or [(title, list(self._board.notes))])
        self._tell_unused("colour", [note.colour for note in notes], notes[0].text.line)
        self._tell_unused("frame", [note.part for note in notes], notes[0].text.line)
        return stages

    def _filled(self, stacks: Sequence[Stack]) -> list[Moment]:
        stages = []
        for name, notes in stacks:
            taken = title_of(name)
            stages.append(new_stage(taken.name or "…", taken.duration))
            for note in sorted(notes, key=lambda note: (note.y or 0.0, note.x or 0.0)):
                lane = self._lane(note)
                self._used.add(lane)
                self._tell_tags(note, lane)
                self._filler.fill(stages[-1], Cell(lane, note.text.line), note.text)
        return stages

    def _stacks(self) -> list[Stack]:
        """The stages: by a column that names them, by frames, by headings, else by where notes lie."""
        board = self._board
        parts = {note.part for note in board.notes} - {""}
        if any(note.stage for note in board.notes):
            return self._stacked([note.stage for note in board.notes])
        if len(parts) > 1 and not self._parts_are_lanes:
            return self._stacked([note.part for note in board.notes], by_place=True)
        if board.headings:
            names = [heading.text.words for heading in board.headings]
            return self._stacked([board.heading_of(note) for note in board.notes], names)
        if board.columns:
            names = [f"Stage {number}" for number in range(1, len(board.columns) + 1)]
            line = board.notes[0].text.line
            self._work.out.lose(line, "the columns of notes, which no heading names,", f'read as "{", ".join(names)}"')
            columns = [board.column_of(note) for note in board.notes]
            return self._stacked([names[column] if column is not None else "" for column in columns], names)
        return []

    def _stacked(self, labels: Sequence[str], names: Sequence[str] = (), *, by_place: bool = False) -> list[Stack]:
        """Notes by labels, in the order of `names` or as they come; one without goes where the last one went."""
        stacks: dict[str, list[Note]] = {name: [] for name in names}
        last = next((label for label in labels if label), "")
        for note, label in zip(self._board.notes, labels, strict=True):
            if not label:
                self._work.out.lose(note.text.line, f'"{note.text.words}", which lies nowhere,', f'read as of "{last}"')
            last = label or last
            stacks.setdefault(last, []).append(note)
        self._used |= set(stacks)
        placed = list(stacks.items())
        return sorted(placed, key=lambda stack: _middle(stack[1])) if by_place and self._board.columns else placed

    def _lane(self, note: Note) -> str:
        """The label of the lane of a note: a tag or frame that names one, its row, its colour."""
        board, words = self._board, self._work.words
        told = [*note.tags, *([note.part] if self._parts_are_lanes else []), note.colour, note.form]
        named = next((label for label in told[:-2] if label and words.read(label)), "") or board.lane_at(note)
        named = named or next((label for label in told[-2:] if label and words.read(label)), "")
        named = named or board.legend.get(note.colour, "") or next(iter(note.tags), "")
        if named or (self._has_colours and note.colour):
            return named or note.colour
        row = board.row_of(note)
        return "Notes" if row is None else f"Row {row + 1}"

    def _tell_tags(self, note: Note, lane: str) -> None:
        if others := [tag for tag in note.tags if tag != lane]:
            told = ", ".join(f'"{tag}"' for tag in others)
            self._work.out.lose(note.text.line, f'{told}, beside "{lane}" a tag of "{note.text.words}",')

    def _tell_unused(self, what: str, labels: Sequence[str], line: int) -> None:
        """Tell labels of notes that have become part of nothing."""
        unused = [label for label in dict.fromkeys(labels) if label and label not in self._used]
        if unused:
            told = ", ".join(f'"{label}"' for label in unused)
            self._work.out.lose(line, f"the {what} of notes, {told},")


def _middle(notes: Sequence[Note]) -> float:
    places = [note.x for note in notes if note.x is not None]
    return sum(places) / len(places) if places else 0.0
