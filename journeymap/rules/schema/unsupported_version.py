"""A format version that this jmap does not know.

What it finds: a value of `jmap` that is not `1`.

Why it matters: a newer format may mean other things by the same keys.

How to fix: write `jmap: 1`, or use a newer jmap.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM105",
    name="unsupported-version",
    severities="EEE",
    source="the project's own",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
""",
    ),
    bad=(
        """
jmap: 2
#     ^
title: Buying shoes
""",
    ),
)
