"""A text that is not YAML.

What it finds: a mistake in the way keys, lists and quotes are written, an unknown alias, or a tag that YAML
itself does not have.

Why it matters: nothing in the file can be read until it is mended.

How to fix: look at the place and the hint. Most often a text holds `: ` or begins with a quote, a bracket, `@`, `*`,
`&`, `!`, `>`, `%` or a backquote: put the whole text in quotes.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM005",
    name="invalid-yaml",
    severities="EEE",
    source="YAML 1.2.2, sections 7 and 8",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
goal: "Pay: fast and safe"
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
goal: Pay: fast and safe
#        ^
""",
        """
jmap: 1
title: Buying shoes
tags:
  - @home
  # ^^^^^
""",
        """
jmap: 1
title: Buying shoes
tags:
  - *fast* and safe
  # ^^^^^^
""",
        """
jmap: 1
title: Buying shoes
description: "Fast" she said
#                   ^^^
""",
        """
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
     - name: Waits
   # ^
""",
    ),
)
