"""What is asked for of a map -> an `Excerpt`: some of its stages and lanes, and the personas to look at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeymap.errors import JourneymapError
from journeymap.journey import Journey
from journeymap.layout.cast import cast
from journeymap.layout.lanes import lane_labels, own_labels
from journeymap.model import slug
from journeymap.wording import near


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a map, in words as they were written.

    Args:
        lanes: keys or labels of the only lanes to draw; none: all.
        hidden: keys or labels of lanes to leave out.
        stages: ids or names of the only stages to draw; none: all.
        personas: ids or names of the personas whose curves stand out; none: all alike.
    """

    lanes: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()

    def shows(self, key: str, label: str) -> bool:
        """Whether a lane is drawn."""
        names = {slug(key), slug(label)}
        wanted, unwanted = (names & set(map(slug, words)) for words in (self.lanes, self.hidden))
        return bool(wanted or not self.lanes) and not unwanted

    def holds(self, stage_id: str, name: str) -> bool:
        """Whether a stage is drawn."""
        return not self.stages or bool({slug(stage_id), slug(name)} & set(map(slug, self.stages)))

    def looks_at(self, persona_id: str, name: str) -> bool:
        """Whether the curve of a persona stands out."""
        return bool({slug(persona_id), slug(name)} & set(map(slug, self.personas)))

    def check(self, journey: Journey) -> None:
        """Make sure that `journey` has all that is asked for.

        Raises:
            JourneymapError: when it has not.
        """
        lanes = lane_labels() | {label: label for label in own_labels(journey)}
        stages = {id_: stage.name for id_, stage in zip(journey.stage_ids, journey.stages, strict=True)}
        members = {member.key: member.name for member in cast(journey)}
        _must_know("lane", (*self.lanes, *self.hidden), lanes, journey)
        _must_know("stage", self.stages, stages, journey)
        _must_know("persona", self.personas, members, journey)


WHOLE = Excerpt()
"""Everything."""


def _must_know(what: str, words: Iterable[str], known: Mapping[str, str], journey: Journey) -> None:
    """Make sure that every word is the key or the name of something known."""
    names = {slug(name) for pair in known.items() for name in pair}
    for word in words:
        if slug(word) not in names:
            raise JourneymapError(f'there is no {what} "{word}" in "{journey.title}"', near(word, known))
