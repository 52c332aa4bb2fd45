"""Data with stages as a list of names and lanes beside it -> the same data with a record for every stage."""

from collections.abc import Iterator, Sequence

from journeymap.formats.data.keys import name_key, spoken
from journeymap.formats.data.tree import Twig
from journeymap.formats.draft import Imported
from journeymap.formats.lane_words import axes
from journeymap.formats.words.vocabulary import Vocabulary

_MOST_DEPTH = 4
_COLUMNS = ("columns", "headers", "header")

Lane = tuple[str, Sequence[Twig | None]]


def turn(tree: Twig, words: Vocabulary, told: Imported, depth: int = _MOST_DEPTH) -> None:
    """Give every stage of such a list what the lanes beside it say of it; labels of lanes are told to `told`."""
    for key, twig in tree.entries.items():
        names = twig.items
        is_stage = axes().key(spoken(key)) == "stage" or spoken(key) in _COLUMNS
        if is_stage and len(names) > 1 and all(name.is_leaf and name.text.strip() for name in names):
            _hand_out(tree, key, words, told)
            return
    for inner in (*tree.entries.values(), *tree.items) if depth else ():
        turn(inner, words, told, depth - 1)


def _hand_out(record: Twig, key: str, words: Vocabulary, told: Imported) -> None:
    stages = record.entries[key]
    names = [name.text for name in stages.items]
    rows = [Twig(name.line, name.trail, entries={"name": name}) for name in stages.items]
    for other in [other for other in record.entries if other != key]:
        twig = record.entries[other]
        whole = _cells(twig, names) if words.read(spoken(other)) else None
        lanes = [(other, whole)] if whole else list(_lanes(twig, names, told))
        for label, cells in lanes:
            for row, cell in zip(rows, cells, strict=True):
                if cell is not None:
                    row.entries.setdefault(label, cell)
        if lanes:
            del record.entries[other]
    stages.items = rows


def _lanes(twig: Twig, names: Sequence[str], told: Imported) -> Iterator[Lane]:
    """The lanes that a list holds as records of a label and cells, if all of them are, each label once."""
    found = [_lane(row, names) for row in twig.items]
    labels = [lane[0].text for lane in found if lane]
    if len(labels) == len(found) == len({*labels, "name"}) - 1:
        for lane in found:
            if lane:
                label = lane[0].take()
                told.lose(lane[0].line, f'"{label}"', "read as the label of a lane")
                yield label, lane[1]


def _lane(row: Twig, names: Sequence[str]) -> tuple[Twig, Sequence[Twig | None]] | None:
    label = next((key for key in row.entries if spoken(key) in ("lane", "row", "dimension")), "") or name_key(row)
    cells = next((cells for twig in row.entries.values() if (cells := _cells(twig, names))), None)
    # Of a record that says more, something would be left behind.
    return (row.entries[label], cells) if label and cells and len(row.entries) == len((label, cells)) else None


def _cells(twig: Twig, names: Sequence[str]) -> Sequence[Twig | None] | None:
    """A cell for every stage: by its place, or by its name."""
    if len(twig.items) == len(names) and not any(item.entries for item in twig.items):
        return twig.items
    if twig.entries and twig.entries.keys() <= set(names):
        return [twig.entries.get(name) for name in names]
    return None
