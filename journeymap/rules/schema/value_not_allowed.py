"""A value outside a closed list.

What it finds: a value that `state`, `status`, `basis`, `type`, `kind`, `buying_role`, `moment_of_truth`,
`severity`, `frequency`, `direction` or a source's `method` does not know.

Why it matters: rules and pictures go by these words; another word would be ignored.

How to fix: use one of the words that are listed.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM104",
    name="value-not-allowed",
    severities="EEE",
    source="diagrammo: unknown tag value",
    lesson=__doc__,
    fixes=("safe", "unsafe"),
    good=(
        """
jmap: 1
title: Buying shoes
state: current
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
state: currnt
#      ^^^^^^
status: Active
#       ^^^^^^
""",
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        moment_of_truth: third
#                        ^^^^^
""",
    ),
)
