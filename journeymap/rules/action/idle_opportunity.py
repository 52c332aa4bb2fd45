"""An opportunity that nobody has touched for a long time.

What it finds: an open opportunity (neither shipped nor dropped) of which no line has changed for `max-age`, by what git
says. Lines that are not committed yet count as changed today. Without git, in a shallow clone and before the first
commit the rule is listed as skipped.

Why it matters: a list of opportunities grows by itself and shrinks only by decisions. What has lain still for half a
year hides the ones that somebody works on, and raises hopes for nothing.

How to fix: decide. Move it on (`status`, `owner`, `due`), or set `status: dropped` and say in `text` or a comment why.
"""

from collections.abc import Iterator
from datetime import date

from journeymap.dates import later, today
from journeymap.finding import Hit
from journeymap.journey import Journey, is_open
from journeymap.model import Opportunity
from journeymap.rule import Rule


def check(journey: Journey, *, max_age: str = "180 days") -> Iterator[Hit]:
    waiting = [opportunity for _, opportunity in journey.opportunities() if is_open(opportunity)]
    days = journey.atlas.history.line_days(journey.name, journey.document.text) if waiting else []
    for opportunity in waiting:
        touched = _last_touched(journey, opportunity, days)
        limit = later(touched, max_age) if touched else None
        if touched and limit and limit < today():
            age = (today() - touched).days
            message = f'opportunity "{opportunity.text}" has not changed for {age} days; move it or drop it'
            yield Hit(message, journey.place(opportunity))


def _last_touched(journey: Journey, opportunity: Opportunity, days: list[date | None]) -> date | None:
    """The day on which a line of the opportunity was last committed; `None` if one is not committed yet."""
    node = journey.document.node(journey.loaded.written(journey.paths[id(opportunity)]))
    if node is None:
        return None
    source = journey.document.source
    # A list or mapping ends where the next thing begins.
    end = node.start + len(journey.document.text[node.start : node.end].rstrip())
    own = days[source.point(node.start).line - 1 : source.point(end).line]
    committed = [day for day in own if day is not None]
    return max(committed, default=None) if len(committed) == len(own) else None


RULE = Rule(
    code="JM611",
    name="idle-opportunity",
    severities="--I",
    source="Custory docs, editor: finding stale items",
    lesson=__doc__,
    check=check,
    good=(
        """
# committed: 2026-09-01
jmap: 1
title: Sorting household waste
stages:
  - name: Put it out
    opportunities:
      - Households know a day before what is collected
""",
        """
# committed: 2026-01-15
jmap: 1
title: Sorting household waste
stages:
  - name: Put it out
    opportunities:
      - text: Households know a day before what is collected
        status: shipped
""",
    ),
    bad=(
        """
# committed: 2026-01-15
jmap: 1
title: Sorting household waste
stages:
  - name: Put it out
    opportunities:
      - text: Households know a day before what is collected
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        status: planned
      - text: The crew rings where the bin is missing
        status: dropped
""",
        """
# file: jmap.yaml
rules:
  JM611:
    max-age: 30 days
# file: maps/waste.yaml
# committed: 2026-09-01
jmap: 1
title: Sorting household waste
stages:
  - name: Put it out
    opportunities:
      - Households know a day before what is collected
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
""",
    ),
)
