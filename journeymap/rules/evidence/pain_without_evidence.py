"""Pain points that nobody has seen or heard of.

What it finds: pain points of stages and touchpoints with no `evidence`, neither of their own nor of the stage or
touchpoint nor of the map, that are not marked as a guess (`basis: inferred`, `assumed` or `ai_generated`, or a map
with `basis: assumption`). The map gets one finding, at the first of them. It is silent where JM501 or JM502 says that
the map cites nothing at all.

Why it matters: the pain points decide what gets built. One that came up in a workshop and one that forty customers
reported look alike on the map, until somebody asks where they come from.

How to fix: cite the source that shows the pain. If you only suppose it, set `basis: assumed` and look for proof.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, hit_on_all
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    pains = list(journey.pain_points())
    bare = [
        pain for moment, pain in pains if not journey.has_evidence(moment, pain) and not journey.is_guess(moment, pain)
    ]
    if bare:
        message = (
            f'{len(bare)} of {len(pains)} pain points have no evidence, first "{bare[0].text}"; '
            'cite a source or set "basis: assumed"'
        )
        places = (journey.place(pain) for pain in bare)
        yield hit_on_all(message, places, "no evidence here either")


RULE = Rule(
    code="JM503",
    name="pain-without-evidence",
    severities="-WW",
    source="anthonymohun.com; Customer Science, Audit your journey maps: customer truth",
    lesson=__doc__,
    check=check,
    silent_if=("JM501", "JM502"),
    good=(
        """
jmap: 1
title: Returning a parcel
sources:
  - id: calls-may
    method: support_tickets
stages:
  - name: Send back
    touchpoints:
      - name: Prints the label
        pain_points:
          - text: No printer at home
            evidence:
              - calls-may
          - text: The label does not fit the paper
            basis: assumed
      - name: Drops off the parcel
        evidence:
          - calls-may
        pain_points:
          - The shop is closed
""",
        """
jmap: 1
title: Returning a parcel
sources:
  - id: calls-may
    method: support_tickets
evidence:
  - calls-may
stages:
  - name: Send back
    pain_points:
      - Nobody says when the money comes
""",
        """
jmap: 1
title: Returning a parcel
basis: assumption
stages:
  - name: Send back
    pain_points:
      - Nobody says when the money comes
""",
    ),
    bad=(
        """
jmap: 1
title: Returning a parcel
sources:
  - id: calls-may
    method: support_tickets
stages:
  - name: Send back
    pain_points:
      - text: Nobody says when the money comes
        evidence:
          - calls-may
    touchpoints:
      - name: Prints the label
        pain_points:
          - No printer at home
          # ^^^^^^^^^^^^^^^^^^
      - name: Drops off the parcel
        pain_points:
          - text: The shop is closed
            severity: high
""",
    ),
)
