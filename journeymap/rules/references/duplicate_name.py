"""Two stages, or two touchpoints, with one name.

What it finds: two stages, or two touchpoints, of one map whose names make the same id, where no `id` is written.

Why it matters: the later one is known as `pays-by-card-2`. As soon as somebody moves or renames the first, every
reference to it means the other one, and nobody notices.

How to fix: give one of them an `id`, or say in the names what sets them apart.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.twins import twins


def check(journey: Journey) -> Iterator[Hit]:
    for kind, later, first in twins(journey.model):
        if not later.id and not first.id:
            message = f'two {kind}s are called "{later.name}"; give one of them an "id"'
            yield Hit(message, journey.place(later, "name"), also=((journey.place(first, "name"), "first here"),))


RULE = Rule(
    code="JM202",
    name="duplicate-name",
    severities="IWW",
    source="insidegovuk.blog.gov.uk, 2019: duplicated content",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
      - id: second-try
        name: Pays by card
  - name: Wait
    touchpoints:
      - name: "???"
      - name: "!!!"
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
  - name: PAY!
    #     ^^^^
    touchpoints:
      - name: Pays by card
      #       ^^^^^^^^^^^^
""",
    ),
)
