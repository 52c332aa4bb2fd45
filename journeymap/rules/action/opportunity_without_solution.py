"""Work that is under way and does not say what is being done.

What it finds: an opportunity with `status: in_progress` or `shipped` and no `solutions`.

Why it matters: an opportunity says what gets better, a solution says by what. Without it readers cannot tell what was
tried, and nobody learns which ways work.

How to fix: write under `solutions` what is being built or changed. A line each is enough; more than one is a good sign.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for _, opportunity in journey.opportunities():
        if opportunity.status in ("in_progress", "shipped") and not opportunity.solutions:
            status = opportunity.status.replace("_", " ")
            message = f'opportunity "{opportunity.text}" is {status} but names no solution; add "solutions"'
            yield Hit(message, journey.place(opportunity))


RULE = Rule(
    code="JM613",
    name="opportunity-without-solution",
    severities="--I",
    source="TheyDo, How everything connects; seven steps to a journey map: create solutions",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Collecting a prescription
stages:
  - name: Order
    opportunities:
      - text: Patients need not come twice
        status: in_progress
        solutions:
          - A locker that is open at night
      - text: Patients know what it costs
        status: planned
""",
    ),
    bad=(
        """
jmap: 1
title: Collecting a prescription
stages:
  - name: Order
    opportunities:
      - text: Patients need not come twice
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        status: in_progress
  - name: Collect
    opportunities:
      - text: Patients can ask without being overheard
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        status: shipped
""",
    ),
)
