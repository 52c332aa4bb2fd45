"""The same pain in many places.

What it finds: open pain points whose texts match (case, punctuation and spaces aside) on `min` or more stages and
touchpoints of a map, or on `min` or more maps. There is one finding, at the first of them. Archived maps do not count.

Why it matters: what hurts in many places has one cause, and mostly one team that could end it. Cut into ten small
complaints it never becomes big enough for anybody to act.

How to fix: treat it as one problem. Keep the pain point where it hurts most, give it an `id`, and write one opportunity
that names it in `addresses`. In the other places say what is special there.
"""

from collections import defaultdict
from collections.abc import Iterator

from journeymap.atlas import Atlas, Sheet
from journeymap.finding import Hit
from journeymap.journey import Journey, is_open
from journeymap.model import PainPoint
from journeymap.rule import Rule
from journeymap.wording import folded

_SHOWN = 10
# Where a pain is found, by the name of the file: the first on each stage or touchpoint.
_Sightings = dict[str, list[tuple[PainPoint, Sheet]]]


def check(atlas: Atlas, *, min: int = 3) -> Iterator[Hit]:  # noqa: A002 - the name of the option
    for by_file in _sightings(atlas).values():
        if len(by_file) >= min:
            yield _hit([sighting for sightings in by_file.values() for sighting in sightings])
        else:
            yield from (_hit(sightings) for sightings in by_file.values() if len(sightings) >= min)


def _sightings(atlas: Atlas) -> dict[str, _Sightings]:
    found: dict[str, _Sightings] = defaultdict(lambda: defaultdict(list))
    for sheet in atlas.maps:
        if sheet.model.status == "archived":
            continue
        for moment in Journey(sheet, atlas).moments:
            pains = {folded(pain.text): pain for pain in reversed(moment.pain_points) if is_open(pain)}
            for words, pain in pains.items():
                found[words][sheet.name].append((pain, sheet))
    return found


def _hit(sightings: list[tuple[PainPoint, Sheet]]) -> Hit:
    (pain, sheet), *others = sightings[:_SHOWN]
    message = f'"{pain.text}" hurts in {len(sightings)} places; treat it as one problem with one opportunity'
    also = tuple((other.place(same), "it hurts here, too") for same, other in others)
    return Hit(message, sheet.place(pain), also=also)


RULE = Rule(
    code="JM608",
    name="repeated-pain",
    severities="-II",
    source="paruff/fawkes: cross-journey pain points",
    lesson=__doc__,
    check=check,
    subject="project",
    good=(
        """
jmap: 1
title: Booking a room
stages:
  - name: Search
    pain_points:
      - Nobody answers the phone
    touchpoints:
      - name: Asks about parking
        pain_points:
          - Nobody answers the phone
          - nobody answers the phone!
      - name: Asks about dogs
        pain_points:
          - text: Nobody answers the phone
            status: resolved
""",
    ),
    bad=(
        """
jmap: 1
title: Booking a room
stages:
  - name: Search
    pain_points:
      - Nobody answers the phone
      # ^^^^^^^^^^^^^^^^^^^^^^^^
    touchpoints:
      - name: Asks about parking
        pain_points:
          - nobody answers the phone!
      - name: Asks about dogs
        pain_points:
          - text: Nobody  answers the phone
            severity: high
""",
        """
# file: maps/booking.yaml
jmap: 1
title: Booking a room
stages:
  - name: Search
    pain_points:
      - Nobody answers the phone
      # ^^^^^^^^^^^^^^^^^^^^^^^^
# file: maps/cancelling.yaml
jmap: 1
title: Cancelling a room
stages:
  - name: Cancel
    pain_points:
      - Nobody answers the phone
# file: maps/old.yaml
jmap: 1
title: Booking by letter
status: archived
stages:
  - name: Write
    pain_points:
      - Nobody answers the phone
# file: maps/staying.yaml
jmap: 1
title: Staying
stages:
  - name: Arrive late
    pain_points:
      - Nobody answers the phone
""",
    ),
)
