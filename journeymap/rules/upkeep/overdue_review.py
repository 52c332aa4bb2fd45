"""A map whose review is overdue.

What it finds: a map that was `reviewed` so long ago that the next review has passed: `review_every` later if the map
says it, else `max-age` later.

Why it matters: products, prices and habits change. A map that nobody has held against reality for a year still looks
true, and decisions are made on it.

How to fix: walk through the map with someone who talks to customers, correct it, and set `reviewed` to that day. If
a year is too long or too short for this journey, say so with `review_every: 3 months`.
"""

from collections.abc import Iterator

from journeymap.dates import later, today
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey, *, max_age: str = "365 days") -> Iterator[Hit]:
    reviewed = journey.model.reviewed
    if reviewed is None:
        return
    due = later(reviewed, journey.model.review_every or "") or later(reviewed, max_age)
    if due is not None and due < today():
        message = f'map "{journey.title}" was last reviewed {reviewed}, due {due}; review it and set "reviewed"'
        yield Hit(message, journey.place(key="reviewed"))


RULE = Rule(
    code="JM911",
    name="overdue-review",
    severities="-WW",
    source="a marketing FAQ: review at least once a year; pedowitzgroup.com and uxcel.com: quarterly",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Opening a savings account
reviewed: 2026-10-05
stages:
  - name: Compare banks
""",
        """
jmap: 1
title: Opening a savings account
reviewed: 2025-03-10
review_every: 2 years
stages:
  - name: Compare banks
""",
    ),
    bad=(
        """
jmap: 1
title: Opening a savings account
reviewed: 2025-09-30
#         ^^^^^^^^^^
stages:
  - name: Compare banks
""",
        """
jmap: 1
title: Opening a savings account
reviewed: 2026-05-20
#         ^^^^^^^^^^
review_every: 6 months
stages:
  - name: Compare banks
""",
    ),
)
