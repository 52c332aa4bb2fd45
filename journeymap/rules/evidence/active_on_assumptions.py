"""A map that is called active and rests mostly on assumptions.

What it finds: a map with `status: active` where more than `max-share` of its claims have no evidence. Its claims are
the pain points of stages and touchpoints, and the emotions with a score (one that a stage holds for all of its
touchpoints counts once). It is silent where JM501 or JM502 says that the map cites nothing at all.

Why it matters: "active" tells the organisation that it may decide by this map. If most of it is believed rather than
known, so are the decisions.

How to fix: cite sources for what you know, do research on the rest, and until then say `status: draft`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, emotions_of
from journeymap.rule import Rule


def check(journey: Journey, *, max_share: float = 0.5) -> Iterator[Hit]:
    if journey.model.status != "active":
        return
    claims = _claims(journey)
    bare = claims.count(False)
    if claims and bare / len(claims) > max_share:
        message = (
            f'active map "{journey.title}" has no evidence for {bare} of {len(claims)} claims; '
            'add some or set "status: draft"'
        )
        yield Hit(message, journey.place(key="status"))


def _claims(journey: Journey) -> list[bool]:
    """For each pain point and each moment with a score, whether there is evidence for it."""
    claims = [journey.has_evidence(moment, pain) for moment, pain in journey.pain_points()]
    for feeling in journey.feelings:
        scored = [emotion for emotion in emotions_of(feeling.moment) if emotion.score is not None]
        if scored:
            claims.append(any(journey.has_evidence(feeling.moment, emotion) for emotion in scored))
    return claims


RULE = Rule(
    code="JM507",
    name="active-on-assumptions",
    severities="-WE",
    source="Smaply, How to evaluate a journey map?: decide only on research",
    lesson=__doc__,
    check=check,
    silent_if=("JM501", "JM502"),
    good=(
        """
jmap: 1
title: Ordering school lunch
status: active
sources:
  - id: parents-2026
stages:
  - name: Order
    touchpoints:
      - name: Picks meals for the week
        emotion: -1
        evidence:
          - parents-2026
        pain_points:
          - Ten taps for each day
  - name: Eat
    emotion: 1
    touchpoints:
      - name: Shows the card
      - name: Gets the plate
""",
        """
jmap: 1
title: Ordering school lunch
status: draft
sources:
  - id: parents-2026
stages:
  - name: Order
    evidence:
      - parents-2026
    touchpoints:
      - name: Picks meals for the week
        emotion: -1
""",
    ),
    bad=(
        """
jmap: 1
title: Ordering school lunch
status: active
#       ^^^^^^
sources:
  - id: parents-2026
stages:
  - name: Order
    touchpoints:
      - name: Picks meals for the week
        emotion: -1
        pain_points:
          - text: Ten taps for each day
            evidence:
              - parents-2026
  - name: Eat
    emotion: 1
    touchpoints:
      - name: Shows the card
""",
    ),
)
