"""A persona that says who, but not why.

What it finds: a persona with nothing in `psychographics`, `needs`, `motivations`, `behaviors` and `facts`. Personas of
`type: anti` are left alone.

Why it matters: age and occupation tell who buys. What they need, value and usually do tells why they buy, why they
hesitate and what would help, and that is what a journey is made of.

How to fix: add what moves them: `needs`, `motivations`, `behaviors`, or values and attitudes under `psychographics`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.model import Persona
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        if not _says_why(persona):
            message = f'persona "{persona.name}" says who but not why; add "psychographics", "needs" or "behaviors"'
            yield Hit(message, sheet.place(persona, "name"))


def _says_why(persona: Persona) -> bool:
    inside = persona.psychographics
    moved_by = [text for key, texts in inside if key != "own" for text in texts] if inside else []
    return bool(moved_by or persona.needs or persona.motivations or persona.behaviors or persona.facts)


RULE = Rule(
    code="JM524",
    name="persona-without-psychographics",
    severities="-IW",
    source="seven steps to a journey map: psychographics give the reasons; Indi Young; dscout, Inclusive personas",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
    psychographics:
      values:
        - Owes nobody a favour
  - name: Greta
    needs:
      - To know the price beforehand
  - name: Ola
    motivations:
      - A room for the child
  - name: Bo
    behaviors:
      - Books everything on the phone
  - name: Rita
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
    demographics:
      occupation: Apprentice
  - name: Greta
    #     ^^^^^
    psychographics:
      x-cluster: 7
""",
    ),
)
