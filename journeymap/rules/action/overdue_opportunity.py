"""A promise whose day has passed.

What it finds: an open opportunity or solution (neither shipped nor dropped) with a `due` day before today.

Why it matters: a map full of dates that have passed teaches its readers that its dates mean nothing. Then the next
promise counts for nothing either.

How to fix: ship it and say so, move the date and say why, or drop it.
"""

from collections.abc import Iterator

from journeymap.dates import today
from journeymap.finding import Hit
from journeymap.journey import Journey, is_open
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for _, _, item in journey.work():
        if is_open(item) and item.due is not None and item.due < today():
            message = f'"{item.text}" was due {item.due}; ship it, move the date or drop it'
            yield Hit(message, journey.place(item, "due"))


RULE = Rule(
    code="JM610",
    name="overdue-opportunity",
    severities="-WW",
    source="fitgap, Keep journey maps current",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Riding the tram
stages:
  - name: Ride
    opportunities:
      - text: Riders see how full the next tram is
        due: 2026-11-21
      - text: Riders can stop by pressing a button
        due: 2026-02-01
        status: shipped
""",
    ),
    bad=(
        """
jmap: 1
title: Riding the tram
stages:
  - name: Ride
    opportunities:
      - text: Riders see how full the next tram is
        due: 2026-11-20
        #    ^^^^^^^^^^
        status: in_progress
        solutions:
          - text: Counters at the doors
            due: 2026-06-30
            #    ^^^^^^^^^^
""",
    ),
)
