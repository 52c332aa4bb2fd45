"""Rules on upkeep: suppression, baseline, review, configuration and pictures (JM9xx)."""

from journeymap.rule import Rule
from journeymap.rules.upkeep import (
    invalid_config,
    map_without_owner,
    map_without_review_date,
    overdue_review,
)

RULES: tuple[Rule, ...] = (
    map_without_owner.RULE,
    overdue_review.RULE,
    map_without_review_date.RULE,
    invalid_config.RULE,
)
