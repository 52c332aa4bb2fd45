"""Evidence that looks at customers from one side only.

What it finds: a map that cites `min-sources` or more sources with a `method`, all of them numbers (analytics, survey)
or all of them views from inside (desk, sales_calls, workshop).

Why it matters: numbers tell where people leave, not why. Colleagues tell what they hear, not what goes unsaid. Neither
replaces talking to the people whose journey it is.

How to fix: add a source in which customers speak or are watched: interviews, a diary study, usability tests, a day in
the shop.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule

_SIDES = {"numbers": {"analytics", "survey"}, "inside views": {"desk", "sales_calls", "workshop"}}


def check(journey: Journey, *, min_sources: int = 2) -> Iterator[Hit]:
    methods = [source.method for source in journey.sources if source.method]
    if methods and len(methods) >= min_sources:
        for side, known in _SIDES.items():
            if known.issuperset(methods):
                message = f'all evidence for "{journey.title}" is {side}; talk to customers too'
                yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM511",
    name="one-sided-evidence",
    severities="-IW",
    source="umatechnology.org; Julie Francis: qualitative research at least, ideally both",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying a bus ticket
sources:
  - id: ticket-sales
    method: analytics
  - id: riders-2026
    method: interview
evidence:
  - ticket-sales
  - riders-2026
stages:
  - name: Pay
""",
        """
jmap: 1
title: Buying a bus ticket
sources:
  - id: ticket-sales
    method: analytics
  - id: drivers
    method: workshop
evidence:
  - ticket-sales
  - drivers
stages:
  - name: Pay
""",
        """
jmap: 1
title: Buying a bus ticket
sources:
  - id: ticket-sales
    method: analytics
evidence: ticket-sales
stages:
  - name: Pay
""",
    ),
    bad=(
        """
jmap: 1
title: Buying a bus ticket
#      ^^^^^^^^^^^^^^^^^^^
sources:
  - id: ticket-sales
    method: analytics
  - id: rider-survey
    method: survey
stages:
  - name: Pay
    evidence:
      - ticket-sales
    touchpoints:
      - name: Taps the card
        evidence:
          - rider-survey
""",
        """
# file: maps/ticket.yaml
jmap: 1
title: Buying a bus ticket
#      ^^^^^^^^^^^^^^^^^^^
evidence:
  - drivers
  - timetable-study
stages:
  - name: Pay
# file: shared/research.yaml
jmap: 1
sources:
  - id: drivers
    method: workshop
  - id: timetable-study
    method: desk
  - id: riders-2026
    method: interview
""",
    ),
)
