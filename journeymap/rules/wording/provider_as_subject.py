"""A touchpoint that tells what the company does.

What it finds: a touchpoint whose `name` begins with `words` such as "we", "our" or "the system", or with the name of
one of your teams.

Why it matters: a touchpoint is a moment in the customer's day. "We send the invoice" happens at your desk; "Finds
the invoice in the spam" happens to the customer. Writers disagree on this: some maps name touchpoints as nouns.

How to fix: begin with the customer's verb, and move what you do to the lanes `frontstage` or `backstage`.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule
from journeymap.rules.word_list import opening

_WORDS = ("backend", "our", "server", "system", "the system", "we")


def check(journey: Journey, *, words: tuple[str, ...] = _WORDS) -> Iterator[Hit]:
    teams = (team.name or team.id for sheet in journey.atlas.sheets for team in sheet.model.teams)
    provider = opening((*words, *teams))
    for point in journey.touchpoints:
        if provider.match(point.moment.name):
            message = (
                f'"{point.moment.name}" tells what we do; tell what the customer does '
                'and move this to "frontstage" or "backstage"'
            )
            yield Hit(message, journey.place(point.moment, "name"))


RULE = Rule(
    code="JM804",
    name="provider-as-subject",
    severities="--I",
    source="contested; for: Milkymap support, titles start with I; Custory docs; against: tools differ in style",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Reporting a burst pipe
teams:
  - id: dispatch
    name: Night desk
stages:
  - name: Call
    touchpoints:
      - name: Weighs whether it can wait
      - name: Reaches the night desk
        backstage:
          - Night desk finds a plumber
""",
    ),
    bad=(
        """
jmap: 1
title: Reporting a burst pipe
stages:
  - name: Call
    touchpoints:
      - name: We find a plumber
        #     ^^^^^^^^^^^^^^^^^
      - name: Night desk calls back
        #     ^^^^^^^^^^^^^^^^^^^^^
      - name: The system sends a text message
        #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# file: shared/teams.yaml
jmap: 1
teams:
  - id: dispatch
    name: Night desk
""",
    ),
)
