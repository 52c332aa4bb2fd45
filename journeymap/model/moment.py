"""What a stage and a touchpoint share, and both of them: the lanes of a journey map."""

from typing import Any, ClassVar, Literal

from pydantic import Field

from journeymap.model.part import Day, Duration, Id, Link, Part, Points, Share
from journeymap.model.shared import Basis, MetricUse

Severity = Literal["low", "medium", "high", "blocker"]
Frequency = Literal["rare", "sometimes", "often", "always"]
PainStatus = Literal["open", "resolved"]
OpportunityStatus = Literal["idea", "planned", "in_progress", "shipped", "dropped"]


class Item(Part):
    """One entry of a lane, for everybody or for the personas named."""

    shorthand: ClassVar[str] = "text"

    text: str = Field(description="What is said, done, thought or offered.")
    personas: list[str] = Field(default_factory=list, description="Whose this is; without it, everybody's.")


class Emotion(Part):
    """How people feel: a score, words for it, or both."""

    shorthand: ClassVar[str] = "words"

    score: float | None = Field(None, description="How good it feels, on the `emotion_scale` of the file (-2..2).")
    words: list[str] = Field(default_factory=list, description="How people name the feeling: `hopeful`, `lost`.")
    note: str | None = Field(None, description="Why it feels like that.")
    evidence: list[str] = Field(default_factory=list, description="Ids of the sources that show it.")
    basis: Basis | None = Field(None, description="How you know: seen, told, concluded, assumed or generated.")


class PainPoint(Part):
    """Something that hurts customers."""

    shorthand: ClassVar[str] = "text"

    id: Id | None = Field(None, description="Short name that an opportunity's `addresses` refers to.")
    text: str = Field(description="What hurts, as the customer would put it.")
    severity: Severity | None = Field(None, description="How much it hurts.")
    frequency: Frequency | None = Field(None, description="How often it hurts.")
    evidence: list[str] = Field(default_factory=list, description="Ids of the sources that show it.")
    basis: Basis | None = Field(None, description="How you know: seen, told, concluded, assumed or generated.")
    status: PainStatus | None = Field(None, description="Whether it still hurts; default: open.")
    personas: list[str] = Field(default_factory=list, description="Whom it hurts; without it, everybody.")


class Barrier(Part):
    """Something that keeps people from going on to the next stage."""

    shorthand: ClassVar[str] = "text"

    text: str = Field(description="What keeps people from going on.")
    response: str | None = Field(None, description="The content or experience that answers the barrier.")
    severity: Severity | None = Field(None, description="How many it stops.")
    personas: list[str] = Field(default_factory=list, description="Whom it stops; without it, everybody.")


class Solution(Part):
    """One way to take an opportunity."""

    shorthand: ClassVar[str] = "text"

    text: str = Field(description="What we would do.")
    status: OpportunityStatus | None = Field(None, description="How far it is; default: an idea.")
    owner: str | None = Field(None, description="Who does it: a team id or a name.")
    link: Link | None = Field(None, description="The work item behind it.")
    due: Day | None = Field(None, description="The day it is promised for, as 2026-01-31.")
    metric: MetricUse | None = Field(None, description="The metric that will show whether it worked.")


class Opportunity(Part):
    """Something that could get better for customers."""

    shorthand: ClassVar[str] = "text"

    id: Id | None = Field(None, description="Short name of this opportunity.")
    text: str = Field(description="What gets better for the customer.")
    addresses: list[str] = Field(default_factory=list, description="Ids of the pain points this would end.")
    owner: str | None = Field(None, description="Who answers for it: a team id or a name.")
    impact: Points | None = Field(None, description="How much it would help, from 1 to 5.")
    effort: Points | None = Field(None, description="How much work it is, from 1 to 5.")
    status: OpportunityStatus | None = Field(None, description="How far it is; default: an idea.")
    link: Link | None = Field(None, description="The work item behind it.")
    due: Day | None = Field(None, description="The day it is promised for, as 2026-01-31.")
    metric: MetricUse | None = Field(None, description="The metric that will show whether it worked.")
    solutions: list[Solution] = Field(default_factory=list, description="Ways to take this opportunity.")
    personas: list[str] = Field(default_factory=list, description="Whom it helps; without it, everybody.")


class Moment(Part):
    """What a stage and a touchpoint share: the lanes."""

    id: Id | None = Field(None, description="Short name to refer to this; default: the name as an id.")
    name: str = Field(description="What happens here, in the customer's words.")
    description: str | None = Field(None, description="More about it, for readers of the map.")
    tags: list[str] = Field(default_factory=list, description="Words to group and filter by.")
    owner: str | None = Field(None, description="Who answers for this: a team id or a name.")
    duration: Duration | None = Field(None, description="How long it takes: `10 minutes`, `2-3 weeks`.")
    evidence: list[str] = Field(default_factory=list, description="Ids of the sources behind all that is said here.")
    basis: Basis | None = Field(None, description="How you know: seen, told, concluded, assumed or generated.")
    goals: list[Item] = Field(default_factory=list, description="What the customer wants to get done here.")
    actions: list[Item] = Field(default_factory=list, description="What the customer does.")
    thoughts: list[Item] = Field(default_factory=list, description="What goes through the customer's head.")
    questions: list[Item] = Field(default_factory=list, description="What the customer asks themselves.")
    quotes: list[Item] = Field(default_factory=list, description="What customers really said, word for word.")
    motivations: list[Item] = Field(default_factory=list, description="What makes the customer go on.")
    doubts: list[Item] = Field(default_factory=list, description="What makes the customer hesitate.")
    gains: list[Item] = Field(default_factory=list, description="What the customer gets out of it.")
    alternatives: list[Item] = Field(
        default_factory=list, description="What else the customer considers: rivals, or doing nothing."
    )
    expectation: str | None = Field(None, description="What the customer expects to happen here.")
    emotion: Emotion | None = Field(None, description="How it feels: a score, words, or both.")
    emotions: dict[str, Emotion] = Field(
        default_factory=dict, description="How it feels to each persona, by persona id, where they differ."
    )
    pain_points: list[PainPoint] = Field(default_factory=list, description="What hurts here.")
    opportunities: list[Opportunity] = Field(default_factory=list, description="What could get better here.")
    metrics: list[MetricUse] = Field(default_factory=list, description="The numbers that show whether this works.")
    frontstage: list[Item] = Field(default_factory=list, description="What our people or systems do in sight.")
    backstage: list[Item] = Field(default_factory=list, description="What our people do out of sight.")
    support: list[Item] = Field(default_factory=list, description="Processes and partners that make it possible.")
    systems: list[Item] = Field(default_factory=list, description="The software behind it.")
    physical_evidence: list[Item] = Field(
        default_factory=list, description="What the customer can touch or see: a parcel, a sign, an e-mail."
    )
    content: list[Item] = Field(default_factory=list, description="What we offer here: pages, guides, videos.")
    lanes: dict[str, list[Item]] = Field(default_factory=dict, description="Lanes of your own, by their label.")


class Failure(Part):
    """How a touchpoint goes wrong and how the customer gets back on track."""

    shorthand: ClassVar[str] = "mode"

    mode: str | None = Field(None, description="What goes wrong.")
    recovery: str | None = Field(None, description="How the customer gets back on track.")


class Next(Part):
    """One way on from a touchpoint."""

    shorthand: ClassVar[str] = "to"

    to: str = Field(description="The id of the touchpoint that follows; `map/touchpoint` for another map.")
    when: str | None = Field(None, description="When this way is taken.")
    share: Share | None = Field(None, description="How many take this way: `0.6` or `60%`.")


class Touchpoint(Moment):
    """One moment of contact, or a moment without any (`channel: none`)."""

    channel: list[str] = Field(default_factory=list, description="Where it happens: one channel id or several.")
    actors: list[str] = Field(default_factory=list, description="Who acts here: persona ids or words like `courier`.")
    moment_of_truth: Literal["true", "trigger", "zero", "first", "second", "ultimate"] | None = Field(
        None, description="Whether customers are won or lost here, and which kind of moment it is."
    )
    importance: Points | None = Field(None, description="How much it matters to the customer, from 1 to 5.")
    wait: Duration | None = Field(None, description="How long the customer waits here.")
    optional: bool | None = Field(None, description="Whether some customers leave this out.")
    failure: Failure | None = Field(None, description="How it goes wrong and how people get back on track.")
    link: Link | None = Field(None, description="A page that shows this touchpoint.")
    image: Link | None = Field(None, description="A picture inside the project.")
    next: list[Next] | None = Field(
        None, description="What follows; without it, the touchpoint below. An empty list: the journey ends here."
    )
    journey: str | None = Field(None, description="The id of the map that shows this touchpoint in detail.")
    code: list[str] = Field(default_factory=list, description="Which files of code stand behind it, as patterns.")
    events: Any = Field(None, description="How recorded events are recognised; kept for measuring.")


class Stage(Moment):
    """One part of the journey, as the customer would name it."""

    entry: list[Item] = Field(default_factory=list, description="What must be true for this stage to begin.")
    exit: list[Item] = Field(default_factory=list, description="What must be true for this stage to end.")
    barriers: list[Barrier] = Field(default_factory=list, description="What keeps people from going on.")
    touchpoints: list[Touchpoint] = Field(default_factory=list, description="The moments of contact, in order.")
