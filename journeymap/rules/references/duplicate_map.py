"""Two maps that tell the same story.

What it finds: two maps, neither of them archived, with the same `state`, the same set of personas, and scenarios that
are the same but for case and punctuation.

Why it matters: two teams mapped one journey, each without the other. What one learns is missing on the other map, and
the same opportunity is planned twice.

How to fix: merge them into the better one and archive the other; or say in the scenarios what sets them apart.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import slug
from journeymap.rule import Rule
from journeymap.wording import folded

_Story = tuple[str | None, frozenset[str], str]


def check(atlas: Atlas) -> Iterator[Hit]:
    first: dict[_Story, Journey] = {}
    for sheet in atlas.maps:
        if sheet.model.status == "archived" or not sheet.model.scenario:
            continue
        journey = Journey(sheet, atlas)
        personas = frozenset(slug(actor.id) for actor in journey.actors)
        other = first.setdefault((sheet.model.state, personas, folded(sheet.model.scenario)), journey)
        if other is not journey:
            message = (
                f'map "{journey.title}" tells the same story as "{other.title}" at {other.name}; '
                "merge them or change the scenario"
            )
            yield Hit(message, journey.place(key="title"), also=((other.place(key="title"), "the other map"),))


RULE = Rule(
    code="JM216",
    name="duplicate-map",
    severities="-IW",
    source="Customer Science, Audit your journey maps: duplication; TheyDo hierarchy: prevents double work",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
# file: maps/now.yaml
jmap: 1
title: Buying shoes
state: current
scenario: Ana buys her first running shoes online
stages:
  - name: Pay
# file: maps/next-year.yaml
jmap: 1
title: Buying shoes
state: future
scenario: Ana buys her first running shoes online
stages:
  - name: Pay
""",
    ),
    bad=(
        """
# file: maps/a.yaml
jmap: 1
title: Buying shoes
personas:
  - name: Ana
scenario: Ana buys her first running shoes online
stages:
  - name: Pay
# file: maps/b.yaml
jmap: 1
title: The running-shoe journey
#      ^^^^^^^^^^^^^^^^^^^^^^^^
personas:
  - name: Ana
scenario: Ana buys her first running shoes, online.
stages:
  - name: Choose
""",
    ),
)
