"""A persona who acts on a map that does not list her.

What it finds: a word in the `actors` of a touchpoint, or a key of `emotions`, that is the id of a persona of the
project, while the map's own `personas` leave that persona out.

Why it matters: the head of the map says whose journey it is. Somebody who acts and feels further down, but is not
named there, is in no list, no count and no comparison.

How to fix: add the id to the `personas` of the map; or, if it is not that persona who acts, use another word.
"""

from collections.abc import Iterator
from dataclasses import replace

from journeymap.atlas import Definition
from journeymap.finding import Edit, Fix, Hit
from journeymap.journey import Journey
from journeymap.model import Moment, Touchpoint, slug
from journeymap.rule import Rule


def check(journey: Journey) -> Iterator[Hit]:
    listed = {slug(actor.id) for actor in journey.actors}
    mended: set[str] = set()
    for word, part, key, index in _acting(journey):
        persona = journey.atlas.find("persona", word, journey)
        if persona is not None and persona.key[1] not in listed:
            # One fix is enough: a second one would list the persona twice.
            fix = _fix(journey, persona) if persona.id not in mended else None
            mended.add(persona.id)
            message = f'persona "{persona.id}" acts here but is not in the "personas" of the map; add it'
            place = journey.place(part, key, index)
            yield Hit(message, replace(place, part="key") if key == "emotions" else place, fix=fix)


def _acting(journey: Journey) -> Iterator[tuple[str, Moment, str, int | str]]:
    """Every word that says who acts or feels, and where it stands: its part, its key and its place there."""
    for moment in journey.moments:
        if isinstance(moment, Touchpoint):
            yield from ((word, moment, "actors", index) for index, word in enumerate(moment.actors))
        yield from ((word, moment, "emotions", word) for word in moment.emotions)


def _fix(journey: Journey, persona: Definition) -> Fix | None:
    """Add the id at the end of the list of personas, if there is one."""
    node, text = journey.document.node(("personas",)), journey.document.text
    if node is None or not node.items or node.origin is not None:
        return None
    if node.style == "[":
        edit = Edit(node.end - 1, node.end - 1, f", {persona.id}")
    else:
        last = node.start + len(text[node.start : node.end].rstrip())
        indent = " " * (journey.document.source.point(node.start).column - 1)
        edit = Edit(last, last, f"{journey.document.source.line_end}{indent}- {persona.id}")
    return Fix(f'add "{persona.id}" to the personas', (edit,), safe=False)


RULE = Rule(
    code="JM215",
    name="persona-not-on-map",
    severities="IWW",
    source="after NN/g, Journey Mapping 101: the actor heads the map",
    lesson=__doc__,
    check=check,
    fixes=("unsafe",),
    good=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
personas: [ana, ben]
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        actors: [Ana, courier]
        emotions:
          ben: 1
# file: personas.yaml
jmap: 1
personas:
  - name: Ana
  - name: Ben
""",
    ),
    bad=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
personas: [ana]
stages:
  - name: Pay
    emotions:
      ben: 1
#     ^^^
    touchpoints:
      - name: Pays by card
        actors: [Ana, Ben]
        #             ^^^
# file: personas.yaml
jmap: 1
personas:
  - name: Ana
  - name: Ben
""",
    ),
)
