"""A key that the format does not have.

What it finds: a key that does not belong there and does not begin with `x-`. The nearest key is suggested, or
the word that the format uses for another tool's: stages for phases, pain_points for frictions. If a needed
key is missing and this is it, misspelt, that is said once.

Why it matters: a misspelt key is lost without a word: the pain points are in the file and not on the map.

How to fix: take the suggested key, or begin the key with `x-` to keep something of your own.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM101",
    name="unknown-key",
    severities="EEE",
    source="diagrammo; dbt-labs/dbt-core#592: misspelt keys that pass silently",
    lesson=__doc__,
    fixes=("safe", "unsafe"),
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
x-workshop: room 4
""",
    ),
    bad=(
        """
jmap: 1
titel: Buying shoes
#^^^^
""",
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        pain_point: Reviews are old
        #^^^^^^^^^
        Thoughts: Whom can I trust?
        #^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
phases:
#^^^^^
  - name: Compare
""",
    ),
)
