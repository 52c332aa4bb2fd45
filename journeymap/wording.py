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


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, if it is alike at all (0.75 or more)."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extractOne

    best = extractOne(
        word, sorted(candidates), scorer=OSA.normalized_similarity, processor=str.casefold, score_cutoff=ALIKE
    )
    return best[0] if best else None


def near(word: str, candidates: Iterable[str]) -> str:
    """Return `did you mean "x"?`, or else the candidates: `known: a, b, c` (sorted, at most 8)."""
    known = sorted(set(candidates))
    if guess := nearest(word, known):
        return f'did you mean "{guess}"?'
    return f"known: {listing(known)}" if known else "none is defined yet"


def listing(words: Sequence[str], most: int = 8) -> str:
    """Return `a, b, c`, cut with `…` after `most` words."""
    return ", ".join(words[:most]) + (", …" if len(words) > most else "")


def either(words: Sequence[str]) -> str:
    """Return `a`, `a or b`, `a, b or c`."""
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


@cache
def folded(text: str) -> str:
    """Return `text` without case, punctuation and doubled spaces, for comparing what people wrote."""
    text = unicodedata.normalize("NFC", text.casefold())
    kept = "".join(" " if unicodedata.category(character)[0] in "PSZ" else character for character in text)
    return re.sub(r"\s+", " ", kept).strip()


def text_of(number: float) -> str:
    """Return a number as people write it: `3`, not `3.0`; up to twelve digits."""
    return f"{number:.12g}"
