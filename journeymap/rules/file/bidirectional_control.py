"""A character that shows text in another order than it is read.

What it finds: the characters U+202A to U+202E and U+2066 to U+2069 anywhere in the file.

Why it matters: a reviewer sees another text than the one that is merged.

How to fix: delete it. Arabic and Hebrew need none of these characters; the marks U+200E, U+200F and U+061C
are fine.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM004",
    name="bidirectional-control",
    severities="WWW",
    source="Boucher and Anderson, Trojan Source (CVE-2021-42574)",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: קניית נעליים
""",
    ),
    bad=(
        """
jmap: 1
title: Buying\u202eshoes
#            ^
""",
    ),
)
