"""Something a machine made up, on a map that is called research.

What it finds: `basis: ai_generated` on a stage, touchpoint, emotion or pain point of a map with `basis: research`.

Why it matters: text from a language model reads like a finding and is none: nobody said it, felt it or did it. On a map
that calls itself research it borrows the trust that real people earned.

How to fix: test the claim with customers and cite the source, or take it off the map. If the map is to hold both, say
so at the top: `basis: mixed`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import PainPoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if journey.model.basis != "research":
        return
    for moment, claim in journey.claims():
        if claim.basis == "ai_generated":
            name = claim.text if isinstance(claim, PainPoint) else moment.name
            message = (
                f'"{name}" is AI-generated on a map with "basis: research"; test it, remove it or say "basis: mixed"'
            )
            yield Hit(message, journey.place(claim, "basis"))


RULE = Rule(
    code="JM508",
    name="ai-claim-in-research",
    severities="WEE",
    source="cguodesign/customer-journey-map-skill: provenance",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Changing the energy supplier
basis: mixed
sources:
  - id: switchers-2026
evidence: switchers-2026
stages:
  - name: Compare
    pain_points:
      - text: Every tariff is quoted in another unit
        basis: ai_generated
""",
        """
jmap: 1
title: Changing the energy supplier
basis: research
sources:
  - id: switchers-2026
evidence: switchers-2026
stages:
  - name: Compare
    pain_points:
      - text: Every tariff is quoted in another unit
        basis: reported
""",
    ),
    bad=(
        """
jmap: 1
title: Changing the energy supplier
basis: research
sources:
  - id: switchers-2026
evidence: switchers-2026
stages:
  - name: Compare
    basis: ai_generated
    #      ^^^^^^^^^^^^
    touchpoints:
      - name: Reads the tariff page
        emotion:
          score: -1
          basis: ai_generated
          #      ^^^^^^^^^^^^
        pain_points:
          - text: Every tariff is quoted in another unit
            basis: ai_generated
            #      ^^^^^^^^^^^^
      - name: Fills in the meter reading
        basis: observed
        emotions:
          ana:
            score: 1
            basis: ai_generated
            #      ^^^^^^^^^^^^
""",
    ),
)
