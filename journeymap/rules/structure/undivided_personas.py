"""Several personas on one map who share one curve.

What it finds: a map with two personas or more on which no touchpoint has `actors` and nothing has `emotions`. Opinions
differ on this: some want one map for each point of view, others all groups on one. The rule is on in the profile
strict only.

Why it matters: if two people walk the same way and feel the same, they are one persona. If they do not, a shared
curve shows the mean of them, which nobody feels.

How to fix: add `emotions` where they feel differently or `actors` where only one of them acts, or make one map each.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    personas = journey.model.personas
    if len(personas) < 2 or any(moment.emotions or getattr(moment, "actors", ()) for moment in journey.moments):
        return
    message = f'{len(personas)} personas share one curve on "{journey.title}"; add "emotions" or make one map each'
    yield Hit(message, journey.place(personas[1]))


RULE = Rule(
    code="JM312",
    name="undivided-personas",
    severities="--I",
    source="for: NN/g, one point of view per map; against: Custellence how-to, all groups on one map",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Flying with children
personas:
  - name: Sam
    role: parent
  - name: Ida
    role: six years old
stages:
  - name: Board
    touchpoints:
      - name: Walks through the gate
        emotions:
          sam: -1
          ida: 2
""",
        """
jmap: 1
title: Flying with children
personas:
  - name: Sam
  - name: Ida
stages:
  - name: Board
    touchpoints:
      - name: Hands over the passports
        actors:
          - sam
""",
    ),
    bad=(
        """
jmap: 1
title: Flying with children
personas:
  - name: Sam
  - name: Ida
  #       ^^^
stages:
  - name: Board
    touchpoints:
      - name: Walks through the gate
        emotion: 1
""",
        """
jmap: 1
title: Flying with children
personas:
  - sam
  - ida
  # ^^^
stages:
  - name: Board
    touchpoints:
      - name: Walks through the gate
# file: personas/family.yaml
jmap: 1
personas:
  - name: Sam
  - name: Ida
""",
    ),
)
