"""The plain values of a map <-> rows: one for the map, then one for each of its parts, a touchpoint after its stage."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from journeymap.finding import KeyPath
from journeymap.formats.draft import Imported
from journeymap.formats.rows.cell import Cell
from journeymap.formats.rows.part import cells_of, is_column, put
from journeymap.model import Channel, File, Metric, Part, Persona, Source, Stage, Team, Touchpoint, slug

SHARED: Mapping[str, tuple[str, type[Part]]] = {
    "persona": ("personas", Persona),
    "source": ("sources", Source),
    "metric": ("metrics", Metric),
    "channel": ("channels", Channel),
    "team": ("teams", Team),
}
"""The kinds of rows of what a map defines: the key of their list and their part of the model."""

PARTS: Mapping[str, type[Part]] = {
    "map": File, **{kind: part for kind, (_, part) in SHARED.items()}, "stage": Stage, "touchpoint": Touchpoint,
}  # fmt: skip
"""The kinds of rows, in the order they come in."""

_NESTED: Mapping[str, tuple[str, ...]] = {
    "map": ("jmap", "stages", *(key for key, _ in SHARED.values())), "stage": ("touchpoints",),
}  # fmt: skip
# Where columns go that nobody knows.
_OTHERS = {"stage": "lanes", "touchpoint": "lanes", "persona": "facts"}
_JOURNEY = "Journey"
FILE = "file"
"""The column of a map that holds the name of its file without suffix: other maps may refer to it by that."""


@dataclass(slots=True)
class Row:
    """One part of a map: its kind, its cells by column, for a touchpoint the name of its stage, and its line."""

    kind: str
    cells: dict[str, Cell] = field(default_factory=dict)
    stage: str = ""
    line: int = 1


def rows_of(value: Mapping[str, Any], *, file: str = "", bullets: bool = False) -> Iterator[Row]:
    """Yield the rows of a map called `file`; with `bullets`, several entries in a cell have one each."""
    head = _row("map", value, bullets)
    head.cells |= {FILE: file} if file else {}
    yield head
    yield from shared_rows(value, bullets=bullets)
    for stage in value.get("stages", []):
        yield _row("stage", stage, bullets, stage["name"])
        for touchpoint in stage.get("touchpoints", []):
            yield _row("touchpoint", touchpoint, bullets, stage["name"])


def shared_rows(value: Mapping[str, Any], *, bullets: bool = False) -> Iterator[Row]:
    """Yield the rows of what a file defines for its map or for others."""
    for kind, (key, _) in SHARED.items():
        for item in value.get(key, []):
            # A persona with an id alone is defined elsewhere.
            yield _row(kind, item if isinstance(item, dict) else {"id": item}, bullets)


def _row(kind: str, value: Mapping[str, Any], bullets: bool, stage: str = "") -> Row:
    own = {key: item for key, item in value.items() if key not in _NESTED.get(kind, ())}
    return Row(kind, cells_of(own, PARTS[kind], bullets=bullets), stage)


@dataclass(slots=True)
class Table:
    """The plain values of a map, the name of its file, and the lines that its parts come from, by the way to them."""

    file: str = ""
    value: dict[str, Any] = field(default_factory=dict)
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def line(self, path: KeyPath) -> int:
        """Return the line of the innermost part around a place."""
        return next((self.lines[path[:end]] for end in range(len(path), -1, -1) if path[:end] in self.lines), 1)


def tables_of(rows: Iterable[Row], imported: Imported) -> list[Table]:
    """Return the maps that `rows` tell of, each from its row `map` on; what stands before them is for all of them.

    What no part can hold is told to `imported`; columns nobody knows become lanes of one's own, or facts of a persona.
    """
    tables: list[list[Row]] = []
    for row in rows:
        if row.kind == "map" or not tables:
            tables.append([])
        tables[-1].append(row)
    return [_table(rows_of_map, imported) for rows_of_map in tables]


def _table(rows: Sequence[Row], imported: Imported) -> Table:
    table = Table()
    places = _Places(rows, table)
    for row in rows:
        table.file = slug(str(row.cells.pop(FILE, ""))) if row.kind == "map" else table.file
        part = _part(row, imported)
        if row.kind == "map":
            table.value |= part
            table.lines[()] = row.line
        elif row.kind == "stage":
            places.open(row, part)
        elif row.kind == "touchpoint":
            places.add(row, part, imported)
        else:
            key, _ = SHARED[row.kind]
            shared = table.value.setdefault(key, [])
            table.lines[key, len(shared)] = row.line
            shared.append(part["id"] if row.kind == "persona" and list(part) == ["id"] else part)
    table.value["stages"] = places.stages
    return table


def _part(row: Row, imported: Imported) -> dict[str, Any]:
    part: dict[str, Any] = {}
    model, nested = PARTS[row.kind], _NESTED.get(row.kind, ())
    for column, cell in row.cells.items():
        if is_column(column, model) and column.partition(".")[0] not in nested:
            put(part, model, column, cell)
        elif row.kind in _OTHERS:
            key = _OTHERS[row.kind]
            put(part, model, f"{key}.{column.removeprefix('lanes.').removeprefix('facts.')}", cell)
        else:
            imported.lose(row.line, f'"{column}: {cell}" of a {row.kind}')
    return part


class _Places:
    """The stages of a map while they are filled; a touchpoint goes where its row says, else where it stands."""

    def __init__(self, rows: Iterable[Row], table: Table) -> None:
        self.stages: list[dict[str, Any]] = []
        self._table = table
        self._indices: dict[str, int] = {}
        self._wanted = {row.stage for row in rows if row.kind == "touchpoint"}
        self._has_begun = False

    def open(self, row: Row, part: dict[str, Any]) -> None:
        """Begin a stage."""
        self._has_begun = True
        self._indices[row.stage] = len(self.stages)
        self._table.lines["stages", len(self.stages)] = row.line
        self.stages.append({"name": row.stage or _JOURNEY} | part)

    def add(self, row: Row, part: dict[str, Any], imported: Imported) -> None:
        """Put a touchpoint into its stage: the one before it of this name, else any, else a new one."""
        name = row.stage or (self.stages[-1]["name"] if self.stages else _JOURNEY)
        if name not in self._indices:
            self._meet(row, name, imported)
        index = self._indices[name]
        touchpoints = self.stages[index].setdefault("touchpoints", [])
        self._table.lines["stages", index, "touchpoints", len(touchpoints)] = row.line
        if "name" not in part:
            imported.lose(row.line, "a touchpoint without a name", f'read as "{name}", as its stage')
        touchpoints.append({"name": name} | part)
        self._has_begun = False

    def _meet(self, row: Row, name: str, imported: Imported) -> None:
        """A name that no row of a stage has: a stage without a row, or one with a new name in its row alone."""
        last = self.stages[-1] if self.stages else {}
        if self._has_begun and last["name"] not in self._wanted:
            imported.lose(row.line, f'the stage "{name}"', f'read as "{last["name"]}", after the row above it')
            self._indices[name] = len(self.stages) - 1
        else:
            self.open(Row("stage", stage=name, line=row.line), {})
