"""An empathy map with empty corners.

What it finds: `empathy` of a persona in which `who`, `need_to_do`, `see`, `say`, `do`, `hear` or `think_feel` is empty.
A map in the simple form (`says`, `thinks`, `does`, `feels` and nothing else) has to fill those four.

Why it matters: an empathy map works because it makes a team look at every side. The corner that stays empty is mostly
the one nobody has asked about: what people hear from others, or what they need to do at all.

How to fix: fill in the missing parts from research, or go and find out. Begin with the goal (`who`, `need_to_do`), then
go round from `see` to `hear`, and to the head last.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.finding import Hit
from journeymap.model import Empathy
from journeymap.rule import Rule
from journeymap.wording import listing

_CANVAS: dict[str, set[str]] = {
    "who": {"who"},
    "need_to_do": {"need_to_do"},
    "see": {"see"},
    "say": {"say", "says"},
    "do": {"do", "does"},
    "hear": {"hear"},
    "think_feel": {"think_feel", "thinks", "feels"},
}
"""The parts of the canvas, and the keys of either form that fill them."""


def check(sheet: Sheet) -> Iterator[Hit]:
    for persona in sheet.served_personas():
        missing = _missing(persona.empathy) if persona.empathy else []
        if missing:
            message = f'empathy map of "{persona.name}" lacks {listing(missing)}; fill it in'
            yield Hit(message, sheet.place(persona, "empathy"))


def _missing(empathy: Empathy) -> list[str]:
    filled = empathy.filled
    if empathy.is_simple:
        return [key for key in Empathy.simple if key not in filled]
    return [part for part, keys in _CANVAS.items() if not filled & keys]


RULE = Rule(
    code="JM526",
    name="incomplete-empathy-map",
    severities="-II",
    source="XPLANE, Empathy Map Canvas: the goal first, the head last",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
jmap: 1
personas:
  - name: Greta
    empathy:
      who: A pianist who moves to the third floor
      need_to_do: Get the piano upstairs in one piece
      see:
        - A narrow staircase
      say:
        - It has been in the family for ninety years
      do:
        - Measures every landing
      hear:
        - That the last movers broke a banister
      think_feel:
        pains:
          - What if it slips?
""",
        """
jmap: 1
personas:
  - name: Yusuf
    empathy:
      says:
        - I can do most of it myself
      thinks:
        - How many boxes do I need?
      does:
        - Asks friends for their cars
      feels:
        - Proud and a little alone
""",
    ),
    bad=(
        """
jmap: 1
personas:
  - name: Greta
    empathy:
    #^^^^^^
      who: A pianist who moves to the third floor
      see:
        - A narrow staircase
      says:
        - It has been in the family for ninety years
      think_feel:
        x-mood: tense
  - name: Yusuf
    empathy:
    #^^^^^^
      says:
        - I can do most of it myself
      feels:
        - Proud and a little alone
  - name: Bargain hunter
    type: anti
    empathy:
      says:
        - That is too much
""",
    ),
)
