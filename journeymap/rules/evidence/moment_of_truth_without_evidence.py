"""A moment of truth that rests on nothing.

What it finds: a touchpoint with `moment_of_truth` and no `evidence`, neither of its own or its emotion's nor of the
map, that is not marked as a guess. It is silent where JM501 or JM502 says that the map cites nothing at all.

Why it matters: here customers are won or lost, says the map, and here the money will go. Of all claims on the map this
one should be the last to rest on a feeling in a meeting room.

How to fix: cite the source that shows how much this moment decides: exits in the numbers, the stories of people who
left. If it is a hunch, set `basis: assumed`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for touchpoint in journey.all(Touchpoint):
        is_proven = journey.has_evidence(touchpoint) or journey.is_guess(touchpoint)
        if touchpoint.moment_of_truth and not is_proven:
            message = f'moment of truth "{touchpoint.name}" rests on nothing; add "evidence"'
            yield Hit(message, journey.place(touchpoint, "moment_of_truth"))


RULE = Rule(
    code="JM504",
    name="moment-of-truth-without-evidence",
    severities="-WW",
    source="cguodesign/customer-journey-map-skill: moment-no-evidence; an experience roadmap: moments of truth",
    lesson=__doc__,
    check=check,
    silent_if=("JM501", "JM502"),
    good=(
        """
jmap: 1
title: Reporting a burst pipe
sources:
  - id: call-recordings
    method: support_tickets
stages:
  - name: Call
    touchpoints:
      - name: Reaches a person
        moment_of_truth: true
        evidence:
          - call-recordings
      - name: Hears when the plumber comes
        moment_of_truth: second
        emotion:
          score: -1
          evidence:
            - call-recordings
      - name: Sees the plumber arrive
        moment_of_truth: true
        basis: assumed
""",
    ),
    bad=(
        """
jmap: 1
title: Reporting a burst pipe
sources:
  - id: call-recordings
    method: support_tickets
stages:
  - name: Call
    touchpoints:
      - name: Looks for the number
        evidence:
          - call-recordings
      - name: Reaches a person
        moment_of_truth: true
        #                ^^^^
      - name: Sees the plumber arrive
        moment_of_truth: ultimate
        #                ^^^^^^^^
        pain_points:
          - text: Nobody comes
            evidence:
              - call-recordings
""",
    ),
)
