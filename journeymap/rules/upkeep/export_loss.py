"""Something on a map that the format it goes out in cannot hold.

What it finds: while `jmap export` writes a map in another tool's format, every stage, touchpoint and persona of which
that format has no place for something.

Why it matters: whoever reads only the export believes that this is all there is; and whoever brings it back as a map
loses the rest.

How to fix: nothing is broken. Keep the map in the repository as the one that counts, and export to a format that holds
what your readers need: Excel and JSON hold nearly everything.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM942",
    name="export-loss",
    severities="III",
    source="own: an export says what it leaves out",
    lesson=__doc__,
    found_by="export",
    good=(
        """
jmap: 1
title: Borrowing a cargo bike
stages:
  - name: Reserving
    touchpoints:
      - {name: Finds a free bike, emotion: 1}
""",
    ),
    bad=(
        """
jmap: 1
title: Borrowing a cargo bike
stages:
  - name: Reserving
    touchpoints:
      # a diagram of Mermaid has room for names and scores
      - name: Pays the deposit
        emotion: -1
        channel: website
#                ^^^^^^^
""",
    ),
)
