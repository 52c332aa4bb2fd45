"""Work that is promised and belongs to nobody.

What it finds: an opportunity or solution with `status: planned` or `in_progress` and no `owner`: not its own, nor (for
a solution) that of its opportunity, nor that of the touchpoint or stage it stands on. Ideas need no owner.

Why it matters: as soon as something is planned, somebody outside the room counts on it. What everybody owns, nobody
does, and the map goes on saying that help is near.

How to fix: set `owner` to the id of one of your `teams`, or to the name of the person who answers for it. Or make it
an idea again.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for moment, opportunity, item in journey.work():
        owner = item.owner or opportunity.owner or moment.owner or journey.stage_of(moment).owner
        if item.status in ("planned", "in_progress") and not owner:
            status = item.status.replace("_", " ")
            yield Hit(f'"{item.text}" is {status} and has no owner; name one', journey.place(item))


RULE = Rule(
    code="JM603",
    name="opportunity-without-owner",
    severities="-WW",
    source="NN/g, Journey Mapping 101: internal ownership; Custory docs, fields",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Getting a flat inspected
stages:
  - name: Book
    owner: Customer service
    touchpoints:
      - name: Picks a day
        opportunities:
          - text: Tenants see all free days at once
            status: planned
  - name: Wait
    opportunities:
      - text: Tenants know when the inspector comes
        owner: Field team
        status: in_progress
        solutions:
          - text: A message half an hour before
            status: in_progress
      - Tenants can move the day themselves
""",
    ),
    bad=(
        """
jmap: 1
title: Getting a flat inspected
owner: Customer insight
stages:
  - name: Wait
    opportunities:
      - text: Tenants know when the inspector comes
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        status: planned
      - text: Tenants can move the day themselves
        solutions:
          - text: A link in the message
            #     ^^^^^^^^^^^^^^^^^^^^^
            status: in_progress
""",
    ),
)
