"""The personas of a map <-> the words for them in order, and those that the map itself defines."""

from collections.abc import Mapping, Sequence
from typing import Any

from journeymap.model import slug

Persona = dict[str, Any]

_ELSEWHERE = "→ "


def words_of(personas: Sequence[Any]) -> list[str]:
    """Return a word for each persona of a map in plain values: an arrow before an id that is one of another's, too."""
    own = {word_of(persona) for persona in personas if isinstance(persona, dict)}
    return [word_of(one) if isinstance(one, dict) else _reference(one, own) for one in personas]


def _reference(word: str, own: set[str]) -> str:
    return _ELSEWHERE + word if word in own or word.startswith(_ELSEWHERE) else word


def word_of(persona: Mapping[str, Any]) -> str:
    """Return the word that stands for a persona: the id, else the name as one."""
    name = str(persona.get("name", ""))
    return str(persona.get("id") or slug(name) or name)


def personas_of(words: Sequence[str], defined: Sequence[Persona]) -> list[Any]:
    """Return the personas that the words stand for; those among `defined` that no word stands for come last."""
    left: dict[str, list[Persona]] = {}
    for persona in defined:
        left.setdefault(word_of(persona), []).append(persona)
    named = [left[word].pop(0) if left.get(word) else word.removeprefix(_ELSEWHERE) for word in words]
    taken = {id(persona) for persona in named}
    return [*named, *(persona for persona in defined if id(persona) not in taken)]
