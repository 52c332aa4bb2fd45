"""A satisfaction or effort score that does not say how it is computed.

What it finds: a metric of kind csat or ces without `method`.

Why it matters: there is no one formula. CSAT may be a mean of stars or the share of fours and fives; CES runs over
five or seven points, and in some surveys a high number means much effort, in others little. Two teams with the same
name for different sums will compare them.

How to fix: write the question, the scale and the sum in `method`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.model import Metric
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for metric in sheet.all(Metric):
        if metric.kind in ("csat", "ces") and not metric.method:
            message = f'metric "{metric.name}" is a {metric.kind} with no "method"; say how it is computed'
            yield Hit(message, sheet.place(metric, "kind"))


RULE = Rule(
    code="JM706",
    name="undeclared-method",
    severities="-WW",
    source="TheyDo, Qualtrics integration, and supportbee.com, which give other formulas",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Happy with the repair
    kind: csat
    method: Share of 4 and 5 of all answers on five stars, asked a week after the visit
  - name: Would recommend us
    kind: nps
""",
    ),
    bad=(
        """
jmap: 1
title: Having a boiler repaired
stages:
  - name: Repair
    metrics:
      - name: Happy with the repair
        kind: csat
        #     ^^^^
      - name: Easy to get a date
        kind: ces
        #     ^^^
""",
    ),
)
