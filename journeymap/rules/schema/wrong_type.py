"""A value of another shape than the format wants.

What it finds: a list where text is meant, a text where a list of stages is meant, a word where a number is
meant, an `emotion_scale` that is not `low..high`. One text where a list of texts is meant is fine. A text with `: `
or in brackets that YAML took for a mapping or a list is recognised.

Why it matters: what is there cannot be understood, so it would be missing from the map.

How to fix: write it as the message shows; put a text that YAML misreads in quotes.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM103",
    name="wrong-type",
    severities="EEE",
    source="the map format",
    lesson=__doc__,
    fixes=("safe",),
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        thoughts: Is this my size?
        importance: 3
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        importance: high
#                   ^^^^
""",
        """
jmap: 1
title: Buying shoes
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
        thoughts:
          - Waits: three days
          # ^^^^^^^^^^^^^^^^^
          - [Optional]
          # ^^^^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
stages:
  - Compare
  # ^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
emotion_scale: 1-5
#              ^^^
stages:
  Compare:
# ^^^^^^^^
    goals: Find the right size
""",
    ),
)
