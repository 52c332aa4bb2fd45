"""Rules on ids and references (JM2xx)."""

from journeymap.rule import Rule
from journeymap.rules.references import (
    duplicate_id,
    duplicate_map,
    duplicate_name,
    journey_cycle,
    near_duplicate_name,
    persona_not_on_map,
    repeated_item,
    unknown_channel,
    unknown_map,
    unknown_metric,
    unknown_pain_point,
    unknown_persona,
    unknown_source,
    unknown_team,
    unknown_touchpoint,
    unused_definition,
)

RULES: tuple[Rule, ...] = (
    duplicate_id.RULE,
    duplicate_name.RULE,
    near_duplicate_name.RULE,
    unknown_persona.RULE,
    unknown_channel.RULE,
    unknown_source.RULE,
    unknown_metric.RULE,
    unknown_team.RULE,
    unknown_map.RULE,
    unknown_touchpoint.RULE,
    unknown_pain_point.RULE,
    journey_cycle.RULE,
    unused_definition.RULE,
    repeated_item.RULE,
    persona_not_on_map.RULE,
    duplicate_map.RULE,
)
