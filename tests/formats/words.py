"""Texts -> the words in them, counted: what tells whether any was lost on the way."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import yaml

from journeymap.formats.files import files
from journeymap.formats.incoming import Outcome

_WORD = re.compile(r"[^\W_]+")


def words_of(texts: Iterable[str]) -> Counter[str]:
    """Return how often every word stands in texts, whatever its case."""
    return Counter(word.lower() for text in texts for word in _WORD.findall(text))


def kept_words(outcome: Outcome) -> Counter[str]:
    """Return the words of all that came of a source: of its maps, and of the account of what they could not hold."""
    made = files([outcome], "")
    values = [yaml.safe_load(file.text) for file in made]
    comments = [line for file in made for line in file.text.splitlines() if line.startswith("#")]
    return words_of([*_texts(values), *comments, *(loss.message for loss in outcome.losses)])


def lost_words(outcome: Outcome, cells: Sequence[str]) -> Counter[str]:
    """Return the words of `cells` that are neither in the maps that came in nor in the account."""
    return words_of(cells) - kept_words(outcome)


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for key, item in value.items() for text in (str(key), *_texts(item))]
    if isinstance(value, list):
        return [text for item in value for text in _texts(item)]
    return [str(value)]
