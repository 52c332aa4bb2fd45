"""The domain: what a map file may say, as pydantic models whose docstrings and descriptions are the glossary."""

from journeymap.model.file import File, Scope
from journeymap.model.moment import (
    Barrier,
    Emotion,
    Failure,
    Frequency,
    Item,
    Moment,
    Next,
    Opportunity,
    OpportunityStatus,
    PainPoint,
    PainStatus,
    Severity,
    Solution,
    Stage,
    Touchpoint,
)
from journeymap.model.part import Part, bare, bounds, slug
from journeymap.model.persona import Empathy, Persona, PersonaUse, Psychographics, ThinkFeel
from journeymap.model.shared import Channel, Metric, MetricUse, Source, Team

__all__ = [
    "Barrier",
    "Channel",
    "Emotion",
    "Empathy",
    "Failure",
    "File",
    "Frequency",
    "Item",
    "Metric",
    "MetricUse",
    "Moment",
    "Next",
    "Opportunity",
    "OpportunityStatus",
    "PainPoint",
    "PainStatus",
    "Part",
    "Persona",
    "PersonaUse",
    "Psychographics",
    "Scope",
    "Severity",
    "Solution",
    "Source",
    "Stage",
    "Team",
    "ThinkFeel",
    "Touchpoint",
    "bare",
    "bounds",
    "slug",
]
