"""A map with more touchpoints than anybody reads.

What it finds: a map with more than 25 touchpoints (option `max`). The finding points at the first one over.

Why it matters: on a map of everything the three moments that matter look like the other hundred. Such maps are
admired once and not opened again.

How to fix: give a part of the journey a map of its own, leave one touchpoint in its place, and link the two with
`journey`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey, *, max: int = 25) -> Iterator[Hit]:  # noqa: A002 - the name of the option
    count = len(journey.touchpoints)
    if count > max >= 0:
        message = f'map "{journey.title}" has {count} touchpoints, more than {max}; split it with "journey"'
        yield Hit(message, journey.place(journey.touchpoints[max].moment, "name"))


RULE = Rule(
    code="JM311",
    name="too-many-touchpoints",
    severities="-IW",
    source="TheyDo hierarchy: small journeys; touchpointdashboard.com: 300 touchpoints overwhelmed everyone",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Building a house
stages:
  - name: Plan
    touchpoints:
      - name: Gets the loan
        journey: getting-a-loan
      - name: Chooses the tiles
# file: maps/getting-a-loan.yaml
jmap: 1
title: Getting a loan
stages:
  - name: Apply
    touchpoints:
      - name: Collects the papers
""",
    ),
    bad=(
        """
jmap: 1
title: Building a house
stages:
  - name: Get the loan
    touchpoints:
      - name: Asks around
      - name: Compares rates
      - name: Makes an appointment
      - name: Collects the papers
      - name: Meets the adviser
      - name: Hands in the papers
      - name: Waits for the answer
      - name: Signs the contract
  - name: Plan
    touchpoints:
      - name: Walks through show houses
      - name: Talks to an architect
      - name: Sees the first sketch
      - name: Asks the neighbours
      - name: Files for the permit
      - name: Waits for the permit
      - name: Compares builders
      - name: Signs with a builder
  - name: Build
    touchpoints:
      - name: Watches the digger
      - name: Finds the site empty
      - name: Calls the builder
      - name: Chooses the tiles
      - name: Pays the first bill
      - name: Hears of the delay
      - name: Chooses the kitchen
      - name: Pays the last bill
  - name: Move in
    touchpoints:
      - name: Gets the keys
      - name: Unpacks
      #       ^^^^^^^
      - name: Reports a crack
""",
    ),
)
