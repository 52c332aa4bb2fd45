"""A low point of the curve that does not say what hurts.

What it finds: a stage or touchpoint with a score of -1 or less (option `threshold`, on the scale of -2 to 2) and no
`pain_points`, `barriers`, `failure` or `doubts`. Where a stage's emotion stands in for its touchpoints, theirs count
too.

Why it matters: the valleys are where readers of the map look for work to do. A valley without a reason can be pitied,
not mended.

How to fix: add to `pain_points` what hurts there, as the customer would put it.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Moment
from journeymap.rule import Rule


def check(journey: Journey, *, threshold: float = -1) -> Iterator[Hit]:
    for feeling in journey.feelings:
        lowest = min(feeling.scores, default=0.0)
        if lowest <= threshold and not any(_names_a_pain(moment) for moment in feeling.moments):
            score, name = journey.written_score(lowest), feeling.moment.name
            message = f'"{name}" is {score} but has no pain point; say what hurts'
            yield Hit(message, journey.place(feeling.moment, "emotion"))


def _names_a_pain(moment: Moment) -> bool:
    return any(getattr(moment, key, None) for key in ("pain_points", "barriers", "failure", "doubts"))


RULE = Rule(
    code="JM408",
    name="low-point-without-pain",
    severities="-WW",
    source="Custellence, How to use a journey map: look where curves are low",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Ordering groceries
stages:
  - name: Wait
    emotion: -1
    barriers:
      - Must be at home for six hours
  - name: Unpack
    emotion: -1
    touchpoints:
      - name: Opens the bags
        pain_points:
          - The eggs are broken
      - name: Looks for the yoghurt
  - name: Complain
    touchpoints:
      - name: Calls the shop
        emotion: -2
        failure: Nobody picks up
      - name: Thinks about the next order
        emotion: -1
        doubts:
          - Will it be complete next time?
      - name: Gets the money back
        emotion: 1
""",
    ),
    bad=(
        """
jmap: 1
title: Ordering groceries
emotion_scale: 1..5
stages:
  - name: Wait
    emotion: 1.5
    #        ^^^
    touchpoints:
      - name: Stays at home
  - name: Unpack
    touchpoints:
      - name: Opens the bags
        emotion: 2
        #        ^
        thoughts:
          - Not again
      - name: Looks for the yoghurt
        emotion: 3
""",
        """
jmap: 1
title: Ordering groceries
personas:
  - name: Piotr
  - name: Rosa
stages:
  - name: Unpack
    touchpoints:
      - name: Opens the bags
      #       ^^^^^^^^^^^^^^
        emotions:
          piotr: 0
          rosa: -2
""",
    ),
)
