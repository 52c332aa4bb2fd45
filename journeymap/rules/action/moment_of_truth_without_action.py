"""A moment of truth at which we do nothing.

What it finds: a touchpoint with `moment_of_truth` and no `frontstage`, no `content` and no `opportunities`.

Why it matters: here customers are won or lost, and the map leaves it to chance. Whoever marks a moment of truth should
be able to say what the organisation does in it.

How to fix: say what your people or systems do there (`frontstage`), what you give customers to read, see or use
(`content`), or what should get better (`opportunities`).
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for touchpoint in journey.all(Touchpoint):
        does_something = touchpoint.frontstage or touchpoint.content or touchpoint.opportunities
        if touchpoint.moment_of_truth and not does_something:
            message = (
                f'moment of truth "{touchpoint.name}" does not say what we do there; '
                'add "frontstage", "content" or an opportunity'
            )
            yield Hit(message, journey.place(touchpoint, "moment_of_truth"))


RULE = Rule(
    code="JM614",
    name="moment-of-truth-without-action",
    severities="-IW",
    source="an experience roadmap: define the actions that we do in each touchpoint",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Trying a mattress
stages:
  - name: Try
    touchpoints:
      - name: Lies down in the shop
        moment_of_truth: true
        frontstage:
          - Leaves people alone for ten minutes
      - name: Sleeps on it at home
        moment_of_truth: second
        content:
          - A guide for the first week
      - name: Sends it back
        moment_of_truth: true
        opportunities:
          - Nobody has to fold a mattress
""",
    ),
    bad=(
        """
jmap: 1
title: Trying a mattress
stages:
  - name: Try
    touchpoints:
      - name: Lies down in the shop
        moment_of_truth: true
        #                ^^^^
      - name: Sleeps on it at home
        moment_of_truth: second
        #                ^^^^^^
        backstage:
          - Logs the delivery
""",
    ),
)
