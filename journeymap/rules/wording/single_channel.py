"""A map that never leaves one channel.

What it finds: five or more touchpoints with a channel (option `min-touchpoints`), all on the same one. Moments without
contact (`channel: none`) are not counted.

Why it matters: people compare on a phone, ask a friend, look in a shop, call. A map of one channel is a map of that
channel, not of the customer, and misses the places where they get lost between two.

How to fix: ask what customers do before, between and after, and add those touchpoints with their channels.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.contact import channels_of, contacts


def check(journey: Journey, *, min_touchpoints: int = 5) -> Iterator[Hit]:
    met = contacts(journey)
    used = {channel for touchpoint in met for channel in channels_of(touchpoint)}
    if len(met) >= min_touchpoints and len(used) == 1:
        message = (
            f'all {len(met)} touchpoints of "{journey.title}" are on "{used.pop()}"; add the others the customer uses'
        )
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM821",
    name="single-channel",
    severities="-II",
    source="NN/g: maps suit many channels; hoover-content-system rubric",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Changing the electricity supplier
stages:
  - name: Compare
    touchpoints:
      - name: Looks at the yearly bill
        channel: letter
      - name: Types in last year's use
        channel: website
      - name: Compares prices
        channel: website
      - name: Reads the small print
        channel: website
      - name: Switches
        channel: website
""",
        """
jmap: 1
title: Changing the electricity supplier
stages:
  - name: Compare
    touchpoints:
      - name: Compares prices
        channel: website
      - name: Switches
        channel: website
""",
    ),
    bad=(
        """
jmap: 1
title: Changing the electricity supplier
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Compare
    touchpoints:
      - name: Types in last year's use
        channel: web-app
      - name: Compares prices
        channel: web_app
      - name: Sleeps on it
        channel: none
      - name: Reads the small print
        channel: [web_app]
      - name: Picks a price
        channel: web_app
      - name: Switches
        channel: web_app
""",
    ),
)
