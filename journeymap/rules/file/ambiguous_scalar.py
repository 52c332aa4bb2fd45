"""A word that older YAML readers take for something else.

What it finds: an unquoted value where the format wants text, which YAML 1.1 reads as true or false, a number
or a date, and would write back differently: `NO`, `on`, `12:30`, `1.10`, `007`.

Why it matters: jmap keeps the text as you wrote it, but a script or another tool that reads the map may not.

How to fix: put it in quotes.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM010",
    name="ambiguous-scalar",
    severities="-IW",
    source="YAML 1.1 types against the core schema of YAML 1.2: the Norway problem",
    lesson=__doc__,
    fixes=("safe",),
    good=(
        """
jmap: 1
title: Buying shoes
timeframe: "12:30"
tags: [34, y, 2026-01-31]
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
timeframe: 12:30
#          ^^^^^
tags:
  - NO
  # ^^
  - 007
  # ^^^
  - 1.10
  # ^^^^
""",
    ),
)
