"""An entry of the baseline for something that is mended.

What it finds: an entry of the baseline file that no finding matches any more. `--allow-stale-baseline`
switches it off.

Why it matters: the entry would hide the same gap when it comes back.

How to fix: run `jmap baseline prune` and commit the file.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM906",
    name="stale-baseline",
    severities="WEE",
    source="ESLint, bulk suppressions",
    lesson=__doc__,
    good=(
        """
# file: jmap-baseline.json
{"version": 1, "entries": [
  {"file": "maps/shoes.yaml", "rule": "JM304", "node": "title", "count": 1}
]}
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
# file: jmap-baseline.json
{"version": 1, "entries": [
  {"file": "maps/shoes.yaml", "rule": "JM304", "node": "title", "count": 1}
  #                                   ^^^^^^^
]}
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
scenario: Fourteen weeks before a race
""",
    ),
)
