"""A feeling that the numbers contradict.

What it finds: a stage or touchpoint all scores of which are 1 or more (on the scale of -2 to 2) while a metric there
is bad, or with a score of -1 or less while a metric there is good. Bad is an nps below 0 or a csat below 50 %, good
an nps above 50 or a csat above 80 % (options `nps-low`, `csat-low`, `nps-high` and `csat-high`).

Why it matters: the curve says what the team believes, the metric what customers answered. Where the two disagree, one
was read wrong, and the map cannot be trusted until it is known which.

How to fix: look at when and whom the metric asks. Then correct the score, or give the touchpoint a metric that
measures it.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Metric, MetricUse
from journeymap.rule import Rule
from journeymap.wording import text_of

Limits = dict[str | None, tuple[float, float]]


def check(
    journey: Journey, *, nps_low: float = 0, nps_high: float = 50, csat_low: float = 50, csat_high: float = 80
) -> Iterator[Hit]:
    limits: Limits = {"nps": (nps_low, nps_high), "csat": (csat_low, csat_high)}
    for feeling in journey.feelings:
        uses = [use for moment in feeling.moments for use in moment.metrics if feeling.scores]
        for sheet, metric, value in (found for use in uses if (found := _found(journey, use))):
            lowest = min(feeling.scores)
            if _contradicts(metric, value, lowest, limits):
                message = (
                    f'"{feeling.moment.name}" is {journey.written_score(lowest)} '
                    f'but "{metric.name}" is {text_of(value)}; one of them is wrong'
                )
                label = (sheet.place(metric, "value"), "read here")
                yield Hit(message, journey.place(feeling.moment, "emotion"), also=(label,))


def _found(journey: Journey, use: MetricUse) -> tuple[Sheet, Metric, float] | None:
    """The metric that is used, its value, and the file it stands in."""
    metric, found = journey.metric(use), journey.atlas.find("metric", use.reference or "", journey)
    if metric is None or metric.value is None:
        return None
    return (found.sheet if use.reference and found else journey), metric, metric.value


def _contradicts(metric: Metric, value: float, lowest: float, limits: Limits) -> bool:
    if metric.kind not in limits or (metric.kind == "csat" and (metric.unit or "").strip() != "%"):
        return False
    low, high = limits[metric.kind]
    return (lowest >= 1 and value < low) or (lowest <= -1 and value > high)


RULE = Rule(
    code="JM413",
    name="emotion-against-metric",
    severities="-WW",
    source="go-minder.com: measure pains instead of guessing",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Calling the helpdesk
stages:
  - name: Call
    touchpoints:
      - name: Waits on hold
        emotion: -1
        metrics:
          - name: Promoter score of the helpdesk
            kind: nps
            value: 50
          - name: Happy with the answer
            kind: csat
            value: 4.2
          - name: Calls answered
            kind: rate
            value: 99
      - name: Gets an answer
        emotion: 1
        metrics:
          - name: Happy with the solution
            kind: csat
            unit: "%"
            value: 50
""",
    ),
    bad=(
        """
jmap: 1
title: Calling the helpdesk
stages:
  - name: Call
    touchpoints:
      - name: Waits on hold
        emotion: -1
        #        ^^
        metrics:
          - helpdesk-nps
      - name: Gets an answer
        emotion: 1
        #        ^
        metrics:
          - name: Happy with the solution
            kind: csat
            unit: "%"
            value: 43
# file: shared/metrics.yaml
jmap: 1
metrics:
  - id: helpdesk-nps
    name: Promoter score of the helpdesk
    kind: nps
    value: 61
""",
        """
jmap: 1
title: Calling the helpdesk
stages:
  - name: Call
    emotion: 1.5
    #        ^^^
    metrics:
      - name: Promoter score of the helpdesk
        kind: nps
        value: -3
    touchpoints:
      - name: Waits on hold
      - name: Gets an answer
        emotion: -2
        #        ^^
        metrics:
          - name: Happy with the solution
            kind: csat
            unit: "%"
            value: 80.5
""",
    ),
)
