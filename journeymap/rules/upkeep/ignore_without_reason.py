"""An ignore comment that gives no reason.

What it finds: an ignore comment with no text after the bracket. With `require-reason: true` in `jmap.yaml` it
is an error.

Why it matters: whoever reads the map next cannot tell a decision from an oversight.

How to fix: write the reason after the bracket.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM904",
    name="ignore-without-reason",
    severities="-IW",
    source="Instagram/Fixit: a suppression says why",
    lesson=__doc__,
    good=(
        """
jmap: 1
# jmap: ignore[JM304] agreed in the next workshop
title: Buying shoes
stages: []
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes # jmap: ignore[JM304]
#                   ^^^^^^^^^^^^^^^^^^^^^
stages: []
""",
    ),
)
