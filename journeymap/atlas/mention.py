"""A file -> its mentions: the words in it that refer to something by its id."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from journeymap.atlas.sheet import Kind, Sheet
from journeymap.finding import Place
from journeymap.model import MetricUse, Part, PersonaUse

_KINDS: dict[str, Kind] = {
    "personas": "persona", "emotions": "persona", "channel": "channel", "channels": "channel", "evidence": "source",
    "owner": "team", "based_on": "map", "journey": "map",
}  # fmt: skip
_REFERENCES: dict[type[Part], Kind] = {PersonaUse: "persona", MetricUse: "metric"}


class Mention(NamedTuple):
    """A word that refers to a thing of some kind, and where it stands: the `key` of a part, and in a list the item."""

    kind: Kind
    word: str
    sheet: Sheet
    part: Part
    key: str
    item: int | str | None = None

    @property
    def place(self) -> Place:
        """Where the word stands."""
        if self.key == "reference":
            return self.sheet.place(self.part)
        place = self.sheet.place(self.part, self.key, self.item)
        return replace(place, part="key") if self.key == "emotions" else place


def mentions(sheet: Sheet) -> Iterator[Mention]:
    """Yield every mention of a persona, channel, source, metric, team or map, in the order of the model."""
    for _, part in sheet.parts():
        for key, kind in _keys(type(part)):
            if value := getattr(part, key):
                yield from (Mention(kind, word, sheet, part, key, index) for index, word in _words(value))


@cache
def _keys(model: type[Part]) -> list[tuple[str, Kind]]:
    if model in _REFERENCES:
        return [("reference", _REFERENCES[model])]
    return [(key, kind) for key, kind in _KINDS.items() if key in model.model_fields]


def _words(value: object) -> Iterator[tuple[int | str | None, str]]:
    """The words of a value with their places in it; whole things, such as the channels a file defines, are none."""
    if isinstance(value, str):
        yield None, value
    elif isinstance(value, list):
        yield from ((index, word) for index, word in enumerate(value) if isinstance(word, str))
    elif isinstance(value, dict):
        yield from ((word, word) for word in value)
