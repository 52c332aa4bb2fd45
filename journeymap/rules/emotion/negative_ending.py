"""A journey that ends on a bad note.

What it finds: the last end of the map, in file order, has a score below zero. Ends are the last touchpoint if it has
no `next`, an empty list (`next: []`) and a `next` into another map.

Why it matters: of a long experience people remember the strongest moment and the last one. Whoever leaves annoyed
tells the story annoyed.

How to fix: check first that the map really ends there. Then plan a better ending: a thank-you, a check that all is
well, a goodbye that works.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for point in journey.ends[-1:]:
        lowest = min(journey.scores(point), default=0.0)
        if lowest < 0:
            message = (
                f'the journey ends at "{point.moment.name}" with {journey.written_score(lowest)}; '
                "people remember the end, plan a better one"
            )
            yield Hit(message, journey.place(journey.felt_at(point), "emotion"))


RULE = Rule(
    code="JM410",
    name="negative-ending",
    severities="-IW",
    source="lawsofux.com, Peak-End Rule",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Leaving the phone company
stages:
  - name: Leave
    touchpoints:
      - name: Gives notice
        emotion: -2
      - name: Gets a friendly goodbye
        emotion: 1
        next: []
      - name: Is called every evening
        emotion: -2
        next: gets-a-friendly-goodbye
""",
    ),
    bad=(
        """
jmap: 1
title: Leaving the phone company
stages:
  - name: Leave
    touchpoints:
      - name: Gives notice
        emotion: 1
      - name: Is called every evening
        emotion: -2
        #        ^^
""",
        """
jmap: 1
title: Leaving the phone company
emotion_scale: 1..5
stages:
  - name: Leave
    emotion: 2
    #        ^
    touchpoints:
      - name: Gives notice
""",
    ),
)
