"""A map that counts nothing but sales.

What it finds: a map on which two or more metrics are in use (option `min-metrics`), all of kind conversion or
revenue.

Why it matters: sales tell that customers came through, not what it was like. A journey can sell well until a rival
makes it easier, and a map of sales figures will not show it coming.

How to fix: add a number the customer would recognise: how easy it was (ces), how happy they were (csat), how long
they waited (duration), how often they had to ask (count).
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey, *, min_metrics: int = 2) -> Iterator[Hit]:
    found = [metric for use in journey.metric_uses() if (metric := journey.metric(use))]
    kinds = {id(metric): metric.kind for metric in found}
    if len(kinds) >= min_metrics and set(kinds.values()) <= {"conversion", "revenue"}:
        message = f'every metric on "{journey.title}" counts sales; add one the customer would recognise, such as ces'
        yield Hit(message, journey.place(key="title"))


RULE = Rule(
    code="JM708",
    name="only-business-metrics",
    severities="-II",
    source="an experience roadmap: do not think only of numbers and sales; Forrester CX Index: effectiveness, ease, "
    "emotion",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Booking a ferry
stages:
  - name: Book
    metrics:
      - basket-value
    touchpoints:
      - name: Picks a crossing
        metrics:
          - name: Picks a crossing without going back
            kind: rate
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Basket value
    kind: revenue
""",
        """
jmap: 1
title: Booking a ferry
stages:
  - name: Book
    metrics:
      - basket-value
    opportunities:
      - text: Families see the whole price at once
        metric: basket-value
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Basket value
    kind: revenue
""",
    ),
    bad=(
        """
jmap: 1
title: Booking a ferry
#      ^^^^^^^^^^^^^^^
stages:
  - name: Book
    metrics:
      - basket-value
    opportunities:
      - text: Families see the whole price at once
        metric:
          name: Family bookings
          kind: conversion
# file: shared/metrics.yaml
jmap: 1
metrics:
  - id: basket-value
    name: Basket value
    kind: revenue
""",
    ),
)
