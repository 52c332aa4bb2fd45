"""A map on which all goes well.

What it finds: a map of how things are (`state: current`, or no `state`) with five scored points or more (option
`min-points`) and not one score below zero. Maps of the future are free to hope.

Why it matters: no real journey of that length is without a bad moment. A map without one shows how the process was
planned, and gives nobody anything to improve.

How to fix: look at complaints, cancellations and support calls for the moment that hurts, and score it as customers
feel it.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey, *, min_points: int = 5) -> Iterator[Hit]:
    if journey.model.state not in (None, "current"):
        return
    points = [scores for point in journey.points if (scores := journey.scores(point))]
    if len(points) >= min_points and not any(score < 0 for scores in points for score in scores):
        message = f'nothing on "{journey.title}" is negative; look for the moment that hurts'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM405",
    name="no-low-point",
    severities="-WW",
    source="unconsultancy.sh: idealised journeys; harshil.work: happy paths; an experience roadmap: ups and downs",
    lesson=__doc__,
    check=check,
    silent_if=("JM406",),
    good=(
        """
jmap: 1
title: Visiting a museum
stages:
  - name: Arrive
    touchpoints:
      - name: Buys a ticket online
        emotion: 1
      - name: Queues in the rain
        emotion: -1
      - name: Leaves the coat
        emotion: 0
      - name: Picks up the audio guide
        emotion: 1
  - name: Look
    touchpoints:
      - name: Stands before the painting
        emotion: 2
""",
        """
jmap: 1
title: Visiting the new museum
state: future
stages:
  - name: Arrive
    emotion: 1
    touchpoints:
      - name: Buys a ticket online
      - name: Walks in
      - name: Leaves the coat
      - name: Picks up the audio guide
      - name: Stands before the painting
        emotion: 2
""",
    ),
    bad=(
        """
jmap: 1
title: Visiting a museum
#      ^^^^^^^^^^^^^^^^^
stages:
  - name: Arrive
    emotion: 1
    touchpoints:
      - name: Buys a ticket online
      - name: Walks in
      - name: Leaves the coat
      - name: Picks up the audio guide
      - name: Stands before the painting
        emotion: 2
""",
    ),
)
