"""Rules on evidence, research and personas (JM5xx)."""

from journeymap.rule import Rule
from journeymap.rules.evidence import (
    active_on_assumptions,
    ai_claim_in_research,
    few_participants,
    incomplete_source,
    invented_quote,
    moment_of_truth_without_evidence,
    observation_without_source,
    old_evidence,
    one_sided_evidence,
    pain_without_evidence,
    proto_persona_in_use,
    research_without_source,
    unlabelled_assumption,
)

RULES: tuple[Rule, ...] = (
    unlabelled_assumption.RULE,
    research_without_source.RULE,
    pain_without_evidence.RULE,
    moment_of_truth_without_evidence.RULE,
    incomplete_source.RULE,
    old_evidence.RULE,
    active_on_assumptions.RULE,
    ai_claim_in_research.RULE,
    invented_quote.RULE,
    observation_without_source.RULE,
    one_sided_evidence.RULE,
    few_participants.RULE,
    proto_persona_in_use.RULE,
)
