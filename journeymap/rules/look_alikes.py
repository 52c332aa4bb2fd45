"""Many names -> the pairs that are nearly the same, without comparing each with each."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from journeymap.wording import similarity

# A longer text is a sentence, not a name; a piece that more names share tells nothing apart.
_LONGEST, _COMMON = 80, 100
# So few are compared faster than cut up.
_FEW = 30


def look_alikes(texts: Sequence[str], least: float) -> Iterator[tuple[int, int]]:
    """Yield the positions of every two texts whose similarity is `least` (0..1) or more, the smaller position first.

    Of two texts with n edits between them, cut the shorter into n + 1 pieces with one character left out between
    them, so that an edit, and a swap of neighbours too, hurts one piece at most: a piece stands in the other text.
    Source: after Li, Deng, Wang and Feng, Pass-Join, VLDB 2012.
    """
    names = [position for position, text in enumerate(texts) if len(text) <= _LONGEST]
    if len(names) <= _FEW:
        yield from (pair for pair in combinations(names, 2) if similarity(texts[pair[0]], texts[pair[1]]) >= least)
        return
    index: dict[tuple[int, int, str], list[int]] = {}
    for position in sorted(names, key=lambda position: len(texts[position])):
        text = texts[position]
        for other in sorted({other for key in _probes(text, least) for other in index.get(key, ())}):
            if similarity(text, texts[other]) >= least:
                yield min(position, other), max(position, other)
        for start, end in _pieces(len(text), least):
            sharing = index.setdefault((len(text), start, text[start:end]), [])
            if len(sharing) < _COMMON:
                sharing.append(position)


def _edits(length: int, least: float) -> int:
    """How many edits two texts may be apart of which the longer has `length` characters."""
    return int((1 - least) * length + 1e-9)


@cache
def _pieces(length: int, least: float) -> list[tuple[int, int]]:
    """Where to cut a text of `length`, so that a piece of it stands in every longer text that is alike."""
    gaps = _edits(int(length / least + 1e-9), least)
    size = max(0, length - gaps) // (gaps + 1)
    starts = [number * (size + 1) for number in range(gaps + 1)]
    return [(start, start + size) for start in starts[:-1]] + [(starts[-1], length)]


def _probes(text: str, least: float) -> Iterator[tuple[int, int, str]]:
    """The pieces that a text no longer than `text` may share with it: length of that text, start there, piece."""
    edits = _edits(len(text), least)
    for length in range(len(text) - edits, len(text) + 1):
        longer = len(text) - length
        # A shift before the piece and the way back after it both cost edits.
        shifts = range(-((edits - longer) // 2), longer + (edits - longer) // 2 + 1)
        for start, end in _pieces(length, least):
            yield from ((length, start, text[start + shift : end + shift]) for shift in shifts if start + shift >= 0)
