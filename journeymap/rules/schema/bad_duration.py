"""A length of time that cannot be counted.

What it finds: a `duration`, `wait` or `review_every` that is not a number or range with a unit, `a week`, or
an ISO 8601 duration. It is kept and drawn as written.

Why it matters: the length of the journey is added up from what can be counted.

How to fix: write `3 days`, `2-3 weeks`, `a month` or `P3D`.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM109",
    name="bad-duration",
    severities="III",
    source="ISO 8601",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        wait: 2-3 days
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
        wait: quite long
#             ^^^^^^^^^^
""",
    ),
)
