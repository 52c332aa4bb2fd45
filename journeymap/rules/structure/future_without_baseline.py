"""A map of the future that starts from nowhere.

What it finds: a map with `state: future` or `state: ideal` and no `based_on`.

Why it matters: a better journey is a set of changes to a real one. Without the map of today nobody can say what those
changes are, what they cost or whether they came true.

How to fix: map the journey as it is first, and name that map in `based_on`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    state = journey.model.state
    if state in ("future", "ideal") and not journey.model.based_on:
        message = f'{state} map "{journey.title}" has no "based_on"; name the current map it changes'
        yield Hit(message, journey.place(key="state"))


RULE = Rule(
    code="JM313",
    name="future-without-baseline",
    severities="-IW",
    source="shunsaku-studio/Prhythm: a to-be without an as-is is a wish list",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Seeing the doctor, next year
state: future
based_on: seeing-the-doctor
stages:
  - name: Wait
    touchpoints:
      - name: Gets a message when it is her turn
# file: maps/seeing-the-doctor.yaml
jmap: 1
title: Seeing the doctor
state: current
stages:
  - name: Wait
    touchpoints:
      - name: Sits in the waiting room
""",
    ),
    bad=(
        """
jmap: 1
title: Seeing the doctor, next year
state: future
#      ^^^^^^
stages:
  - name: Wait
    touchpoints:
      - name: Gets a message when it is her turn
""",
    ),
)
