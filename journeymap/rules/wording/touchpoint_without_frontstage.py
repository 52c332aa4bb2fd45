"""Work behind a touchpoint, and nothing in sight of the customer.

What it finds: a touchpoint on a channel with `backstage` or `support` but no `frontstage`.

Why it matters: the customer meets somebody or something there, or it would be no touchpoint. If the blueprint only
shows the work behind it, nobody designs what people see, hear and are told.

How to fix: add to `frontstage` what the customer meets: the person, the screen, the letter. If they meet nothing,
the moment is `channel: none`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.contact import contacts


def check(journey: Journey) -> Iterator[Hit]:
    for touchpoint in contacts(journey):
        if (touchpoint.backstage or touchpoint.support) and not touchpoint.frontstage:
            message = f'"{touchpoint.name}" has a backstage but nothing the customer meets; add "frontstage"'
            yield Hit(message, journey.place(touchpoint, "name"))


RULE = Rule(
    code="JM843",
    name="touchpoint-without-frontstage",
    severities="-WW",
    source="BilLogic blueprint audits: gap-sweep",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Boarding a night train
stages:
  - name: Board
    touchpoints:
      - name: Looks for the carriage
        channel: face_to_face
        frontstage:
          - Attendant on the platform
        backstage:
          - Carriages are numbered at the depot
      - name: Falls asleep
        channel: none
        support:
          - Driver brakes gently
""",
    ),
    bad=(
        """
jmap: 1
title: Boarding a night train
stages:
  - name: Board
    touchpoints:
      - name: Looks for the carriage
        #     ^^^^^^^^^^^^^^^^^^^^^^
        channel: face_to_face
        backstage:
          - Carriages are numbered at the depot
      - name: Orders breakfast
        #     ^^^^^^^^^^^^^^^^
        channel: print
        support:
          - Bakery at the next station
""",
    ),
)
