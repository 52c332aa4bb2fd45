"""A map that does not say what people expect.

What it finds: a map without `expectations` on which no stage and no touchpoint has an `expectation` either.

Why it matters: people are not pleased or cross because of what happens, but because of what happens against what they
expected. Ten minutes on hold are short at the tax office and endless at a pizza service.

How to fix: add `expectations` to the map, or `expectation` where it matters most, from what customers told you.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.expectations and not any(moment.expectation for moment in journey.moments):
        message = f'map "{journey.title}" does not say what people expect; add "expectations"'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM309",
    name="map-without-expectations",
    severities="--I",
    source="NN/g, Journey Mapping 101: scenario and expectations head the map",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Calling the tax office
expectations:
  - It will take all morning
stages:
  - name: Call
    touchpoints:
      - name: Waits on hold
""",
        """
jmap: 1
title: Calling the tax office
stages:
  - name: Call
    touchpoints:
      - name: Waits on hold
        expectation: Somebody picks up within half an hour
""",
    ),
    bad=(
        """
jmap: 1
title: Calling the tax office
#      ^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Call
    touchpoints:
      - name: Waits on hold
""",
    ),
)
