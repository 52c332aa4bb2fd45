"""A longer map on which everybody walks one straight line.

What it finds: a map with eight touchpoints or more (option `min-touchpoints`) on which no `next` branches, skips or
goes back, nothing is `optional` and nothing has a `failure`.

Why it matters: people compare again, give up and come back, skip what bores them. A straight line shows the process
as it was designed, and hides the detours that cost most.

How to fix: add a `next` where ways part, `optional: true` where some leave a step out, or `failure` where it often
goes wrong.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, Point
from journeymap.rule import Rule


def check(journey: Journey, *, min_touchpoints: int = 8) -> Iterator[Hit]:
    if len(journey.touchpoints) < min_touchpoints:
        return
    successors = [*(point.id for point in journey.points[1:]), None]
    steps = zip(journey.points, successors, strict=True)
    if all(_goes_straight_on(journey, point, successor) for point, successor in steps):
        message = f'map "{journey.title}" is one straight line; show a branch, a way back or a failure'
        yield Hit(message, journey.place(key="title"))


def _goes_straight_on(journey: Journey, point: Point, successor: str | None) -> bool:
    touchpoint = point.touchpoint
    if touchpoint and (touchpoint.optional or touchpoint.failure):
        return False
    return [way.to for way in journey.ways[point.id]] == ([successor] if successor else [])


RULE = Rule(
    code="JM319",
    name="strictly-linear",
    severities="-II",
    source="an experience roadmap: a map is not linear; hoover-content-system rubric",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Booking a holiday flat
stages:
  - name: Choose
    touchpoints:
      - name: Dreams
      - name: Searches
      - name: Reads reviews
        next:
          - to: searches
            when: One review is bad
          - to: picks-dates
            when: They are good
      - name: Picks dates
      - name: Pays
  - name: Stay
    touchpoints:
      - name: Gets the door code
      - name: Moves in
      - name: Leaves
""",
    ),
    bad=(
        """
jmap: 1
title: Booking a holiday flat
#      ^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Choose
    touchpoints:
      - name: Dreams
      - name: Searches
        next: reads-reviews
      - name: Reads reviews
      - name: Picks dates
      - name: Pays
  - name: Stay
    touchpoints:
      - name: Gets the door code
      - name: Moves in
      - name: Leaves
        next: []
""",
    ),
)
