"""A second document in one file.

What it finds: a line `---` after the first document.

Why it matters: tools that read one document would lose the others, and findings, pictures and reviews belong
to one map each.

How to fix: move what follows the `---` to a file of its own.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM008",
    name="several-documents",
    severities="EEE",
    source="the project's own: one file, one map",
    lesson=__doc__,
    good=(
        """
---
jmap: 1
title: Buying shoes
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
---
#^^
jmap: 1
title: Returning shoes
""",
    ),
)
