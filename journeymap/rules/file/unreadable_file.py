"""A file that cannot be read as text.

What it finds: a file that cannot be opened, or whose bytes are not UTF-8. UTF-16 and UTF-32 are recognised
and named; a byte order mark is fine.

Why it matters: editors, git and jmap must see the same characters in the same columns. Old Windows encodings
turn `é` into something else on every other machine.

How to fix: save the file with the encoding UTF-8; every editor offers it under "save as" or in the status
bar.
"""

from journeymap.rule import Rule

RULE = Rule(
    code="JM001",
    name="unreadable-file",
    severities="EEE",
    source="YAML 1.2.2, section 5.2; one encoding, so that columns agree everywhere",
    lesson=__doc__,
    good=(
        """
jmap: 1
title: Café
stages:
  - name: Compare
    touchpoints:
      - name: Reads reviews
""",
    ),
    bad=(
        """
jmap: 1
title: Caf\udce9
#         ^
""",
    ),
)
