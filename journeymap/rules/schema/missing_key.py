"""A key that must be there and is not.

What it finds: `jmap` in a file, `title` on a map, `name` of a persona, stage, touchpoint or metric, `id` of a
source, channel or team, `text` of a pain point, opportunity, solution or barrier, `to` in `next`; a blank
value counts as absent.

Why it matters: without it the part cannot be named, drawn or referred to.

How to fix: add the key.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM102",
    name="missing-key",
    severities="EEE",
    source="the map format",
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
#^^^
stages:
  - name: Compare
""",
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
      - channel: website
      # ^^^^^^^
        next:
          - when: In doubt
          # ^^^^
    opportunities:
      - text:
      # ^^^^
        impact: 4
""",
    ),
)
