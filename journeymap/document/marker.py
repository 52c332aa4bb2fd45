"""The text of a file -> whether it has a key at its top level, read no further than it takes to know."""

from collections.abc import Iterator
from itertools import islice

import yaml

from journeymap.document.build import LOADER, Limits
from journeymap.document.source import disguise

_OPENING = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_CLOSING = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def has_key(text: str, key: str) -> bool:
    """Whether `text` begins with a mapping in which `key` stands, as far as it can be read and within the limits."""
    return key in _top_level_keys(disguise(text)[0], Limits())


def _top_level_keys(text: str, limits: Limits) -> Iterator[str]:
    depth, nodes = 0, 0
    try:
        for event in islice(yaml.parse(text, Loader=LOADER), limits.max_nodes):
            # Keys and values take turns.
            if isinstance(event, yaml.ScalarEvent) and depth == 1 and nodes % 2 == 0:
                yield event.value
            if depth == 1 and isinstance(event, yaml.NodeEvent):
                nodes += 1
            depth += isinstance(event, _OPENING) - isinstance(event, _CLOSING)
            is_over = depth == 0 and not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent)
            if is_over or depth > limits.max_depth or (nodes == 0 and isinstance(event, yaml.SequenceStartEvent)):
                return
    except yaml.YAMLError:
        return
