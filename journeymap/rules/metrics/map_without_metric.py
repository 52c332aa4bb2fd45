"""A map on which nothing is measured.

What it finds: a map with no `metrics` on any stage or touchpoint, and no `metric` on any opportunity or solution.

Why it matters: a map that nobody measures is an opinion. One number at the moment that decides shows whether the
journey got better or worse, and ends the argument about what to mend first.

How to fix: add `metrics` to the touchpoints where customers are won or lost. A metric may be a word for one that is
defined in a shared file, or be written out on the spot.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not any(journey.metric_uses()):
        message = f'map "{journey.title}" measures nothing; add "metrics" where it matters most'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM701",
    name="map-without-metric",
    severities="-WW",
    source="an experience roadmap: create metrics; Customer Science, Audit your journey maps: linked KPIs",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Getting a parking permit
stages:
  - name: Apply
    touchpoints:
      - name: Sends in the form
        metrics:
          - name: Forms sent back for a missing paper
            kind: rate
""",
        """
jmap: 1
title: Getting a parking permit
metrics:
  - name: Calls
    kind: count
stages:
  - name: Wait
    metrics: calls
""",
        """
jmap: 1
title: Getting a parking permit
stages:
  - name: Wait
    opportunities:
      - text: People know when the permit comes
        solutions:
          - text: A text message the day it is posted
            metric: Fewer than 20 calls a week
""",
    ),
    bad=(
        """
jmap: 1
title: Getting a parking permit
#      ^^^^^^^^^^^^^^^^^^^^^^^^
metrics:
  - name: Calls
    kind: count
stages:
  - name: Apply
    opportunities:
      - People know when the permit comes
    touchpoints:
      - name: Sends in the form
        channel: website
""",
    ),
)
