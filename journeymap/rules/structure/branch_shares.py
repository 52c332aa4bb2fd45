"""Shares of a fork that do not add up.

What it finds: a `next` whose `share`s add up to more than 1, or in which every way has a `share` and they do not add
up to 1. Differences up to 0.01 (option `tolerance`) are rounding.

Why it matters: every customer takes one of the ways. If the shares make 80 percent, a way is missing, often the one
of those who gave up; if they make 120, one of the numbers is wrong.

How to fix: correct the numbers, or add the way that is missing. Where only some shares are known, leave the others
out.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule
from journeymap.wording import text_of


def check(journey: Journey, *, tolerance: float = 0.01) -> Iterator[Hit]:
    for touchpoint in journey.all(Touchpoint):
        ways = touchpoint.next or []
        shares = [way.share for way in ways if way.share is not None]
        total = round(sum(shares), 6)
        if total > 1 + tolerance or (ways and len(shares) == len(ways) and total < 1 - tolerance):
            message = f'the shares out of "{touchpoint.name}" add up to {text_of(round(total, 4))}; make it 1'
            yield Hit(message, journey.place(touchpoint, "next"))


RULE = Rule(
    code="JM318",
    name="branch-shares",
    severities="WEE",
    source="own: arithmetic",
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
            share: 67%
          - to: queues-at-the-desk
            share: 0.333
      - name: Queues at the desk
        next:
          - to: boards
            share: 0.9
          - to: misses-the-flight
            when: The queue is too long
      - name: Boards
        next: []
      - name: Misses the flight
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
          - to: boards
            share: 60%
          - to: queues-at-the-desk
            share: 20%
      - name: Queues at the desk
        next:
        #^^^
          - to: boards
            share: 0.9
          - to: misses-the-flight
            share: 0.3
          - asks-a-friend
      - name: Asks a friend
      - name: Boards
        next: []
      - name: Misses the flight
""",
    ),
)
