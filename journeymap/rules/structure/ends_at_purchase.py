"""A map that ends when the money is in.

What it finds: a map without `scope.ends` whose last stage is named after the sale: the last word of its `name` is in
the list `words`, such as "order", "payment" or "decision".

Why it matters: for the customer it only begins there: waiting, unpacking, using, paying again. What happens then
decides whether they stay and what they tell others.

How to fix: add the stages after the purchase, or state in `scope` where this map ends.
"""

from collections.abc import Iterator
from string import punctuation

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule

_WORDS = (
    "booking", "buy", "buying", "checkout", "contract", "conversion", "decide", "decision", "order", "payment",
    "purchase", "sign-up", "signup",
)  # fmt: skip


def check(journey: Journey, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    scope = journey.model.scope
    if not journey.stages or (scope and scope.ends):
        return
    last = journey.stages[-1]
    final = [word.strip(punctuation).casefold() for word in last.name.split()][-1:]
    if final and final[0] in {word.casefold() for word in words}:
        message = f'the map ends at "{last.name}"; add what happens after the purchase or state where "scope" ends'
        yield Hit(message, journey.place(last, "name"))


RULE = Rule(
    code="JM321",
    name="ends-at-purchase",
    severities="-WW",
    source="a marketing FAQ: on to post-purchase; zeropointstrategy.com; blog.vebnox.com",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Getting a bicycle
stages:
  - name: Decision
    touchpoints:
      - name: Test ride
  - name: First summer
    touchpoints:
      - name: Rides to work
""",
        """
jmap: 1
title: Getting a bicycle
scope:
  ends: The bicycle is paid; riding it is a map of its own
stages:
  - name: Decision
    touchpoints:
      - name: Test ride
""",
    ),
    bad=(
        """
jmap: 1
title: Getting a bicycle
stages:
  - name: Order a helmet
    touchpoints:
      - name: Measures his head
  - name: The big decision!
  #       ^^^^^^^^^^^^^^^^^
    touchpoints:
      - name: Test ride
""",
    ),
)
