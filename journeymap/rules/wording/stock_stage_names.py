"""Stages straight from the textbook.

What it finds: a map on which every stage `name` is one of `words`: awareness, consideration, decision and so on.

Why it matters: the textbook fits every company and none. Stages of your own show where your customers linger, turn
back or wait. Writers disagree on this: many good maps start from these names.

How to fix: rename the stages after what your customers do ("Measuring the room"), split the one in which most
happens, and drop the one in which nothing does.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.word_list import matching

_WORDS = ("advocacy", "awareness", "consideration", "decision", "loyalty", "purchase", "retention")


def check(journey: Journey, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    if journey.stages and all(matching(words).match(stage.name) for stage in journey.stages):
        message = f'every stage of "{journey.title}" has a textbook name; fit the stages to your customers'
        yield Hit(message, journey.place(key="stages"))


RULE = Rule(
    code="JM808",
    name="stock-stage-names",
    severities="--I",
    source="contested; for: four easy steps to a journey map: customise the stages; against: an experience roadmap "
    "and a marketing FAQ use them as they are",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying a kitchen
stages:
  - name: Awareness
  - name: Measuring the room
  - name: Purchase
""",
        """
jmap: 1
title: Buying a kitchen
stages: []
""",
    ),
    bad=(
        """
jmap: 1
title: Buying a kitchen
stages:
#^^^^^
  - name: Awareness
  - name: consideration
  - name: Decision
""",
    ),
)
