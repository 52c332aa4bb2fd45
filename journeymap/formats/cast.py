"""The names of people on a map -> its personas, each once, and the ids they are referred to by."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from journeymap.formats.grid import Cell
from journeymap.formats.items import says_nothing
from journeymap.formats.persona_names import is_age, names_in, persona_of
from journeymap.model import slug

Persona = dict[str, Any]
_CODE = re.compile(r"[A-Z]{1,2}\d{1,2}")


class Cast:
    """The personas of one map. `known` are those that the source defines; they are on the map once they are named."""

    def __init__(self, known: Iterable[Persona] = ()) -> None:
        self._known = {id_of(persona): persona for persona in known}
        self._used: dict[str, Persona] = {}

    @property
    def known(self) -> list[Persona]:
        """The personas that the source defines."""
        return list(self._known.values())

    @property
    def personas(self) -> list[Persona]:
        """The personas that were named, in order."""
        return list(self._used.values())

    def ids(self, cell: Cell) -> list[str]:
        """Return the ids of the personas that a cell names; they are on the map from now on."""
        if cell.is_blank or says_nothing(cell.text):
            return []
        names = [name for item in _with_ages(cell.items) for name in names_in(item)]
        return list(dict.fromkeys(id_ for name in names if (id_ := self.add(name))))

    def add(self, label: str) -> str:
        """Put the persona that a label names on the map and return its id; empty if the label names nobody."""
        persona = self.find(label) or persona_of(label)
        id_ = id_of(persona) if persona else ""
        if id_:
            self._used.setdefault(id_, persona)
        return id_

    def add_persona(self, persona: Persona) -> None:
        """Put a persona on the map; what is said of it twice is said once."""
        id_ = id_of(persona)
        if id_:
            self._used[id_] = persona | self._known.get(id_, {}) | self._used.get(id_, {})

    def find(self, label: str) -> Persona | None:
        """Return the persona that the source defines under a name or code, or under a part of it."""
        label = " ".join(label.split())
        codes = _CODE.findall(label)
        for persona in self._known.values():
            if codes and set(codes) & set(persona.get("tags", [])):
                return persona
        named = slug(persona_of(label).get("name", label))
        if named in self._known:
            return self._known[named]
        words = set(named.split("-"))
        return next((one for id_, one in self._known.items() if words and words <= set(id_.split("-"))), None)

    def named_in(self, texts: Sequence[str]) -> list[Persona]:
        """Return the defined personas whose name or code stands in one of `texts`."""
        said = "\n".join(texts)
        return [persona for persona in self._known.values() if _is_named(persona, said)]


def _with_ages(items: Sequence[str]) -> list[str]:
    """Two items of which one is only an age are one person."""
    if len(items) == 2 and sum(is_age(item) for item in items) == 1:
        return [", ".join(sorted(items, key=is_age))]
    return list(items)


def id_of(persona: Persona) -> str:
    """Return the id that a persona is referred to by on its map."""
    return slug(persona.get("name", ""))


def _is_named(persona: Persona, said: str) -> bool:
    names = [persona["name"], *(tag for tag in persona.get("tags", []) if _CODE.fullmatch(tag))]
    return any(re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", said) for name in names if len(name) > 1)
