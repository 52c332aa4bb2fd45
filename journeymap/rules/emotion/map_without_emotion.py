"""A map that shows no feelings.

What it finds: a map with stages on which no stage and no touchpoint has `emotion` or `emotions`.

Why it matters: without feelings a map is a flow chart. The curve is what people look at first, and what shows where
it is worth changing something.

How to fix: add `emotion` to the touchpoints where you know it: a score (`-1`), a word (`hopeful`) or both. What you
only suppose may be marked with `basis: assumed`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if journey.points and not journey.feelings:
        message = f'map "{journey.title}" shows no emotion; add "emotion" where you know it'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM402",
    name="map-without-emotion",
    severities="IWW",
    source="an experience roadmap: a point is a channel and an emotion; go-minder.com; castandhue.com",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Opening a bank account
stages:
  - name: Prove who you are
    touchpoints:
      - name: Holds the passport into the camera
        emotion: exposed
      - name: Waits for the code
""",
        """
jmap: 1
title: Opening a bank account
personas:
  - name: Amara
stages:
  - name: Prove who you are
    emotions:
      amara: -1
""",
    ),
    bad=(
        """
jmap: 1
title: Opening a bank account
#      ^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Prove who you are
    touchpoints:
      - name: Holds the passport into the camera
""",
    ),
)
