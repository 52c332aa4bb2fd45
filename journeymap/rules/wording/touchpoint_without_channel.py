"""A touchpoint that does not say where it happens.

What it finds: touchpoints without a `channel`. The map gets one finding, at the first of them.

Why it matters: a touchpoint is a place and a feeling. Without the place nobody knows which team can mend it, and
the jumps from one channel to the next, where journeys break, stay invisible.

How to fix: add `channel` with one of the built-in channels or one of your own. For a moment without contact, such
as waiting or talking it over at home, write `channel: none`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, hit_on_all
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    touchpoints = journey.all(Touchpoint)
    silent = [touchpoint for touchpoint in touchpoints if not touchpoint.channel]
    if silent:
        message = (
            f"{len(silent)} of {len(touchpoints)} touchpoints have no channel, "
            f'first "{silent[0].name}"; say where it happens or "channel: none"'
        )
        places = (journey.place(touchpoint, "name") for touchpoint in silent)
        yield hit_on_all(message, places, "no channel here either")


RULE = Rule(
    code="JM822",
    name="touchpoint-without-channel",
    severities="-WW",
    source="an experience roadmap: a point is a channel and an emotion; hoover-content-system rubric",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Renting a van
stages:
  - name: Choose
    touchpoints:
      - name: Compares sizes
        channel: website
      - name: Measures the sofa
        channel: none
  - name: Drive
    goals:
      - Be back before six
""",
    ),
    bad=(
        """
jmap: 1
title: Renting a van
stages:
  - name: Choose
    touchpoints:
      - name: Compares sizes
        channel: website
      - name: Books the van
        #     ^^^^^^^^^^^^^
  - name: Pick up
    touchpoints:
      - name: Shows the licence
        channel: store
      - name: Hears about the deposit
""",
    ),
)
