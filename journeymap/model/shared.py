"""Things that several maps share: metrics, sources of evidence, channels and teams."""

from typing import ClassVar, Literal

from pydantic import Field

from journeymap.model.part import ChannelId, Day, Id, Link, Part

Basis = Literal["observed", "reported", "inferred", "assumed", "ai_generated"]
Method = Literal[
    "interview", "diary", "survey", "analytics", "support_tickets", "usability_test", "field_observation",
    "mystery_shopping", "sales_calls", "reviews", "workshop", "desk",
]  # fmt: skip
MetricKind = Literal[
    "nps", "csat", "ces", "conversion", "drop_off", "duration", "count", "rate", "revenue", "custom"
]  # fmt: skip


class Metric(Part):
    """A number that shows whether the journey works."""

    id: Id | None = Field(None, description="Short name to refer to this metric; default: the name as an id.")
    name: str = Field(description="What is counted, in words: `Checkout completion`.")
    kind: MetricKind | None = Field(None, description="What sort of metric this is.")
    value: float | None = Field(None, description="The number as last read.")
    unit: str | None = Field(None, description="The unit of the numbers: `%`, `minutes`, `points`.")
    baseline: float | None = Field(None, description="The number before anything was changed.")
    target: float | None = Field(None, description="The number to reach.")
    direction: Literal["up", "down"] | None = Field(None, description="Which way is better.")
    method: str | None = Field(None, description="How the number is computed: question, scale, formula.")
    source: str | None = Field(None, description="Where the number comes from: a dashboard, a report, a team.")
    as_of: Day | None = Field(None, description="The day the value was read, as 2026-01-31.")
    owner: str | None = Field(None, description="Who answers for this number: a team id or a name.")
    link: Link | None = Field(None, description="Where to see the number.")


class MetricUse(Part):
    """A metric where it matters: a reference to one defined elsewhere, or one defined here."""

    shorthand: ClassVar[str] = "reference"

    reference: str | None = Field(None, description="The id of a metric defined elsewhere.")
    metric: Metric | None = Field(None, description="A metric defined here.")


class Source(Part):
    """Where knowledge comes from: interviews, a survey, analytics, support tickets."""

    id: Id = Field(description="Short name that `evidence` refers to.")
    name: str | None = Field(None, description="What this source is called.")
    method: Method | None = Field(None, description="How the knowledge was won.")
    date: Day | None = Field(None, description="The day the research was done, as 2026-01-31.")
    participants: int | None = Field(None, ge=1, description="How many people took part.")
    link: Link | None = Field(None, description="Where the report or the recordings are.")
    note: str | None = Field(None, description="What readers should know about this source.")


class Channel(Part):
    """A place where customers and the organisation meet."""

    id: ChannelId = Field(description="Short name that a touchpoint's `channel` refers to.")
    name: str | None = Field(None, description="What this channel is called on pictures.")
    kind: Literal["owned", "paid", "earned", "partner"] | None = Field(None, description="Who runs this channel.")


class Team(Part):
    """A team that owns maps, touchpoints or opportunities."""

    id: Id = Field(description="Short name that `owner` refers to.")
    name: str | None = Field(None, description="What the team is called.")
    contact: str | None = Field(None, description="How to reach the team.")
