"""Rules on upkeep: suppression, baseline, review, configuration and pictures (JM9xx)."""

from journeymap.rule import Rule
from journeymap.rules.upkeep import (
    code_changed_since_review,
    dead_code_link,
    invalid_config,
    map_without_owner,
    map_without_review_date,
    missing_file,
    old_persona,
    overdue_review,
)

RULES: tuple[Rule, ...] = (
    map_without_owner.RULE,
    overdue_review.RULE,
    map_without_review_date.RULE,
    code_changed_since_review.RULE,
    dead_code_link.RULE,
    missing_file.RULE,
    old_persona.RULE,
    invalid_config.RULE,
)
