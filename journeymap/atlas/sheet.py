"""One loaded file as the project sees it: where every part of it stands, and what it defines for others."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, TypeVar

from journeymap.atlas.contents import Contents, Text, contents_of
from journeymap.channels import canonical
from journeymap.finding import KeyPath, Place
from journeymap.load import Loaded
from journeymap.model import Channel, File, Metric, Part, Persona, Source, Team, slug

P = TypeVar("P", bound=Part)
Kind = Literal["persona", "channel", "team", "metric", "source", "map"]

# What a part is recognised by: the first of these that is written is where a finding on the part points.
_FACES = ("name", "title", "text", "reference", "id", "to", "mode", "score", "words")
_NAMES = ("name", "title")


def key_of(kind: Kind, word: str) -> tuple[Kind, str]:
    """Return what a thing is found by when `word` refers to it: channels by canonical id, all else by slug."""
    return kind, canonical(word) if kind == "channel" else slug(word)


@dataclass(frozen=True, slots=True)
class Definition:
    """Something a file defines for the maps of the project.

    `is_written` says that its id stands in the file; `is_local` that only the map it stands in may refer to it.
    """

    kind: Kind
    id: str
    name: str
    part: Part
    sheet: "Sheet"
    is_written: bool
    is_local: bool = False

    @property
    def key(self) -> tuple[Kind, str]:
        """What it is found by."""
        return key_of(self.kind, self.id)

    @property
    def place(self) -> Place:
        """Where it is defined: its written id, else its name."""
        return self.sheet.place(self.part, "id") if self.is_written else self.sheet.place(self.part)


class Sheet:
    """One file of a project. `id` is the id of the map if it is one; `model` is empty if nothing could be read."""

    def __init__(self, loaded: Loaded, default_id: str) -> None:
        self.loaded = loaded
        self.name = loaded.name
        self.document = loaded.document
        self.model = loaded.model if loaded.model is not None else File(jmap=1)
        self.is_map = loaded.is_map
        self.default_id = default_id
        self.id = self.model.id or default_id

    @cached_property
    def contents(self) -> Contents:
        """The parts and texts of the file, with the ways to them."""
        return contents_of(self.model)

    @property
    def paths(self) -> dict[int, KeyPath]:
        """The way to every part of the model, by the identity of the part."""
        return self.contents.paths

    def parts(self) -> list[tuple[KeyPath, Part]]:
        """Return every part of the file with the way to it, in the order of the model."""
        return self.contents.parts

    def all(self, kind: type[P]) -> list[P]:
        """Return every part of one class, such as `Metric`, in the order of the model."""
        return self.contents.by_kind.get(kind, [])  # type: ignore[return-value]

    @property
    def texts(self) -> list[Text]:
        """Every text of the file, names and ids among them, in the order of the model."""
        return self.contents.texts

    def place_of(self, text: Text) -> Place:
        """Return where a text stands."""
        return Place(self._existing(text.path), file=self.name)

    def place(self, part: Part | None = None, key: str = "", index: int | str | None = None) -> Place:
        """Return where `part` stands: its `key` (in it the item or entry `index`), or what it is recognised by.

        A text that stands for the whole part stands for its key, too; any other key that is not written leads to the
        nearest written `name` or `title` above it.
        """
        path = () if part is None else self.paths[id(part)]
        if not key:
            return Place(self._face(path), file=self.name)
        wanted = path + ((key,) if index is None else (key, index))
        for candidate in (wanted, (*path, key)):
            written = self.loaded.written(candidate)
            if self.document.node(written):
                return Place(written, file=self.name)
        is_shorthand = part is not None and key == part.shorthand
        return Place(self._face(path) if is_shorthand else self._named_above(path), file=self.name)

    def where(self, place: Place) -> str:
        """Return a place in this file as people look it up: `maps/a.yaml:12`."""
        return f"{self.name}:{self.document.span(place).start.line}"

    def _face(self, path: KeyPath) -> KeyPath:
        written = self._existing(path)
        node = self.document.node(written)
        if node is None or node.entries is None:
            return written
        face = next((key for key in _FACES if key in node.entries), None)
        return (*written, face) if face else written

    def _existing(self, path: KeyPath) -> KeyPath:
        """The part of the written path that is in the file: a text held as an object has no keys of its own."""
        existing: KeyPath = ()
        for segment in self.loaded.written(path):
            if self.document.node((*existing, segment)):
                existing = (*existing, segment)
        return existing

    def _named_above(self, path: KeyPath) -> KeyPath:
        written = self._existing(path)
        for length in range(len(written), -1, -1):
            node = self.document.node(written[:length])
            entries = node.entries if node and node.entries else {}
            name = next((key for key in _NAMES if key in entries), None)
            if name:
                return (*written[:length], name)
        return written if self.document.node(written) is not None and written else ()

    def served_personas(self) -> Iterator[Persona]:
        """Yield the personas defined in this file, but for those nobody means to serve (`type: anti`)."""
        yield from (use.persona for use in self.model.personas if use.persona and use.persona.type != "anti")

    def definitions(self) -> Iterator[Definition]:
        """Yield what this file defines: personas, channels, teams, metrics, sources, and itself if it is a map."""
        for use in self.model.personas:
            if use.persona is not None:
                yield self._definition("persona", use.persona, use.persona.name)
        for kind, items in self._shared().items():
            for item in items:
                yield self._definition(kind, item, getattr(item, "name", None) or item.id or "")
        if self.is_map:
            yield Definition("map", self.id, self.model.title or "", self.model, self, self.model.id is not None)

    def _shared(self) -> "dict[Kind, list[Any]]":
        return {
            "channel": list[Channel](self.model.channels),
            "team": list[Team](self.model.teams),
            "metric": self.all(Metric),
            "source": list[Source](self.model.sources),
        }

    def _definition(self, kind: Kind, part: "Persona | Metric | Channel | Team | Source", name: str) -> Definition:
        local = self.is_map and kind in ("persona", "metric") and part.id is None
        return Definition(kind, part.id or slug(name), name, part, self, part.id is not None, local)
