"""A map that does not say what the customer wants.

What it finds: a map without `goal` none of whose personas has `goals` either.

Why it matters: whether a step helps or hinders can only be judged against a goal. Without one, teams fall back on
their own: fewer calls, more sign-ups.

How to fix: add `goal` to the map, or `goals` to its personas. Write what people want to have done, not what they want
to buy: "sleep through the night", not "a mattress".
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.goal and not any(actor.persona and actor.persona.goals for actor in journey.actors):
        message = f'map "{journey.title}" does not say what the customer wants; add "goal"'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM305",
    name="map-without-goal",
    severities="-WW",
    source="NN/g, Journey Mapping 101; a marketing FAQ: goals",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying a mattress
goal: Sleep through the night again
stages:
  - name: Try out
    touchpoints:
      - name: Lies down in the shop
""",
        """
jmap: 1
title: Buying a mattress
personas:
  - hanna
stages:
  - name: Try out
    touchpoints:
      - name: Lies down in the shop
# file: personas/hanna.yaml
jmap: 1
personas:
  - name: Hanna
    goals:
      - Sleep through the night again
""",
    ),
    bad=(
        """
jmap: 1
title: Buying a mattress
#      ^^^^^^^^^^^^^^^^^
personas:
  - name: Hanna
stages:
  - name: Try out
    touchpoints:
      - name: Lies down in the shop
""",
    ),
)
