"""A text that a comment cuts off.

What it finds: a plain text that is followed on its line by ` #` directly before a letter or digit: `Order
#4711 never arrives` is read as `Order`.

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
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
goal: Order #4711 arrives
#           ^^^^^
""",
    ),
)
