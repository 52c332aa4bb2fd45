"""Rules on upkeep: suppression, baseline, review, configuration and pictures (JM9xx)."""

from journeymap.rule import Rule
from journeymap.rules.upkeep import (
    code_changed_since_review,
    dead_code_link,
    expired_ignore,
    idle_rule,
    ignore_without_reason,
    invalid_config,
    layout_fallback,
    low_contrast,
    malformed_ignore,
    map_without_owner,
    map_without_review_date,
    missing_file,
    old_persona,
    overdue_review,
    stale_baseline,
    unknown_rule,
    unused_ignore,
)

RULES: tuple[Rule, ...] = (
    unused_ignore.RULE,
    expired_ignore.RULE,
    unknown_rule.RULE,
    ignore_without_reason.RULE,
    idle_rule.RULE,
    stale_baseline.RULE,
    malformed_ignore.RULE,
    map_without_owner.RULE,
    overdue_review.RULE,
    map_without_review_date.RULE,
    code_changed_since_review.RULE,
    dead_code_link.RULE,
    missing_file.RULE,
    old_persona.RULE,
    invalid_config.RULE,
    low_contrast.RULE,
    layout_fallback.RULE,
)
