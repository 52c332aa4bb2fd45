"""A target that would be a step back.

What it finds: a metric with `direction: up` whose `target` is below its `baseline`, or `direction: down` and above.

Why it matters: one of the three is wrong. Whoever colours the number green or red by them shows the opposite of the
truth.

How to fix: correct the `target` or the `baseline`, or turn `direction` round: for waiting times and complaints
`down` is better.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.model import Metric
from journeymap.rule import Rule
from journeymap.wording import text_of


def check(sheet: Sheet) -> Iterator[Hit]:
    for metric in sheet.all(Metric):
        if metric.target is not None and metric.baseline is not None:
            gain = metric.target - metric.baseline
            if (metric.direction == "up" and gain < 0) or (metric.direction == "down" and gain > 0):
                message = (
                    f'target {text_of(metric.target)} of "{metric.name}" is worse than baseline '
                    f'{text_of(metric.baseline)}; correct one or "direction"'
                )
                yield Hit(message, sheet.place(metric, "target"))


RULE = Rule(
    code="JM707",
    name="target-against-direction",
    severities="-WW",
    source="own: contradiction",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Days until the refund
    baseline: 9
    target: 3
    direction: down
  - name: Orders without a call
    baseline: 70
    target: 70
    direction: up
  - name: Visits
    baseline: 900
    target: 800
""",
    ),
    bad=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Days until the refund
    baseline: 9
    target: 12
    #       ^^
    direction: down
  - name: Orders without a call
    baseline: 70
    target: 64.5
    #       ^^^^
    direction: up
""",
    ),
)
