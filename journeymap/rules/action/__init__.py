"""Rules on the action chain from pain to solution (JM6xx)."""

from journeymap.rule import Rule
from journeymap.rules.action import (
    barrier_without_response,
    failure_without_recovery,
    idle_opportunity,
    moment_of_truth_without_action,
    opportunity_is_feature,
    opportunity_without_owner,
    opportunity_without_pain,
    opportunity_without_solution,
    overdue_opportunity,
    pain_without_opportunity,
    pain_without_severity,
    repeated_pain,
    shipped_without_proof,
    unranked_opportunity,
)

RULES: tuple[Rule, ...] = (
    pain_without_opportunity.RULE,
    opportunity_without_pain.RULE,
    opportunity_without_owner.RULE,
    unranked_opportunity.RULE,
    opportunity_is_feature.RULE,
    shipped_without_proof.RULE,
    pain_without_severity.RULE,
    repeated_pain.RULE,
    failure_without_recovery.RULE,
    overdue_opportunity.RULE,
    idle_opportunity.RULE,
    barrier_without_response.RULE,
    opportunity_without_solution.RULE,
    moment_of_truth_without_action.RULE,
)
