"""A comment that looks like an ignore and is none.

What it finds: a comment `# jmap: …` that is not `ignore[…]`, `ignore-file[…]` or `fixme[…]` with at least one
rule, or whose `until=` is no date.

Why it matters: it hides nothing; there is no way to silence everything at once.

How to fix: write `# jmap: ignore[JM301] reason`.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM907",
    name="malformed-ignore",
    severities="WWW",
    source="Ruff and zizmor: no blanket suppression",
    lesson=__doc__,
    good=(
        """
jmap: 1
# jmap: fixme[JM304] ask the insight team
title: Buying shoes
stages: []
""",
    ),
    bad=(
        """
jmap: 1
# jmap: ignore the scenario
#^^^^^^^^^^^^^^^^^^^^^^^^^^
title: Buying shoes
stages: []
""",
    ),
)
