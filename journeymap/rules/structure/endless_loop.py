"""A touchpoint from which nobody ever gets out of the map.

What it finds: on a map with at least one written `next`, a touchpoint from which no end can be reached. Ends are the
last touchpoint if it has no `next`, an empty list (`next: []`) and a `next` into another map.

Why it matters: customers do leave a loop, they give up or call somebody. If the map does not show how, the most
expensive way out is missing from it.

How to fix: add a `next` that leads out of the circle, or `next: []` where people give up.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.has_written_flow:
        return
    saved = journey.reachable({point.id for point in journey.ends}, backwards=True)
    for point in journey.touchpoints:
        if point.id not in saved:
            message = f'"{point.moment.name}" never reaches an end of the map; add a "next" that leads out'
            yield Hit(message, journey.place(point.moment, "name"))


RULE = Rule(
    code="JM315",
    name="endless-loop",
    severities="WEE",
    source="bpmn-io/bpmnlint, by analogy: no-implicit-end",
    lesson=__doc__,
    check=check,
    # A misspelt `next` leads nowhere: that is one mistake, not two.
    silent_if=("JM210",),
    good=(
        """
jmap: 1
title: Cancelling a gym membership
stages:
  - name: Try
    touchpoints:
      - name: Looks for the form
      - name: Calls the front desk
        next:
          - to: looks-for-the-form
            when: They point to the website
          - to: sends-a-letter
            when: She has had enough
  - name: Give notice
    touchpoints:
      - name: Sends a letter
""",
        """
jmap: 1
title: Returning a parcel
stages:
  - name: Send it back
    touchpoints:
      - name: Prints the label
      - name: Waits for the refund
        next:
          - to: asking-for-help/opens-the-chat
            when: It does not come
          - to: prints-the-label
            when: The parcel came back to her
      - name: Gives up
        next: prints-the-label
# file: maps/asking-for-help.yaml
jmap: 1
title: Asking for help
stages:
  - name: Ask
    touchpoints:
      - name: Opens the chat
""",
    ),
    bad=(
        """
jmap: 1
title: Cancelling a gym membership
stages:
  - name: Try
    touchpoints:
      - name: Looks for the form
      #       ^^^^^^^^^^^^^^^^^^
      - name: Calls the front desk
      #       ^^^^^^^^^^^^^^^^^^^^
        next: looks-for-the-form
  - name: Give notice
    touchpoints:
      - name: Sends a letter
""",
        """
jmap: 1
title: Resetting a password
stages:
  - name: Reset
    touchpoints:
      - name: Asks for a link
        next:
          - waits-for-the-mail
          - calls-support
      - name: Waits for the mail
      #       ^^^^^^^^^^^^^^^^^^
        next: waits-for-the-mail
      - name: Calls support
        next: []
""",
    ),
)
