"""A map that does not tell the situation it plays in.

What it finds: a map without `scenario`.

Why it matters: buying a train ticket for tomorrow's funeral is not buying one for next summer. Without the situation
nobody can say whether a wait is long, a doubt justified or a step missing.

How to fix: add `scenario`, a sentence or two on who tries to do what, when, and what is at stake.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.scenario:
        message = f'map "{journey.title}" has no scenario; say in a sentence what the customer is trying to do and when'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM304",
    name="map-without-scenario",
    severities="IWW",
    source="NN/g, Journey Mapping 101: scenario and expectations head the map",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Changing the electricity supplier
scenario: Mei has moved in and finds the old tenant's supplier twice as dear as she thought
stages:
  - name: Compare
    touchpoints:
      - name: Types her usage into a price finder
""",
    ),
    bad=(
        """
jmap: 1
title: Changing the electricity supplier
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Compare
    touchpoints:
      - name: Types her usage into a price finder
""",
    ),
)
