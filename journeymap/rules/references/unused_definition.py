"""A definition that nothing uses.

What it finds: a persona that no map lists in its `personas` (personas you do not serve, `type: anti`, apart), and a
channel, team, metric or source that nothing in the project refers to. Archived maps count as use.

Why it matters: a persona without a journey was made and forgotten; a metric that no touchpoint names measures
nothing on the maps. Whoever reads the list believes all of it matters.

How to fix: name it where it belongs, or delete it.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas, Definition, Kind
from journeymap.atlas.sheet import key_of
from journeymap.finding import Hit
from journeymap.model import File, Metric, Persona, PersonaUse, slug
from journeymap.rule import Rule

_Key = tuple[Kind, str]


def check(atlas: Atlas) -> Iterator[Hit]:
    used = set(_used(atlas))
    for item in atlas.definitions:
        if _is_shared(item) and item.key not in used:
            yield Hit(f'{item.kind} "{item.name}" is used nowhere; use it or remove it', item.sheet.place(item.part))


def _is_shared(item: Definition) -> bool:
    """Whether it waits to be used; a persona of a map and a metric at a touchpoint are used where they stand."""
    if isinstance(item.part, Persona):
        return item.part.type != "anti" and not item.sheet.is_map
    if isinstance(item.part, Metric):
        return len(item.sheet.paths[id(item.part)]) == 2
    return not isinstance(item.part, File)


def _used(atlas: Atlas) -> Iterator[_Key]:
    for kind, mentions in atlas.mentions.items():
        for mention in mentions:
            if kind != "persona" or (isinstance(mention.part, PersonaUse) and mention.sheet.is_map):
                yield key_of(kind, mention.word)
    yield from _used_by_name(atlas)


def _used_by_name(atlas: Atlas) -> Iterator[_Key]:
    """Metrics written out where they matter, sources named by a metric, and teams whose name is an owner."""
    owners = {slug(mention.word) for mention in atlas.mentions.get("team", ())}
    for item in atlas.definitions:
        if isinstance(item.part, Metric):
            if item.part.source:
                yield key_of("source", item.part.source)
            if not _is_shared(item):
                yield item.key
        elif item.kind == "team" and slug(item.name) in owners:
            yield item.key


RULE = Rule(
    code="JM213",
    name="unused-definition",
    severities="-IW",
    source="Customer Science, Audit your journey maps; BilLogic: every measure belongs to a step",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
owner: Checkout crew
personas: [ana]
evidence: interviews
stages:
  - name: Pay
    touchpoints:
      - name: Tries both sizes on
        channel: fitting_room
        metrics: [completion]
# file: shared/company.yaml
jmap: 1
personas:
  - name: Ana
  - name: Reseller
    type: anti
channels:
  - id: fitting-room
teams:
  - id: checkout
    name: Checkout crew
metrics:
  - id: completion
    name: Checkout completion
sources:
  - id: interviews
""",
    ),
    bad=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Pay
    touchpoints:
      - name: Pays by card
        actors: [ana]
# file: shared/company.yaml
jmap: 1
personas:
  - name: Ana
  #       ^^^
channels:
  - id: fitting-room
  #     ^^^^^^^^^^^^
teams:
  - id: checkout
    name: Checkout crew
    #     ^^^^^^^^^^^^^
metrics:
  - id: completion
    name: Checkout completion
    #     ^^^^^^^^^^^^^^^^^^^
sources:
  - id: interviews
  #     ^^^^^^^^^^
""",
    ),
)
