"""A stage that names no touchpoint.

What it finds: a stage with no `touchpoints`, or a map whose `stages` are empty. It is silent on a stage that
JM302 empty-stage already reports at the same or a higher severity.

Why it matters: a stage is a bucket for touchpoints. Without them nobody knows where people meet you, and
nothing in the stage can be improved.

How to fix: add the moments in which the customer meets you, or a moment without contact (`channel: none`).
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.stages:
        message = f'map "{journey.title}" has no stages; add the parts of the journey'
        yield Hit(message, journey.place(key="stages"))
    for stage in journey.stages:
        if not stage.touchpoints:
            message = f'stage "{stage.name}" has no touchpoints; add the places where people meet you there'
            yield Hit(message, journey.place(stage, "name"))


RULE = Rule(
    code="JM301",
    name="stage-without-touchpoints",
    severities="WWE",
    source="four easy steps to a journey map: stages are buckets for touchpoints",
    lesson=__doc__,
    check=check,
    silent_beside=("JM302",),
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    #     ^^^^^^^
    goals:
      - Find the right size
  - name: Pay
    touchpoints:
      - name: Pays by card
""",
    ),
)
