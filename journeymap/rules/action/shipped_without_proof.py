"""Work that is done and has not been shown to help.

What it finds: an opportunity or solution with `status: shipped` for which neither names a `metric`, or whose metrics
have a `value` no better than their `baseline`, in the `direction` that is better. A metric that lacks its value or
baseline is given the benefit of the doubt. A shipped opportunity is reported once, for its solutions, too.

Why it matters: shipping is not the goal, an easier journey is. If nobody looks, the pain point is closed on the map and
open in real life.

How to fix: name the `metric` that should move, with the `baseline` from before and the `value` now. If it has not
moved, set the opportunity to `in_progress` again and try something else.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Metric, Opportunity, Solution
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for _, opportunity, item in journey.work():
        is_told = item is not opportunity and opportunity.status == "shipped"
        if item.status == "shipped" and not is_told and (doubt := _doubt(journey, opportunity, item)):
            message = f'"{item.text}" is shipped but {doubt}; measure it or reopen it'
            yield Hit(message, journey.place(item, "status"))


def _doubt(journey: Journey, opportunity: Opportunity, item: Opportunity | Solution) -> str:
    """Why it is not known to have helped; empty if it is, or may be."""
    others = opportunity.solutions if item is opportunity else [opportunity]
    uses = [use for use in (item.metric, *(other.metric for other in others)) if use]
    if not uses:
        return "nothing measures it"
    metrics = [journey.metric(use) for use in uses]
    return "" if any(metric is None or _may_have_moved(metric) for metric in metrics) else "its metric has not moved"


def _may_have_moved(metric: Metric) -> bool:
    if metric.value is None or metric.baseline is None:
        return True
    gain = metric.value - metric.baseline
    return gain != 0 if metric.direction is None else gain > 0 if metric.direction == "up" else gain < 0


RULE = Rule(
    code="JM606",
    name="shipped-without-proof",
    severities="-IW",
    source="TheyDo, How everything connects; Custory docs, items",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Renewing the passport
metrics:
  - name: Calls about opening hours
    direction: down
    baseline: 120
    value: 35
stages:
  - name: Prepare
    opportunities:
      - text: Citizens know what to bring
        status: shipped
        solutions:
          - text: A list with the appointment
            status: shipped
            metric:
              name: Complete files at the desk
              baseline: 60
              value: 82
      - text: Citizens know when the desk is open
        metric: calls-about-opening-hours
        solutions:
          - text: Opening hours on the letter
            status: shipped
      - text: Citizens need no second visit
        status: planned
""",
    ),
    bad=(
        """
# file: maps/passport.yaml
jmap: 1
title: Renewing the passport
stages:
  - name: Prepare
    opportunities:
      - text: Citizens know what to bring
        status: shipped
        #       ^^^^^^^
        solutions:
          - text: A list with the appointment
            status: shipped
      - text: Citizens know when the desk is open
        metric: calls-about-opening-hours
        status: shipped
        #       ^^^^^^^
      - text: Citizens need no second visit
        solutions:
          - text: Photos are taken at the desk
            status: shipped
            #       ^^^^^^^
            metric:
              name: Second visits
              baseline: 18
              value: 18
          - text: Fingerprints are kept
            status: shipped
            #       ^^^^^^^
            metric:
              name: Satisfaction
              direction: up
              baseline: 4
              value: 3.5
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Calls about opening hours
    direction: down
    baseline: 120
    value: 131
""",
    ),
)
