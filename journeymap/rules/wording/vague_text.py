"""A pain point, opportunity, barrier or goal that says nothing in particular.

What it finds: one that is just "communication", "user experience", "improve UX", "more sales" or another of `words`.

Why it matters: it could stand on any map of any company. Nobody can act on it, nobody can disagree, and it takes the
place of the thing that somebody had in mind.

How to fix: say what happens to whom: not "communication" but "nobody says when the parcel comes".
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.word_list import matching

_WORDS = (
    "bad ux", "better service", "better ux", "communication", "growth", "improve the experience", "improve ux",
    "more sales", "user experience",
)  # fmt: skip
_KEYS = frozenset({"pain_points", "opportunities", "barriers", "goal", "goals", "business_goal"})


def check(sheet: Sheet, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    for text in sheet.texts:
        if text.key in _KEYS and matching(words).match(text.text):
            yield Hit(f'"{text.text}" could stand on any map; say what happens to whom', sheet.place_of(text))


RULE = Rule(
    code="JM806",
    name="vague-text",
    severities="-II",
    source="Custory docs, items: what to avoid",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
title: Growth
goal: Know by Friday whether the roof leaks
stages:
  - name: Communication
    pain_points:
      - Communication stops once the contract is signed
""",
    ),
    bad=(
        """
jmap: 1
title: Having a roof mended
business_goal: Growth!
#              ^^^^^^^
personas:
  - name: Jo
    pain_points:
      - Communication
      # ^^^^^^^^^^^^^
stages:
  - name: Ask around
    goals:
      - Better  service
      # ^^^^^^^^^^^^^^^
    barriers:
      - text: Bad UX
        #     ^^^^^^
    opportunities:
      - Improve the experience
      # ^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)
