"""Pain points that all look equal.

What it finds: open pain points of stages and touchpoints without `severity`. The map gets one finding, at the first.

Why it matters: a broken lift and a dull poster are both pain points. Unless the map tells them apart, the one that is
easiest to mend gets mended.

How to fix: set `severity` to low, medium, high or blocker. A blocker stops people from going on.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, hit_on_all
from journeymap.journey import Journey, is_open
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    pains = [pain for _, pain in journey.pain_points() if is_open(pain)]
    equal = [pain for pain in pains if pain.severity is None]
    if equal:
        message = (
            f'{len(equal)} of {len(pains)} pain points have no severity, first "{equal[0].text}"; '
            "add it so the worst stands out"
        )
        places = (journey.place(pain) for pain in equal)
        yield hit_on_all(message, places, "no severity here either")


RULE = Rule(
    code="JM607",
    name="pain-without-severity",
    severities="-II",
    source="InsightHub: templates where all pains look equal",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Taking the lift
stages:
  - name: Go up
    pain_points:
      - text: The lift is out of order
        severity: blocker
      - text: The light flickers
        status: resolved
""",
    ),
    bad=(
        """
jmap: 1
title: Taking the lift
stages:
  - name: Go up
    pain_points:
      - text: The lift is out of order
        severity: blocker
      - The buttons are worn
      # ^^^^^^^^^^^^^^^^^^^^
    touchpoints:
      - name: Waits
        pain_points:
          - text: Nothing tells where the lift is
            frequency: always
""",
    ),
)
