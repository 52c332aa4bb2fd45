"""A jump from one channel to another that nothing supports.

What it finds: two touchpoints in a row that share no channel, where neither says in `backstage`, `support`,
`systems` or `wait` what happens in between. A moment without contact (`channel: none`) is no jump.

Why it matters: journeys break between channels. The basket is empty on the phone, the person on the line asks for
the number again. If the map says nothing there, nobody looks after it.

How to fix: write in `backstage` or `systems` what carries over and how, or how long the customer waits. If nothing
carries over, that is a pain point.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule
from journeymap.rules.contact import channels_of, steps
from journeymap.wording import either


def check(journey: Journey) -> Iterator[Hit]:
    reported = set()
    for start, end in steps(journey):
        here, there = start.touchpoint, end.touchpoint
        if here and there and end.id not in reported and _is_jump(here, there) and not _has_handoff(here, there):
            reported.add(end.id)
            message = (
                f'"{there.name}" moves from {either(here.channel)} to {either(there.channel)} with no handoff noted; '
                'say in "backstage" or "systems" what carries over'
            )
            yield Hit(message, journey.place(there, "channel"))


def _is_jump(here: Touchpoint, there: Touchpoint) -> bool:
    before, after = channels_of(here), channels_of(there)
    return bool(before and after) and not before & after


def _has_handoff(here: Touchpoint, there: Touchpoint) -> bool:
    return any(item.backstage or item.support or item.systems or item.wait for item in (here, there))


RULE = Rule(
    code="JM823",
    name="unsupported-channel-switch",
    severities="--I",
    source="cguodesign/customer-journey-map-skill: channelTransition",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Returning a lamp
stages:
  - name: Ask
    touchpoints:
      - name: Asks for a label
        channel: website
        systems:
          - Return number, shown in the parcel shop
      - name: Hands in the parcel
        channel: partner
      - name: Hopes
        channel: none
      - name: Sees the money
        channel: [website, email]
      - name: Confirms
        channel: email
""",
    ),
    bad=(
        """
jmap: 1
title: Returning a lamp
stages:
  - name: Ask
    touchpoints:
      - name: Looks for the form
        channel: website
        next: [calls, gives-up, asks-in-the-shop]
      - name: Calls
        channel: phone
        #        ^^^^^
      - name: Gives up
        next: []
      - name: Asks in the shop
        channel: store
        #        ^^^^^
""",
    ),
)
