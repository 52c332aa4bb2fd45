"""A character that only some readers take for the end of a line.

What it finds: U+2028, U+2029 or U+0085 outside quoted text, in comments too.

Why it matters: a reader that ends the line there sees other keys than you do: a comment can hide a live
setting from a reviewer.

How to fix: replace it with a space or a new line, or put the text in quotes if it belongs there.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM003",
    name="line-separator-character",
    severities="EEE",
    source="YAML 1.2.2, section 5.4: no longer line breaks; older readers end the line there",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
description: "one\u2028two"
""",
    ),
    bad=(
        """
jmap: 1
# checked\u2028owner: nobody
#        ^
title: Buying shoes
""",
    ),
)
