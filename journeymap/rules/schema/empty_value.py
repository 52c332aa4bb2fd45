"""A key or an item with nothing in it.

What it finds: an optional key, a list item or one of the `lanes` without a value. It counts as absent
everywhere.

Why it matters: an empty cell looks as if somebody had thought about it.

How to fix: fill it in or delete it.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM110",
    name="empty-value",
    severities="-IW",
    source="the project's own: an empty cell looks mapped and is not",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
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
        channel:
#       ^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
tags:
#^^^
stages:
  - name: Compare
    goals: [Find the right size, " "]
    #                            ^^^
    lanes:
      Weather: []
#     ^^^^^^^
""",
    ),
)
