"""An opportunity that answers nothing on the map.

What it finds: an opportunity without `addresses` on a touchpoint that has no pain points, doubts, gains or score below
0; on a stage it counts what stands on the stage (barriers too) and on all of its touchpoints.

Why it matters: this is how ideas that somebody wanted anyway get onto a map. If nobody hurts there, nobody will notice
that it got better.

How to fix: name the pain point it would end in `addresses`, even one elsewhere on the map. If there is none, go and
find out whether there should be one, or drop the idea.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, emotions_of
from journeymap.model import Moment, Stage
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for moment in journey.moments:
        loose = [opportunity for opportunity in moment.opportunities if not opportunity.addresses]
        around = (moment, *moment.touchpoints) if isinstance(moment, Stage) else (moment,)
        if loose and not any(_asks_for_help(journey, part) for part in around):
            for opportunity in loose:
                message = f'opportunity "{opportunity.text}" answers no pain point; name one in "addresses"'
                yield Hit(message, journey.place(opportunity))


def _asks_for_help(journey: Journey, moment: Moment) -> bool:
    """Whether anything stands here that an opportunity may answer."""
    if any(getattr(moment, key, None) for key in ("pain_points", "barriers", "doubts", "gains")):
        return True
    felt = emotions_of(moment) or emotions_of(journey.stage_of(moment))
    return any(emotion.score is not None and emotion.score < 0 for emotion in felt)


RULE = Rule(
    code="JM602",
    name="opportunity-without-pain",
    severities="-IW",
    source="TheyDo Playbook EP06",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Visiting the museum with children
stages:
  - name: Arrive
    emotion: -1
    touchpoints:
      - name: Parks
        opportunities:
          - Families find the car again
      - name: Pays
        emotion: 0
        doubts:
          - Will they like it?
        opportunities:
          - Families know beforehand what awaits them
  - name: Look around
    opportunities:
      - text: Children may touch something
        addresses:
          - hands-off
      - Families stay longer
    touchpoints:
      - name: Walks through the rooms
        gains:
          - A quiet hour
  - name: Leave
    barriers:
      - text: The shop lies before the exit
        response: A second door
    opportunities:
      - Families leave in peace
""",
    ),
    bad=(
        """
jmap: 1
title: Visiting the museum with children
stages:
  - name: Arrive
    emotion: -1
    touchpoints:
      - name: Pays
        emotion: 1
        opportunities:
          - The new app sells tickets, too
          # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      - name: Queues
        pain_points:
          - Two queues and no sign
  - name: Look around
    opportunities:
      - text: Visitors share more pictures
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        impact: 2
    touchpoints:
      - name: Walks through the rooms
        emotion: 2
""",
    ),
)
