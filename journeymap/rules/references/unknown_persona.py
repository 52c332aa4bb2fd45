"""A reference to a persona that nobody has defined.

What it finds: a word in a list of `personas`, or a key of `emotions`, that is no id of a persona of the project.
Words in `actors` are free: couriers and systems act too.

Why it matters: a map of nobody is a map of everybody. The persona is missing from the picture, and whatever was
said of her alone is said of no one.

How to fix: correct the id, or define the persona: on this map, or in a file that all maps share.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.unresolved import dangling


def check(atlas: Atlas) -> Iterator[Hit]:
    return dangling(atlas, "persona", 'no persona "{word}" is defined; {near}')


RULE = Rule(
    code="JM204",
    name="unknown-persona",
    severities="EEE",
    source="pmvanev/phil-claude-plugin#16: a missing persona was found by eye only",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
personas: [ana]
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        actors: [ana, courier]
        emotions:
          Ana: -1
# file: personas/ana.yaml
jmap: 1
personas:
  - name: Ana
""",
        """
jmap: 1
title: Buying shoes
personas:
  - name: Ana López
stages:
  - name: Pay
    emotions:
      ana-lópez: hopeful
    thoughts:
      - text: Is this safe?
        personas: [ana-lópez]
""",
    ),
    bad=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
personas: [anna]
#          ^^^^
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        emotions:
          ana: -1
          ben: 1
#         ^^^
        thoughts:
          - text: Is this safe?
            personas: [bert]
            #          ^^^^
# file: personas/ana.yaml
jmap: 1
personas:
  - name: Ana
""",
        """
jmap: 1
title: Buying shoes
personas: Ana
#         ^^^
stages:
  - name: Pay
""",
    ),
)
