"""One line that names a step -> its name and what is said of it, in today's writing and in the older ones with `|`."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

KEYS = frozenset(("score", "emotion", "pain", "opportunity", "thought", "description", "color"))
"""Keys that end the name of a step wherever a colon follows them."""

# A quoted word hides its colons.
_WORD = re.compile(r"""(?:"[^"]*"?|'[^']*'?|\S+)""")
_KEY = re.compile(r"([^:,\"']+):\s*")
_VALUE = re.compile(r"""(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')\s*(?:,|\Z)|(?P<bare>[^,]*),?""")
_COLON = re.compile(r"\s*:")
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d+)?")
_SCORED = re.compile(r"(?P<score>-?\d+(?:\.\d+)?)(?:\s+(?P<emotion>[^:]+))?")
_PIPED = re.compile(r"\s*(?:-?\d|[\w-]+\s*:|\Z)")


@dataclass(slots=True)
class Step:
    """A step: its name, and its pairs of key and value in order, keys in lower case."""

    name: str
    pairs: list[tuple[str, str]] = field(default_factory=list)

    @property
    def score(self) -> float | None:
        """The score, if it is a number."""
        text = next((value for key, value in self.pairs if key == "score"), "")
        return (float(text) if "." in text else int(text)) if _NUMBER.fullmatch(text) else None


def step_of(text: str, aliases: Collection[str]) -> Step:
    """Return the step that a line names; `aliases` are the keys that stand for groups of tags."""
    name, bar, rest = text.partition("|")
    if bar and _PIPED.match(rest):
        return Step(name.strip(), list(_piped(rest)))
    cut = _cut(text, KEYS | {alias.lower() for alias in aliases})
    return Step(text[:cut].strip(), list(_pairs(text[cut:])))


def _cut(text: str, keys: Collection[str]) -> int:
    """Where the name ends: at the first known key with a colon behind it."""
    for word in _WORD.finditer(text):
        key, colon, _ = word[0].partition(":")
        if key.lower() in keys and (colon or _COLON.match(text, word.end())):
            return word.start()
    return len(text)


def _piped(text: str) -> Iterator[tuple[str, str]]:
    """What stands behind the bar: a score, perhaps with a word for the feeling, and pairs."""
    first, _, rest = text.partition(",")
    if match := _SCORED.fullmatch(first.strip()):
        yield "score", match["score"]
        if match["emotion"]:
            yield "emotion", match["emotion"].strip()
        text = rest
    yield from _pairs(text)


def _pairs(text: str) -> list[tuple[str, str]]:
    """Pairs with commas between them; what has no key goes on with the value before."""
    pairs: list[tuple[str, str]] = []
    position = 0
    while position < len(text):
        key = _KEY.match(text, position)
        value = _VALUE.match(text, key.end() if key else position)
        assert value is not None  # it may be empty
        said = next(part for part in value.group("double", "single", "bare") if part is not None).strip()
        if key:
            pairs.append((key[1].strip().lower(), said))
        elif said:
            before, already = pairs.pop() if pairs else ("description", "")
            pairs.append((before, f"{already}, {said}".removeprefix(", ")))
        position = value.end()
    return pairs
