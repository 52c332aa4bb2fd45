"""A failure with no way back.

What it finds: a touchpoint whose `failure` has a `mode` and no `recovery`.

Why it matters: things go wrong everywhere; what people remember is what happened next. A failure without a way back is
where they call, complain or leave.

How to fix: write in `recovery` how the customer gets back on track: who notices, what they are told, what they can do.
If nothing of the kind exists, you have found an opportunity.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for touchpoint in journey.all(Touchpoint):
        failure = touchpoint.failure
        if failure and failure.mode and not failure.recovery:
            message = f'"{failure.mode}" has no recovery; say how the customer gets back on track'
            yield Hit(message, journey.place(touchpoint, "failure"))


RULE = Rule(
    code="JM609",
    name="failure-without-recovery",
    severities="-WW",
    source="cguodesign/customer-journey-map-skill: failure-no-recovery; hoover-content-system rubric",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Withdrawing cash
stages:
  - name: Withdraw
    touchpoints:
      - name: Types the PIN
        failure:
          mode: Forgot the PIN
          recovery: Sees it in the app after a fingerprint
""",
    ),
    bad=(
        """
jmap: 1
title: Withdrawing cash
stages:
  - name: Withdraw
    touchpoints:
      - name: Types the PIN
        failure: Forgot the PIN
        #        ^^^^^^^^^^^^^^
      - name: Takes the card
        failure:
        #^^^^^^
          mode: The machine keeps it
""",
    ),
)
