"""A link to a map that is not there.

What it finds: a `based_on` or `journey` that is no id of a map of the project. The id of a map is the one written in
it, else its path without `maps/` and without suffixes, slashes as hyphens.

Why it matters: the link is how readers get from the overview to the detail, and from the future to what it changes.
A broken one leads them nowhere, mostly because a file was renamed.

How to fix: correct the id, or give the map that moved an `id` of its own, which stays when the file moves.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.rule import Rule
from journeymap.rules.unresolved import dangling


def check(atlas: Atlas) -> Iterator[Hit]:
    return dangling(atlas, "map", 'no map "{word}" in this project; {near}')


RULE = Rule(
    code="JM209",
    name="unknown-map",
    severities="WEE",
    source="TheyDo, TheyDo hierarchy explained",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
# file: maps/overview.yaml
jmap: 1
title: Being a customer
stages:
  - name: Buy
    touchpoints:
      - name: Orders in the shop
        journey: shop-order
# file: maps/shop/order.yaml
jmap: 1
title: Ordering
stages:
  - name: Pay
# file: maps/shop/next-year.yaml
jmap: 1
title: Ordering, next year
state: future
based_on: shop-order
stages:
  - name: Pay
""",
    ),
    bad=(
        """
# file: maps/overview.yaml
jmap: 1
title: Being a customer
based_on: being-a-customer-2019
#         ^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Buy
    touchpoints:
      - name: Orders in the shop
        journey: shop-oder
        #        ^^^^^^^^^
# file: maps/shop/order.yaml
jmap: 1
title: Ordering
stages:
  - name: Pay
""",
    ),
)
