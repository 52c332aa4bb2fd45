"""A map that is older than the software behind it.

What it finds: a touchpoint whose `code` was changed by `min-commits` commits or more after the map was `reviewed`, by
what git says. Merges are not counted. Without git and in a shallow clone, and on a map with no `reviewed`, the rule
is listed as skipped.

Why it matters: when the code behind a touchpoint changes, what customers see there may have changed too. A release is
the moment at which a map stops being true without anybody noticing.

How to fix: walk through the touchpoint as it is now, correct the map, and set `reviewed` to that day. If small
changes set it off too often, raise `min-commits`, or let `code` name only the files that customers notice.
"""

from collections.abc import Iterator

from journeymap.errors import Skipped
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey, *, min_commits: int = 1) -> Iterator[Hit]:
    linked = [touchpoint for touchpoint in journey.all(Touchpoint) if touchpoint.code]
    for touchpoint in linked:
        changes = _changes(journey, touchpoint)
        if changes >= min_commits:
            commits = "1 commit" if changes == 1 else f"{changes} commits"
            message = (
                f'{commits} since {journey.model.reviewed} changed the code behind "{touchpoint.name}"; '
                'look again and set "reviewed"'
            )
            yield Hit(message, journey.place(touchpoint, "code"))


def _changes(journey: Journey, touchpoint: Touchpoint) -> int:
    if journey.model.reviewed is None:
        raise Skipped(f'map "{journey.title}" does not say when it was reviewed')
    return journey.atlas.history.commits_since(journey.model.reviewed, touchpoint.code)


RULE = Rule(
    code="JM913",
    name="code-changed-since-review",
    severities="-WW",
    source="a marketing FAQ: review whenever you make significant changes; fitgap: tie updates to releases",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Paying for parking
reviewed: 2026-10-01
stages:
  - name: Pay
    touchpoints:
      - name: Types in the number plate
        code: app/plate/*.py
# file: app/plate/form.py
# committed: 2026-10-01
# file: app/map/zones.py
# committed: 2026-11-12
""",
        """
jmap: 1
title: Paying for parking
stages:
  - name: Pay
    touchpoints:
      - name: Types in the number plate
        code: app/plate/*.py
# file: app/plate/form.py
# committed: 2026-11-12
""",
    ),
    bad=(
        """
jmap: 1
title: Paying for parking
reviewed: 2026-10-01
stages:
  - name: Pay
    touchpoints:
      - name: Types in the number plate
        code: app/plate/*.py
        #     ^^^^^^^^^^^^^^
      - name: Looks for the zone
        code:
        #^^^
          - app/map
# file: app/plate/form.py
# committed: 2026-10-02
# file: app/map/tiles/zones.py
# committed: 2026-11-12
""",
    ),
)
