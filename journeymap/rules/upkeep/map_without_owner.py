"""A map that belongs to nobody.

What it finds: a map with no `owner`.

Why it matters: a map without an owner is true on the day of the workshop and never again. Somebody has to hear of
changes, ask for new research and take out what no longer holds.

How to fix: add `owner` at the top of the map: the id of one of your `teams`, or the name of a role.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.owner:
        message = f'map "{journey.title}" has no owner; name who keeps it true'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM910",
    name="map-without-owner",
    severities="-WW",
    source="Smaply, Why journey maps fail; Smaply, Journey map governance",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Moving house with us
owner: Customer insight
stages:
  - name: Ask for a price
""",
    ),
    bad=(
        """
jmap: 1
title: Moving house with us
#      ^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Ask for a price
    owner: Sales office
""",
    ),
)
