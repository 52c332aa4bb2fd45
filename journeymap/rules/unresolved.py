"""A word that refers to nothing -> the hit that says so, with the nearest name as a fix that may be wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from journeymap.atlas import Atlas, Kind, Mention, Sheet
from journeymap.document import MOST_HITS
from journeymap.finding import Fix, Hit, Place
from journeymap.wording import Vocabulary


def dangling(atlas: Atlas, kind: Kind, message: str) -> Iterator[Hit]:
    """Yield a hit on every mention of a thing of this `kind` that nothing in the project defines."""
    unread = next((sheet.name for sheet in atlas.sheets if sheet.loaded.model is None), "")
    known: dict[str, Vocabulary] = {}
    mentions = (item for item in atlas.mentions.get(kind, ()) if not atlas.find(kind, item.word, item.sheet))
    for mention in at_most(mentions):
        if mention.sheet.name not in known:
            known[mention.sheet.name] = Vocabulary(atlas.known(kind, mention.sheet))
        hit = unresolved(mention.sheet, mention.place, mention.word, known[mention.sheet.name], message)
        yield replace(hit, hint=f'it may be defined in "{unread}", which could not be read') if unread else hit


def at_most(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield mentions, but of one file no more than anybody reads: looking for what was meant takes long."""
    counts: Counter[str] = Counter()
    for mention in mentions:
        counts[mention.sheet.name] += 1
        if counts[mention.sheet.name] <= MOST_HITS:
            yield mention


def unresolved(sheet: Sheet, place: Place, word: str, known: Vocabulary, message: str) -> Hit:
    """Return the hit on `word`, which stands at `place` in `sheet` and is none of the `known` ids.

    In `message`, `{word}` and `{near}` stand for the word and for what was meant or is known.
    """
    guess = known.nearest(word)
    fix = None
    if guess is not None:
        fix = Fix(f'write "{guess}"', (sheet.document.rewrite(place, guess),), safe=False)
    return Hit(message.format(word=word, near=known.advice(guess)), place, fix=fix)
