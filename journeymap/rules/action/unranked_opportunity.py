"""Opportunities that cannot be compared.

What it finds: on a map with `min` or more open opportunities, those without `impact` or `effort`. The map gets one
finding, at the first of them.

Why it matters: there are always more opportunities than hands. Without a rough idea of what each would bring and cost,
the loudest one is built first.

How to fix: give each an `impact` and an `effort` from 1 to 5. A guess by the people who will do the work is enough to
tell quick wins from dreams.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, hit_on_all
from journeymap.journey import Journey, is_open
from journeymap.rule import Rule


def check(journey: Journey, *, min: int = 2) -> Iterator[Hit]:  # noqa: A002 - the name of the option
    waiting = [opportunity for _, opportunity in journey.opportunities() if is_open(opportunity)]
    unranked = [opportunity for opportunity in waiting if opportunity.impact is None or opportunity.effort is None]
    if unranked and len(waiting) >= min:
        message = (
            f"{len(unranked)} of {len(waiting)} opportunities have no impact and effort, "
            f'first "{unranked[0].text}"; score them to choose'
        )
        places = (journey.place(opportunity) for opportunity in unranked)
        yield hit_on_all(message, places, "not scored either")


RULE = Rule(
    code="JM604",
    name="unranked-opportunity",
    severities="-IW",
    source="TheyDo, Opportunity Matrix; thehuman2ai.com",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Giving blood
stages:
  - name: Register
    opportunities:
      - text: Donors can fill in the form at home
        impact: 4
        effort: 2
  - name: Rest
    opportunities:
      - text: Donors see where their blood went
        impact: 5
        effort: 4
      - text: Donors get a pin
        status: dropped
""",
        """
jmap: 1
title: Giving blood
stages:
  - name: Register
    opportunities:
      - Donors can fill in the form at home
""",
    ),
    bad=(
        """
jmap: 1
title: Giving blood
stages:
  - name: Register
    opportunities:
      - text: Donors can fill in the form at home
        impact: 4
        effort: 2
      - text: Donors wait less
        #     ^^^^^^^^^^^^^^^^
        impact: 3
  - name: Rest
    opportunities:
      - Donors see where their blood went
""",
    ),
)
