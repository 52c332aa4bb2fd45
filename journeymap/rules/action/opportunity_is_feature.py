"""An opportunity that names a feature instead of what gets better.

What it finds: an opportunity whose text begins with one of `words`: add, build, create and the like. `words` replaces
the list, `extend-words` adds to it.

Why it matters: "Add a chat" closes the question before it was asked. "Customers get an answer while they pack" can be
met by a chat, by a better page or by a call back, and can be checked afterwards.

How to fix: write what gets better for the customer as the opportunity, and move the feature to its `solutions`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.wording import folded

_WORDS = ("add", "build", "create", "develop", "implement", "install", "integrate", "introduce", "launch")


def check(journey: Journey, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    known = {folded(word) for word in words}
    for _, opportunity in journey.opportunities():
        if known.intersection(folded(opportunity.text).split()[:1]):
            advice = 'say what gets better for the customer and move it to "solutions"'
            yield Hit(f'"{opportunity.text}" names a feature; {advice}', journey.place(opportunity, "text"))


RULE = Rule(
    code="JM605",
    name="opportunity-is-feature",
    severities="-II",
    source="Custory docs, items; TheyDo Playbook EP06",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Calling the landlord
stages:
  - name: Report
    opportunities:
      - text: Tenants know when somebody will come
        solutions:
          - Add a calendar to the app
      - Additional hours on the phone line
""",
        """
# file: jmap.yaml
rules:
  JM605:
    words:
      - digitise
# file: maps/landlord.yaml
jmap: 1
title: Calling the landlord
stages:
  - name: Report
    opportunities:
      - Add a calendar to the app
""",
    ),
    bad=(
        """
jmap: 1
title: Calling the landlord
stages:
  - name: Report
    opportunities:
      - Add a calendar to the app
      # ^^^^^^^^^^^^^^^^^^^^^^^^^
      - text: Launch, at last, the new portal
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        impact: 2
""",
        """
# file: jmap.yaml
rules:
  JM605:
    extend-words:
      - digitise
# file: maps/landlord.yaml
jmap: 1
title: Calling the landlord
stages:
  - name: Report
    opportunities:
      - Digitise the report form
      # ^^^^^^^^^^^^^^^^^^^^^^^^
      - Build a portal
      # ^^^^^^^^^^^^^^
""",
    ),
)
