"""A stage that holds nothing at all.

What it finds: a stage with neither touchpoints nor any lane of its own (goals, thoughts, emotions, pain points and so
on). While the map is a draft, empty stages at its end are left alone, as they are still to be filled; `trailing: true`
counts them there too.

Why it matters: an empty column on the poster looks as if nothing happened there, when in truth nobody has looked.
Readers cannot tell the two apart.

How to fix: write down what people do and feel in the stage, or remove it.
"""

from collections.abc import Iterator

from journeymap.finding import Hit
from journeymap.journey import Journey, is_empty
from journeymap.rule import Rule


def check(journey: Journey, *, trailing: bool = True) -> Iterator[Hit]:
    filled = [number for number, stage in enumerate(journey.stages) if not is_empty(stage)]
    last = len(journey.stages) if trailing else max(filled, default=0)
    for stage in journey.stages[:last]:
        if is_empty(stage):
            yield Hit(f'stage "{stage.name}" is empty; fill it or remove it', journey.place(stage, "name"))


RULE = Rule(
    code="JM302",
    name="empty-stage",
    severities="IWE",
    source="four easy steps to a journey map; a public map editor, which warns of gaps between filled stages",
    lesson=__doc__,
    check=check,
    in_draft={"trailing": False},
    good=(
        """
jmap: 1
title: Adopting a cat
stages:
  - name: Thinking it over
    doubts:
      - Is the flat big enough?
  - name: Visiting the shelter
    touchpoints:
      - name: Meets the cats
""",
    ),
    bad=(
        """
jmap: 1
title: Adopting a cat
stages:
  - name: Thinking it over
  #       ^^^^^^^^^^^^^^^^
  - name: Visiting the shelter
    touchpoints:
      - name: Meets the cats
  - name: Living together
  #       ^^^^^^^^^^^^^^^
    description: Still to be mapped
""",
    ),
)
