"""A map that does not tell how long the journey is.

What it finds: a map without `timeframe`, without `duration` or `wait` on any stage or touchpoint, and without a metric
of kind `count` or `duration` in use.

Why it matters: "how many steps is it to the end, and how long does it take?" is the first question of anybody who
wants to shorten a journey. A map drawn in even columns makes a minute and a month look alike.

How to fix: add `timeframe` to the map, `duration` or `wait` where it takes long, or a metric that counts the steps.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if not journey.model.timeframe and not _is_timed(journey) and not _is_counted(journey):
        message = (
            f'nothing on "{journey.title}" tells how many steps or how long it takes to the end; '
            'add "duration" or a count metric'
        )
        yield Hit(message, journey.place(key="title"))


def _is_timed(journey: Journey) -> bool:
    return any(moment.duration or getattr(moment, "wait", None) for moment in journey.moments)


def _is_counted(journey: Journey) -> bool:
    metrics = (journey.metric(use) for use in journey.metric_uses())
    return any(metric is not None and metric.kind in ("count", "duration") for metric in metrics)


RULE = Rule(
    code="JM322",
    name="length-unknown",
    severities="--I",
    source="a seven-step guide: how many steps to the end of the journey?",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Claiming on the insurance
timeframe: six weeks
stages:
  - name: Report
    touchpoints:
      - name: Fills in the form
""",
        """
jmap: 1
title: Claiming on the insurance
stages:
  - name: Report
    touchpoints:
      - name: Fills in the form
        wait: 3 days
""",
        """
jmap: 1
title: Claiming on the insurance
stages:
  - name: Report
    duration: 20 minutes
    touchpoints:
      - name: Fills in the form
""",
        """
jmap: 1
title: Claiming on the insurance
stages:
  - name: Report
    touchpoints:
      - name: Fills in the form
        metrics:
          - form-pages
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Form pages
    kind: count
""",
    ),
    bad=(
        """
jmap: 1
title: Claiming on the insurance
#      ^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Report
    touchpoints:
      - name: Fills in the form
        metrics:
          - name: Claims settled
            kind: rate
""",
    ),
)
