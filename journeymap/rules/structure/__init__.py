"""Rules on the structure of a map (JM3xx)."""

from journeymap.rule import Rule
from journeymap.rules.structure import (
    branch_without_condition,
    empty_stage,
    endless_loop,
    map_without_persona,
    map_without_scenario,
    stage_without_touchpoints,
    unreachable_touchpoint,
)

RULES: tuple[Rule, ...] = (
    stage_without_touchpoints.RULE,
    empty_stage.RULE,
    map_without_persona.RULE,
    map_without_scenario.RULE,
    endless_loop.RULE,
    unreachable_touchpoint.RULE,
    branch_without_condition.RULE,
)
