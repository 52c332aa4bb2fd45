"""A map that shows what people do and not what goes on inside them.

What it finds: a map without `thoughts`, `questions`, `quotes`, `motivations` or `doubts` on any stage or touchpoint.

Why it matters: the same click can be hope or despair. A list of actions tells a team what to build again; what people
think tells them what to change.

How to fix: add `thoughts`, `questions`, `motivations` or `doubts` to the moments that matter. Best are `quotes`: what
people really said.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule

_INNER = ("thoughts", "questions", "quotes", "motivations", "doubts")


def check(journey: Journey) -> Iterator[Hit]:
    if not any(getattr(moment, lane) for moment in journey.moments for lane in _INNER):
        message = f'map "{journey.title}" shows what people do but not what they think; add "thoughts" or "quotes"'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM414",
    name="map-without-inner-view",
    severities="-IW",
    source="NN/g, Journey Mapping 101: mindsets; an experience roadmap: not a cold and rational study",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Selling a car
stages:
  - name: Set the price
    touchpoints:
      - name: Looks at what others ask
        thoughts:
          - Mine is worth more
""",
        """
jmap: 1
title: Selling a car
stages:
  - name: Set the price
    doubts:
      - Will I be cheated?
    touchpoints:
      - name: Looks at what others ask
""",
    ),
    bad=(
        """
jmap: 1
title: Selling a car
#      ^^^^^^^^^^^^^
stages:
  - name: Set the price
    touchpoints:
      - name: Looks at what others ask
        actions:
          - Sorts by price
        goals:
          - Sell it before the holidays
""",
    ),
)
