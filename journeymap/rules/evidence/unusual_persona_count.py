"""Too many personas to remember, or too few to tell customers apart.

What it finds: a project with more than `max` personas, or with fewer than `min` although it has `min-maps` maps or
more. Personas of `type: anti` do not count. A project without any persona is left to JM303.

Why it matters: nobody designs for twelve people. With more than about five, teams mix them up and fall back on "the
user". With one or two, customers who want opposite things share a face.

How to fix: merge personas that differ in age or name only and keep those that act differently. Or look through the
research for people who do not fit any persona, and add one for them.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas
from journeymap.finding import Hit
from journeymap.model import Persona
from journeymap.rule import Rule


def check(atlas: Atlas, *, max: int = 5, min: int = 3, min_maps: int = 3) -> Iterator[Hit]:  # noqa: A002 - the options
    personas = [
        definition
        for definition in atlas.definitions
        if isinstance(definition.part, Persona) and definition.part.type != "anti"
    ]
    too_few = len(personas) < min and len(atlas.maps) >= min_maps
    if personas and (len(personas) > max or too_few):
        telling = personas[0 if too_few else max]
        advice = "add" if too_few else "merge"
        message = (
            f'"{telling.name}" makes {len(personas)} personas in the project; {min} to {max} is usual, so {advice} some'
        )
        yield Hit(message, telling.sheet.place(telling.part, "name"))


RULE = Rule(
    code="JM528",
    name="unusual-persona-count",
    severities="-II",
    source="four easy steps to a journey map: 3 to 5; blog.vebnox.com: twelve was too many; Gartner: 4 to 8",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
jmap: 1
personas:
  - name: Yusuf
  - name: Greta
  - name: Ola
  - name: Bo
  - name: Rita
  - name: Bargain hunter
    type: anti
""",
        """
# file: maps/packing.yaml
jmap: 1
title: Packing
personas:
  - name: Yusuf
stages:
  - name: Pack
# file: maps/driving.yaml
jmap: 1
title: Driving
stages:
  - name: Drive
""",
    ),
    bad=(
        """
# file: personas/friends.yaml
jmap: 1
personas:
  - name: Ola
  - name: Bo
  - name: Rita
    #     ^^^^
# file: personas/city.yaml
jmap: 1
personas:
  - name: Yusuf
  - name: Greta
  - name: Mina
""",
        """
# file: maps/packing.yaml
jmap: 1
title: Packing
personas:
  - name: Yusuf
    #     ^^^^^
stages:
  - name: Pack
# file: maps/driving.yaml
jmap: 1
title: Driving
personas:
  - name: Bargain hunter
    type: anti
stages:
  - name: Drive
# file: maps/unpacking.yaml
jmap: 1
title: Unpacking
stages:
  - name: Unpack
""",
    ),
)
