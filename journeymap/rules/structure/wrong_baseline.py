"""A map built on one it cannot be built on.

What it finds: `based_on` on a map whose own `state` is `current`, or `based_on` naming a map whose `state` is `future`
or `ideal`.

Why it matters: a comparison of two maps reads from today to tomorrow. Turned round, or between two futures, it shows
progress that nobody has made.

How to fix: name the map of today, remove `based_on`, or correct the `state` of one of the two maps.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not (baseline := journey.model.based_on):
        return
    found = journey.atlas.find("map", baseline, journey)
    wrong: list[tuple[Sheet, str]] = [(journey, "current")] if journey.model.state == "current" else []
    if found is not None and found.sheet.model.state in ("future", "ideal"):
        wrong.append((found.sheet, found.sheet.model.state))
    if wrong:
        message = f'"{baseline}" is no baseline here; a future or ideal map builds on a current one'
        labels = tuple((sheet.place(key="state"), f"this map is {state}") for sheet, state in wrong)
        yield Hit(message, journey.place(key="based_on"), also=labels)


RULE = Rule(
    code="JM314",
    name="wrong-baseline",
    severities="-WW",
    source="Milkymap support, comparing journeys",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Borrowing a book, next year
state: ideal
based_on: borrowing-a-book
stages:
  - name: Fetch
    touchpoints:
      - name: Takes it from the locker at night
# file: maps/borrowing-a-book.yaml
jmap: 1
title: Borrowing a book
stages:
  - name: Fetch
    touchpoints:
      - name: Finds the library closed
""",
    ),
    bad=(
        """
jmap: 1
title: Borrowing a book, in two years
state: future
based_on: borrowing-a-book
#         ^^^^^^^^^^^^^^^^
stages:
  - name: Fetch
    touchpoints:
      - name: Takes it from the locker at night
# file: maps/borrowing-a-book.yaml
jmap: 1
title: Borrowing a book, next year
state: future
stages:
  - name: Fetch
    touchpoints:
      - name: Finds the library open until ten
""",
        """
jmap: 1
title: Borrowing a book
state: current
based_on: borrowing-a-book-before
#         ^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Fetch
    touchpoints:
      - name: Finds the library open until ten
# file: maps/borrowing-a-book-before.yaml
jmap: 1
title: Borrowing a book before the change
state: current
stages:
  - name: Fetch
    touchpoints:
      - name: Finds the library closed
""",
    ),
)
