"""A stage of a blueprint with nothing behind the scenes.

What it finds: on a map that is used as a service blueprint (some stage or touchpoint has `frontstage`, `backstage`,
`support`, `systems` or `physical_evidence`), a stage that, with its touchpoints, has no `backstage`, `support` or
`systems`.

Why it matters: what customers suffer in sight is mostly caused out of sight. A blueprint with a blank stage hides
the work that has to change.

How to fix: ask the people who do the work what happens there, and add it. If really nothing happens behind that
stage, say who keeps it so in `support`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Moment
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.is_blueprint:
        return
    for stage in journey.stages:
        if not any(map(_has_backstage, (stage, *stage.touchpoints))):
            message = f'stage "{stage.name}" has no backstage while other stages do; add it'
            yield Hit(message, journey.place(stage, "name"))


def _has_backstage(moment: Moment) -> bool:
    return bool(moment.backstage or moment.support or moment.systems)


RULE = Rule(
    code="JM841",
    name="stage-without-backstage",
    severities="-WW",
    source="extrapinchofsalt.com: skipping the backstage",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Eating out
stages:
  - name: Book
    systems:
      - Table plan
  - name: Eat
    touchpoints:
      - name: Waits for the main course
        backstage:
          - Kitchen plates four tables at once
""",
        """
jmap: 1
title: Eating out
stages:
  - name: Book
  - name: Eat
""",
    ),
    bad=(
        """
jmap: 1
title: Eating out
stages:
  - name: Book
    systems:
      - Table plan
  - name: Eat
    #     ^^^
    touchpoints:
      - name: Waits for the main course
        frontstage:
          - Waiter brings bread
""",
    ),
)
