"""A map that rests on very few people.

What it finds: the cited sources in which people are met one by one (`method` diary, field_observation, interview or
usability_test) have fewer than `min` `participants` together. Sources that do not say how many took part do not count.

Why it matters: what one customer told you is a story. From about five on the same things come up again and again, and
what is common can be told from what is odd.

How to fix: talk to more people, most of all to those unlike the first ones. Until then say `basis: mixed` or
`assumption`, so that readers take it for what it is.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule

_ONE_BY_ONE = ("diary", "field_observation", "interview", "usability_test")


def check(journey: Journey, *, min: int = 5) -> Iterator[Hit]:  # noqa: A002 - the name of the option
    asked = [source for source in journey.sources if source.method in _ONE_BY_ONE]
    sizes = [source.participants for source in asked if source.participants]
    if sizes and sum(sizes) < min:
        behind = "1 participant stands" if sum(sizes) == 1 else f"{sum(sizes)} participants stand"
        message = f'{behind} behind "{journey.title}"; {min} or more show a pattern'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM512",
    name="few-participants",
    severities="-II",
    source="thehuman2ai.com: five or more; unconsultancy.sh: 15 to 25",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Wearing a hearing aid
sources:
  - id: home-visits
    method: field_observation
    participants: 3
  - id: diaries
    method: diary
    participants: 4
evidence:
  - home-visits
  - diaries
stages:
  - name: First week
""",
        """
jmap: 1
title: Wearing a hearing aid
sources:
  - id: panel
    method: survey
    participants: 3
  - id: home-visits
    method: field_observation
evidence:
  - panel
  - home-visits
stages:
  - name: First week
""",
    ),
    bad=(
        """
jmap: 1
title: Wearing a hearing aid
#      ^^^^^^^^^^^^^^^^^^^^^
sources:
  - id: home-visits
    method: field_observation
    participants: 1
  - id: diaries
    method: diary
    participants: 3
  - id: panel
    method: survey
    participants: 400
evidence:
  - home-visits
  - diaries
  - panel
stages:
  - name: First week
""",
    ),
)
