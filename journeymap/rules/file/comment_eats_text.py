"""A text that a comment cuts off.

What it finds: a text without quotes that is followed on its line by a space, `#` and at once another character:
`Order #4711 never arrives` is read as `Order`, and the item `#4711 never arrives` as nothing at all. Behind numbers
and dates a comment is a comment.

Why it matters: the rest of the sentence is gone from the map, and nothing shows it.

How to fix: put the whole text in quotes. A comment that is meant is written with a space after the `#`.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM013",
    name="comment-eats-text",
    severities="WWW",
    source="YAML 1.2.2, section 6.6; nothing a user wrote may vanish",
    lesson=__doc__,
    fixes=("safe",),
    good=(
        """
jmap: 1
title: Buying shoes
goal: "Order #4711 arrives" # as promised
reviewed: 2026-10-05 #by Ana
tags: [C#, sharp]
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
goal: Order #4711 arrives
#           ^^^^^
""",
        """
jmap: 1
title: Buying shoes
stages:
  - name: Wait
    pain_points:
      - Order #4711 never arrives # says Ana
      #       ^^^^^
      - #1 reason to give up
      # ^^
""",
    ),
)
