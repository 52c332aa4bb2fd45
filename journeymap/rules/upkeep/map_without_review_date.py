"""A map that does not say when it was last true.

What it finds: a map with no `reviewed`.

Why it matters: a map is a living document. Readers who cannot see its age have to trust it or distrust it blindly,
and nothing can remind its owner that a review is due.

How to fix: add `reviewed` with the day on which somebody last held the map against reality.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if journey.model.reviewed is None:
        message = f'map "{journey.title}" has no review date; add "reviewed"'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM912",
    name="map-without-review-date",
    severities="-WW",
    source="an experience roadmap: a living document; thehuman2ai.com: a map is dated clearly",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Learning to swim
reviewed: 2026-08-31
stages:
  - name: Find a course
""",
    ),
    bad=(
        """
jmap: 1
title: Learning to swim
#      ^^^^^^^^^^^^^^^^
review_every: a year
stages:
  - name: Find a course
""",
    ),
)
