"""A map that does not say what it is for.

What it finds: a map without `business_goal`.

Why it matters: a map drawn for no decision changes none. With a goal in sight it is clear how much detail is enough,
whom to invite and when the map has done its work.

How to fix: add `business_goal` with the decision or change the map shall serve, such as "halve the calls about
delivery".
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.business_goal:
        message = f'map "{journey.title}" has no business goal; name the decision it serves'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM308",
    name="map-without-business-goal",
    severities="-IW",
    source="a seven-step guide: know why you map; eatsip365.com; discoverywaypoint.com",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Getting a parcel
business_goal: Halve the calls that ask where the parcel is
stages:
  - name: Wait
    touchpoints:
      - name: Looks up the parcel
""",
    ),
    bad=(
        """
jmap: 1
title: Getting a parcel
#      ^^^^^^^^^^^^^^^^
stages:
  - name: Wait
    touchpoints:
      - name: Looks up the parcel
""",
    ),
)
