"""A metric that is named but not defined.

What it finds: a single word in the `metrics` of a stage or touchpoint, or as the `metric` of an opportunity or
solution, that is no id of a metric of the project. A text with a space or a digit (`< 2 min`) is a metric of that
name and needs no definition.

Why it matters: a number nobody has defined is read differently by everyone, and cannot show whether anything got
better.

How to fix: correct the id, or define the metric in `metrics`: a name, a kind and where the number comes from.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.unresolved import dangling


def check(atlas: Atlas) -> Iterator[Hit]:
    return dangling(atlas, "metric", 'no metric "{word}" is defined; {near}')


RULE = Rule(
    code="JM207",
    name="unknown-metric",
    severities="EEE",
    source="enablement-map-studio: its check of references",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Buying shoes
metrics:
  - id: completion
    name: Checkout completion
stages:
  - name: Pay
    metrics: [completion, Time to pay under 2 min]
    opportunities:
      - text: Pay as a guest
        metric: completion
""",
    ),
    bad=(
        """
jmap: 1
title: Buying shoes
metrics:
  - id: completion
    name: Checkout completion
stages:
  - name: Pay
    metrics: [completions]
    #         ^^^^^^^^^^^
    opportunities:
      - text: Pay as a guest
        metric: churn
        #       ^^^^^
""",
    ),
)
