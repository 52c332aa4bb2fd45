"""Two personas who feel the same all along.

What it finds: two personas who are both scored in `emotions` at three points or more (option `min-points`), each time
with the same score. Of the personas scored on a map, the first fifty are compared.

Why it matters: personas are there to show where people differ. Two with one curve are one persona with two names, or
their scores were copied and nobody asked the second one.

How to fix: merge the two, write one common `emotion`, or find out where they really differ and score them apart.
"""

from collections.abc import Iterator
from itertools import combinations

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import slug
from journeymap.rule import Rule

# Every pair is compared, and a file may hold thousands of names.
_MOST = 50


def check(journey: Journey, *, min_points: int = 3) -> Iterator[Hit]:
    points = {point.id: point for point in journey.points}
    names = {slug(actor.id): actor.name for actor in journey.actors}
    curves = list(_curves(journey).items())[:_MOST]
    for (one, curve), (other, second) in combinations(curves, 2):
        shared = [id_ for id_ in curve if id_ in second]
        if len(shared) >= max(min_points, 1) and all(curve[id_] == second[id_] for id_ in shared):
            message = (
                f'"{names.get(one, one)}" and "{names.get(other, other)}" feel the same at all {len(shared)} points; '
                "merge them or score them apart"
            )
            yield Hit(message, journey.place(journey.felt_at(points[shared[0]]), "emotions"))


def _curves(journey: Journey) -> dict[str, dict[str, float]]:
    """The scores of every persona, by the ids of the points."""
    curves: dict[str, dict[str, float]] = {}
    for point in journey.points:
        for key, emotion in journey.emotions(point).items():
            if emotion.score is not None:
                curves.setdefault(slug(key), {})[point.id] = emotion.score
    return curves


RULE = Rule(
    code="JM412",
    name="identical-curves",
    severities="-II",
    source="unconsultancy.sh: one size fits all; TheyDo, What is the experience graph?",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying a family car
personas:
  - name: Noor
  - name: Tom
stages:
  - name: Choose
    touchpoints:
      - name: Reads a test
        emotions:
          noor: 0
          tom: 0
      - name: Sits in the car
        emotions:
          noor: 1
          tom: 2
      - name: Asks for the price
        emotions:
          noor: -1
          tom: -1
      - name: Signs
        emotion: 1
""",
    ),
    bad=(
        """
jmap: 1
title: Buying a family car
personas:
  - name: Noor
  - name: Tom
stages:
  - name: Choose
    touchpoints:
      - name: Reads a test
        emotions:
          noor: 0
      - name: Sits in the car
        emotions:
        #^^^^^^^
          noor: 1
          tom: 1
      - name: Asks for the price
        emotions:
          noor: -1
          tom: -1
      - name: Signs
        emotions:
          tom: 2
          noor: 2
""",
    ),
)
