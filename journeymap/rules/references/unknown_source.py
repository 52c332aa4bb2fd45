"""Evidence that cites a source nobody has described.

What it finds: an id in any `evidence` (of a map, persona, stage, touchpoint, emotion or pain point) that is no id of
a source of the project.

Why it matters: evidence is worth what its source is worth. A source that cannot be looked up looks like research and
is none.

How to fix: correct the id, or describe the source in `sources`: an id, a method and a date are enough.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.unresolved import dangling


def check(atlas: Atlas) -> Iterator[Hit]:
    return dangling(atlas, "source", 'no source "{word}" is defined; {near}')


RULE = Rule(
    code="JM206",
    name="unknown-source",
    severities="EEE",
    source="enablement-map-studio: its check of references",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
evidence: interviews-2026
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        pain_points:
          - text: The card is refused
            evidence: [tickets]
# file: shared/research.yaml
jmap: 1
sources:
  - id: interviews-2026
    method: interview
  - id: tickets
    method: support_tickets
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
evidence: [interviews-2025]
#          ^^^^^^^^^^^^^^^
sources:
  - id: interviews-2026
personas:
  - name: Ana
    evidence: [interviews-2026, diary]
    #                           ^^^^^
stages:
  - name: Pay
    emotion:
      score: -1
      evidence: [survey]
      #          ^^^^^^
""",
    ),
)
