"""Rules on evidence, research and personas (JM5xx)."""

from journeymap.rule import Rule
from journeymap.rules.evidence import (
    pain_without_evidence,
    research_without_source,
    unlabelled_assumption,
)

RULES: tuple[Rule, ...] = (
    unlabelled_assumption.RULE,
    research_without_source.RULE,
    pain_without_evidence.RULE,
)
