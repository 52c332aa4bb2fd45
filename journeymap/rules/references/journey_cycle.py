"""A map that contains itself.

What it finds: `journey` links of touchpoints, or `based_on` links of maps, that lead back to the map they start from.

Why it matters: a touchpoint that opens into a journey of its own is a step down, and a future map stands on a present
one. In a circle nothing is the whole and nothing the part, and a reader who follows the links never arrives.

How to fix: remove one link of the circle: the one that points from the smaller journey to the larger.
"""

from collections.abc import Iterator

from journeymap.atlas import Atlas, Mention
from journeymap.finding import Hit
from journeymap.rule import Rule

_Links = dict[str, list[tuple[str, Mention]]]
_MOST_STEPS = 8


def check(atlas: Atlas) -> Iterator[Hit]:
    ids = {sheet.name: sheet.id for sheet in atlas.maps}
    for key in ("journey", "based_on"):
        for way, link in _circles(_links(atlas, key)):
            steps = [ids[name] for name in way[:_MOST_STEPS]] + (["…"] if len(way) > _MOST_STEPS else [])
            path = " → ".join([*steps, steps[0]])
            yield Hit(f'map "{steps[0]}" contains itself through {path}; remove one link', link.place)


def _links(atlas: Atlas, key: str) -> _Links:
    """The links of one sort, by the file they stand in: the file of the map they lead to, and the link."""
    links: _Links = {}
    for mention in atlas.mentions.get("map", ()):
        target = atlas.find("map", mention.word, mention.sheet) if mention.key == key else None
        if target is not None:
            links.setdefault(mention.sheet.name, []).append((target.sheet.name, mention))
    return links


def _circles(links: _Links) -> Iterator[tuple[list[str], Mention]]:
    """Every link that closes a circle, with the first files of it in order; each file is entered once."""
    entered: set[str] = set()
    for start in links:
        if start in entered:
            continue
        way, ahead = [start], [iter(links[start])]
        entered.add(start)
        on_way = {start: 0}
        while way:
            target, link = next(ahead[-1], ("", None))
            if link is None:
                del on_way[way.pop()]
                ahead.pop()
            elif target in on_way:
                first = on_way[target]
                yield way[first : first + _MOST_STEPS + 1], link
            elif target not in entered:
                entered.add(target)
                on_way[target] = len(way)
                way.append(target)
                ahead.append(iter(links.get(target, ())))


RULE = Rule(
    code="JM212",
    name="journey-cycle",
    severities="WEE",
    source="TheyDo, TheyDo hierarchy explained: a child is smaller than its parent",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
# file: maps/overview.yaml
jmap: 1
title: Being a customer
stages:
  - name: Buy
    touchpoints:
      - name: Orders
        journey: order
      - name: Orders again
        journey: order
# file: maps/order.yaml
jmap: 1
title: Ordering
stages:
  - name: Pay
""",
    ),
    bad=(
        """
# file: maps/a-overview.yaml
jmap: 1
title: Being a customer
stages:
  - name: Buy
    touchpoints:
      - name: Orders
        journey: b-order
# file: maps/b-order.yaml
jmap: 1
title: Ordering
based_on: b-order
#         ^^^^^^^
stages:
  - name: Pay
    touchpoints:
      - name: Is a customer now
        journey: a-overview
        #        ^^^^^^^^^^
""",
    ),
)
