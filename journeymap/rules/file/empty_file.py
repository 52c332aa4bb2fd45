"""A file with nothing in it.

What it finds: a file that holds nothing but spaces and comments.

Why it matters: somebody began a map, or an export went wrong.

How to fix: write the map, beginning with `jmap: 1` and a `title`, or delete the file.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM009",
    name="empty-file",
    severities="EEE",
    source="the project's own",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
""",
    ),
    bad=(
        """
# file: maps/map.jmap.yaml
# nothing here yet
#^
""",
    ),
)
