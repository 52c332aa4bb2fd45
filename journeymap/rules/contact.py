"""A map -> the touchpoints where customers meet somebody, and the steps from one touchpoint to the next."""

from collections.abc import Iterator

from journeymap.channels import canonical
from journeymap.journey import Journey, Point
from journeymap.model import Touchpoint


def channels_of(touchpoint: Touchpoint) -> set[str]:
    """Return the channels of a touchpoint as they are compared; `none` is a moment without contact, and no channel."""
    return set(map(canonical, touchpoint.channel)) - {"none"}


def is_owned(journey: Journey, channel: str) -> bool:
    """Whether the organisation itself runs a channel."""
    known = journey.atlas.channels.get(canonical(channel))
    return known is not None and known.kind == "owned"


def contacts(journey: Journey) -> list[Touchpoint]:
    """Return the touchpoints that have a channel, in file order."""
    return [touchpoint for touchpoint in journey.all(Touchpoint) if channels_of(touchpoint)]


def steps(journey: Journey) -> Iterator[tuple[Point, Point]]:
    """Yield every two touchpoints in a row in the flow, in the order of the first."""
    touchpoints = {point.id: point for point in journey.touchpoints}
    for point in journey.touchpoints:
        for way in journey.ways[point.id]:
            if way.to in touchpoints:
                yield point, touchpoints[way.to]
