"""Rules on metrics (JM7xx)."""

from journeymap.rule import Rule
from journeymap.rules.metrics import (
    impossible_metric_value,
    incomplete_metric,
    map_without_metric,
    moment_of_truth_without_metric,
    old_metric,
    only_business_metrics,
    target_against_direction,
    undeclared_method,
)

RULES: tuple[Rule, ...] = (
    map_without_metric.RULE,
    moment_of_truth_without_metric.RULE,
    incomplete_metric.RULE,
    old_metric.RULE,
    impossible_metric_value.RULE,
    undeclared_method.RULE,
    target_against_direction.RULE,
    only_business_metrics.RULE,
)
