"""A number that this kind of metric cannot have.

What it finds: a `value`, `baseline` or `target` out of reach: an nps outside -100..100; a conversion, a drop_off or
a csat in `%` outside 0..100; a csat, ces, count or duration below 0.

Why it matters: it is a slip of the keyboard, another formula or another kind of metric than the map says. Whoever
plots or compares the number gets nonsense.

How to fix: correct the number, or the `kind`. A rate that may pass 100, such as growth, is of kind `rate`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.model import Metric
from journeymap.rule import Rule
from journeymap.wording import text_of

_ENDLESS = float("inf")
_LIMITS = {
    "nps": (-100, 100), "conversion": (0, 100), "drop_off": (0, 100),
    "csat": (0, _ENDLESS), "ces": (0, _ENDLESS), "count": (0, _ENDLESS), "duration": (0, _ENDLESS),
}  # fmt: skip


def check(sheet: Sheet) -> Iterator[Hit]:
    for metric in sheet.all(Metric):
        if metric.kind in _LIMITS:
            low, high = _limits(metric)
            for key in ("value", "baseline", "target"):
                number = getattr(metric, key)
                if number is not None and not low <= number <= high:
                    end = "∞" if high == _ENDLESS else text_of(high)
                    message = (
                        f'"{metric.name}" cannot be {text_of(number)}; {metric.kind} lies in {text_of(low)}..{end}'
                    )
                    yield Hit(message, sheet.place(metric, key))


def _limits(metric: Metric) -> tuple[float, float]:
    if metric.kind == "csat" and (metric.unit or "").strip() == "%":
        return (0, 100)
    return _LIMITS[metric.kind or ""]


RULE = Rule(
    code="JM705",
    name="impossible-metric-value",
    severities="EEE",
    source="supportbee.com: NPS runs from -100 to 100",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Promoter score
    kind: nps
    baseline: -12
    value: 40
  - name: Revenue against last year
    kind: rate
    unit: "%"
    value: 140
  - name: Happy with the answer
    kind: csat
    unit: points of 5
    value: 4.6
""",
    ),
    bad=(
        """
# file: shared/metrics.yaml
jmap: 1
metrics:
  - name: Promoter score
    kind: nps
    value: 140
    #      ^^^
  - name: Happy with the answer
    kind: csat
    unit: "%"
    baseline: 81
    target: 105
    #       ^^^
""",
        """
jmap: 1
title: Calling the helpline
stages:
  - name: Wait
    metrics:
      - name: Minutes until someone answers
        kind: duration
        baseline: -7
        #         ^^
      - name: Hang up before that
        kind: drop_off
        value: -3
        #      ^^
        target: 101
        #       ^^^
""",
    ),
)
