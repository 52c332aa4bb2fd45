"""A line that is indented with a tab.

What it finds: a tab in the indentation of a line. Comments, quoted text and block text are free, and so are lines
within brackets where YAML does not mind, as in JSON.

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
description: |
  One
  \x09two
""",
        """
# file: maps/map.json
{
\x09"jmap": 1,
\x09"title": "Buying shoes"
}
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
