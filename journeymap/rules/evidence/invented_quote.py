"""Quotes that nobody said.

What it finds: `quotes` on a stage or touchpoint with `basis: ai_generated`.

Why it matters: a quote is the strongest thing on a map, because a real person said it. An invented one is remembered,
repeated in presentations and acted on just the same.

How to fix: move the lines to `thoughts`, where they stand as what customers may think. Put in `quotes` only what was
said, word for word.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for moment in journey.moments:
        if moment.quotes and moment.basis == "ai_generated":
            message = f'nobody said the quotes of "{moment.name}"; move them to "thoughts"'
            yield Hit(message, journey.place(moment, "quotes"))


RULE = Rule(
    code="JM509",
    name="invented-quote",
    severities="WEE",
    source="cguodesign/customer-journey-map-skill: provenance",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Planning a funeral
stages:
  - name: First call
    touchpoints:
      - name: Talks to the undertaker
        basis: ai_generated
        thoughts:
          - I do not know what to ask
      - name: Signs the order
        basis: reported
        quotes:
          - I signed what he put in front of me
""",
    ),
    bad=(
        """
jmap: 1
title: Planning a funeral
stages:
  - name: First call
    touchpoints:
      - name: Talks to the undertaker
        basis: ai_generated
        quotes:
        #^^^^^
          - I do not know what to ask
""",
    ),
)
