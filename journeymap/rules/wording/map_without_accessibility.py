"""A map whose personas all see, hear, read and move without trouble.

What it finds: a map with personas, none of which has `accessibility`.

Why it matters: one person in six lives with a disability, and everybody has tired eyes, a loud train or a broken
wrist some day. What helps them at a touchpoint is seldom added later if nobody on the map needed it.

How to fix: describe one real need on one persona, such as "reads with a magnifier", and walk through the map with
it.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    personas = [actor.persona for actor in journey.actors if actor.persona]
    if personas and not any(persona.accessibility for persona in personas):
        message = f'no persona of "{journey.title}" has an accessibility need; describe one'
        yield Hit(message, journey.place(key="personas"))


RULE = Rule(
    code="JM862",
    name="map-without-accessibility",
    severities="--I",
    source="Customer Science, Checklist and governance templates; alphagov/govuk-design-system#2455",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Voting by post
personas:
  - Erik
  - name: Noor
stages:
  - name: Ask for the papers
# file: personas/erik.yaml
jmap: 1
personas:
  - name: Erik
    accessibility:
      - Hands shake; cannot sign twice the same way
""",
        """
jmap: 1
title: Voting by post
personas:
  - nobody-we-know
stages:
  - name: Ask for the papers
""",
    ),
    bad=(
        """
jmap: 1
title: Voting by post
personas:
#^^^^^^^
  - erik
  - name: Noor
stages:
  - name: Ask for the papers
# file: personas/erik.yaml
jmap: 1
personas:
  - name: Erik
""",
    ),
)
