"""A pain point that nobody plans to do anything about.

What it finds: an open pain point of severity `min-severity` or more (one without `severity` counts as medium) that no
opportunity of the map names in `addresses`, on a stage or touchpoint that has no opportunity without `addresses`
either. Dropped opportunities do not count.

Why it matters: a map that lists what hurts and stops there is a complaint. The step from a pain point to an
opportunity is where the work begins, and where it is most often forgotten.

How to fix: write an opportunity beside the pain point, or name the pain point in the `addresses` of one elsewhere on
the map. A pain point that no longer hurts gets `status: resolved`.
"""

from collections.abc import Iterator
from typing import get_args

from journeymap.finding import Hit
from journeymap.journey import Journey, is_open, pain_id
from journeymap.model import Moment, Severity, slug
from journeymap.rule import Rule


def check(journey: Journey, *, min_severity: Severity = "medium") -> Iterator[Hit]:
    severities = get_args(Severity)
    wanted = severities[severities.index(min_severity) :]
    addressed = _addressed(journey)
    for moment, pain in journey.pain_points():
        severity = pain.severity or "medium"
        is_served = pain_id(pain) in addressed or _has_open_offer(moment)
        if is_open(pain) and severity in wanted and not is_served:
            message = f'{severity} pain point "{pain.text}" has no opportunity; add one or name it in "addresses"'
            yield Hit(message, journey.place(pain))


def _addressed(journey: Journey) -> set[str]:
    """The ids of all pain points that an opportunity would end."""
    kept = (opportunity for _, opportunity in journey.opportunities() if opportunity.status != "dropped")
    return {slug(id_) for opportunity in kept for id_ in opportunity.addresses}


def _has_open_offer(moment: Moment) -> bool:
    """Whether an opportunity stands here that does not say which pain points it would end."""
    return any(not item.addresses and item.status != "dropped" for item in moment.opportunities)


RULE = Rule(
    code="JM601",
    name="pain-without-opportunity",
    severities="IWW",
    source="Smaply, Why journey mapping is evolving into journey management; seven steps: solutions that remove pains",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Eating at the canteen
stages:
  - name: Queue
    touchpoints:
      - name: Looks for the menu
        pain_points:
          - The menu hangs behind the counter
        opportunities:
          - Guests know what there is before they queue
      - name: Waits
        pain_points:
          - id: long-queue
            text: Twenty minutes in the queue at noon
            severity: high
          - text: It is loud
            severity: low
          - text: No trays left
            status: resolved
  - name: Pay
    opportunities:
      - text: Guests wait less at noon
        addresses:
          - long-queue
""",
    ),
    bad=(
        """
jmap: 1
title: Eating at the canteen
stages:
  - name: Queue
    pain_points:
      - Twenty minutes in the queue at noon
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    touchpoints:
      - name: Looks for the menu
        pain_points:
          - text: The menu hangs behind the counter
            #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            severity: blocker
          - text: The print is small
        opportunities:
          - text: Guests with weak eyes can choose alone
            addresses:
              - the-print-is-small
          - text: Guests know what there is before they queue
            status: dropped
""",
    ),
)
