"""Whose journey it is: personas, their minds and their skills."""

from typing import ClassVar, Literal

from pydantic import Field

from journeymap.model.moment import PainPoint
from journeymap.model.part import Day, Id, Link, Part, Points, Share


class Psychographics(Part):
    """What moves people inside."""

    interests: list[str] = Field(default_factory=list, description="What they like to do and read about.")
    values: list[str] = Field(default_factory=list, description="What they hold dear.")
    attitudes: list[str] = Field(default_factory=list, description="How they see your kind of product.")
    needs: list[str] = Field(default_factory=list, description="What they cannot do without.")
    desires: list[str] = Field(default_factory=list, description="What they dream of.")
    lifestyle: list[str] = Field(default_factory=list, description="How they live.")


class ThinkFeel(Part):
    """What goes on inside the head: pains, gains and the rest."""

    shorthand: ClassVar[str] = "other"

    pains: list[str] = Field(default_factory=list, description="Fears, frustrations and anxieties.")
    gains: list[str] = Field(default_factory=list, description="Wants, needs, hopes and dreams.")
    other: list[str] = Field(default_factory=list, description="Other thoughts and feelings.")

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said here."""
        return not (self.pains or self.gains or self.other)


class Empathy(Part):
    """An empathy map, after the XPLANE Empathy Map Canvas; the simple form says, thinks, does, feels serves too."""

    simple: ClassVar[tuple[str, ...]] = ("says", "thinks", "does", "feels")

    who: str | None = Field(None, description="Who we empathise with, and in what situation.")
    need_to_do: str | None = Field(None, description="What they need to do differently, and how we will know.")
    see: list[str] = Field(default_factory=list, description="What they see around them.")
    say: list[str] = Field(default_factory=list, description="What they say.")
    do: list[str] = Field(default_factory=list, description="What they do.")
    hear: list[str] = Field(default_factory=list, description="What they hear from others.")
    think_feel: ThinkFeel | None = Field(None, description="What they think and feel.")
    says: list[str] = Field(default_factory=list, description="Simple form: what they say.")
    thinks: list[str] = Field(default_factory=list, description="Simple form: what they think.")
    does: list[str] = Field(default_factory=list, description="Simple form: what they do.")
    feels: list[str] = Field(default_factory=list, description="Simple form: what they feel.")

    @property
    def filled(self) -> set[str]:
        """The keys that say something; a key with nothing in it does not."""
        inner = {"think_feel"} if self.think_feel and not self.think_feel.is_empty else set()
        return inner | {key for key, value in self if value and key not in ("own", "think_feel")}

    @property
    def is_simple(self) -> bool:
        """Whether all that it says is in the simple form."""
        return bool(self.filled) and self.filled.issubset(self.simple)


class Persona(Part):
    """A person, or only a role, whose journey is mapped."""

    id: Id | None = Field(None, description="Short name to refer to this persona; default: the name as an id.")
    name: str = Field(description="What the persona is called: a first name or a role.")
    role: str | None = Field(None, description="What they are: `first-time marathon runner`.")
    type: Literal["primary", "secondary", "anti"] | None = Field(
        None, description="Whether this is a main persona, another one, or one you do not serve."
    )
    kind: Literal["proto", "qualitative", "statistical"] | None = Field(
        None, description="How the persona was made: assumed, from research with people, or from numbers."
    )
    quote: str | None = Field(None, description="One sentence that sums them up, in their words.")
    bio: str | None = Field(None, description="Their story in a few sentences.")
    photo: Link | None = Field(None, description="A picture inside the project.")
    share: Share | None = Field(None, description="Their share of the map's customers: `0.4` or `40%`.")
    owner: str | None = Field(None, description="Who keeps this persona true: a team id or a name.")
    reviewed: Day | None = Field(None, description="The day it was last held against research, as 2026-01-31.")
    tags: list[str] = Field(default_factory=list, description="Words to group and filter by.")
    demographics: dict[str, list[str]] = Field(
        default_factory=dict,
        description="Who they are: age, gender, occupation, education, income, location, family, industry, "
        "company_size, or keys of your own.",
    )
    psychographics: Psychographics | None = Field(None, description="What moves them.")
    goals: list[str] = Field(default_factory=list, description="What they want to reach.")
    needs: list[str] = Field(default_factory=list, description="What they cannot do without.")
    jobs: list[str] = Field(default_factory=list, description="The jobs they want done.")
    motivations: list[str] = Field(default_factory=list, description="What drives them.")
    behaviors: list[str] = Field(default_factory=list, description="What they usually do.")
    fears: list[str] = Field(default_factory=list, description="What they are afraid of.")
    channels: list[str] = Field(default_factory=list, description="Where they can be reached.")
    tools: list[str] = Field(default_factory=list, description="What they use.")
    brands: list[str] = Field(default_factory=list, description="The brands they like.")
    quotes: list[str] = Field(default_factory=list, description="What they really said.")
    accessibility: list[str] = Field(default_factory=list, description="What they need to see, hear, read or reach.")
    pain_points: list[PainPoint] = Field(default_factory=list, description="What stands in their way.")
    skills: dict[str, Points] = Field(default_factory=dict, description="How good they are at things, from 1 to 5.")
    buying_role: Literal["initiator", "user", "influencer", "decider", "buyer", "gatekeeper"] | None = Field(
        None, description="Their part in a buying group."
    )
    decision_criteria: list[str] = Field(default_factory=list, description="What they decide by.")
    empathy: Empathy | None = Field(None, description="What they see, hear, say, do, think and feel.")
    facts: dict[str, list[str]] = Field(default_factory=dict, description="Fields of your own, by their label.")
    evidence: list[str] = Field(default_factory=list, description="Ids of the sources behind this persona.")


class PersonaUse(Part):
    """A persona on a map: a reference to one defined elsewhere, or one defined here."""

    shorthand: ClassVar[str] = "reference"

    reference: str | None = Field(None, description="The id of a persona defined elsewhere.")
    persona: Persona | None = Field(None, description="A persona defined here.")
