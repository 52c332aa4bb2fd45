"""A file that is too large, too deep or endless.

What it finds: a file of more than `max-bytes`, with more than `max-depth` levels (which goes up to 200), or with more
than `max-nodes` values once aliases are expanded; also an alias inside its own anchor, which never ends.

Why it matters: such a file would stop the check for everybody. No journey map needs it.

How to fix: split the map, for instance with `journey`, or remove the aliases.
"""

from dataclasses import asdict

from journeymap.document import Limits
from journeymap.rule import Rule

RULE = Rule(
    code="JM012",
    name="limit-exceeded",
    severities="EEE",
    source="the project's own: files come with pull requests, none may stop the run",
    lesson=__doc__,
    reading=asdict(Limits()),
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
