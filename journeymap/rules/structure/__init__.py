"""Rules on the structure of a map (JM3xx)."""

from journeymap.rule import Rule
from journeymap.rules.structure import (
    stage_without_touchpoints,
)

RULES: tuple[Rule, ...] = (stage_without_touchpoints.RULE,)
