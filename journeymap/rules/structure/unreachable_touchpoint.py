"""A touchpoint that nobody can get to.

What it finds: on a map with at least one written `next`, a touchpoint to which no path leads from any touchpoint of
the first stage. Where a `next` is written, the touchpoint below is no longer what follows.

Why it matters: a box without an arrow is drawn, discussed and even improved, though no customer of this journey ever
comes by. Most often an arrow was forgotten when another one was added.

How to fix: name the touchpoint in the `next` of the one before it, or remove it from the map.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.has_written_flow:
        return
    first = journey.stages[0]
    reached = journey.reachable({point.id for point in journey.points if point.stage is first})
    for point in journey.touchpoints:
        if point.id not in reached:
            message = f'nothing leads to "{point.moment.name}"; name it in a "next" or remove it'
            yield Hit(message, journey.place(point.moment, "name"))


RULE = Rule(
    code="JM316",
    name="unreachable-touchpoint",
    severities="WEE",
    source="bpmn-io/bpmnlint, by analogy: no-disconnected",
    lesson=__doc__,
    check=check,
    # A misspelt `next` leads nowhere: that is one mistake, not two.
    silent_if=("JM210",),
    good=(
        """
jmap: 1
title: Picking up a prescription
stages:
  - name: Arrive
    touchpoints:
      - name: Walks in
        next:
          - to: waits-in-line
            when: It is busy
          - to: hands-over-the-slip
            when: It is quiet
      - name: Drives up to the window
  - name: Collect
    touchpoints:
      - name: Waits in line
      - name: Hands over the slip
""",
    ),
    bad=(
        """
jmap: 1
title: Picking up a prescription
stages:
  - name: Arrive
    touchpoints:
      - name: Walks in
        next: hands-over-the-slip
  - name: Collect
    touchpoints:
      - name: Waits in line
      #       ^^^^^^^^^^^^^
      - name: Hands over the slip
        next: []
      - name: Asks about side effects
      #       ^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)
