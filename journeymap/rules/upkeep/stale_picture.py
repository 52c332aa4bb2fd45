"""A committed picture that shows its map as it was.

What it finds: `jmap check` finds it. Every picture that jmap draws carries its recipe (the map, the view, the options)
and a fingerprint of what was laid out. `check` lays the map out again and compares the fingerprints, never the bytes:
another version of a library makes no difference. A picture whose map is gone, or that cannot be drawn again, is found,
too.

Why it matters: most people see the picture and never the map file. One that is a few edits behind is believed all the
same, in a README, a slide deck or on a wall.

How to fix: run `jmap render` without arguments. It draws every picture of the project that carries a recipe again.
Commit the pictures with the map.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM930",
    name="stale-picture",
    severities="WEE",
    source="LikeC4: committed artefacts drift from the model",
    lesson=__doc__,
    found_by="check",
    good=(
        """
jmap: 1
title: Buying running shoes online
stages:
  - name: Ordering
    touchpoints:
      - name: Pays on her phone
""",
    ),
    bad=(
        """
jmap: 1
title: Buying running shoes online
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Ordering
    touchpoints:
      # added after docs/running-shoes.svg was drawn
      - name: Puts 41 and 42 in the basket
      - name: Pays on her phone
""",
    ),
)
