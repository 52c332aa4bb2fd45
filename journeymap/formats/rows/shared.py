"""Maps -> what they use of other files: personas, sources, metrics, channels and teams, in the keys of a file."""

from collections.abc import Iterator, Sequence
from typing import Any

from journeymap.atlas import Definition
from journeymap.channels import canonical
from journeymap.formats.plain import plain_part
from journeymap.formats.rows.rows import SHARED
from journeymap.journey import Journey
from journeymap.model import Channel, Part


def shared(journeys: Sequence[Journey]) -> dict[str, list[dict[str, Any]]]:
    """Return what maps refer to that none of them defines, and what that itself refers to, by the key of its list."""
    inside = {journey.name for journey in journeys}
    found: dict[int, Definition] = {}
    for journey in journeys:
        waiting = list(journey.uses)
        while waiting:
            definition = waiting.pop(0)
            is_new = definition.kind in SHARED and id(definition.part) not in found
            if is_new and definition.sheet.name not in inside:
                found[id(definition.part)] = definition
                waiting += _uses(definition, journey)
    parts: dict[str, list[Part]] = {kind: [one.part for one in found.values() if one.kind == kind] for kind in SHARED}
    parts["channel"] += _configured_channels(journeys)
    return {key: [plain_part(part) for part in parts[kind]] for kind, (key, _) in SHARED.items() if parts[kind]}


def _configured_channels(journeys: Sequence[Journey]) -> list[Channel]:
    """The channels of the configuration that maps mention."""
    words = {
        canonical(mention.word)
        for journey in journeys
        for mention in journey.atlas.mentions_by_file[journey.name]
        if mention.kind == "channel"
    }
    channels = {one.id: one for journey in journeys for one in journey.atlas.settings.config.channels}
    return [channel for id_, channel in channels.items() if canonical(id_) in words]


def _uses(definition: Definition, journey: Journey) -> Iterator[Definition]:
    """What a definition itself refers to."""
    sheet, atlas = definition.sheet, journey.atlas
    path = sheet.paths[id(definition.part)]
    for mention in atlas.mentions_by_file[sheet.name]:
        if sheet.paths[id(mention.part)][: len(path)] == path:
            other = atlas.find(mention.kind, mention.word, sheet)
            if other is not None:
                yield other
