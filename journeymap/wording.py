"""Two texts -> how alike they are; a word -> what was probably meant."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

ALIKE = 0.75


def similarity(one: str, other: str) -> float:
    """Return 1 minus the edit distance over the longer length, 0..1; a swap of neighbours counts as one edit."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(one, other)


class Vocabulary:
    """Words of which one may have been meant, prepared to be looked through often."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(set(words))
        self._folded = [word.casefold() for word in self.words]

    def nearest(self, word: str) -> str | None:
        """Return the word most like `word`, if one is alike at all (0.75 or more)."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        best = extractOne(word.casefold(), self._folded, scorer=OSA.normalized_similarity, score_cutoff=ALIKE)
        return self.words[best[2]] if best else None

    def advice(self, guess: str | None) -> str:
        """Return `did you mean "x"?` for a guess, or else all words: `known: a, b, c` (at most 8)."""
        if guess:
            return f'did you mean "{guess}"?'
        return f"known: {listing(self.words)}" if self.words else "none is defined yet"


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, if one is alike at all (0.75 or more)."""
    return Vocabulary(candidates).nearest(word)


def near(word: str, candidates: Iterable[str]) -> str:
    """Return `did you mean "x"?`, or else the candidates: `known: a, b, c` (sorted, at most 8)."""
    known = Vocabulary(candidates)
    return known.advice(known.nearest(word))


def listing(words: Sequence[str], most: int = 8) -> str:
    """Return `a, b, c`, cut with `…` after `most` words."""
    return ", ".join(words[:most]) + (", …" if len(words) > most else "")


def either(words: Sequence[str]) -> str:
    """Return `a`, `a or b`, `a, b or c`."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def amount(count: int, noun: str) -> str:
    """Return `1 map`, `2 maps`."""
    return f"{count} {noun}{'s' * (count != 1)}"


@cache
def folded(text: str) -> str:
    """Return `text` without case, punctuation and doubled spaces, for comparing what people wrote."""
    text = unicodedata.normalize("NFC", text.casefold())
    kept = "".join(" " if unicodedata.category(character)[0] in "PSZ" else character for character in text)
    return re.sub(r"\s+", " ", kept).strip()


def text_of(number: float) -> str:
    """Return a number as people write it: `3`, not `3.0`; up to twelve digits."""
    return f"{number:.12g}"
