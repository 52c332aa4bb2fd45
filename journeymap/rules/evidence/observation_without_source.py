"""Something was seen or said, and nobody wrote down where.

What it finds: `basis: observed` or `basis: reported` on a stage, touchpoint, emotion or pain point without `evidence`,
neither of its own nor of its stage or touchpoint nor of the map.

Why it matters: "observed" says that somebody was there. Without the source nobody can ask them, look at the recording,
or see that it was one customer on one bad day.

How to fix: add the source to `sources` and name it in `evidence`. If nobody remembers where it comes from, it is
`assumed`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for moment, claim in journey.claims():
        if claim.basis in ("observed", "reported") and not journey.has_evidence(moment, claim):
            message = f'"{claim.basis}" means someone saw or said it; name the source in "evidence"'
            yield Hit(message, journey.place(claim, "basis"))


RULE = Rule(
    code="JM510",
    name="observation-without-source",
    severities="-WW",
    source="cguodesign/customer-journey-map-skill: provenance; unconsultancy.sh",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Taking the night train
sources:
  - id: ride-along
    method: field_observation
stages:
  - name: Board
    touchpoints:
      - name: Looks for the carriage
        basis: observed
        evidence:
          - ride-along
        pain_points:
          - text: The numbers are on the other side
            basis: observed
      - name: Stows the luggage
        basis: assumed
""",
    ),
    bad=(
        """
jmap: 1
title: Taking the night train
stages:
  - name: Board
    touchpoints:
      - name: Looks for the carriage
        basis: observed
        #      ^^^^^^^^
        pain_points:
          - text: The numbers are on the other side
            basis: reported
            #      ^^^^^^^^
  - name: Sleep
    emotion:
      score: -1
      basis: reported
      #      ^^^^^^^^
""",
    ),
)
