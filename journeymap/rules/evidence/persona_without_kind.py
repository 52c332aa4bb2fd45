"""A persona that does not say how it was made.

What it finds: a persona without `kind`. Personas of `type: anti` are left alone.

Why it matters: a persona may be a guess of the team, the sum of twenty interviews, or a cluster in a survey. All three
have a face and a name. Readers who cannot tell them apart trust the guess too much and the research too little.

How to fix: set `kind` to `proto` (what the team believes), `qualitative` (from talking to people) or `statistical`
(from numbers).
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        if persona.kind is None:
            advice = 'set "kind" to proto, qualitative or statistical'
            message = f'persona "{persona.name}" does not say how it was made; {advice}'
            yield Hit(message, sheet.place(persona, "name"))


RULE = Rule(
    code="JM520",
    name="persona-without-kind",
    severities="-IW",
    source="NN/g, 3 Persona Types",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
    kind: qualitative
  - name: Bargain hunter
    type: anti
""",
    ),
    bad=(
        """
jmap: 1
personas:
  - name: Yusuf
    #     ^^^^^
    role: moves house for the first time
  - name: Greta
    kind: proto
""",
        """
jmap: 1
title: Moving house
personas:
  - name: Yusuf
    #     ^^^^^
stages:
  - name: Pack
""",
    ),
)
