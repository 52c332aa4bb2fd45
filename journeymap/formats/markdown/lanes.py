"""What is said of a stage or touchpoint -> the texts of its lanes on our own pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from journeymap.channels import canonical
from journeymap.formats.markdown.asides import can_hold, with_aside, written
from journeymap.formats.markdown.columns import LANES
from journeymap.formats.markdown.feeling import text_of_emotion
from journeymap.journey import Journey
from journeymap.model import Metric, MetricUse, Moment, Source, Touchpoint, slug
from journeymap.wording import text_of

SINGLE = frozenset((
    "description", "expectation", "duration", "wait", "importance", "moment_of_truth", "link", "owner", "basis",
    "optional", "failure.mode", "failure.recovery",
))  # fmt: skip
"""Lanes that hold one text, not a list."""

_OWN = "own"
_MAY_BE_TRUE = ("moment_of_truth", "optional")
_YES_OR_NO = {"true": "yes", True: "yes", False: "no"}


@dataclass(frozen=True)
class Teller:
    """Tells the lanes of one map in texts; `names` are those of its personas by id."""

    journey: Journey
    names: Mapping[str, str]

    def name_of(self, id_: str) -> str:
        """Return the name of a persona of the map; empty if there is none of this id, or none to go by."""
        name = " ".join(self.names.get(slug(id_), "").split())
        return name if slug(name) else ""

    def lanes(self, moment: Moment) -> dict[str, list[str]]:
        """Return the texts of every lane that says something, by label."""
        told = {LANES[key]: texts for key in LANES if (texts := list(self._texts(moment, key)))}
        known = {label.lower() for label in LANES.values()}
        for label, items in moment.lanes.items():
            name = " ".join(label.split())
            name = f"{name} ({_OWN})" if name.lower() in known or name in told else name
            told[name] = [written(item, "lanes", self.name_of) for item in items]
        return told

    def touchpoint(self, touchpoint: Touchpoint) -> str:
        """Return a touchpoint as one text: its name, and in a bracket where it is and how it feels."""
        channel = ", ".join(self._texts(touchpoint, "channel"))
        emotion = ", ".join(self._texts(touchpoint, "emotion"))
        pairs = {"channel": channel, "emotion": emotion}
        return with_aside(touchpoint.name, {name: value for name, value in pairs.items() if value})

    def is_short(self, touchpoint: Touchpoint) -> bool:
        """Whether one text says all of a touchpoint that a page can hold."""
        told = {key for key in LANES if any(self._texts(touchpoint, key))}
        texts = [*self._texts(touchpoint, "channel"), *self._texts(touchpoint, "emotion")]
        is_plain = all(map(can_hold, texts)) and not touchpoint.emotions and not touchpoint.lanes
        return is_plain and told <= {"channel", "emotion"}

    def _texts(self, moment: Moment, key: str) -> Iterator[str]:
        part, _, field = key.rpartition(".")
        value = getattr(getattr(moment, part, None) if part else moment, field, None)
        if value is None or value == [] or key == "emotion":
            yield from self._feelings(moment) if key == "emotion" else ()
        elif key in SINGLE:
            yield _YES_OR_NO.get(value, str(value)) if key in _MAY_BE_TRUE else str(value)
        else:
            yield from (self._text(item, key) for item in value)

    def _text(self, item: Any, key: str) -> str:
        if key == "channel":
            channel = self.journey.atlas.channels.get(canonical(item))
            return channel.name if channel and channel.name else item.replace("_", " ")
        if key == "evidence":
            found = self.journey.atlas.find("source", item, self.journey)
            return found.part.name or item if found and isinstance(found.part, Source) else str(item)
        if key == "metrics":
            return self.metric(item)
        if key == "actors":
            return self.name_of(item) or str(item)
        return str(item) if key == "tags" else written(item, key, self.name_of)

    def _feelings(self, moment: Moment) -> Iterator[str]:
        if moment.emotion:
            yield from filter(None, [text_of_emotion(moment.emotion, self.journey)])
        for persona, emotion in moment.emotions.items():
            yield f"{self.name_of(persona) or persona}: {text_of_emotion(emotion, self.journey)}"

    def metric(self, use: MetricUse) -> str:
        """Return a metric with its numbers as one text."""
        metric = self.journey.metric(use)
        return _metric(metric) if metric else use.reference or ""


def _metric(metric: Metric) -> str:
    numbers = [("", metric.value), ("baseline ", metric.baseline), ("target ", metric.target)]
    unit = f" {metric.unit}" if metric.unit else ""
    said = ", ".join(f"{label}{text_of(value)}{unit}" for label, value in numbers if value is not None)
    return f"{metric.name}: {said}" if said else metric.name
