"""A flow with too many ways to draw them all.

What it finds: while `jmap render --view flow` draws a map, laying out its ways as a graph takes longer than
`max-seconds`. The picture is drawn all the same: the cards stand in columns, and each says in words where it leads.

Why it matters: where lines cannot be laid out in seconds, they could not be followed either. A flow that reads well
has few ways on from each touchpoint; everything that can happen after everything else is no journey.

How to fix: keep the ways that people really take, with their `share`, and drop the rest; or move a tangled part into
a map of its own and point to it with `journey`.
"""

from journeymap.config import LAYOUT_SECONDS
from journeymap.rule import Rule

RULE = Rule(
    code="JM932",
    name="layout-fallback",
    severities="WWW",
    source="own: a picture nobody can follow is worse than a plain one",
    lesson=__doc__,
    reading={"max_seconds": LAYOUT_SECONDS},
    found_by="render",
    good=(
        """
jmap: 1
title: Moving house with us
stages:
  - name: Compare offers
    touchpoints:
      - name: Reads our offer
        next:
          - {to: signs, when: Cheapest of three, share: 60%}
          - {to: asks-for-less, share: 40%}
      - name: Asks for less
      - name: Signs
""",
    ),
    bad=(
        """
jmap: 1
title: Moving house with us
#      ^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Compare offers
    touchpoints:
      # and two hundred more that all lead to each other
      - {name: Reads our offer, next: [asks-for-less, signs, leaves, calls, waits]}
      - {name: Asks for less, next: [reads-our-offer, signs, leaves, calls, waits]}
      - {name: Signs, next: [reads-our-offer, asks-for-less, leaves, calls, waits]}
      - {name: Leaves, next: [reads-our-offer, asks-for-less, signs, calls, waits]}
      - {name: Calls, next: [reads-our-offer, asks-for-less, signs, leaves, waits]}
      - {name: Waits, next: [reads-our-offer, asks-for-less, signs, leaves, calls]}
""",
    ),
)
