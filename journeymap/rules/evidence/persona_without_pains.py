"""A persona that nothing stands in the way of.

What it finds: a persona with no `pain_points`, no `fears` and no `pains` in its empathy map. Personas of `type: anti`
are left alone.

Why it matters: what frustrates people before they ever meet you decides how they take what you do. A persona without
troubles has no reason to look for help, yours included.

How to fix: say what stands in their way, as they would put it: in `pain_points`, or in `fears`.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        mind = persona.empathy.think_feel if persona.empathy else None
        if not persona.pain_points and not persona.fears and not (mind and mind.pains):
            message = f'persona "{persona.name}" has no pain points; say what stands in their way'
            yield Hit(message, sheet.place(persona, "name"))


RULE = Rule(
    code="JM522",
    name="persona-without-pains",
    severities="-II",
    source="a marketing FAQ: personas hold pain points",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
    pain_points:
      - Friends have no time on weekdays
  - name: Greta
    fears:
      - That the piano falls
  - name: Ola
    empathy:
      think_feel:
        pains:
          - Owns more than fits in a van
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
    empathy:
      think_feel:
        gains:
          - Sleeps in the new flat on Sunday
""",
    ),
)
