"""A touchpoint that takes over from an owner and has none.

What it finds: on a map that is used as a service blueprint, two touchpoints in a row of which the first has an
`owner`, of its own or from its stage, and the next has neither.

Why it matters: work falls between two chairs where it changes hands. The first team has finished, and nobody has
begun.

How to fix: name the `owner` of the later touchpoint, or of its whole stage.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, Point
from journeymap.rule import Rule
from journeymap.rules.contact import steps


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.is_blueprint:
        return
    reported = set()
    for start, end in steps(journey):
        owner = _owner(start)
        if owner and not _owner(end) and end.id not in reported:
            reported.add(end.id)
            message = f'"{end.moment.name}" takes over from "{owner}" and has no owner; name one'
            yield Hit(message, journey.place(end.moment, "name"))


def _owner(point: Point) -> str | None:
    return point.moment.owner or point.stage.owner


RULE = Rule(
    code="JM842",
    name="handoff-without-owner",
    severities="-IW",
    source="NN/g, Journey Mapping 101: internal ownership",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Having a sofa made
stages:
  - name: Order
    touchpoints:
      - name: Chooses the fabric
        owner: Shop
        frontstage:
          - Seller fetches the samples
      - name: Pays a deposit
        owner: Accounts
  - name: Wait
    owner: Workshop
    touchpoints:
      - name: Gets a date
      - name: Gets another date
""",
        """
jmap: 1
title: Having a sofa made
stages:
  - name: Order
    touchpoints:
      - name: Chooses the fabric
        owner: Shop
      - name: Pays a deposit
""",
    ),
    bad=(
        """
jmap: 1
title: Having a sofa made
stages:
  - name: Order
    owner: Shop
    touchpoints:
      - name: Chooses the fabric
        frontstage:
          - Seller fetches the samples
      - name: Pays a deposit
  - name: Wait
    touchpoints:
      - name: Gets a date
        #     ^^^^^^^^^^^
      - name: Gets another date
""",
    ),
)
