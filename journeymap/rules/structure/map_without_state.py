"""A map that leaves open whether it shows today or tomorrow.

What it finds: a map without `state`.

Why it matters: a map of how things are is a claim that can be checked; a map of how they shall be is a promise.
Taken for the other one, the first looks like bad planning and the second like a lie.

How to fix: set `state` to `current` (as it is), `future` (as it shall be) or `ideal` (as it would be at best).
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if journey.model.state is None:
        message = f'map "{journey.title}" does not say whether it is current, future or ideal; set "state"'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM307",
    name="map-without-state",
    severities="-WW",
    source="Smaply, How to evaluate a journey map?; TheyDo, Creating your first TheyDo journey",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Renewing a passport
state: current
stages:
  - name: Apply
    touchpoints:
      - name: Has the photo taken
""",
    ),
    bad=(
        """
jmap: 1
title: Renewing a passport
#      ^^^^^^^^^^^^^^^^^^^
stages:
  - name: Apply
    touchpoints:
      - name: Has the photo taken
""",
    ),
)
