"""A map on which customers meet nobody but you.

What it finds: five or more touchpoints with a channel (option `min-touchpoints`), all on channels of kind owned.
JM821 single-channel speaks first where there is but one.

Why it matters: people read reviews, search, see advertisements and ask friends, and believe them more than your
website. A map of your own channels shows the part of the journey you already know.

How to fix: add the touchpoints on channels you do not run, with what customers find there. If a channel of yours is
run by somebody else, say so with its `kind`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.contact import channels_of, contacts, is_owned


def check(journey: Journey, *, min_touchpoints: int = 5) -> Iterator[Hit]:
    met = contacts(journey)
    used = {channel for touchpoint in met for channel in channels_of(touchpoint)}
    if used and len(met) >= min_touchpoints and all(is_owned(journey, channel) for channel in used):
        message = f'every touchpoint of "{journey.title}" is on your own channels; add search, reviews or word of mouth'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM824",
    name="only-owned-channels",
    severities="-II",
    source="seven steps to a journey map: third-party reviews and paid media; journeytrack.io, Journey gap audits",
    lesson=__doc__,
    check=check,
    silent_if=("JM821",),
    good=(
        """
jmap: 1
title: Finding a dentist
stages:
  - name: Look around
    touchpoints:
      - name: Asks the neighbour
        channel: word_of_mouth
      - name: Looks at opening hours
        channel: website
      - name: Calls
        channel: phone
      - name: Gets a reminder
        channel: sms
      - name: Sits in the chair
        channel: store
""",
        """
jmap: 1
title: Finding a dentist
stages:
  - name: Look around
    touchpoints:
      - name: Reads about the practice
        channel: health-portal
      - name: Looks at opening hours
        channel: website
      - name: Calls
        channel: phone
      - name: Gets a reminder
        channel: sms
      - name: Sits in the chair
        channel: store
# file: shared/channels.yaml
jmap: 1
channels:
  - id: health-portal
    kind: partner
""",
    ),
    bad=(
        """
jmap: 1
title: Finding a dentist
#      ^^^^^^^^^^^^^^^^^
channels:
  - id: shop-window
    kind: owned
stages:
  - name: Look around
    touchpoints:
      - name: Sees the sign
        channel: shop_window
      - name: Looks at opening hours
        channel: [website, mobile_app]
      - name: Calls
        channel: phone
      - name: Is afraid
        channel: none
      - name: Gets a reminder
        channel: sms
      - name: Sits in the chair
        channel: store
""",
    ),
)
