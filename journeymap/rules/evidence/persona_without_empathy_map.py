"""A main persona without an empathy map.

What it finds: a persona with `type: primary` or no `type`, and no `empathy`.

Why it matters: an empathy map puts side by side what people see, hear, say and do and what they think and feel. Where
the two sides part, the moments are that a journey map should look at.

How to fix: fill in `empathy`, together and with quotes from research at hand. Start with `who` and `need_to_do`; what
goes on in the head comes last.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        if persona.type in (None, "primary") and persona.empathy is None:
            message = f'persona "{persona.name}" has no empathy map; fill in "empathy"'
            yield Hit(message, sheet.place(persona, "name"))


RULE = Rule(
    code="JM525",
    name="persona-without-empathy-map",
    severities="--I",
    source="an experience roadmap: an empathy map beside the persona; XPLANE, Empathy Map Canvas",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
    empathy:
      who: An apprentice who moves for the first time
  - name: Greta
    type: secondary
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
  - name: Greta
    #     ^^^^^
    type: primary
""",
    ),
)
