"""Two names that are nearly the same.

What it finds: two touchpoints of one map, or two personas, channels, teams, metrics, sources or texts of `systems`
of the project, that have different ids but names that are the same but for case and punctuation, or nearly the same
(`similarity`, for names from `min-length` characters with the same digits); and a word in `actors` that is no
persona's id but nearly one.

Why it matters: `Zendesk Support` here and `Zendesk Suport` there are two systems to every count and every search.
Most such pairs are one thing, misspelt.

How to fix: use one name; or, if they are two things, say in the names what sets them apart.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from journeymap.atlas import Atlas, Kind, Sheet
from journeymap.finding import MOST_HITS, Hit, Place
from journeymap.model import Part, Touchpoint, slug
from journeymap.rule import Rule
from journeymap.rules.look_alikes import look_alikes
from journeymap.wording import Vocabulary, folded

_KINDS: tuple[Kind, ...] = ("persona", "channel", "team", "metric", "source")


class _Name(NamedTuple):
    text: str
    id: str
    sheet: Sheet
    part: Part


def check(atlas: Atlas, *, similarity: float = 0.9, min_length: int = 6) -> Iterator[Hit]:
    for pool in _pools(atlas):
        by_id: dict[str, _Name] = {}
        for name in pool:
            by_id.setdefault(name.id, name)
        names = list(by_id.values())
        pairs = sorted(_near([folded(name.text) for name in names], similarity, min_length))
        others = {later: names[earlier] for earlier, later in reversed(pairs)}
        for later, other in others.items():
            name, there = names[later], other.sheet.place(other.part)
            yield _hit(name.text, name.sheet.place(name.part), other.text, other.sheet, there)
    yield from _misspelt_actors(atlas)


def _pools(atlas: Atlas) -> Iterator[list[_Name]]:
    """The names to tell apart from each other."""
    for kind in _KINDS:
        found = [item for item in atlas.definitions if item.kind == kind]
        yield [_Name(item.name, item.key[1], item.sheet, item.part) for item in found]
    texts = [(sheet, part) for sheet in atlas.maps for path, part in sheet.parts() if path[-2:-1] == ("systems",)]
    yield [_Name(text, text, sheet, part) for sheet, part in texts for text in [getattr(part, "text", "").strip()]]
    for sheet in atlas.maps:
        yield [_Name(part.name, part.id or slug(part.name), sheet, part) for part in sheet.all(Touchpoint)]


def _near(texts: Sequence[str], least: float, min_length: int) -> Iterator[tuple[int, int]]:
    """The positions of texts that match or are alike, the smaller first."""
    first: dict[str, int] = {}
    by_digits: dict[str, list[int]] = {}
    for position, text in enumerate(texts):
        if (earlier := first.setdefault(text, position)) != position:
            yield earlier, position
        elif len(text) >= min_length:
            by_digits.setdefault("".join(filter(str.isdigit, text)), []).append(position)
    for positions in by_digits.values():
        pairs = look_alikes([texts[position] for position in positions], least)
        yield from ((positions[one], positions[other]) for one, other in pairs)


def _misspelt_actors(atlas: Atlas) -> Iterator[Hit]:
    for sheet in atlas.maps:
        ids = Vocabulary(atlas.known("persona", sheet))
        words = [(part, index, word) for part in sheet.all(Touchpoint) for index, word in enumerate(part.actors)]
        free = dict.fromkeys(word for _, _, word in words if not atlas.find("persona", word, sheet))
        near = {word: ids.nearest(slug(word)) for word in islice(free, MOST_HITS)}
        for part, index, word in words:
            if (id_ := near.get(word)) and (meant := atlas.find("persona", id_, sheet)):
                yield _hit(word, sheet.place(part, "actors", index), meant.id, meant.sheet, meant.place)


def _hit(name: str, place: Place, other: str, sheet: Sheet, there: Place) -> Hit:
    message = f'"{name}" looks like "{other}" at {sheet.where(there)}; use one name or tell them apart'
    return Hit(message, place, also=((there, "the other one"),))


RULE = Rule(
    code="JM203",
    name="near-duplicate-name",
    severities="-II",
    source="insidegovuk.blog.gov.uk, 2019; BilLogic blueprint audits: one vocabulary for the lanes",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
jmap: 1
title: Buying shoes
personas:
  - name: Ana
sources:
  - id: interviews-2025
  - id: interviews-2026
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        actors: [Ana, courier]
        systems: [Zendesk Support, SAP]
      - name: Pays by cash
        systems: [Zendesk Support, SAP]
""",
    ),
    bad=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
personas:
  - name: Marianne
stages:
  - name: Pay
    touchpoints:
      - name: Pays by credit card
        systems: [Zendesk Support]
      - name: Pays by credit-card
      #       ^^^^^^^^^^^^^^^^^^^
        id: second-try
      - name: Pays by kredit card
      #       ^^^^^^^^^^^^^^^^^^^
        actors: [Mariane]
        #        ^^^^^^^
# file: maps/tents.yaml
jmap: 1
title: Buying a tent
stages:
  - name: Pay
    systems: [Zendesk Suport, SAP]
    #         ^^^^^^^^^^^^^^
""",
    ),
)
