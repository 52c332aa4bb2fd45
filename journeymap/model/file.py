"""One YAML file of a map repository: a map if it has stages, else definitions that maps share."""

from typing import Literal

from pydantic import Field

from journeymap.model.moment import Stage
from journeymap.model.part import Day, Duration, Id, Part, Scale, Version
from journeymap.model.persona import PersonaUse
from journeymap.model.shared import Channel, Metric, Source, Team


class Scope(Part):
    """Where the journey begins and ends."""

    starts: str | None = Field(None, description="What sets the journey off.")
    ends: str | None = Field(None, description="When the journey is over.")


class File(Part):
    """A customer-journey map, or personas, channels, teams, metrics and sources that maps share."""

    jmap: Version = Field(description="Marks the file as a jmap file and gives the format version: `1`.")
    title: str | None = Field(None, description="What the map is called; needed when there are stages.")
    id: Id | None = Field(None, description="Short name of the map; default: its path in the project.")
    description: str | None = Field(None, description="More about the map, for its readers.")
    tags: list[str] = Field(default_factory=list, description="Words to group and filter by.")
    owner: str | None = Field(None, description="Who keeps the map true: a team id or a name.")
    personas: list[PersonaUse] = Field(default_factory=list, description="Whose journey it is.")
    scenario: str | None = Field(None, description="The situation, in a sentence: who tries to do what, and when.")
    goal: str | None = Field(None, description="What the customer wants.")
    business_goal: str | None = Field(None, description="What we want: the decision this map serves.")
    scope: Scope | None = Field(None, description="Where the journey begins and ends.")
    timeframe: str | None = Field(None, description="How long the journey spans.")
    expectations: list[str] = Field(default_factory=list, description="What the customer expects at the outset.")
    state: Literal["current", "future", "ideal"] | None = Field(
        None, description="Whether the map shows how it is, how it shall be, or how it would be at best."
    )
    based_on: str | None = Field(None, description="For a future map: the id of the current map it changes.")
    status: Literal["draft", "active", "archived"] | None = Field(
        None, description="How finished the map is; it sets how strict lint is. Default: draft."
    )
    basis: Literal["assumption", "mixed", "research"] | None = Field(
        None, description="What the map as a whole rests on."
    )
    evidence: list[str] = Field(
        default_factory=list, description="Ids of the sources behind everything that names none of its own."
    )
    reviewed: Day | None = Field(None, description="The day the map was last held against reality, as 2026-01-31.")
    review_every: Duration | None = Field(None, description="How often the map is to be reviewed: `6 months`.")
    emotion_scale: Scale = Field("-2..2", description="How emotion scores in this file are written: `1..5`, `0..10`.")
    sources: list[Source] = Field(default_factory=list, description="Where the knowledge on the maps comes from.")
    metrics: list[Metric] = Field(default_factory=list, description="Numbers that several touchpoints share.")
    channels: list[Channel] = Field(default_factory=list, description="Channels beside the built-in ones.")
    teams: list[Team] = Field(default_factory=list, description="The teams that own things on the maps.")
    stages: list[Stage] | None = Field(None, description="The parts of the journey, in order. They make this a map.")

    @property
    def is_map(self) -> bool:
        """Whether the file is a map, not only definitions."""
        return self.stages is not None
