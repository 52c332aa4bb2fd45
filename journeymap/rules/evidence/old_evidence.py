"""A map whose newest evidence is old.

What it finds: a map of which all cited sources that have a `date` are older than `max-age`.

Why it matters: products, prices and habits change. A map drawn from research of three years ago shows customers who are
gone, and shows them with all the weight of research.

How to fix: look again: a handful of interviews or this month's numbers tell what still holds. Add them as a source and
cite them. Where nothing changes that fast, raise `max-age` for this rule.
"""

from collections.abc import Iterator

from journeymap.dates import later, today
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Source
from journeymap.rule import Rule


def check(journey: Journey, *, max_age: str = "18 months") -> Iterator[Hit]:
    dated = [
        (definition.part.date, definition)
        for definition in journey.source_definitions
        if isinstance(definition.part, Source) and definition.part.date
    ]
    if not dated:
        return
    date, newest = max(dated, key=lambda pair: pair[0])
    limit = later(date, max_age)
    if limit and limit < today():
        message = f'the newest evidence for "{journey.title}" is "{newest.name}" of {date}; look again'
        yield Hit(
            message,
            journey.place(key="title"),
            also=((newest.sheet.place(newest.part, "date"), "nothing cited is newer"),),
        )


RULE = Rule(
    code="JM506",
    name="old-evidence",
    severities="-WW",
    source="uxcel.com, lesson on living maps; the age is the project's own",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Choosing a nursery
sources:
  - id: parents-2023
    date: 2023-05-12
  - id: parents-2026
    date: 2026-05-12
evidence:
  - parents-2023
  - parents-2026
stages:
  - name: Visit
""",
        """
jmap: 1
title: Choosing a nursery
sources:
  - id: parents-2023
    date: 2023-05-12
  - id: staff
evidence: staff
stages:
  - name: Visit
""",
        """
# file: jmap.yaml
rules:
  JM506:
    max-age: 5 years
# file: maps/nursery.yaml
jmap: 1
title: Choosing a nursery
sources:
  - id: parents-2023
    date: 2023-05-12
evidence: parents-2023
stages:
  - name: Visit
""",
    ),
    bad=(
        """
# file: maps/nursery.yaml
jmap: 1
title: Choosing a nursery
#      ^^^^^^^^^^^^^^^^^^
stages:
  - name: Visit
    touchpoints:
      - name: Meets the carers
        evidence:
          - parents-2023
          - web-statistics
# file: shared/research.yaml
jmap: 1
sources:
  - id: parents-2023
    name: Interviews with parents
    method: interview
    date: 2023-05-12
  - id: web-statistics
    method: analytics
    date: 2025-05-20
  - id: parents-2026
    method: interview
    date: 2026-05-12
""",
    ),
)
