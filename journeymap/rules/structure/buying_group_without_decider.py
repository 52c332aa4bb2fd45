"""A buying group in which nobody decides.

What it finds: a map on which some persona has a `buying_role`, but none of them is `decider` or `buyer`.

Why it matters: in business buying the person who uses a thing rarely signs for it. A map of users and influencers ends
in enthusiasm, and the deal ends in an office that is not on the map.

How to fix: add the persona who decides or pays, with what they need to know to say yes.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    roles = {actor.persona.buying_role for actor in journey.actors if actor.persona} - {None}
    if roles and not roles & {"decider", "buyer"}:
        message = f'nobody on "{journey.title}" decides or buys; add the persona who does'
        yield Hit(message, journey.place(key="personas"))


RULE = Rule(
    code="JM326",
    name="buying-group-without-decider",
    severities="-II",
    source="Webster & Wind, roles in the buying centre; a marketing FAQ: B2B",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying a fleet of vans
personas:
  - driver
  - name: Head of finance
    buying_role: decider
stages:
  - name: Test
    touchpoints:
      - name: Drives a van for a week
# file: personas/driver.yaml
jmap: 1
personas:
  - name: Driver
    buying_role: user
""",
    ),
    bad=(
        """
jmap: 1
title: Buying a fleet of vans
personas:
#^^^^^^^
  - driver
  - name: Workshop manager
    buying_role: influencer
  - name: Receptionist
stages:
  - name: Test
    touchpoints:
      - name: Drives a van for a week
# file: personas/driver.yaml
jmap: 1
personas:
  - name: Driver
    buying_role: user
""",
    ),
)
