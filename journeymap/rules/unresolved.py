"""A word that refers to nothing -> the hit that says so, with the nearest name as a fix that may be wrong."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from journeymap.atlas import Atlas, Kind, Mention, Sheet
from journeymap.finding import Fix, Hit, Place, first_of
from journeymap.wording import Vocabulary


def dangling(atlas: Atlas, kind: Kind, message: str) -> Iterator[Hit]:
    """Return a hit on every mention of a thing of this `kind` that nothing in the project defines."""
    unread = next((sheet.name for sheet in atlas.sheets if sheet.loaded.model is None), "")
    known: dict[str, Vocabulary] = {}
    mentions = (item for item in atlas.mentions.get(kind, ()) if not atlas.find(kind, item.word, item.sheet))

    def hit_of(mention: Mention) -> Hit:
        if mention.sheet.name not in known:
            known[mention.sheet.name] = Vocabulary(atlas.known(kind, mention.sheet))
        hit = unresolved(mention.sheet, mention.place, mention.word, known[mention.sheet.name], message)
        return replace(hit, hint=f'it may be defined in "{unread}", which could not be read') if unread else hit

    return first_of_files(mentions, hit_of)


def first_of_files(mentions: Iterable[Mention], hit_of: Callable[[Mention], Hit]) -> Iterator[Hit]:
    """Yield the hits on mentions, but of one file no more than anybody reads: to look for what was meant takes long."""
    for _, of_file in groupby(mentions, key=lambda mention: mention.sheet.name):
        yield from first_of(map(hit_of, of_file))


def unresolved(sheet: Sheet, place: Place, word: str, known: Vocabulary, message: str) -> Hit:
    """Return the hit on `word`, which stands at `place` in `sheet` and is none of the `known` ids.

    In `message`, `{word}` and `{near}` stand for the word and for what was meant or is known.
    """
    guess = known.nearest(word)
    fix = None
    if guess is not None:
        fix = Fix(f'write "{guess}"', (sheet.document.rewrite(place, guess),), safe=False)
    return Hit(message.format(word=word, near=known.advice(guess)), place, fix=fix)
