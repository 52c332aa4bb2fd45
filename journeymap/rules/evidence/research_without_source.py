"""A map that claims research and cites none.

What it finds: a map with `basis: research` or `basis: mixed` on which nothing names `evidence`.

Why it matters: "research" is a promise to the reader. Without a source nobody can check it, learn when it was done,
or tell the findings from the guesses, and a guess dressed as a fact is worse than no map.

How to fix: list the studies under `sources` and cite them with `evidence` where they apply. If there are none, say
`basis: assumption`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    basis = journey.model.basis
    if basis in ("research", "mixed") and not journey.cited:
        message = f'"basis: {basis}" but no source is cited; add "evidence" or say "basis: assumption"'
        yield Hit(message, journey.place(key="basis"))


RULE = Rule(
    code="JM502",
    name="research-without-source",
    severities="WEE",
    source="cguodesign/customer-journey-map-skill: never dress a guess as a fact",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Applying for a parking permit
basis: research
sources:
  - id: interviews-2026
    method: interview
stages:
  - name: Apply
    touchpoints:
      - name: Uploads the proof of address
        evidence:
          - interviews-2026
""",
        """
jmap: 1
title: Applying for a parking permit
basis: assumption
stages:
  - name: Apply
    touchpoints:
      - name: Uploads the proof of address
""",
    ),
    bad=(
        """
jmap: 1
title: Applying for a parking permit
basis: research
#      ^^^^^^^^
stages:
  - name: Apply
    touchpoints:
      - name: Uploads the proof of address
""",
        """
jmap: 1
title: Applying for a parking permit
basis: mixed
#      ^^^^^
sources:
  - id: interviews-2026
    method: interview
stages:
  - name: Apply
    touchpoints:
      - name: Uploads the proof of address
""",
    ),
)
