"""A key that is written twice.

What it finds: the same key twice in one mapping.

Why it matters: only one of the two counts, and readers do not agree which.

How to fix: delete one of them, or join what they say.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM007",
    name="duplicate-key",
    severities="EEE",
    source="YAML 1.2.2, section 3.2.1: keys are unique; readers keep the last without a word",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
goal: Shoes that fit
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
goal: Shoes that fit
owner: cx
goal: A good price
#^^^
""",
    ),
)
