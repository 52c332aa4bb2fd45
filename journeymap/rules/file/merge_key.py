"""A merge key.

What it finds: `<<` as a key. It is merged all the same.

Why it matters: newer YAML readers take it for an ordinary key, and people who know YAML a little cannot tell
what it does.

How to fix: write the merged keys out.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM011",
    name="merge-key",
    severities="IWW",
    source="the merge type of YAML 1.1, which YAML 1.2 dropped",
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
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - &first
        name: Reads reviews
        id: reads
        channel: search
      - <<: *first
      # ^^
        id: reads-more
""",
    ),
)
