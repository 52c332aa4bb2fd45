"""Rules on metrics (JM7xx)."""

from journeymap.rule import Rule
from journeymap.rules.metrics import (
    map_without_metric,
)

RULES: tuple[Rule, ...] = (map_without_metric.RULE,)
