"""A map -> its stages and touchpoints that share an id, written or default."""

from collections.abc import Iterator, Sequence
from typing import Literal

from journeymap.model import File, Moment, slug


def twins(model: File) -> Iterator[tuple[Literal["stage", "touchpoint"], Moment, Moment]]:
    """Yield every stage and touchpoint whose id, written or default, an earlier one has, and the first that has it."""
    stages = model.stages or []
    touchpoints = [touchpoint for stage in stages for touchpoint in stage.touchpoints]
    groups: tuple[tuple[Literal["stage", "touchpoint"], Sequence[Moment]], ...]
    groups = (("stage", stages), ("touchpoint", touchpoints))
    for kind, moments in groups:
        first: dict[str, Moment] = {}
        for moment in moments:
            id_ = moment.id or slug(moment.name)
            if id_ and first.setdefault(id_, moment) is not moment:
                yield kind, moment, first[id_]
