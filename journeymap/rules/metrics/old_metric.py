"""A metric that nobody has read for a while.

What it finds: a metric with a `value` but no `as_of`, or one that was read longer ago than `max-age`.

Why it matters: customers behave differently after a price change, a release or a summer. An old number looks as
exact as a new one, and people argue from it.

How to fix: read the number again and set `value` and `as_of`. If it changes slowly and is collected once a year,
raise `max-age` in `jmap.yaml`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.dates import later, today
from journeymap.finding import Hit
from journeymap.model import Metric
from journeymap.rule import Rule


def check(sheet: Sheet, *, max_age: str = "90 days") -> Iterator[Hit]:
    for metric in sheet.all(Metric):
        if _is_old(metric, max_age):
            message = f'metric "{metric.name}" was read on {metric.as_of or "no stated day"}; read it again'
            yield Hit(message, sheet.place(metric, "as_of" if metric.as_of else "value"))


def _is_old(metric: Metric, max_age: str) -> bool:
    if metric.as_of is None:
        return metric.value is not None
    due = later(metric.as_of, max_age)
    return due is not None and due < today()


RULE = Rule(
    code="JM704",
    name="old-metric",
    severities="-WW",
    source="fitgap, Keep journey maps current: funnel drift",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Quotes that become orders
    kind: conversion
    value: 38
    as_of: 2026-10-31
  - name: Complaints about noise
    kind: count
    target: 0
""",
    ),
    bad=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Quotes that become orders
    kind: conversion
    value: 38
    as_of: 2026-03-31
    #      ^^^^^^^^^^
  - name: Complaints about noise
    kind: count
    value: 17
    #      ^^
""",
    ),
)
