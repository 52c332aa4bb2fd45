"""A word that refers to nothing -> the hit that says so, with the nearest name as a fix that may be wrong."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from journeymap.atlas import Atlas, Kind, Mention, Sheet
from journeymap.finding import Fix, Hit, Place, first_of
from journeymap.model import slug
from journeymap.wording import Vocabulary

_SUFFIX = re.compile(r"(?:\.jmap)?\.(?:ya?ml|json)\Z", re.IGNORECASE)


def dangling(atlas: Atlas, kind: Kind, message: str) -> Iterator[Hit]:
    """Return a hit on every mention of a thing of this `kind` that nothing in the project defines."""
    unread = next((sheet.name for sheet in atlas.sheets if sheet.loaded.model is None), "")
    known: dict[str, Vocabulary] = {}
    by_name = {slug(item.name): item.id for item in reversed(atlas.definitions) if item.kind == kind}
    mentions = (item for item in atlas.mentions.get(kind, ()) if not atlas.find(kind, item.word, item.sheet))

    def hit_of(mention: Mention) -> Hit:
        if mention.sheet.name not in known:
            known[mention.sheet.name] = Vocabulary(atlas.known(kind, mention.sheet))
        ids, named = known[mention.sheet.name], by_name.get(slug(mention.word))
        guess = named if named in ids.words else next((id_ for id_ in _in_path(mention.word) if id_ in ids.words), None)
        hit = unresolved(mention.sheet, mention.place, mention.word, ids, message, guess)
        return replace(hit, hint=f'it may be defined in "{unread}", which could not be read') if unread else hit

    return first_of_files(mentions, hit_of)


def _in_path(word: str) -> list[str]:
    """The ids that a word may stand for that is the path of a file."""
    path = _SUFFIX.sub("", word)
    return [] if path == word else [slug(path), slug(path.removeprefix("./").removeprefix("maps/"))]


def first_of_files(mentions: Iterable[Mention], hit_of: Callable[[Mention], Hit]) -> Iterator[Hit]:
    """Yield the hits on mentions, but of one file no more than anybody reads: to look for what was meant takes long."""
    for _, of_file in groupby(mentions, key=lambda mention: mention.sheet.name):
        yield from first_of(map(hit_of, of_file))


def unresolved(sheet: Sheet, place: Place, word: str, known: Vocabulary, message: str, meant: str | None = None) -> Hit:
    """Return the hit on `word`, which stands at `place` in `sheet` and is none of the `known` ids.

    In `message`, `{word}` and `{near}` stand for the word and for what was meant or is known. What is
    `meant`, if the caller knows, is the guess.
    """
    guess = meant or known.nearest(word)
    fix = None
    if guess is not None:
        fix = Fix(f'write "{guess}"', (sheet.document.rewrite(place, guess),), safe=False)
    return Hit(message.format(word=word, near=known.advice(guess)), place, fix=fix)
