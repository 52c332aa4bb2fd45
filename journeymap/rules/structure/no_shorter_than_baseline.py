"""A future journey that takes as many steps as the one of today.

What it finds: a map with `based_on` whose shortest way from the first touchpoint to an end has as many touchpoints as
that of the map it is based on, or more. Touchpoints with `optional: true` are not counted.

Why it matters: the surest way to a better journey is a shorter one. A plan that takes nothing away, and only adds a
reminder here and a survey there, asks more of people, not less.

How to fix: look for steps to remove, to merge or to do for the customer. If more steps are what it takes, say so in
the `description`.
"""

from collections.abc import Iterator
from heapq import heappop, heappush

from journeymap.finding import Hit
from journeymap.journey import Journey, Point
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    baseline = _baseline(journey)
    steps, before = _steps(journey), _steps(baseline) if baseline else None
    if baseline and steps and before and steps >= before:
        message = (
            f'"{journey.title}" takes {steps} steps to the end, "{baseline.title}" takes {before}; '
            "look for steps to remove"
        )
        label = (baseline.place(key="title"), f"{before} steps to the end")
        yield Hit(message, journey.place(key="title"), also=(label,))


def _baseline(journey: Journey) -> Journey | None:
    based_on = journey.model.based_on
    found = journey.atlas.find("map", based_on, journey) if based_on else None
    return Journey(found.sheet, journey.atlas) if found and found.sheet.name != journey.name else None


def _steps(journey: Journey) -> int | None:
    """How many touchpoints the shortest way to an end has (Dijkstra); `None` if none leads there."""
    ends = {point.id for point in journey.ends}
    costs = {point.id: _cost(point) for point in journey.points}
    waiting = [(costs[point.id], point.id) for point in journey.touchpoints[:1]]
    seen: set[str] = set()
    while waiting:
        steps, here = heappop(waiting)
        if here in ends:
            return steps
        if here not in seen:
            seen.add(here)
            for way in journey.ways[here]:
                if way.to is not None:
                    heappush(waiting, (steps + costs[way.to], way.to))
    return None


def _cost(point: Point) -> int:
    return int(point.touchpoint is not None and not point.touchpoint.optional)


RULE = Rule(
    code="JM323",
    name="no-shorter-than-baseline",
    severities="--I",
    source="a seven-step guide: reduce or streamline the steps",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Parking, next year
state: future
based_on: parking
stages:
  - name: Park
    touchpoints:
      - name: Drives in
      - name: Rates the car park
        optional: true
      - name: Drives out
# file: maps/parking.yaml
jmap: 1
title: Parking
stages:
  - name: Park
    touchpoints:
      - name: Drives in
      - name: Queues at the machine
      - name: Drives out
""",
    ),
    bad=(
        """
jmap: 1
title: Parking, next year
#      ^^^^^^^^^^^^^^^^^^
state: future
based_on: parking
stages:
  - name: Park
    touchpoints:
      - name: Drives in
      - name: Types in the number plate
      - name: Drives out
# file: maps/parking.yaml
jmap: 1
title: Parking
stages:
  - name: Park
    touchpoints:
      - name: Drives in
        next:
          - to: drives-out
            when: She has a season ticket
          - queues-at-the-machine
      - name: Queues at the machine
      - name: Drives out
""",
    ),
)
