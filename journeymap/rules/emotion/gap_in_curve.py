"""An emotion curve with holes.

What it finds: points without emotion on a map where other points have one. A point is a touchpoint, or a stage that
has none; the emotion of a stage stands in for its touchpoints. On a map with `emotions` a persona who has a score at
some points must have an emotion, its own or the common one, at every point where others do. The map gets one finding,
at the first gap.

Why it matters: the line on the poster breaks off at a gap. The steps nobody asked about are often those between two
departments, where things go wrong.

How to fix: add the missing `emotion`, or one for the whole stage. `0` is an answer: nothing is felt there.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, hit_on_all
from journeymap.journey import Journey, Point
from journeymap.model import slug
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    scored = {
        slug(key) for point in journey.points for key, one in journey.emotions(point).items() if one.score is not None
    }
    gaps = [point for point in journey.points if _is_gap(journey, point, scored)]
    if gaps and journey.feelings:
        message = (
            f"{len(gaps)} of {len(journey.points)} points have no emotion, "
            f'first "{gaps[0].moment.name}"; add "emotion" to close the curve'
        )
        places = (journey.place(point.moment, "name") for point in gaps)
        yield hit_on_all(message, places, "no emotion here either")


def _is_gap(journey: Journey, point: Point, scored: set[str]) -> bool:
    """Whether the common curve breaks off at a point, or that of a persona who is scored elsewhere."""
    if journey.emotion(point) is not None:
        return False
    own = {slug(key) for key in journey.emotions(point)}
    return not own or not scored <= own


RULE = Rule(
    code="JM403",
    name="gap-in-curve",
    severities="-WW",
    source="diagrammo/dgmo: a missing score; TheyDo, which draws gaps",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Learning to drive
stages:
  - name: Theory
    emotion: bored
    touchpoints:
      - name: Sits in class
      - name: Passes the test
        emotion: 1
  - name: Practice
    touchpoints:
      - name: Stalls at a crossing
        emotion: -2
""",
        """
jmap: 1
title: Learning to drive
personas:
  - name: Finn
  - name: Olga
stages:
  - name: Theory
    touchpoints:
      - name: Sits in class
        emotions:
          finn: -1
          olga: curious
      - name: Passes the test
        emotion: 1
        emotions:
          olga: 2
""",
    ),
    bad=(
        """
jmap: 1
title: Learning to drive
stages:
  - name: Theory
    touchpoints:
      - name: Sits in class
      #       ^^^^^^^^^^^^^
      - name: Passes the test
        emotion: 1
  - name: Practice
    goals:
      - Feel safe in traffic
""",
        """
jmap: 1
title: Learning to drive
personas:
  - name: Finn
  - name: Olga
stages:
  - name: Theory
    touchpoints:
      - name: Sits in class
        emotions:
          finn: -1
          olga: 1
      - name: Passes the test
      #       ^^^^^^^^^^^^^^^
        emotions:
          olga: 2
""",
    ),
)
