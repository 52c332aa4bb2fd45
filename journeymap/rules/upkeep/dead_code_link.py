"""A touchpoint that points to code which is no longer there.

What it finds: a pattern in `code` that matches no file of the project. Patterns are paths from the folder with
`jmap.yaml`: `*` stands for part of a name, `**` for any folders, a folder for all that is in it.

Why it matters: the screen was retired, or the files moved. Either the touchpoint is gone and still on the map, or
changes behind it are no longer noticed.

How to fix: correct the pattern, or remove it; if the screen is gone, take the touchpoint off the map or say what
replaced it.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey
from journeymap.model import Touchpoint
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    for touchpoint in journey.all(Touchpoint):
        for index, pattern in enumerate(touchpoint.code):
            if not journey.atlas.has_file(pattern):
                message = f'"{pattern}" matches no file; correct it or remove it'
                yield Hit(message, journey.place(touchpoint, "code", index))


RULE = Rule(
    code="JM914",
    name="dead-code-link",
    severities="IWW",
    source="BilLogic blueprint audits: retired surface",
    lesson=__doc__,
    check=check,
    good=(
        """
jmap: 1
title: Topping up a phone card
stages:
  - name: Pay
    touchpoints:
      - name: Picks an amount
        code:
          - app/**/amount.py
          - app/pay/
          - app/pay/*.py
# file: app/pay/amount.py
AMOUNTS = (5, 10, 20)
""",
    ),
    bad=(
        """
jmap: 1
title: Topping up a phone card
stages:
  - name: Pay
    touchpoints:
      - name: Picks an amount
        code:
          - app/pay/amount.py
          - amount.py
          # ^^^^^^^^^
      - name: Scratches the code free
        code: app/voucher/**
        #     ^^^^^^^^^^^^^^
# file: app/pay/amount.py
AMOUNTS = (5, 10, 20)
""",
    ),
)
