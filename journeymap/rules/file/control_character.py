"""A character that is an order to a machine, not text.

What it finds: a control character other than tab and line end, a delete character, or half of a character
pair.

Why it matters: it cannot be seen, it can do things to a terminal, and other YAML readers refuse the file.

How to fix: delete it; it usually came along with a text that was pasted.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM002",
    name="control-character",
    severities="EEE",
    source="YAML 1.2.2, section 5.1: the printable subset",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
""",
    ),
    bad=(
        """
jmap: 1
title: Buying\x07 shoes
#            ^
""",
    ),
)
