"""A persona that is called researched and cites no research.

What it finds: a persona with `kind: qualitative` or `statistical` and no `evidence`. Personas of `type: anti` are left
alone.

Why it matters: "qualitative" says that somebody talked to people, "statistical" that somebody counted. Without the
source nobody can check what they said, or see that it was five years ago.

How to fix: name the studies in `evidence`. If there were none, it is a `proto` persona, which is a fine start.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        if persona.kind in ("qualitative", "statistical") and not persona.evidence:
            message = f'persona "{persona.name}" is called {persona.kind} but cites no source; add "evidence"'
            yield Hit(message, sheet.place(persona, "kind"))


RULE = Rule(
    code="JM527",
    name="persona-without-evidence",
    severities="-WW",
    source="NN/g, 3 Persona Types; four easy steps to a journey map: research and real data",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
sources:
  - id: movers-2026
    method: interview
personas:
  - name: Yusuf
    kind: qualitative
    evidence:
      - movers-2026
  - name: Greta
    kind: proto
  - name: Ola
""",
    ),
    bad=(
        """
jmap: 1
personas:
  - name: Yusuf
    kind: qualitative
    #     ^^^^^^^^^^^
  - name: Greta
    kind: statistical
    #     ^^^^^^^^^^^
""",
    ),
)
