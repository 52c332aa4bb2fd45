"""An emotion curve that is one straight line.

What it finds: a map with four scored points or more (option `min-points`) whose scores are all the same.

Why it matters: a curve is there to tell the better moments from the worse. One value everywhere says no more than a
single sentence would, and usually means that the scores were filled in to fill them in.

How to fix: ask which moment people would tell a friend about and which they would rather forget, and score from there.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey, *, min_points: int = 4) -> Iterator[Hit]:
    points = [scores for point in journey.points if (scores := journey.scores(point))]
    values = {score for scores in points for score in scores}
    if len(points) >= min_points and len(values) == 1:
        score = journey.written_score(values.pop())
        message = f'all {len(points)} scores on "{journey.title}" are {score}; tell the better moments from the worse'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM406",
    name="flat-curve",
    severities="-IW",
    source="an experience roadmap: many ups and downs; own: one value carries no information",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Commuting by bus
stages:
  - name: Ride
    touchpoints:
      - name: Waits at the stop
        emotion: 0
      - name: Gets on
        emotion: 0
      - name: Finds no seat
        emotion: -1
      - name: Gets off
        emotion: 0
""",
    ),
    bad=(
        """
jmap: 1
title: Commuting by bus
#      ^^^^^^^^^^^^^^^^
emotion_scale: 1..5
stages:
  - name: Ride
    touchpoints:
      - name: Waits at the stop
        emotion: 3
      - name: Gets on
        emotion: 3
      - name: Finds no seat
        emotion: 3
      - name: Gets off
        emotion: 3
""",
    ),
)
