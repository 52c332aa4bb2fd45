"""A metric whose number cannot be read.

What it finds: a metric that lacks its `unit`, `baseline`, `target`, `direction` or `source`. The scores nps, csat
and ces need no `unit`. The option `require` names the keys that your metrics must have.

Why it matters: "34" is no news. 34 what, up from what, on the way to where, and who says so: only then can a reader
tell a good number from a bad one, and only then can the number be read again in a year.

How to fix: fill in what is missing. A baseline is the number before anything was changed; if nothing was changed
yet, it is today's.
"""

from collections.abc import Iterator
from typing import Literal

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.model import Metric
from journeymap.rule import Rule
from journeymap.wording import either

_SCORES = ("nps", "csat", "ces")


Required = Literal["value", "unit", "baseline", "target", "direction", "method", "source", "as_of", "owner", "link"]


def check(
    sheet: Sheet, *, require: tuple[Required, ...] = ("unit", "baseline", "target", "direction", "source")
) -> Iterator[Hit]:
    for metric in sheet.all(Metric):
        if missing := [key for key in require if _lacks(metric, key)]:
            message = f'metric "{metric.name}" has no {either(missing)}; add it so the number can be read'
            yield Hit(message, sheet.place(metric))


def _lacks(metric: Metric, key: str) -> bool:
    if key == "unit" and metric.kind in _SCORES:
        return False
    return getattr(metric, key) is None


RULE = Rule(
    code="JM703",
    name="incomplete-metric",
    severities="-II",
    source="Custory docs, fields",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Parcels that arrive on the day we named
    unit: "%"
    value: 91
    baseline: 88
    target: 97
    direction: up
    source: Courier portal
""",
        """
jmap: 1
title: Sending a parcel
stages:
  - name: Deliver
    metrics:
      - name: Would recommend us
        kind: nps
        baseline: 12
        target: 30
        direction: up
        source: Question in the delivery mail
""",
    ),
    bad=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Parcels that arrive on the day we named
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    value: 91
    baseline: 88
    direction: up
    source: Courier portal
""",
        """
jmap: 1
title: Sending a parcel
stages:
  - name: Deliver
    touchpoints:
      - name: Opens the door
        metrics:
          - At most 2 visits
          # ^^^^^^^^^^^^^^^^
""",
    ),
)
