"""A line that is indented with a tab.

What it finds: a tab in the indentation of a line. Comments, quoted text and block text are free.

Why it matters: how far a tab reaches differs from editor to editor, so YAML does not allow it there.

How to fix: indent with spaces; editors can turn tabs into spaces for you.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM006",
    name="tab-indentation",
    severities="EEE",
    source="YAML 1.2.2, section 6.1: a tab is as wide as an editor likes",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
scope:
  starts: A run
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
scope:
\x09starts: A run
#^
""",
    ),
)
