"""A file that is too large, too deep or endless.

What it finds: more than 5,000,000 bytes, more than 100 levels, or more than 200,000 values once aliases are
expanded; also an alias inside its own anchor, which never ends.

Why it matters: such a file would stop the check for everybody. No journey map needs it.

How to fix: split the map, for instance with `journey`, or remove the aliases.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM012",
    name="limit-exceeded",
    severities="EEE",
    source="the project's own: files come with pull requests, none may stop the run",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
""",
    ),
    bad=(
        "jmap: 1\ntitle: Buying shoes\nx-deep:\n  " + "[" * 100 + "]" * 100 + "\n#" + " " * 100 + "^\n",
        """
jmap: 1
title: Buying shoes
x-loop: &loop
  - *loop
  # ^^^^^
""",
    ),
)
