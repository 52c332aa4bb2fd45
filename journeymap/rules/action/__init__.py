"""Rules on the action chain from pain to solution (JM6xx)."""

from journeymap.rule import Rule
from journeymap.rules.action import (
    barrier_without_response,
    idle_opportunity,
    opportunity_without_owner,
    pain_without_opportunity,
)

RULES: tuple[Rule, ...] = (
    pain_without_opportunity.RULE,
    opportunity_without_owner.RULE,
    idle_opportunity.RULE,
    barrier_without_response.RULE,
)
