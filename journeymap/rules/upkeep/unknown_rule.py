"""An ignore comment that names no rule.

What it finds: a word in the brackets of an ignore comment that is neither code nor name of a rule.

Why it matters: the finding it is meant for is not hidden, or will not be when it comes.

How to fix: write the code or the name that is suggested.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM903",
    name="unknown-rule",
    severities="WWW",
    source="the project's own: a misspelt ignore hides nothing and nobody knows",
    lesson=__doc__,
    fixes=("unsafe",),
    good=(
        """
jmap: 1
# jmap: ignore[map-without-scenario] agreed later
title: Buying shoes
stages: []
""",
    ),
    bad=(
        """
jmap: 1
# jmap: ignore[map-without-scenari] agreed later
#              ^^^^^^^^^^^^^^^^^^^
title: Buying shoes
stages: []
""",
    ),
)
