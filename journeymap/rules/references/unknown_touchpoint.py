"""A way on that leads to no touchpoint.

What it finds: a `next` (or its `to`) that names no touchpoint of this map, nor, written `map-id/touchpoint-id`, one
of another map. The id of a touchpoint is the one written in it, else its name in lower case, joined by hyphens.

Why it matters: the flow view cannot draw the way, and what looks like a branch or a way back is the end of the journey.

How to fix: correct the id; give a touchpoint that is often referred to an `id` of its own, so that its name is free
to change.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas, Definition, Sheet
from journeymap.finding import Hit, first_of
from journeymap.journey import Journey
from journeymap.model import Next, slug
from journeymap.rule import Rule
from journeymap.rules.unresolved import unresolved
from journeymap.wording import Vocabulary

# What people write where the journey ends.
_ENDS = ("end", "none", "stop", "finish", "exit", "nothing", "false", "the-end")


def check(atlas: Atlas) -> Iterator[Hit]:
    ids = {
        sheet.name: {slug(point.id): point.id for point in Journey(sheet, atlas).touchpoints} for sheet in atlas.maps
    }
    for sheet in atlas.maps:
        known: dict[str, Vocabulary] = {}
        yield from first_of(_lost(sheet, way, other, ids, known) for way, other in _dangling(sheet, ids, atlas))


def _lost(
    sheet: Sheet, way: Next, other: Definition | None, ids: dict[str, dict[str, str]], known: dict[str, Vocabulary]
) -> Hit:
    """The hit on a way that leads to no touchpoint of its map or of the `other`; `known` ids are made up once a map."""
    prefix, name = (f"{other.id}/", other.sheet.name) if other else ("", sheet.name)
    if prefix not in known:
        known[prefix] = Vocabulary(prefix + id_ for id_ in ids[name].values())
    message, place = 'no touchpoint "{word}"; {near}', sheet.place(way, "to")
    if slug(way.to) in _ENDS:
        near = known[prefix].advice(None)
        return Hit(message.format(word=way.to, near=near), place, hint='where the journey ends, write "next: []"')
    return unresolved(sheet, place, way.to, known[prefix], message)


def _dangling(sheet: Sheet, ids: dict[str, dict[str, str]], atlas: Atlas) -> Iterator[tuple[Next, Definition | None]]:
    """The ways of a map that lead to no touchpoint, each with the other map that it names, if there is one."""
    for way in sheet.all(Next):
        map_id, slash, word = way.to.partition("/")
        other = atlas.find("map", map_id, sheet) if slash else None
        is_found = slug(word) in ids[other.sheet.name] if other else not slash and slug(way.to) in ids[sheet.name]
        # A way without a target is a missing key.
        if way.to and not is_found:
            yield way, other


RULE = Rule(
    code="JM210",
    name="unknown-touchpoint",
    severities="EEE",
    source="bpmn-io/bpmnlint: no disconnected flow",
    lesson=__doc__,
    check=check,
    subject="project",
    fixes=("unsafe",),
    good=(
        """
# file: maps/shop.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        next:
          - to: Waits for the parcel
            share: 97%
          - to: card-refused
            when: The card is refused
      - id: card-refused
        name: Sees that the card is refused
        next: pays-by-card
      - name: Waits for the parcel
        next: returns/fills-in-the-form
# file: maps/returns.yaml
jmap: 1
title: Sending shoes back
stages:
  - name: Return
    touchpoints:
      - name: Fills in the form
        next: []
""",
    ),
    bad=(
        """
# file: maps/shop.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        next:
          - to: waits-for-parcel
            #   ^^^^^^^^^^^^^^^^
            share: 97%
          - card-refused
          # ^^^^^^^^^^^^
      - name: Waits for the parcel
        next: [returns/fills-the-form, refunds/asks]
        #      ^^^^^^^^^^^^^^^^^^^^^^
        #                              ^^^^^^^^^^^^
# file: maps/returns.yaml
jmap: 1
title: Sending shoes back
stages:
  - name: Return
    touchpoints:
      - name: Fills in the form
        next: pay
        #     ^^^
""",
    ),
)
