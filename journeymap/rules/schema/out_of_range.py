"""A number outside its range.

What it finds: a `share` outside 0 to 1 (or 0% to 100%), `importance`, `impact`, `effort` or a skill outside 1
to 5, or fewer than one participant.

Why it matters: numbers are compared and drawn on these scales.

How to fix: give the number on the scale that the message names.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM106",
    name="out-of-range",
    severities="EEE",
    source="the map format; Milkymap support, parameters: five-point scales",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        importance: 5
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        importance: 9
#                   ^
""",
        """
jmap: 1
title: Buying shoes
personas:
  - name: Ana
    share: 120%
#          ^^^^
    skills:
      web: 0
      #    ^
sources:
  - id: interviews
    participants: 0
    #             ^
""",
    ),
)
