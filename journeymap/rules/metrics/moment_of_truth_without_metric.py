"""A moment of truth that is not measured.

What it finds: a touchpoint with `moment_of_truth` and no `metrics`, on a stage that has none either. It is silent on
a map that measures nothing at all: JM701 map-without-metric says so once.

Why it matters: at a moment of truth customers are won or lost. If it goes wrong and no number moves, you learn of it
from the people who have left.

How to fix: add the one metric to the touchpoint that would show it going wrong first. A number you already have is
better than a perfect one you will never collect.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for stage in journey.stages:
        for touchpoint in stage.touchpoints:
            if touchpoint.moment_of_truth and not touchpoint.metrics and not stage.metrics:
                message = f'moment of truth "{touchpoint.name}" has no metric; add the one that shows it going wrong'
                yield Hit(message, journey.place(touchpoint, "moment_of_truth"))


RULE = Rule(
    code="JM702",
    name="moment-of-truth-without-metric",
    severities="-WW",
    source="an experience roadmap: metrics at the critical moments",
    lesson=__doc__,
    check=check,
    silent_if=("JM701",),
    good=(
        """
jmap: 1
title: A night in our hotel
stages:
  - name: Arrive
    touchpoints:
      - name: Gets the key
        moment_of_truth: first
        metrics:
          - Minutes from the door to the key, 95th percentile
  - name: Sleep
    metrics:
      - name: Nights without a call to the desk
        kind: rate
    touchpoints:
      - name: Lies down
        moment_of_truth: second
""",
        """
jmap: 1
title: A night in our hotel
stages:
  - name: Arrive
    touchpoints:
      - name: Gets the key
        moment_of_truth: first
""",
    ),
    bad=(
        """
jmap: 1
title: A night in our hotel
stages:
  - name: Arrive
    touchpoints:
      - name: Parks the car
        metrics:
          - Cars turned away, 5 a night at most
      - name: Gets the key
        moment_of_truth: first
        #                ^^^^^
""",
    ),
)
