"""A word that refers to nothing -> the hit that says so, with the nearest name as a fix that may be wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeymap.atlas import Atlas, Kind, Sheet
from journeymap.finding import Fix, Hit, Place
from journeymap.wording import near, nearest


def dangling(atlas: Atlas, kind: Kind, message: str) -> Iterator[Hit]:
    """Yield a hit on every mention of a thing of this `kind` that nothing in the project defines."""
    unread = next((sheet.name for sheet in atlas.sheets if sheet.loaded.model is None), "")
    for mention in atlas.mentions.get(kind, ()):
        if atlas.find(kind, mention.word, mention.sheet) is None:
            known = atlas.known(kind, mention.sheet)
            hit = unresolved(mention.sheet, mention.place, mention.word, known, message)
            yield replace(hit, hint=f'it may be defined in "{unread}", which could not be read') if unread else hit


def unresolved(sheet: Sheet, place: Place, word: str, known: Sequence[str], message: str) -> Hit:
    """Return the hit on `word`, which stands at `place` in `sheet` and is none of the `known` ids.

    In `message`, `{word}` and `{near}` stand for the word and for what was meant or is known.
    """
    guess = nearest(word, known)
    fix = None
    if guess is not None:
        fix = Fix(f'write "{guess}"', (sheet.document.rewrite(place, guess),), safe=False)
    return Hit(message.format(word=word, near=near(word, known)), place, fix=fix)
