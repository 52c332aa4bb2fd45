"""A map on which every moment counts the same.

What it finds: a map with five touchpoints or more (option `min-touchpoints`), none of which has `moment_of_truth`.

Why it matters: customers are won or lost in a few moments. A map that does not say which ones spreads the effort
evenly, and evenly is mostly in the wrong places.

How to fix: set `moment_of_truth` on the touchpoints where people decide to stay or go. `true` is enough; `trigger`,
`zero`, `first`, `second` and `ultimate` say which kind it is.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey, *, min_touchpoints: int = 5) -> Iterator[Hit]:
    touchpoints = journey.all(Touchpoint)
    if len(touchpoints) >= min_touchpoints and not any(touchpoint.moment_of_truth for touchpoint in touchpoints):
        message = f'map "{journey.title}" marks no moment of truth; mark where customers are won or lost'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM411",
    name="map-without-moment-of-truth",
    severities="-IW",
    source="an experience roadmap: detect the moments of truth; Medallia glossary",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Eating out
stages:
  - name: Dinner
    touchpoints:
      - name: Is shown to the table
        moment_of_truth: first
      - name: Reads the menu
      - name: Orders
      - name: Eats
      - name: Pays
""",
    ),
    bad=(
        """
jmap: 1
title: Eating out
#      ^^^^^^^^^^
stages:
  - name: Dinner
    touchpoints:
      - name: Is shown to the table
      - name: Reads the menu
      - name: Orders
      - name: Eats
      - name: Pays
""",
    ),
)
