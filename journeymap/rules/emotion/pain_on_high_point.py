"""A grave pain point where everybody is said to be happy.

What it finds: an open pain point of severity `high` or `blocker` on a stage or touchpoint all scores of which are 1 or
more on the scale of -2 to 2. Opinions differ on this: pain and score should agree, say some; it nags, say others. The
rule is on in the profile strict only.

Why it matters: either the pain is smaller than it says or the joy is. Whoever plans from the map will trust one of
the two, perhaps the wrong one.

How to fix: lower the severity, lower the score, or split the touchpoint in the good part and the bad one. Where people
differ, score the personas apart in `emotions`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, is_open
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for feeling in journey.feelings:
        lowest = min(feeling.scores, default=0.0)
        pains = [(moment, pain) for moment in feeling.moments for pain in moment.pain_points if lowest >= 1]
        for moment, pain in pains:
            if pain.severity in ("high", "blocker") and is_open(pain):
                score = journey.written_score(lowest)
                message = f'{pain.severity} pain point on "{moment.name}", which is {score}; check one of the two'
                yield Hit(message, journey.place(pain))


RULE = Rule(
    code="JM409",
    name="pain-on-high-point",
    severities="--I",
    source="for: own, pain and score should agree; against: a public map editor removed this check as nagging",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Going to a concert
personas:
  - name: Ben
  - name: Zoe
stages:
  - name: Get in
    touchpoints:
      - name: Stands in the queue
        emotions:
          ben: 1
          zoe: -1
        pain_points:
          - text: No way round for wheelchairs
            severity: blocker
      - name: Sees the band
        emotion: 2
        pain_points:
          - text: The bar is slow
            severity: low
          - text: It was too loud
            severity: high
            status: resolved
""",
    ),
    bad=(
        """
jmap: 1
title: Going to a concert
stages:
  - name: Get in
    emotion: 1
    touchpoints:
      - name: Stands in the queue
        pain_points:
          - text: No way round for wheelchairs
          #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            severity: blocker
      - name: Sees the band
        emotion: 2
        pain_points:
          - severity: high
            text: It is too loud
            #     ^^^^^^^^^^^^^^
""",
    ),
)
