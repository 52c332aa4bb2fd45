"""A persona that wants nothing.

What it finds: a persona with neither `goals` nor `jobs`. Personas of `type: anti` are left alone.

Why it matters: a journey is the way to a goal. Without it nobody can tell a step that helps from one that is in the
way, and the persona is a portrait, not a reason to build anything.

How to fix: say what they want to get done, in their words: `Move out by Sunday without losing the deposit`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        if not persona.goals and not persona.jobs:
            message = f'persona "{persona.name}" has no goals; say what they want to get done'
            yield Hit(message, sheet.place(persona, "name"))


RULE = Rule(
    code="JM521",
    name="persona-without-goals",
    severities="-WW",
    source="seven steps to a journey map and a marketing FAQ: goals; UXPressia persona deck",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
    goals:
      - Move out by Sunday
  - name: Greta
    jobs:
      - Get the piano down three floors
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
    needs:
      - A helping hand
""",
    ),
)
