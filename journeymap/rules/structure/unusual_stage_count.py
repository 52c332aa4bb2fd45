"""A map with very few or very many stages.

What it finds: a map with fewer than three stages or more than eight (options `min` and `max`). A map without any
stage is reported by JM301 stage-without-touchpoints.

Why it matters: stages are the chapters of the story. With two of them the curve has no shape, with a dozen nobody
keeps the story in mind and the poster no longer fits a screen.

How to fix: split a stage in which customers change their aim, merge stages that differ only for you, or move a part
of the journey to a map of its own.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey, *, min: int = 3, max: int = 8) -> Iterator[Hit]:  # noqa: A002 - the names of the options
    count = len(journey.stages)
    if count and not min <= count <= max:
        stages, advice = "stage" if count == 1 else "stages", "split" if count < min else "merge"
        message = f'map "{journey.title}" has {count} {stages}; {min} to {max} read best, so {advice} some'
        yield Hit(message, journey.place(key="stages"))


RULE = Rule(
    code="JM310",
    name="unusual-stage-count",
    severities="-II",
    source="Milkymap support, structure: 5 to 7; thehuman2ai.com: 4 to 7",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Going to the hairdresser
stages:
  - name: Book
    touchpoints:
      - name: Calls the shop
  - name: Have it cut
    touchpoints:
      - name: Explains what she wants
  - name: Live with it
    touchpoints:
      - name: Washes her hair for the first time
""",
    ),
    bad=(
        """
jmap: 1
title: Going to the hairdresser
stages:
#^^^^^
  - name: Book
    touchpoints:
      - name: Calls the shop
  - name: Everything else
    touchpoints:
      - name: Explains what she wants
""",
        """
jmap: 1
title: Going to the hairdresser
stages:
#^^^^^
  - name: Need
  - name: Search
  - name: Call
  - name: Travel
  - name: Wait
  - name: Talk
  - name: Cut
  - name: Pay
  - name: Leave
""",
    ),
)
