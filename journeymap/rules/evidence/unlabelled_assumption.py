"""A map that neither cites a source nor says that it is a guess.

What it finds: a map of the current state (`state: current`, or no `state`) that has no `basis` and on which nothing
names `evidence`: not the map, no stage, no touchpoint, no emotion, no pain point.

Why it matters: a map drawn from what the team believes looks just like a map drawn from research. Readers take it for
knowledge, and money is spent on problems nobody has seen.

How to fix: name the `sources` you learned from and cite them with `evidence`. If the map is what you believe for now,
that is a fine start: say `basis: assumption`, and go and test it.
"""

from collections.abc import Iterator

from journeymap.document import insertion
from journeymap.finding import Fix, Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    model = journey.model
    if model.state in (None, "current") and model.basis is None and not journey.cited:
        message = f'map "{journey.title}" cites no source; add "evidence" or say "basis: assumption"'
        edit = insertion(journey.document, "title", "basis", "assumption")
        fix = Fix('say "basis: assumption"', (edit,), safe=False) if edit else None
        yield Hit(message, journey.place(key="title"), fix=fix)


RULE = Rule(
    code="JM501",
    name="unlabelled-assumption",
    severities="IWE",
    source="Smaply, How to evaluate a journey map?; mycustomer.com, seven mistakes; customerthink.com",
    lesson=__doc__,
    check=check,
    fixes=("unsafe",),
    good=(
        """
jmap: 1
title: Renewing a library card
basis: assumption
stages:
  - name: Notice
    touchpoints:
      - name: Is turned away at the desk
""",
        """
jmap: 1
title: Renewing a library card
sources:
  - id: desk-week
    method: field_observation
stages:
  - name: Notice
    touchpoints:
      - name: Is turned away at the desk
        evidence:
          - desk-week
""",
        """
jmap: 1
title: Renewing a library card at home
state: future
stages:
  - name: Notice
    touchpoints:
      - name: Reads the reminder
""",
    ),
    bad=(
        """
jmap: 1
title: Renewing a library card
#      ^^^^^^^^^^^^^^^^^^^^^^^
state: current
stages:
  - name: Notice
    touchpoints:
      - name: Is turned away at the desk
        emotion: -2
""",
        """
jmap: 1
title: Renewing a library card
#      ^^^^^^^^^^^^^^^^^^^^^^^
sources:
  - id: desk-week
    method: field_observation
stages:
  - name: Notice
    touchpoints:
      - name: Is turned away at the desk
        basis: ai_generated
        evidence:
          - desk-week
""",
    ),
)
