"""A fork in the journey that does not say who goes where.

What it finds: a `next` with several ways of which more than one has neither `when` nor `share`. One way without is
fine: it is what happens otherwise.

Why it matters: a fork is where customers decide, or where something decides for them. Unnamed, it cannot be
measured, and nobody sees that one of the ways is the one that goes wrong.

How to fix: say in `when` under which condition each way is taken, or in `share` how many take it.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for touchpoint in journey.all(Touchpoint):
        ways = touchpoint.next or []
        unnamed = sum(not way.when and way.share is None for way in ways)
        if unnamed > 1:
            message = f'{unnamed} ways out of "{touchpoint.name}" have no "when"; say when each is taken'
            yield Hit(message, journey.place(touchpoint, "next"))


RULE = Rule(
    code="JM317",
    name="branch-without-condition",
    severities="IWW",
    source="bpmn-io/bpmnlint, by analogy: conditional-flows",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Checking in for a flight
stages:
  - name: Check in
    touchpoints:
      - name: Opens the app
        next:
          - to: boards
            share: 70%
          - to: queues-at-the-desk
            when: The app asks for a visa
          - asks-a-friend
      - name: Queues at the desk
        next: boards
      - name: Asks a friend
      - name: Boards
""",
    ),
    bad=(
        """
jmap: 1
title: Checking in for a flight
stages:
  - name: Check in
    touchpoints:
      - name: Opens the app
        next:
        #^^^
          - boards
          - to: queues-at-the-desk
      - name: Queues at the desk
      - name: Boards
""",
    ),
)
