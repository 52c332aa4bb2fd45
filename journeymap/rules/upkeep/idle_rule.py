"""An override that selects nothing.

What it finds: an entry of `overrides` in `jmap.yaml` whose files, or whose part of a map behind the `#`, do
not exist in the project.

Why it matters: rules that were meant to be stricter or milder there are not.

How to fix: correct the pattern or the ids.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM905",
    name="idle-rule",
    severities="WWW",
    source="stoplightio/spectral: a misspelt path passes silently",
    lesson=__doc__,
    good=(
        """
# file: jmap.yaml
overrides:
  - files: maps/shoes.yaml#stages/compare
    rules:
      JM324: off
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
""",
    ),
    bad=(
        """
# file: jmap.yaml
overrides:
  - files: maps/shoes.yaml#stages/decide
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    rules:
      JM324: off
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
""",
    ),
)
