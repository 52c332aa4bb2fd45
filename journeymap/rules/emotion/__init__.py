"""Rules on emotion (JM4xx)."""

from journeymap.rule import Rule
from journeymap.rules.emotion import (
    flat_curve,
    gap_in_curve,
    low_point_without_pain,
    map_without_emotion,
    no_low_point,
)

RULES: tuple[Rule, ...] = (
    map_without_emotion.RULE,
    gap_in_curve.RULE,
    no_low_point.RULE,
    flat_curve.RULE,
    low_point_without_pain.RULE,
)
