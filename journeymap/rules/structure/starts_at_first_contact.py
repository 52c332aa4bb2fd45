"""A map that begins when people are already with you.

What it finds: a map without `scope.starts` where every touchpoint of the first stage is on channels of your own
(`kind: owned`).

Why it matters: before anybody opens your website something happened: a bill, a broken shoe, a friend's advice. There
the journey is decided, and there your competitors are.

How to fix: show how people got there (search, word of mouth, a review), or state in `scope` where the map starts.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule
from journeymap.rules.contact import is_owned


def check(journey: Journey) -> Iterator[Hit]:
    scope = journey.model.scope
    first = journey.stages[0] if journey.stages else None
    if first is None or not first.touchpoints or (scope and scope.starts):
        return
    if all(_is_ours(journey, touchpoint) for touchpoint in first.touchpoints):
        channel = first.touchpoints[0].channel[0]
        message = f'the map starts at your own "{channel}"; show how people got there or state where "scope" starts'
        yield Hit(message, journey.place(first, "name"))


def _is_ours(journey: Journey, touchpoint: Touchpoint) -> bool:
    return bool(touchpoint.channel) and all(is_owned(journey, word) for word in touchpoint.channel)


RULE = Rule(
    code="JM320",
    name="starts-at-first-contact",
    severities="-II",
    source="BuiltIn, Do's and Don'ts of User Journey Mapping; zeropointstrategy.com",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Finding a dentist
stages:
  - name: Search
    touchpoints:
      - name: Asks a colleague
        channel: word_of_mouth
      - name: Looks at the website
        channel: website
""",
        """
jmap: 1
title: Finding a dentist
scope:
  starts: A tooth hurts on Sunday night
stages:
  - name: Search
    touchpoints:
      - name: Looks at the website
        channel: website
""",
        """
jmap: 1
title: Finding a dentist
stages:
  - name: Search
    touchpoints:
      - name: Finds us on the map and taps on the website
        channel:
          - search
          - website
""",
    ),
    bad=(
        """
jmap: 1
title: Finding a dentist
stages:
  - name: Search
  #       ^^^^^^
    touchpoints:
      - name: Reads the sign at the door
        channel: door-sign
      - name: Looks at the website
        channel: website
# file: shared/channels.yaml
jmap: 1
channels:
  - id: door_sign
    kind: owned
""",
    ),
)
