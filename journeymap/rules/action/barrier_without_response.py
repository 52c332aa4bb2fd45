"""A barrier that meets no answer.

What it finds: a barrier of a stage without `response`.

Why it matters: a barrier keeps people from going on to the next stage. Naming it is half of the work; the other half
is the piece of content or the experience that takes it away. A barrier without one goes on turning people away.

How to fix: write the barrier as `text` and `response`, where `response` is what customers get to read, see or do
there: a comparison table, a trial week, a call back within the hour.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for stage in journey.stages:
        for barrier in stage.barriers:
            if not barrier.response:
                message = f'barrier "{barrier.text}" has no response; name the content or experience that answers it'
                yield Hit(message, journey.place(barrier))


RULE = Rule(
    code="JM612",
    name="barrier-without-response",
    severities="-WW",
    source="four easy steps to a journey map: content or an experience against each stage-level barrier",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Buying glasses online
stages:
  - name: Choose a frame
    barriers:
      - text: Fear that they will not suit me
        response: Four frames to try on at home
    touchpoints:
      - name: Browses frames
""",
    ),
    bad=(
        """
jmap: 1
title: Buying glasses online
stages:
  - name: Choose a frame
    barriers:
      - Fear that they will not suit me
      # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      - text: Does not know the strength of the lenses
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        severity: high
    touchpoints:
      - name: Browses frames
""",
    ),
)
