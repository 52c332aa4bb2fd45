"""Two things with one id.

What it finds: two personas, channels, teams, metrics, sources or maps of the project with the same id, written or
made from the name; and two stages, or two touchpoints, of one map where at least one of the ids is written. A persona
or metric without a written id on a map belongs to that map alone, and a built-in channel may be redefined once.

Why it matters: references, comparisons and links find things by id. With two of them, one is never found, and a
change to the other changes maps nobody looked at.

How to fix: choose another id for one of them; or, if both are the same thing, keep one and refer to it.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas, Definition, Sheet
from journeymap.atlas.sheet import key_of
from journeymap.finding import Hit, Place
from journeymap.model import Moment
from journeymap.rule import Rule
from journeymap.rules.twins import twins


def check(atlas: Atlas) -> Iterator[Hit]:
    configured = _configured_channels(atlas)
    for key, group in _by_key(atlas).items():
        first, *later = sorted(group, key=_position) if len(group) > 1 else group
        if where := configured.get(key[:2]):
            yield from (_hit(item.kind, item.id, item.place, where) for item in (first, *later))
        for item in later if not where else ():
            yield _hit(item.kind, item.id, item.place, first.sheet.where(first.place), first.place)
    for sheet in atlas.maps:
        for kind, second, earlier in twins(sheet.model):
            if second.id or earlier.id:
                place = _id_place(sheet, earlier)
                yield _hit(kind, second.id or earlier.id or "", _id_place(sheet, second), sheet.where(place), place)


def _by_key(atlas: Atlas) -> dict[tuple[str, str, str], list[Definition]]:
    """The definitions by kind and id, and those of one map alone by its name, too."""
    groups: dict[tuple[str, str, str], list[Definition]] = {}
    for item in atlas.definitions:
        if item.id and not (item.is_local and item.kind == "metric"):
            groups.setdefault((*item.key, item.sheet.name if item.is_local else ""), []).append(item)
    return groups


def _position(item: Definition) -> tuple[str, int]:
    return item.sheet.name, item.sheet.document.span(item.place).start.offset


def _configured_channels(atlas: Atlas) -> dict[tuple[str, str], str]:
    """Where the configuration defines channels, by kind and id."""
    settings = atlas.settings
    if settings.document is None:
        return {}
    spans = [settings.document.span(Place(("channels", index, "id"))) for index in range(len(settings.config.channels))]
    return {
        key_of("channel", channel.id): f"{settings.name}:{span.start.line}"
        for channel, span in zip(settings.config.channels, spans, strict=True)
    }


def _id_place(sheet: Sheet, moment: Moment) -> Place:
    return sheet.place(moment, "id" if moment.id else "name")


def _hit(kind: str, id_: str, place: Place, where: str, first: Place | None = None) -> Hit:
    message = f'{kind} id "{id_}" is already used at {where}; choose another or refer to that one'
    return Hit(message, place, also=((first, "first here"),) if first else ())


RULE = Rule(
    code="JM201",
    name="duplicate-id",
    severities="EEE",
    source="diagrammo/dgmo: references, comparisons and baselines find things by id",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
personas:
  - name: Ana
stages:
  - name: Pay
    metrics: [Time to pay under 2 min]
    touchpoints:
      - name: Pay
        metrics: [Time to pay under 2 min]
      - id: pay-again
        name: Pay
# file: maps/tents.yaml
jmap: 1
title: Buying a tent
personas:
  - name: Ana
channels:
  - id: store
    name: Our shop in town
stages:
  - name: Pay
""",
    ),
    bad=(
        """
# file: a/research.yaml
jmap: 1
personas:
  - name: Ana
sources:
  - id: interviews
# file: b/research.yaml
jmap: 1
personas:
  - id: ana
  #     ^^^
    name: Ana López
sources:
  - id: interviews
  #     ^^^^^^^^^^
""",
        """
jmap: 1
title: Buying shoes
personas:
  - name: Ana
  - name: Ana
  #       ^^^
channels:
  - id: web-shop
  - id: web_shop
  #     ^^^^^^^^
stages:
  - id: pay
    name: At the checkout
  - name: Pay
    #     ^^^
    touchpoints:
      - name: Checks out
      - id: checks-out
      #     ^^^^^^^^^^
        name: Checks out by phone
""",
        """
# file: maps/shoes.yaml
jmap: 1
title: Buying shoes
stages:
  - name: Pay
# file: shoes.yaml
jmap: 1
title: Buying shoes, the old way
#      ^^^^^^^^^^^^^^^^^^^^^^^^^
stages:
  - name: Pay
""",
    ),
)
