"""A map that does not say whose journey it shows.

What it finds: a map without `personas`.

Why it matters: one step can please a regular and scare off a newcomer. A map of everybody is a map of nobody: its
feelings are averages, and its readers fill the gap with themselves.

How to fix: add `personas` with the id of a persona of the project, or describe one on the spot: a name or a role and
a goal are enough to begin with.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.personas:
        message = f'map "{journey.title}" names no persona; say whose journey this is'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM303",
    name="map-without-persona",
    severities="IWW",
    source="NN/g, Journey Mapping 101: the actor heads the map; "
    "four easy steps to a journey map, seven steps and a marketing FAQ: personas come first",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Moving house
personas:
  - name: Jonas
    role: moves for a new job
stages:
  - name: Pack
    touchpoints:
      - name: Orders boxes
""",
    ),
    bad=(
        """
jmap: 1
title: Moving house
#      ^^^^^^^^^^^^
stages:
  - name: Pack
    touchpoints:
      - name: Orders boxes
""",
    ),
)
