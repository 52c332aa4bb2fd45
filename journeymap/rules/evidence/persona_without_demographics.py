"""A persona without age, work or place.

What it finds: a persona with neither `demographics` nor `facts`. Personas of `type: anti` are left alone. The rule is
contested: age and gender invite stereotypes where behaviour would tell more. It is on in the strict profile only.

Why it matters: whoever plans a survey, buys an advertisement or looks for people to interview has to know whom to look
for. A few plain facts also keep two personas from turning into one.

How to fix: add what sets them apart under `demographics`: age, occupation, location, for a company its industry and
size. Leave out what makes no difference.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        if not persona.demographics and not persona.facts:
            message = f'persona "{persona.name}" has no demographics; add age, occupation or what else sets them apart'
            yield Hit(message, sheet.place(persona, "name"))


RULE = Rule(
    code="JM523",
    name="persona-without-demographics",
    severities="--I",
    source="for: seven steps to a journey map, a marketing FAQ; against: Indi Young, Describing Personas",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
    demographics:
      occupation: Apprentice
  - name: Greta
    facts:
      Moves: Every two years
""",
    ),
    bad=(
        """
jmap: 1
personas:
  - name: Yusuf
    #     ^^^^^
    goals:
      - Move out by Sunday
""",
    ),
)
