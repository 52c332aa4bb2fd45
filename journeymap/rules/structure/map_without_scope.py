"""A map that does not say where the journey begins and ends.

What it finds: a map whose `scope` lacks `starts` or `ends`, or that has no `scope`.

Why it matters: with an open end, every meeting about the map becomes a meeting about what belongs to it, and the
stretches before the first and after the last contact are forgotten without anybody having decided so.

How to fix: write in `scope` what sets the journey off and when it is over, both seen from the customer's side.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.wording import either


def check(journey: Journey) -> Iterator[Hit]:
    missing = [key for key in ("starts", "ends") if not getattr(journey.model.scope, key, None)]
    if missing:
        message = f'map "{journey.title}" does not say where it {either(missing)}; fill in "scope"'
        yield Hit(message, journey.place(key="scope"))


RULE = Rule(
    code="JM306",
    name="map-without-scope",
    severities="-WW",
    source="thehuman2ai.com checklist: clear start and end; designnotes.blog.gov.uk: from the need to the end of use",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Having a baby in this hospital
scope:
  starts: The test is positive
  ends: The last visit of the midwife
stages:
  - name: Choose
    touchpoints:
      - name: Comes to the open evening
""",
    ),
    bad=(
        """
jmap: 1
title: Having a baby in this hospital
scope:
#^^^^
  starts: The test is positive
stages:
  - name: Choose
    touchpoints:
      - name: Comes to the open evening
""",
        """
jmap: 1
title: Having a baby in this hospital
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Choose
    touchpoints:
      - name: Comes to the open evening
""",
    ),
)
