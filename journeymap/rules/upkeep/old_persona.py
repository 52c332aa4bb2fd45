"""A persona that nobody has held against research for a while.

What it finds: a persona that was `reviewed` longer ago than `max-age`.

Why it matters: people grow older, prices rise, new apps come. Teams go on quoting a persona for years after the last
interview, and design for somebody who has gone.

How to fix: hold the persona against the newest research, correct it, and set its `reviewed` to that day.
"""

from collections.abc import Iterator

from journeymap.atlas import Sheet
from journeymap.dates import later, today
from journeymap.finding import Hit
from journeymap.rule import Rule


def check(sheet: Sheet, *, max_age: str = "365 days") -> Iterator[Hit]:
    for use in sheet.model.personas:
        persona = use.persona
        if persona and persona.reviewed and (due := later(persona.reviewed, max_age)) and due < today():
            message = f'persona "{persona.name}" was last reviewed {persona.reviewed}; hold it against newer research'
            yield Hit(message, sheet.place(persona, "reviewed"))


RULE = Rule(
    code="JM916",
    name="old-persona",
    severities="-IW",
    source="uxcel.com lesson on living maps; four easy steps to a journey map: real data",
    lesson=__doc__,
    check=check,
    subject="file",
    good=(
        """
# file: personas/lena.yaml
jmap: 1
personas:
  - name: Lena
    reviewed: 2025-11-21
  - name: Viktor
""",
    ),
    bad=(
        """
# file: personas/lena.yaml
jmap: 1
personas:
  - name: Lena
    reviewed: 2025-11-20
    #         ^^^^^^^^^^
""",
        """
jmap: 1
title: Learning Danish
personas:
  - viktor
  - name: Lena
    reviewed: 2024-05-02
    #         ^^^^^^^^^^
stages:
  - name: Try an app
""",
    ),
)
