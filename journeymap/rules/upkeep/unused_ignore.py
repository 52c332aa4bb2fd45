"""An ignore comment that hides nothing.

What it finds: a comment `# jmap: ignore[…]` under which its rule, though on for this file, found nothing.

Why it matters: comments that once were needed pile up, and hide the next real finding.

How to fix: remove the comment; `jmap lint --fix` does it.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM901",
    name="unused-ignore",
    severities="IWW",
    source="Ruff, RUF100",
    lesson=__doc__,
    fixes=("safe",),
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
# jmap: ignore[JM304] agreed in the next workshop
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
title: Buying shoes
scenario: Fourteen weeks before a race
stages: []
""",
    ),
)
