"""An active map that leads a made-up persona through the journey.

What it finds: a map with `status: active` and a persona of `kind: proto`. The rule is contested: some teams start from
assumptions on purpose, and change them as they learn. It is on in the strict profile only.

Why it matters: a proto-persona is what the team believes about its customers. On an active map its goals and pains
decide what is built, for somebody who may not exist.

How to fix: hold the persona against interviews, change what turns out wrong, cite the sources in its `evidence` and set
`kind: qualitative`. Or keep the map a draft until then.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    if journey.model.status != "active":
        return
    for actor in journey.actors:
        if actor.persona and actor.persona.kind == "proto":
            message = f'active map "{journey.title}" rests on proto-persona "{actor.name}"; back it with interviews'
            yield Hit(message, journey.place(actor.use))


RULE = Rule(
    code="JM513",
    name="proto-persona-in-use",
    severities="--W",
    source="for: NN/g, 3 Persona Types; against: zuni.com.au starts from assumptions",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Filing a tax return
status: draft
personas:
  - name: Marek
    kind: proto
stages:
  - name: Gather receipts
""",
        """
jmap: 1
title: Filing a tax return
status: active
personas:
  - name: Marek
    kind: qualitative
stages:
  - name: Gather receipts
""",
    ),
    bad=(
        """
# file: maps/tax.yaml
jmap: 1
title: Filing a tax return
status: active
personas:
  - name: Marek
    #     ^^^^^
    kind: proto
  - ilse
  # ^^^^
  - tax-adviser
stages:
  - name: Gather receipts
# file: personas/ilse.yaml
jmap: 1
personas:
  - name: Ilse
    kind: proto
  - name: Tax adviser
    kind: qualitative
""",
    ),
)
