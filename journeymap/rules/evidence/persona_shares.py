"""Personas that make up more than all customers.

What it finds: a map whose personas (but for `type: anti`) have `share`s that sum to more than 1, give or take
`tolerance`.

Why it matters: `share` says how much of a map's customers a persona stands for, and with it how much a problem of
theirs weighs. Shares that pass the whole make every such weight wrong.

How to fix: look the numbers up again. Where groups overlap, draw the line so that each customer counts once.
"""

from collections.abc import Iterator

from journeymap.finding import Hit, Place
from journeymap.journey import Actor, Journey
from journeymap.rule import Rule
from journeymap.wording import text_of


def check(journey: Journey, *, tolerance: float = 0.01) -> Iterator[Hit]:
    total = 0.0
    for actor in journey.actors:
        persona = actor.persona
        if persona is None or persona.share is None or persona.type == "anti":
            continue
        total += persona.share
        if total > 1 + tolerance:
            message = (
                f'persona shares add up to {text_of(round(total, 4))} with "{actor.name}"; together they cannot pass 1'
            )
            title = journey.place(key="title")
            yield Hit(message, _share_of(actor, journey), also=((title, "the shares of the personas of this map"),))
            return


def _share_of(actor: Actor, journey: Journey) -> Place:
    """Where the share stands, in this file or in that of the persona."""
    found = journey.atlas.find("persona", actor.use.reference, journey) if actor.use.reference else None
    return found.sheet.place(found.part, "share") if found else journey.place(actor.persona, "share")


RULE = Rule(
    code="JM529",
    name="persona-shares",
    severities="-WW",
    source="own: arithmetic",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Renting a moving van
personas:
  - name: Yusuf
    share: 0.6
  - name: Greta
    share: 40%
  - name: Bargain hunter
    type: anti
    share: 0.2
  - name: Ola
stages:
  - name: Choose
""",
    ),
    bad=(
        """
jmap: 1
title: Renting a moving van
personas:
  - name: Yusuf
    share: 0.6
  - name: Greta
    share: 50%
    #      ^^^
  - name: Ola
    share: 0.2
stages:
  - name: Choose
""",
        """
# file: maps/van.yaml
jmap: 1
title: Renting a moving van
personas:
  - greta
  - yusuf
stages:
  - name: Choose
# file: personas/all.yaml
jmap: 1
personas:
  - name: Yusuf
    share: 0.6
    #      ^^^
  - name: Greta
    share: 0.5
""",
    ),
)
